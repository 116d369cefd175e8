// How the work of an assignment is marked: by whom, how often, what happens when markers differ, and what
// decides.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "text/json.hpp"

namespace assessment {

enum class Resolution { thirdMarker, conference };  // of a discrepancy
// What decides whether work passes. `both`: the marks and the score must each pass by their own cuts and
// floors; they are never averaged.
enum class GradePolicy { instructor, automatic, both };

struct MarkingRules {
    std::vector<std::string> markers;  // persons' ids, in order; at least one
    double doubleShare = 0.0;          // 0..1 of the attempts get a second marker, drawn by their ids
    bool blind = true;                 // markers see pseudonyms, and no other mark until their own is in
    // A discrepancy: two marks on one criterion differ by at least this many, 1..4, or the whole marks by
    // this much, above 0.
    int differsBy = 2;
    double wholeDiffersBy = 1.0;
    Resolution resolution = Resolution::conference;
    GradePolicy policy = GradePolicy::instructor;
};

[[nodiscard]] text::Json rulesJson(const MarkingRules& rules);
[[nodiscard]] std::variant<MarkingRules, std::string> rulesOf(const text::Json& json);

// Who marks an attempt, in order: the first marker, the second where the share asks for one (or
// `askedTwice`), then everybody else who could be the third. By hashes of attempt and marker, so that nobody
// chooses whom they mark, work is spread evenly, and a marker who joins later moves few. The candidate never
// is one.
struct Allotment {
    std::vector<std::string> order;  // markers
    std::size_t needed = 1;          // of them, 1 or 2
};
[[nodiscard]] Allotment allotmentOf(const MarkingRules& rules, const std::string& attempt,
                                    const std::string& candidate, bool askedTwice);

}  // namespace assessment
