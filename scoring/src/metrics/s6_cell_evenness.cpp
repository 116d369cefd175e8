#include <algorithm>
#include <cmath>

#include "metrics/spacing.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kLeastArea = 1e-4;  // square pitches: dots on one another share a cell, never nothing

}  // namespace

std::vector<double> logCells(const Ground& ground, const Pattern& pattern, const VoronoiCells& cells) {
    std::vector<double> logs;
    logs.reserve(pattern.core.size());
    for (const std::size_t i : pattern.core) {
        const double share = cells.areaOf(i) * ground.field.intensity(pattern.places[i]);
        logs.push_back(std::log(std::max(share, kLeastArea)));
    }
    return logs;
}

Measured cellEvenness(const Ground& ground, const Pattern& pattern, const VoronoiCells& cells) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    return Measured::of(robustSpread(logCells(ground, pattern, cells)));
}

}  // namespace scoring
