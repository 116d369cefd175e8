#include "stats/tiles.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace scoring {
namespace {

constexpr double kTileLength = 20.0;      // pitches
constexpr double kPitchVariation = 1.22;  // greatest over smallest: +-10 %

struct Extent {
    double width = 0.0;
    double height = 0.0;
    double smallestPitch = 0.0;
    double greatestPitch = 0.0;
};

Extent extentOf(const std::vector<std::size_t>& tile, const std::vector<Point>& places,
                const std::vector<double>& pitches) {
    Box box{places[tile.front()], places[tile.front()]};
    Extent extent{0.0, 0.0, pitches[tile.front()], pitches[tile.front()]};
    for (const std::size_t i : tile) {
        box.min = {std::min(box.min.x, places[i].x), std::min(box.min.y, places[i].y)};
        box.max = {std::max(box.max.x, places[i].x), std::max(box.max.y, places[i].y)};
        extent.smallestPitch = std::min(extent.smallestPitch, pitches[i]);
        extent.greatestPitch = std::max(extent.greatestPitch, pitches[i]);
    }
    extent.width = box.width();
    extent.height = box.height();
    return extent;
}

// The sum of |change of mean pitch| between the two halves of the tile: tells along which
// side the pitch varies.
double pitchStep(const std::vector<std::size_t>& sorted, const std::vector<double>& pitches) {
    const std::size_t half = sorted.size() / 2;
    double low = 0.0;
    double high = 0.0;
    for (std::size_t i = 0; i < half; ++i) {
        low += pitches[sorted[i]];
        high += pitches[sorted[sorted.size() - 1 - i]];
    }
    return std::abs(high - low) / static_cast<double>(half);
}

using Indices = std::vector<std::size_t>;

Indices sortedAlong(Indices tile, const std::vector<Point>& places, bool x) {
    std::sort(tile.begin(), tile.end(), [&](std::size_t a, std::size_t b) {
        const Point p = x ? places[a] : Point{places[a].y, places[a].x};
        const Point q = x ? places[b] : Point{places[b].y, places[b].x};
        return p.x != q.x ? p.x < q.x : p.y < q.y;
    });
    return tile;
}

// The same dots in three orders. Sorted once, as parts of sorted lists stay sorted.
struct Tile {
    Indices dots;  // as given, then along the side that was halved last
    Indices alongX, alongY;
};

// Halves of a sorted list, and the other list parted alike. `later`: per dot, for use within.
std::pair<Tile, Tile> halve(Tile tile, bool x, std::vector<bool>& later) {
    const Indices& sorted = x ? tile.alongX : tile.alongY;
    const std::size_t half = sorted.size() / 2;
    for (std::size_t k = 0; k < sorted.size(); ++k) later[sorted[k]] = k >= half;
    Tile first, second;
    for (const std::size_t dot : tile.alongX) (later[dot] ? second : first).alongX.push_back(dot);
    for (const std::size_t dot : tile.alongY) (later[dot] ? second : first).alongY.push_back(dot);
    first.dots = x ? first.alongX : first.alongY;
    second.dots = x ? second.alongX : second.alongY;
    return {std::move(first), std::move(second)};
}

}  // namespace

std::vector<std::vector<std::size_t>> tiles(const std::vector<Point>& places,
                                            const std::vector<double>& pitches, std::size_t fewest) {
    std::vector<std::vector<std::size_t>> done;
    if (places.size() < fewest || places.empty()) return done;
    std::vector<bool> later(places.size());
    std::vector<Tile> open(1);
    open.front().dots.resize(places.size());
    std::iota(open.front().dots.begin(), open.front().dots.end(), std::size_t{0});
    while (!open.empty()) {
        Tile tile = std::move(open.back());
        open.pop_back();
        const Extent extent = extentOf(tile.dots, places, pitches);
        const bool varies = extent.greatestPitch > kPitchVariation * extent.smallestPitch;
        // A half more than the length asked for before a tile is worth halving.
        const bool isLong = std::max(extent.width, extent.height) > 1.5 * kTileLength * extent.greatestPitch;
        if (tile.dots.size() < 2 * fewest || !(varies || isLong)) {
            done.push_back(std::move(tile.dots));
            continue;
        }
        if (tile.alongX.empty()) {
            tile.alongX = sortedAlong(tile.dots, places, true);
            tile.alongY = sortedAlong(tile.dots, places, false);
        }
        const bool splitX = varies ? pitchStep(tile.alongX, pitches) >= pitchStep(tile.alongY, pitches)
                                   : extent.width >= extent.height;
        auto [first, second] = halve(std::move(tile), splitX, later);
        open.push_back(std::move(second));
        open.push_back(std::move(first));
    }
    return done;
}

}  // namespace scoring
