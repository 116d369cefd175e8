// What an instructor marks by: five criteria, five marks each, every mark with its anchor in words.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "text/json.hpp"

namespace assessment {

enum class RubricCriterion { spacing, depth, hairline, cleanness, global };
inline constexpr std::size_t kRubricCriteria = 5;
inline constexpr int kLeastMark = 1, kMostMark = 5;
// "spacing", ...: as in files and columns.
[[nodiscard]] std::string_view name(RubricCriterion criterion);

struct RubricPart {
    std::array<std::string, 5> anchors;  // of the marks 1 to 5, one line each
    double weight = 1.0;                 // 0..10 of the whole mark; 0: marked, not counted
    double floor = 1.0;                  // 1..5; an agreed mark below it fails the work. 1: no floor
    friend bool operator==(const RubricPart&, const RubricPart&) = default;
};

// A version of a rubric, never changed once it is set: a change makes the next version.
struct Rubric {
    std::string title;
    int version = 1;                                // of the assignment's, from 1
    std::array<RubricPart, kRubricCriteria> parts;  // by RubricCriterion
    double cut = 3.0;                               // 1..5; the whole mark (grade.hpp) that passes
    friend bool operator==(const Rubric&, const Rubric&) = default;
};

// {"schema": "stipple.rubric/1", "title", "cut", "criteria": {"spacing": {"weight", "floor", "anchors": [5]},
// ...}} and "version", which a file that is read may leave out (1). The other way: a sentence that names the
// member which is missing, unknown or out of range.
[[nodiscard]] text::Json rubricJson(const Rubric& rubric);
[[nodiscard]] std::variant<Rubric, std::string> rubricOf(const text::Json& json);
// The one that an assignment has until another is set: assets/rubrics/standard.json, compiled in. Its
// weights, floors and cut are defaults of ours.
[[nodiscard]] const Rubric& standardRubric();

}  // namespace assessment
