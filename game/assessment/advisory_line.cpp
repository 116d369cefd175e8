#include "assessment/advisory_line.hpp"

#include "assessment/agreement.hpp"

namespace assessment {

double advisoryLineOf(const std::vector<store::LoggedEvent>& events, const std::string& classId) {
    double line = kAdvisoryLine;
    for (const store::LoggedEvent& logged : events) {
        const store::Event& event = logged.event;
        if (event.action != "advisory_line_set" || event.subject != classId) continue;
        const text::Json* const found = event.details.find("line");
        const auto value = found != nullptr ? found->number() : std::nullopt;
        if (value && *value >= -1.0 && *value <= 1.0) line = *value;
    }
    return line;
}

store::Event advisoryLineSet(const std::string& classId, double line, const std::string& reason) {
    store::Event event;
    event.action = "advisory_line_set";
    event.subject = classId;
    event.reason = reason;
    event.details.set("line", line);
    return event;
}

}  // namespace assessment
