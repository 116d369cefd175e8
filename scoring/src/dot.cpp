#include <scoring/dot.hpp>

#include <cmath>

namespace scoring {

std::int32_t Dot::tenthUm(double mm) { return static_cast<std::int32_t>(std::lround(mm * 10000.0)); }

std::vector<Point> placesOf(const std::vector<Dot>& dots) {
    std::vector<Point> places;
    places.reserve(dots.size());
    for (const Dot& dot : dots) places.push_back(dot.place());
    return places;
}

}  // namespace scoring
