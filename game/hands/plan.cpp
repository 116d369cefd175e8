#include "hands/plan.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "hands/front.hpp"

namespace hands {
namespace {

// The front's wandering is the hairline's affair: it moves the first millimetres whole and the
// defined zone not at all.
constexpr double kFrontMoves = 5.0;
constexpr double kFrontStays = 12.0;

}  // namespace

double pitchOf(const scoring::TargetField& field, double intensity) {
    const double sparsest = 0.09 * field.maxIntensity();
    return 1.0 / std::sqrt(std::max(intensity, sparsest));
}

Brief readBrief(const scoring::TargetField& field, double naturalness, scoring::Random& random) {
    Brief brief{field, scoring::bounds(field.scenario().patch), {}, {}, 0};
    brief.dots = static_cast<int>(std::lround(field.expectedDots()));
    if (!field.line() || !field.scenario().hairline) {
        brief.intensity = [&field](scoring::Point place) { return field.intensity(place); };
        return brief;
    }
    const double rms = naturalness * frontStyle(field.scenario().hairline->style).rmsMm;
    const auto front = std::make_shared<const IrregularFront>(rms, random);
    if (naturalness > 0.0) brief.lone = sentinels(field, *front, random);
    brief.dots -= std::min(brief.dots, static_cast<int>(brief.lone.size()));
    brief.intensity = [&field, front](scoring::Point place) {
        const scoring::LineCoordinates at = field.line()->project(place);
        const double share = std::clamp((kFrontStays - at.n) / (kFrontStays - kFrontMoves), 0.0, 1.0);
        if (at.beyondEnds || share == 0.0) return field.intensity(place);
        return field.intensity(field.line()->at(at.t, at.n - share * front->at(at.t)));
    };
    return brief;
}

}  // namespace hands
