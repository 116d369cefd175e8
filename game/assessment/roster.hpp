// A class's roster as a file: who is in it, in which group, with how much extra time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assessment {

inline constexpr std::string_view kRosterHeader = "name,email,group,extra_time_percent";
inline constexpr int kMostExtraTimePercent = 300;

struct RosterRow {
    std::string name;                 // as store::whyNoName() allows it
    std::optional<std::string> mail;  // absent: empty cell
    std::string group;                // empty: none
    int extraTimePercent = 0;         // 0..kMostExtraTimePercent
    int line = 0;                     // of the file, from 1; 0: from no file
    friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

// What is wrong with a line, and how to mend it.
struct RosterFault {
    int line = 1;
    int column = 1;  // cell, from 1
    std::string what;
    std::string hint;
};

// Reads CSV with these columns in any order; name is required, the others may be left out; an empty
// percentage is 0. All faults at once, in order of their lines: unknown and missing columns, names that are
// none, a name or mail that stands twice, mails without one @, percentages that are no whole number in range.
[[nodiscard]] std::variant<std::vector<RosterRow>, std::vector<RosterFault>> parseRoster(
    std::string_view bytes);

// The file that parseRoster() reads back the same, by names; lines end with CRLF.
[[nodiscard]] std::string rosterFile(std::vector<RosterRow> rows);

// "FILE:LINE:COLUMN: what. hint".
[[nodiscard]] std::string describe(const std::string& file, const RosterFault& fault);

}  // namespace assessment
