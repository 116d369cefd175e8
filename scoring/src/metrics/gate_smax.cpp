#include "intensity_raster.hpp"
#include "metrics/spacing.hpp"
#include "stats/order.hpp"
#include "stats/structure_search.hpp"
#include "stats/tiles.hpp"

namespace scoring {
namespace {

constexpr std::size_t kFewestInTile = 100;

}  // namespace

std::optional<LatticeTile> mostOrdered(const Ground& ground, const Pattern& pattern) {
    // The tiles and the waves' directions lie along the zones' own axes.
    const SheetFrame& frame = ground.field.raster().frame;
    std::vector<Point> places;
    std::vector<double> pitches;
    for (const std::size_t i : pattern.core) {
        places.push_back(frame.toFrame(pattern.places[i]));
        pitches.push_back(pattern.pitches[i]);
    }
    std::optional<LatticeTile> most;
    for (const auto& tile : tiles(places, pitches, kFewestInTile)) {
        std::vector<Point> inTile;
        std::vector<double> tilePitches;
        Point middle;
        for (const std::size_t i : tile) {
            inTile.push_back(places[i]);
            tilePitches.push_back(pitches[i]);
            middle = middle + places[i] * (1.0 / static_cast<double>(tile.size()));
        }
        const double peak = structureTop(inTile, median(std::move(tilePitches)));
        if (!most || peak > most->peak) most = LatticeTile{peak, frame.toSheet(middle)};
    }
    return most;
}

Measured latticePeak(const Ground& ground, const Pattern& pattern) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    if (const auto most = mostOrdered(ground, pattern)) return Measured::of(most->peak);
    return Measured::undefined("fewer than " + std::to_string(kFewestInTile) + " dots inside the zones");
}

}  // namespace scoring
