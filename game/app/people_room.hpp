// The people of this home, open for one command.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/records_desk.hpp"
#include "app/speech.hpp"
#include "record/store/people.hpp"

namespace app {

struct Room {
    const Desk& desk;
    store::Records records;
    store::People people{records};
    store::Actor actor{};

    Room(const Desk& theDesk, store::Records opened) : desk(theDesk), records(std::move(opened)) {}
};

// Opens the records, finds out who acts, does the work, speaks of its fault. The work takes a Room& and
// returns a sentence, or nothing after it has said its result.
template <typename Work>
int inRoom(const CommandLine& line, const By& by, Work work) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    auto opened = openRecords(std::get<Desk>(desk));
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    Room room(std::get<Desk>(desk), std::get<store::Records>(std::move(opened)));
    const auto actor = actorOf(room.people, by);
    if (const auto* fault = std::get_if<std::string>(&actor)) return refuse(*fault);
    room.actor = std::get<store::Actor>(actor);
    if (const std::optional<std::string> fault = work(room)) return refuse(*fault);
    return kGood;
}

}  // namespace app
