// Work whose automatic score is told to nobody by its file alone, because it is being assessed.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "record/store/event_log.hpp"

namespace assessment {

// Ids of the attempts that were handed in and are not released.
[[nodiscard]] std::set<std::string> notToldYet(const std::vector<store::LoggedEvent>& events);

// Whether the attempt is one of them, or was made for an assignment of this log and is not handed in yet.
// Work of an assignment that the log does not know stands for itself.
[[nodiscard]] bool isNotToldYet(const std::vector<store::LoggedEvent>& events,
                                const record::AttemptHeader& header);

}  // namespace assessment
