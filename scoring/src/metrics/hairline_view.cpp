#include "metrics/hairline.hpp"

#include <algorithm>

namespace scoring {
namespace {

constexpr std::size_t kFewestHairlineDots = 30;
constexpr double kFewestExpected = 60.0;   // dots in the core, for its density to be known
constexpr std::size_t kFewestWindows = 8;  // about five millimetres of line

}  // namespace

std::string tooLittleForHairline(const Ground& ground, std::size_t dots, std::size_t hairlineDots) {
    if (dots == 0) return "no dots";
    if (!ground.front || ground.front->at.size() < kFewestWindows) {
        return "the level's hairline is too short or too thinly filled to be judged";
    }
    if (hairlineDots < kFewestHairlineDots) {
        return "only " + std::to_string(hairlineDots) + " dots belong to the hairline; " +
               std::to_string(kFewestHairlineDots) + " are needed";
    }
    return {};
}

bool tellsDensity(double expected) { return expected >= kFewestExpected; }

double densityOf(const CellCount& cell) { return std::clamp(cell.found / cell.expected, 0.5, 2.0); }

double ownDensity(const Ground& ground, const Pattern& pattern) {
    return ownDensity(coreCounts(ground, pattern));
}

double ownDensity(std::vector<CellCount> cells) {
    double whole = 0.0;
    for (const CellCount& cell : cells) whole += cell.expected;
    if (!tellsDensity(whole)) return 1.0;
    std::sort(cells.begin(), cells.end(), [](const CellCount& a, const CellCount& b) {
        return a.logRatio != b.logRatio ? a.logRatio < b.logRatio : a.expected < b.expected;
    });
    double sum = 0.0;
    for (const CellCount& cell : cells) {
        sum += cell.expected;
        if (sum >= 0.5 * whole) return densityOf(cell);
    }
    return 1.0;
}

namespace {

// Of the attempt's dots, those that belong to the hairline.
std::size_t ownHairlineDots(const Ground& ground, const Pattern& pattern) {
    const auto first = pattern.places.begin() + static_cast<std::ptrdiff_t>(pattern.earlier);
    const double depth = ground.front ? ground.front->depth : 0.0;
    const auto dots = hairlineDots(ground, {first, pattern.places.end()});
    return static_cast<std::size_t>(std::count_if(
        dots.begin(), dots.end(), [depth](const LineCoordinates& dot) { return dot.n <= depth; }));
}

}  // namespace

HairlineView::HairlineView(const Ground& ground, const Pattern& pattern)
    : dots(hairlineDots(ground, pattern.places)),
      depth(ground.front ? ground.front->depth : 0.0),
      density(ownDensity(ground, pattern)) {
    if (ground.front) step = ground.front->step;
    undefinedBecause = tooLittleForHairline(ground, pattern.own(), ownHairlineDots(ground, pattern));
    if (undefinedBecause.empty()) front = findFront(*ground.front, dots, density);
}

}  // namespace scoring
