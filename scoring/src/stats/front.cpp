#include "stats/front.hpp"

#include <algorithm>

#include "stats/smoothing.hpp"

namespace scoring {
namespace {

constexpr std::size_t kOrder = 5;   // the fifth-foremost dot: one stray hair does not move it
constexpr double kSmoothing = 7.0;  // mm; this cut defines what is shape and what is irregularity

}  // namespace

std::vector<LineCoordinates> hairlineDots(const Ground& ground, const std::vector<Point>& places) {
    std::vector<LineCoordinates> dots;
    if (!ground.front) return dots;
    for (const Point place : places) {
        const LineCoordinates at = ground.field.line()->project(place);
        if (!at.beyondEnds && at.n <= 2.0 * ground.front->depth) dots.push_back(at);
    }
    std::sort(dots.begin(), dots.end(), [](const LineCoordinates& a, const LineCoordinates& b) {
        return a.t != b.t ? a.t < b.t : a.n < b.n;
    });
    return dots;
}

Front findFront(const FrontWindows& windows, const std::vector<LineCoordinates>& dots) {
    Front front;
    front.at = windows.at;
    std::vector<double> inWindow;
    for (const double t : windows.at) {
        inWindow.clear();
        auto dot = std::lower_bound(dots.begin(), dots.end(), t - 0.5 * windows.width,
                                    [](const LineCoordinates& d, double from) { return d.t < from; });
        for (; dot != dots.end() && dot->t <= t + 0.5 * windows.width; ++dot) {
            if (dot->n <= windows.depth) inWindow.push_back(dot->n);
        }
        if (inWindow.size() < kOrder) {
            ++front.holes;
            front.reach.push_back(windows.depth);
            continue;
        }
        std::nth_element(inWindow.begin(), inWindow.begin() + kOrder - 1, inWindow.end());
        front.reach.push_back(inWindow[kOrder - 1]);
    }
    front.smooth = gaussianSmooth(front.reach, windows.step, kSmoothing);
    return front;
}

}  // namespace scoring
