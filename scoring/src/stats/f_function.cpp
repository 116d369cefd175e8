#include "stats/f_function.hpp"

#include <cassert>
#include <cmath>

#include "stats/nearest_neighbours.hpp"

namespace scoring {

Curve fFunction(const std::vector<Point>& places, const Window& window, double step,
                const std::vector<double>& radii, DistanceCorrection correction) {
    assert(step > 0.0);
    if (places.empty()) return Curve::undefined(radii.size(), "there are no dots");
    const NeighbourGrid grid(places, usualCell(places));
    const Box& box = window.box();
    const auto columns = static_cast<long>(std::ceil(box.width() / step));
    const auto rows = static_cast<long>(std::ceil(box.height() / step));
    std::vector<CutDistance> seen;
    for (long row = 0; row < rows; ++row) {
        for (long column = 0; column < columns; ++column) {
            const Point site{box.min.x + (static_cast<double>(column) + 0.5) * step,
                             box.min.y + (static_cast<double>(row) + 0.5) * step};
            if (!window.contains(site)) continue;
            seen.push_back({grid.nearest(site).distance, window.distanceToBoundary(site)});
        }
    }
    return distanceDistribution(std::move(seen), window, radii, correction);
}

}  // namespace scoring
