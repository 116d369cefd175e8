// The line of a class below which a metric is only advice, as the event log says.
#pragma once

#include <string>
#include <vector>

#include "record/store/event_log.hpp"

namespace assessment {

// Of the rank correlation's lower end, -1..1; kAdvisoryLine (agreement.hpp) until another was set. An event
// and no setting: who moved the line, when and why stays in the log.
[[nodiscard]] double advisoryLineOf(const std::vector<store::LoggedEvent>& events,
                                    const std::string& classId);
// `at` and `actor` are left empty.
[[nodiscard]] store::Event advisoryLineSet(const std::string& classId, double line,
                                           const std::string& reason);

}  // namespace assessment
