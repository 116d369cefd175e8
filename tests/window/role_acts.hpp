// The people and the acts of the window of practice: who sits there, what is tried, who may.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "window/role_desk.hpp"
#include "window/role_matrix.hpp"

namespace window_roles {

// Who sits at the window: as whom it records, and what they type where a passphrase is asked for.
struct Actor {
    std::string id, person, passphrase;
    bool stranger = false;  // the window was left to somebody who does not know the passphrase
};

using Names = std::set<std::string>;

struct At {
    const School& school;
    const Actor& actor;
    RoleDesk& desk;
    double patience = 0.0;  // s for what is to come: a passphrase costs a second of an idle machine
};

// `writes`: the event that must stand in the log when it came through; empty where it only shows something.
struct Act {
    std::string name;
    Names allowed;
    std::string writes;
    std::function<Came(At&)> attempt;
};

[[nodiscard]] std::vector<Actor> actors();
[[nodiscard]] std::vector<Act> allActs();

}  // namespace window_roles
