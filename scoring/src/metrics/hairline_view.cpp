#include "metrics/hairline.hpp"

#include <algorithm>

#include "metrics/spacing.hpp"

namespace scoring {
namespace {

constexpr std::size_t kFewestHairlineDots = 30;
constexpr double kFewestExpected = 60.0;   // dots in the core, for its density to be known
constexpr std::size_t kFewestWindows = 8;  // about five millimetres of line

std::string whyUndefined(const Ground& ground, const std::vector<Point>& places, std::size_t hairlineDots) {
    if (places.empty()) return "no dots";
    if (!ground.front || ground.front->at.size() < kFewestWindows) {
        return "the level's hairline is too short or too thinly filled to be judged";
    }
    if (hairlineDots < kFewestHairlineDots) {
        return "only " + std::to_string(hairlineDots) + " dots belong to the hairline; " +
               std::to_string(kFewestHairlineDots) + " are needed";
    }
    return {};
}

}  // namespace

double ownDensity(const Ground& ground, const Pattern& pattern) {
    std::vector<CellCount> cells = coreCounts(ground, pattern);
    double whole = 0.0;
    for (const CellCount& cell : cells) whole += cell.expected;
    if (whole < kFewestExpected) return 1.0;
    std::sort(cells.begin(), cells.end(),
              [](const CellCount& a, const CellCount& b) { return a.logRatio < b.logRatio; });
    double sum = 0.0;
    for (const CellCount& cell : cells) {
        sum += cell.expected;
        if (sum >= 0.5 * whole) return std::clamp(cell.found / cell.expected, 0.5, 2.0);
    }
    return 1.0;
}

HairlineView::HairlineView(const Ground& ground, const Pattern& pattern)
    : dots(hairlineDots(ground, pattern.places)),
      depth(ground.front ? ground.front->depth : 0.0),
      density(ownDensity(ground, pattern)) {
    const auto count = std::count_if(dots.begin(), dots.end(),
                                     [this](const LineCoordinates& dot) { return dot.n <= depth; });
    if (ground.front) step = ground.front->step;
    undefinedBecause = whyUndefined(ground, pattern.places, static_cast<std::size_t>(count));
    if (undefinedBecause.empty()) front = findFront(*ground.front, dots, density);
}

}  // namespace scoring
