// How the work of an assignment is marked: by whom, how often, what happens when markers differ, and what
// decides.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
    friend bool operator==(const MarkingRules&, const MarkingRules&) = default;
};

// {"markers": [ids], "double_share", "blind", "differs_by", "whole_differs_by", "resolution": "third_marker"
// | "conference", "policy": "instructor" | "automatic" | "both"}; back: a sentence that names the member.
[[nodiscard]] text::Json rulesJson(const MarkingRules& rules);
[[nodiscard]] std::variant<MarkingRules, std::string> rulesOf(const text::Json& json);
[[nodiscard]] std::string_view name(GradePolicy policy);  // as in the rules
[[nodiscard]] std::optional<GradePolicy> policyOf(std::string_view name);

// Who marks an attempt, in order: the first marker, the second where the share asks for one (or
// `askedTwice`), then everybody else who could be the third. By hashes of attempt and marker, so that nobody
// chooses whom they mark, and a marker who joins later takes work from others but moves none between them.
// The work is spread evenly in the long run; of few attempts one marker may have some more. The candidate
// never is one.
struct Allotment {
    std::vector<std::string> order;  // markers
    // 1 or 2. May be more than there are in `order`: then somebody has to be made a marker before the work is
    // done.
    std::size_t needed = 1;
};
[[nodiscard]] Allotment allotmentOf(const MarkingRules& rules, const std::string& attempt,
                                    const std::string& candidate, bool askedTwice);

}  // namespace assessment
