#include <algorithm>

#include "metrics/spacing.hpp"
#include "stats/order.hpp"
#include "stats/structure_factor.hpp"

namespace scoring {
namespace {

constexpr std::size_t kFewestInTile = 100;

}  // namespace

Measured latticePeak(const Ground& ground, const Pattern& pattern) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    std::vector<Point> places;
    std::vector<double> pitches;
    for (const std::size_t i : pattern.core) {
        places.push_back(pattern.places[i]);
        pitches.push_back(pattern.pitches[i]);
    }
    double greatest = 0.0;
    for (const auto& tile : tiles(places, pitches, kFewestInTile)) {
        std::vector<Point> inTile;
        std::vector<double> tilePitches;
        for (const std::size_t i : tile) {
            inTile.push_back(places[i]);
            tilePitches.push_back(pitches[i]);
        }
        greatest = std::max(greatest, structurePeak(inTile, median(std::move(tilePitches))));
    }
    if (greatest <= 0.0) {
        return Measured::undefined("fewer than " + std::to_string(kFewestInTile) + " dots inside the zones");
    }
    return Measured::of(greatest);
}

}  // namespace scoring
