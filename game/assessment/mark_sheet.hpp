// What one marker says of one attempt: a mark for each criterion, and comments pinned to the work.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assessment/rubric.hpp"

namespace assessment {

struct DotPin {
    std::int64_t ordinal = 0;  // of the dot in the attempt, from 0
    double xMm = 0.0, yMm = 0.0;
};
struct RegionPin {
    double x0Mm = 0.0, y0Mm = 0.0, x1Mm = 0.0, y1Mm = 0.0;  // x0 < x1, y0 < y1
};
struct MomentPin {
    std::int64_t us = 0;  // since the attempt's origin
};

// What a comment is about.
using Pin = std::variant<MomentPin, DotPin, RegionPin>;

struct Comment {
    std::string text;  // 1 to kLongestComment bytes of UTF-8, one paragraph
    Pin pin;
    std::int64_t us = 0;  // the moment of the replay at which it was written
};
inline constexpr std::size_t kLongestComment = 1000, kMostComments = 99;

struct MarkSheet {
    // 1..5 by RubricCriterion; absent: not given yet, or the level has no such criterion.
    std::array<std::optional<int>, kRubricCriteria> marks;
    std::vector<Comment> comments;
    // A comment that is being written, what it is pinned to and its moment; never part of what is submitted.
    // The pin is absent in drafts of older versions.
    std::string typed;
    std::optional<Pin> typedPin;
    std::int64_t typedUs = 0;
    std::int64_t seconds = 0;  // the desk was open on it and used
    friend bool operator==(const MarkSheet&, const MarkSheet&);
};

// {"marks": {"spacing": 3, "depth": null, ...}, "comments": [{"text", "at_us", "dot": {...} | "region": [..4]
// | "moment_us"}], "seconds"} and, where there is one, "typed" and "typed_pin" {"at_us", a pin as above}.
// Back: a sentence.
[[nodiscard]] text::Json sheetJson(const MarkSheet& sheet);
[[nodiscard]] std::variant<MarkSheet, std::string> sheetOf(const text::Json& json);

}  // namespace assessment
