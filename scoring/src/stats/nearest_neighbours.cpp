#include "stats/nearest_neighbours.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "stats/order.hpp"

namespace scoring {

double usualCell(const std::vector<Point>& places) {
    if (places.empty()) return 1.0;
    const Box box = bounds({places, {}});
    const auto count = static_cast<double>(places.size());
    const double side = std::sqrt(box.width() * box.height() / count);
    // Places on one line have no area, a single one has no extent.
    const double onLine = std::max(box.width(), box.height()) / count;
    const double cell = std::max(side, onLine);
    return cell > 0.0 ? cell : 1.0;
}

std::vector<Neighbour> nearestNeighbours(const std::vector<Point>& places) {
    const NeighbourGrid grid(places, usualCell(places));
    std::vector<Neighbour> nearest;
    nearest.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) nearest.push_back(grid.nearest(places[i], i));
    return nearest;
}

std::vector<Neighbour> nearestFew(const NeighbourGrid& grid, std::size_t places, Point from,
                                  std::size_t count, double usual, std::size_t except) {
    assert(usual > 0.0);
    const std::size_t others = places - (except < places ? 1 : 0);
    const std::size_t wanted = std::min(count, others);
    std::vector<Neighbour> found;
    for (double radius = usual; wanted > 0; radius *= 2.0) {
        found = grid.within(from, radius);
        std::erase_if(found, [&](const Neighbour& near) { return near.index == except; });
        if (found.size() >= wanted) break;
    }
    std::sort(found.begin(), found.end(), [](const Neighbour& a, const Neighbour& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.index < b.index;
    });
    found.resize(wanted);
    return found;
}

NeighbourSummary summarise(const std::vector<Neighbour>& nearest) {
    if (nearest.size() < 2) {
        const Measured none = Measured::undefined("fewer than two dots have no nearest neighbours");
        return {none, none, none, none};
    }
    std::vector<double> distances;
    distances.reserve(nearest.size());
    for (const Neighbour& near : nearest) distances.push_back(near.distance);
    const auto [least, greatest] = std::minmax_element(distances.begin(), distances.end());
    return {{mean(distances), {}}, {standardDeviation(distances), {}}, {*least, {}}, {*greatest, {}}};
}

}  // namespace scoring
