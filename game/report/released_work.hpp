// What a report may tell of released work, out of the mark book.
#pragma once

#include <string>

#include "assessment/mark_book.hpp"
#include "report/attempt_report.hpp"

namespace report {

// "M1": the marker's place in the assignment's rules, so that reports name nobody; empty for one who is not
// (or no longer) among them.
[[nodiscard]] std::string markerPseudonym(const assessment::AssignmentMarking& marking,
                                          const std::string& person);
// The rubric of that version; the newest where there is none.
[[nodiscard]] const assessment::Rubric& rubricOf(const assessment::AssignmentMarking& marking, int version);
// Of work that was released (asserted); `title`: the assignment's.
[[nodiscard]] ReleasedWork releasedWorkOf(const assessment::MarkedAttempt& work,
                                          const assessment::AssignmentMarking& marking,
                                          const std::string& title);

}  // namespace report
