#include "stats/g_function.hpp"

#include "stats/nearest_neighbours.hpp"

namespace scoring {

std::vector<CutDistance> neighbourDistances(const std::vector<Point>& places, const Window& window,
                                            const std::vector<Neighbour>& nearest) {
    std::vector<CutDistance> seen;
    seen.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        seen.push_back({nearest[i].distance, window.distanceToBoundary(places[i])});
    }
    return seen;
}

Curve gFunction(const std::vector<Point>& places, const Window& window, const std::vector<double>& radii,
                DistanceCorrection correction) {
    if (places.size() < 2) {
        return Curve::undefined(radii.size(), "fewer than two dots have no nearest neighbours");
    }
    return distanceDistribution(neighbourDistances(places, window, nearestNeighbours(places)), window, radii,
                                correction);
}

}  // namespace scoring
