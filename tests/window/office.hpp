// A class of twelve with two assignments and three markers, kept by the program's own commands.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/json.hpp"
#include "window/station.hpp"

namespace window_test {

inline constexpr int kTrainees = 12;
inline const char* const kFields = "First dots";   // single-dots; a discrepancy goes to a conference
inline const char* const kFronts = "Soft fronts";  // soft-hairline; to a third marker
inline const char* const kMarkers[] = {"Marker 1", "Marker 2", "Marker 3"};

// Of the trainees, from 1: the number with two digits, name, mail.
[[nodiscard]] std::string numbered(int i);
[[nodiscard]] std::string trainee(int i);
[[nodiscard]] std::string mail(int i);

struct Piece {
    std::string attempt, pseudonym, state;
    bool front = false;  // of kFronts
    bool mine = false;   // waits for whom it was asked by
};

class Office {
public:
    explicit Office(const Station& station) : m_station(station) {}

    // What the command says; one that does not end well is a failed test.
    std::string must(const std::vector<std::string>& command);
    text::Json told(std::vector<std::string> command);
    // Fails the test unless it is refused with these words.
    void refused(const std::vector<std::string>& command, const std::string& words) const;
    // All that the commands have said since the last time.
    std::string said() { return std::exchange(m_said, {}); }

    // People, class, assignments, and rules: all work is marked twice.
    void makeClass();
    // Everybody hands in both.
    void sit();
    [[nodiscard]] std::vector<Piece> pieces(const std::string& by);
    [[nodiscard]] std::size_t inState(const std::string& state);
    // Marks what waits for the marker; `apart`: pieces that get a 1 where all others get a 3. How many.
    std::size_t markByCommands(const std::string& marker, const std::set<std::string>& apart);

    [[nodiscard]] std::string file(const std::string& name) const {
        return m_station.account().folder() / name;
    }
    [[nodiscard]] const Station& station() const { return m_station; }

private:
    // A file with that mark on every criterion.
    [[nodiscard]] std::string sheet(int mark, bool front) const;

    const Station& m_station;
    std::string m_said;
};

}  // namespace window_test
