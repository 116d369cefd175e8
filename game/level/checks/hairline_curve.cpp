#include <scoring/geometry.hpp>

#include "level/checks/checks.hpp"

namespace level {

void checkHairlineCurve(Checked& checked) {
    const scoring::Scenario& scenario = checked.level().scenario;
    if (!scenario.hairline) return;
    const auto& curve = scenario.hairline->curve;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const std::string key = "reference.hairline.curve_mm[" + std::to_string(i) + "]";
        if (!scoring::contains(scenario.patch, curve[i]) &&
            scoring::distanceToBoundary(scenario.patch, curve[i]) > 1e-6)
            checked.error("curve-outside-patch", key, "this point of the hairline lies outside the patch",
                          "Make the patch larger or shorten the curve.");
    }
}

}  // namespace level
