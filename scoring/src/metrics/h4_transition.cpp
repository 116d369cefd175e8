#include <algorithm>
#include <cmath>

#include "metrics/hairline.hpp"

namespace scoring {
namespace {

// f_lo at `t` mm of arc: the nearest window's.
double smoothFront(const HairlineView& view, double t) {
    const double window = std::round((t - view.front.at.front()) / view.step);
    const double last = static_cast<double>(view.front.smooth.size() - 1);
    return view.front.smooth[static_cast<std::size_t>(std::clamp(window, 0.0, last))];
}

}  // namespace

double TransitionCount::logRatio() const { return std::log((found + 0.5) / (expected + 0.5)); }

TransitionCount transitionCount(const HairlineView& view, double expertFront, const LinePart& part) {
    TransitionCount count;
    for (std::size_t slice = 0; slice < view.fading.size(); ++slice) {
        const double middle = (static_cast<double>(slice) + 0.5) * FrontWindows::kSlice;
        if (middle >= part.from && middle < part.to) count.expected += view.density * view.fading[slice];
    }
    for (const LineCoordinates& dot : view.dots) {
        if (dot.t < part.from || dot.t >= part.to) continue;
        const double behind = dot.n - smoothFront(view, dot.t) + expertFront;
        if (behind >= 0.0 && behind <= view.depth) count.found += 1.0;
    }
    return count;
}

Measured transitionFill(const HairlineView& view, double expertFront) {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    const double end = static_cast<double>(view.fading.size()) * FrontWindows::kSlice;
    return Measured::of(transitionCount(view, expertFront, {0.0, end}).logRatio());
}

}  // namespace scoring
