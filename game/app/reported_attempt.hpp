// The attempt that a report is asked of: its file, and what the records say of it to the one who asks.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/records_desk.hpp"
#include "record/attempt_file/attempt.hpp"
#include "report/attempt_report.hpp"
#include "text/catalogue.hpp"

namespace app {

struct ReportedAttempt {
    std::string path;
    record::Attempt attempt;
    std::optional<std::string> name;               // who made it
    std::optional<report::ReleasedWork> released;  // of an assignment's work
    std::string next;                              // what the course proposes
};

// `what`: a file, an id or its first six digits. A sentence when there is none, when the one who asks may not
// see it, or when it is work of an assignment whose grade is not released.
[[nodiscard]] std::variant<ReportedAttempt, std::string> attemptToReport(const Desk& desk,
                                                                         const std::string& what,
                                                                         const By& by,
                                                                         const text::Catalogue& words);

}  // namespace app
