#include "hands/plan.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "hands/front.hpp"
#include "hands/read_front.hpp"

namespace hands {

double pitchOf(const scoring::TargetField& field, double intensity) {
    const double sparsest = 0.09 * field.maxIntensity();
    return 1.0 / std::sqrt(std::max(intensity, sparsest));
}

double shareLeft(const scoring::TargetField& field) {
    const double there = static_cast<double>(field.scenario().earlier.size());
    return std::max(0.05, 1.0 - there / std::max(1.0, field.expectedDots()));
}

Brief readBrief(const scoring::TargetField& field, double naturalness, scoring::Random& random) {
    Brief brief{field, scoring::bounds(field.scenario().patch), {}, {}, field.scenario().earlier, 0};
    const long left = std::lround(field.expectedDots()) - static_cast<long>(brief.earlier.size());
    brief.dots = static_cast<int>(std::max(0L, left));
    if (!field.line() || !field.scenario().hairline) {
        brief.intensity = [&field](scoring::Point place) { return field.intensity(place); };
        return brief;
    }
    const double rms = naturalness * frontStyle(field.scenario().hairline->style).rmsMm;
    IrregularFront drawn(rms, random);
    if (rms > 0.0 && !brief.earlier.empty()) drawn = frontThrough(field, drawn, random);
    const auto front = std::make_shared<const IrregularFront>(std::move(drawn));
    if (naturalness > 0.0) brief.lone = sentinels(field, *front, random);
    brief.dots -= std::min(brief.dots, static_cast<int>(brief.lone.size()));
    brief.intensity = [&field, front](scoring::Point place) {
        const scoring::LineCoordinates at = field.line()->project(place);
        const double share = shareOfFront(at.n);
        if (at.beyondEnds || share == 0.0) return field.intensity(place);
        return field.intensity(field.line()->at(at.t, at.n - share * front->at(at.t)));
    };
    return brief;
}

}  // namespace hands
