#include "stats/structure_factor.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace scoring {
namespace {

constexpr std::size_t kRadii = 10;
constexpr std::size_t kDirections = 48;
constexpr double kFirstRadius = 2.0 * std::numbers::pi * 0.70;
constexpr double kRadiusStep = 2.0 * std::numbers::pi * 0.06;
constexpr double kTileLength = 20.0;      // pitches
constexpr double kPitchVariation = 1.22;  // greatest over smallest: +-10 %

// One number per direction.
using Directions = std::array<double, kDirections>;

// The sums over the dots of the waves of one radius.
struct Waves {
    Directions real{};
    Directions imaginary{};
};

// Adds one dot to the sums of every radius: two sines and cosines a direction, the rest by
// turning on. `along` is the dot's place in pitches, per direction.
void addDot(std::array<Waves, kRadii>& waves, const Directions& along) {
    Directions re, im, turnRe, turnIm;
    for (std::size_t k = 0; k < kDirections; ++k) {
        re[k] = std::cos(kFirstRadius * along[k]);
        im[k] = std::sin(kFirstRadius * along[k]);
        turnRe[k] = std::cos(kRadiusStep * along[k]);
        turnIm[k] = std::sin(kRadiusStep * along[k]);
    }
    for (Waves& wave : waves) {
        for (std::size_t k = 0; k < kDirections; ++k) {
            wave.real[k] += re[k];
            wave.imaginary[k] += im[k];
            const double next = re[k] * turnRe[k] - im[k] * turnIm[k];
            im[k] = re[k] * turnIm[k] + im[k] * turnRe[k];
            re[k] = next;
        }
    }
}

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

double structurePeak(const std::vector<Point>& places, double pitch) {
    assert(!places.empty() && pitch > 0.0);
    std::array<Point, kDirections> directions;
    for (std::size_t k = 0; k < kDirections; ++k) {
        const double angle = std::numbers::pi * static_cast<double>(k) / kDirections;
        directions[k] = {std::cos(angle) / pitch, std::sin(angle) / pitch};
    }
    std::array<Waves, kRadii> waves{};
    for (const Point place : places) {
        Directions along;
        for (std::size_t k = 0; k < kDirections; ++k) along[k] = dot(place - places.front(), directions[k]);
        addDot(waves, along);
    }
    double greatest = 0.0;
    for (const Waves& wave : waves) {
        for (std::size_t k = 0; k < kDirections; ++k) {
            greatest =
                std::max(greatest, wave.real[k] * wave.real[k] + wave.imaginary[k] * wave.imaginary[k]);
        }
    }
    return greatest / static_cast<double>(places.size());
}

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
