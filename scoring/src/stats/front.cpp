#include "stats/front.hpp"

#include <algorithm>
#include <cmath>

#include "stats/smoothing.hpp"

namespace scoring {
namespace {

constexpr double kOrder = 5.0;  // the fifth-foremost dot: one stray hair does not move it

}  // namespace

bool isHairlineDot(const FrontWindows& windows, const LineCoordinates& at) {
    return !at.beyondEnds && at.n <= 2.0 * windows.depth;
}

std::vector<LineCoordinates> hairlineDots(const Ground& ground, const std::vector<Point>& places) {
    std::vector<LineCoordinates> dots;
    if (!ground.front) return dots;
    for (const Point place : places) {
        const LineCoordinates at = ground.field.line()->project(place);
        if (isHairlineDot(*ground.front, at)) dots.push_back(at);
    }
    std::sort(dots.begin(), dots.end(), [](const LineCoordinates& a, const LineCoordinates& b) {
        return a.t != b.t ? a.t < b.t : a.n < b.n;
    });
    return dots;
}

namespace {

// The sorted values' one at a place between the order statistics, 1 for the least; below it the least.
double atOrder(const std::vector<double>& values, double order) {
    const auto below = static_cast<std::size_t>(order);
    const double low = values[below > 0 ? below - 1 : 0];
    return low + (order - static_cast<double>(below)) * (values[std::min(below, values.size() - 1)] - low);
}

}  // namespace

double frontHalfWidth(const FrontWindows& windows, double density) {
    // The window is as many of the attempt's own pitches wide as that of right density is, and the
    // order falls with the density, so that the front of wide work lies where that of right work does.
    const double own = 1.0 / std::sqrt(density);
    return 0.5 * windows.width * own;
}

std::optional<double> frontReach(const FrontWindows& windows, double t, double density,
                                 const std::vector<double>& sorted) {
    const double half = frontHalfWidth(windows, density);
    const double seen = std::min(t + half, windows.length) - std::max(t - half, 0.0);
    const double order = kOrder * density * seen / windows.width;
    if (static_cast<double>(sorted.size()) < order) return std::nullopt;
    return atOrder(sorted, order);
}

std::vector<double> smoothFront(const FrontWindows& windows, const std::vector<double>& reach) {
    return gaussianSmooth(reach, windows.step, kFrontSmoothing);
}

Front findFront(const FrontWindows& windows, const std::vector<LineCoordinates>& dots, double density) {
    Front front;
    front.at = windows.at;
    const double half = frontHalfWidth(windows, density);
    std::vector<double> inWindow;
    for (const double t : windows.at) {
        inWindow.clear();
        auto dot = std::lower_bound(dots.begin(), dots.end(), t - half,
                                    [](const LineCoordinates& d, double from) { return d.t < from; });
        for (; dot != dots.end() && dot->t <= t + half; ++dot) {
            if (dot->n <= windows.depth) inWindow.push_back(dot->n);
        }
        std::sort(inWindow.begin(), inWindow.end());
        const std::optional<double> reach = frontReach(windows, t, density, inWindow);
        if (!reach) ++front.holes;
        front.reach.push_back(reach.value_or(windows.depth));
    }
    front.smooth = smoothFront(windows, front.reach);
    return front;
}

}  // namespace scoring
