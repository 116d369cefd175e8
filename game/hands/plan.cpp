#include "hands/plan.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "hands/front.hpp"

namespace hands {

double pitchOf(const scoring::TargetField& field, double intensity) {
    const double sparsest = 0.09 * field.maxIntensity();
    return 1.0 / std::sqrt(std::max(intensity, sparsest));
}

Brief readBrief(const scoring::TargetField& field, double frontRms, scoring::Random& random) {
    Brief brief{field, scoring::bounds(field.scenario().patch), {}, 0};
    brief.dots = static_cast<int>(std::lround(field.expectedDots()));
    if (!field.line()) {
        brief.intensity = [&field](scoring::Point place) { return field.intensity(place); };
        return brief;
    }
    const auto front = std::make_shared<const IrregularFront>(frontRms, random);
    brief.intensity = [&field, front](scoring::Point place) {
        const scoring::LineCoordinates at = field.line()->project(place);
        if (at.beyondEnds) return field.intensity(place);
        return field.intensity(field.line()->at(at.t, at.n - front->at(at.t)));
    };
    return brief;
}

}  // namespace hands
