#include "stats/clark_evans.hpp"

#include <cmath>

#include "stats/g_function.hpp"
#include "stats/nearest_neighbours.hpp"

namespace scoring {

ClarkEvans clarkEvans(const std::vector<Point>& places, const Window& window) {
    const std::vector<Neighbour> nearest = nearestNeighbours(places);
    const NeighbourSummary summary = summarise(nearest);
    if (!summary.mean.value) return {summary.mean, summary.mean, summary.mean};
    const auto count = static_cast<double>(places.size());
    const double expected = 0.5 * std::sqrt(window.area() / count);
    ClarkEvans result;
    result.naive = {*summary.mean.value / expected, {}};
    if (window.isRectangle()) {
        const double atEdges = (0.0514 + 0.0412 / std::sqrt(count)) * window.perimeter() / count;
        result.donnelly = {*summary.mean.value / (expected + atEdges), {}};
    } else {
        result.donnelly = Measured::undefined("Donnelly's correction is made for rectangles only");
    }
    const std::optional<double> corrected = kaplanMeierMean(neighbourDistances(places, window, nearest));
    result.cdf = corrected ? Measured{*corrected / expected, {}}
                           : Measured::undefined("every dot is nearer to the edge than to its neighbour");
    return result;
}

}  // namespace scoring
