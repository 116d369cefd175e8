// The program's window with somebody before it, who goes by what can be pressed on the screens.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "window/role_school.hpp"
#include "window/station.hpp"

namespace window_roles {

struct Shown {
    std::string name, key;
    bool enabled = false, focused = false;
};

class RoleDesk {
public:
    // Opens the window in a copy of the school, where it records for that person ("guest" for nobody).
    RoleDesk(const School& school, const std::string& person);

    // Real keys; back when the window has drawn some frames since.
    void press(const std::string& key, const std::vector<std::string>& held = {});
    void type(const std::string& words);
    // Until nothing new is said for a while: answers of the records have come in.
    void rest();
    // Until it holds, for some seconds at most; whether it does.
    template <typename Holds>
    bool wait(const Holds& holds, double seconds = 15.0) {
        const double end = test_support::now() + seconds;
        while (!holds() && test_support::now() < end) pass();
        return holds();
    }
    // By Escape, however many screens lie above it.
    void goHome();
    // Moves the keyboard to the command of that name and presses Enter; false where there is none that can be
    // pressed.
    bool choose(const std::string& name);
    // Gives the passphrase where a screen asks for one; false when it was not taken.
    bool sitDown(const std::string& passphrase);
    // Presses every key that belongs to no command of this screen, alone and with Ctrl, Alt and Shift.
    void pressAllOthers(const std::vector<std::string>& own);

    [[nodiscard]] std::string screen() const { return m_station.screen(); }
    [[nodiscard]] std::vector<Shown> commands() const;
    [[nodiscard]] bool offers(const std::string& name) const;
    // How much was said so far, and whether a line like that was said since.
    [[nodiscard]] std::size_t said() const { return m_station.program().lines().size(); }
    [[nodiscard]] bool saidSince(std::size_t from, const std::string& words) const;
    // Names of all that could be pressed since the beginning, by screen.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> everShown() const;
    // Whom the window records for; empty for the guest.
    [[nodiscard]] std::string inUse() const;

    // Of the event log: the actions that were added since `lines` of it, in words.
    [[nodiscard]] std::size_t events() const;
    [[nodiscard]] std::string actionsSince(std::size_t events) const;
    // Attempts, drafts of marks, keys and the rest of the data that is no database and no log of the program.
    [[nodiscard]] std::map<std::string, std::string> files() const;
    [[nodiscard]] window_test::Station& station() { return m_station; }

private:
    void pass();

    window_test::Station m_station;
};

}  // namespace window_roles
