// A candidate's place at an academy of all kinds of key holders: the window of an examination, its pages by
// real keys and clicks, and what its record holds.
#pragma once

#include <string>
#include <vector>

#include "support/program.hpp"
#include "support/x_hand.hpp"

namespace window_roles {

// A display with an account and the program on it.
class Place {
public:
    virtual ~Place() = default;
    virtual void open(const std::vector<std::string>& arguments) = 0;
    [[nodiscard]] virtual test_support::XHand& hand() = 0;
    [[nodiscard]] virtual test_support::ChildProcess& program() const = 0;
    [[nodiscard]] virtual const test_support::Account& account() const = 0;
};

class ExamPlace {
public:
    // Makes the academy and a paper of two short stations.
    ExamPlace(Place& place, bool specimen);

    // Opens the sitting of Candidate7, C-027, by E-03; the page that asks who sits there.
    void sit();
    // Ends the program as a power cut does, and takes the sitting up again after more than a second.
    void restart();

    [[nodiscard]] std::string page() const;
    // Whether that page comes, for so many seconds at most.
    bool comes(const std::string& page, double seconds);
    void press(const std::string& key, const std::vector<std::string>& held = {});
    // Takes a label out of the field that has the keyboard.
    void rubOut();
    // Into that field.
    void type(const std::string& words);
    // Presses the page's main button with the mouse; false where it cannot be pressed.
    bool clickMain();
    // Presses along the whole bar, where the stations are.
    void clickBar();
    // The window's own button.
    void askToClose();
    // All letters, digits and other keys of the screens of practice, alone and with Ctrl, Alt and Shift.
    void pressPractice();
    void finishStation(const std::string& next);
    [[nodiscard]] bool ended();
    // Of the program, which ends by itself; -1 when it does not.
    [[nodiscard]] int exitCode();
    // A line of the program says that a screen of practice is there.
    [[nodiscard]] bool saysPractice() const;

    // What has happened, by kinds that move a sitting on, with the sealed file and the receipt.
    [[nodiscard]] std::string happened() const;
    [[nodiscard]] std::size_t count(const std::string& kind) const;
    [[nodiscard]] std::vector<std::string> codes(const std::string& file) const;
    // What the holder of that key types: "E-03".
    [[nodiscard]] static std::string passphraseOf(const std::string& label);
    void must(const std::vector<std::string>& command) const;
    void revoke(const std::string& label);
    // The keys as they were before a revocation, and no wrong tries.
    void putKeysBack();

private:
    void makeKeys(bool specimen);
    void makePaper(bool specimen);
    void holder(const std::string& name, const std::string& role, const std::string& label) const;
    [[nodiscard]] std::string file(const std::string& name, const std::string& words) const;
    [[nodiscard]] std::string at(const std::string& name) const { return m_place.account().folder() / name; }
    [[nodiscard]] std::string folder() const;  // of the sitting
    [[nodiscard]] std::string keysFolder() const;

    Place& m_place;
    std::vector<std::string> m_cost;  // options for new keys
};

}  // namespace window_roles
