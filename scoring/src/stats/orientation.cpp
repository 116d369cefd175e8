#include "stats/orientation.hpp"

#include <cassert>
#include <cmath>
#include <complex>
#include <numbers>

namespace scoring {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;

// -tiny + 2 pi may round to 2 pi itself.
double inTurn(double angle) {
    const double positive = angle < 0.0 ? angle + kTurn : angle;
    return positive < kTurn ? positive : 0.0;
}

}  // namespace

std::vector<double> neighbourDirections(const std::vector<Point>& places, const Window& window,
                                        const std::vector<Neighbour>& nearest) {
    std::vector<double> directions;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Neighbour& near = nearest[i];
        if (near.index == kNone || near.distance == 0.0) continue;
        if (near.distance > window.distanceToBoundary(places[i])) continue;
        const Point towards = places[near.index] - places[i];
        directions.push_back(inTurn(std::atan2(towards.y, towards.x)));
    }
    return directions;
}

Orientation orientation(const std::vector<double>& directions, int fold) {
    assert(fold > 0);
    if (directions.empty()) {
        return {Measured::undefined("no dot has its nearest neighbour nearer than the window's edge"), 0.0};
    }
    std::complex<double> sum;
    for (const double direction : directions) sum += std::polar(1.0, fold * direction);
    return {{std::abs(sum) / static_cast<double>(directions.size()), {}}, inTurn(std::arg(sum)) / fold};
}

}  // namespace scoring
