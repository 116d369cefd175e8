#include "level/checks/checks.hpp"

namespace level {

void checkCriteria(Checked& checked) {
    const scoring::Scenario& scenario = checked.level().scenario;
    if (scenario.criteria.hairline && !scenario.hairline)
        checked.error("missing-key", "reference.hairline",
                      "the criterion hairline is scored, but there is no hairline",
                      "Add reference.hairline, or take hairline out of scoring.criteria.");
    if (scenario.criteria.hairline && scenario.mode == scoring::Mode::trace)
        checked.error("hairline-in-trace", "scoring.criteria", "a trace level cannot score a hairline",
                      "Use mode free, or score spacing and depth only.");
}

}  // namespace level
