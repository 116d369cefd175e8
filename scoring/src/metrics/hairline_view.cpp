#include "metrics/hairline.hpp"

#include <algorithm>

namespace scoring {
namespace {

constexpr std::size_t kFewestHairlineDots = 30;
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

HairlineView::HairlineView(const Ground& ground, const std::vector<Point>& places)
    : dots(hairlineDots(ground, places)), depth(ground.front ? ground.front->depth : 0.0) {
    const auto count = std::count_if(dots.begin(), dots.end(),
                                     [this](const LineCoordinates& dot) { return dot.n <= depth; });
    if (ground.front) step = ground.front->step;
    undefinedBecause = whyUndefined(ground, places, static_cast<std::size_t>(count));
    if (undefinedBecause.empty()) front = findFront(*ground.front, dots);
}

}  // namespace scoring
