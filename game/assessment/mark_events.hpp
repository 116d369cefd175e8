// How marks, grades and appeals are written down: the events that make a mark book. `at` and `actor` are left
// empty, as those of a class book.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "assessment/mark_book.hpp"

namespace assessment {

[[nodiscard]] store::Event markingRulesSet(const std::string& assignment, const MarkingRules& rules);
[[nodiscard]] store::Event rubricSet(const std::string& assignment, const Rubric& rubric,
                                     const std::string& reason);
// By the marker, who is the event's actor.
[[nodiscard]] store::Event markSubmitted(const std::string& attempt, int rubricVersion,
                                         const MarkSheet& sheet);
[[nodiscard]] store::Event secondMarkAsked(const std::string& attempt, const std::string& reason);
[[nodiscard]] store::Event marksConferred(const std::string& attempt, const AgreedMarks& marks,
                                          const std::string& reason);
[[nodiscard]] store::Event gradeOverruled(const std::string& attempt, bool passed, const std::string& reason);
// `grade`: all but `at` and `by`, which are the event's. `reason` is the event's own where there is one.
[[nodiscard]] store::Event gradeReleased(const std::string& attempt, const ReleasedGrade& grade);
[[nodiscard]] store::Event gradeRegraded(const std::string& attempt, const ReleasedGrade& grade);
[[nodiscard]] store::Event appealMade(const std::string& attempt, const std::string& reason);
// `grade`: upheld, and this is the new one; `verdict`: with it, pass or fail against its marks.
[[nodiscard]] store::Event appealDecided(const std::string& attempt,
                                         const std::optional<ReleasedGrade>& grade,
                                         const std::optional<bool>& verdict, const std::string& answer);

// {"spacing": 3.5, ..., "hairline": null}; back: a sentence.
[[nodiscard]] text::Json agreedJson(const AgreedMarks& marks);
[[nodiscard]] std::variant<AgreedMarks, std::string> agreedOf(const text::Json& json);
// {"rubric_version", "policy", "marks", "score": {...} or null, "grade": {...}}; back: a sentence.
[[nodiscard]] text::Json releasedJson(const ReleasedGrade& grade);
[[nodiscard]] std::variant<ReleasedGrade, std::string> releasedOf(const text::Json& json);

}  // namespace assessment
