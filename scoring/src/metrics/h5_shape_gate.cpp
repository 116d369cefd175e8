#include <algorithm>
#include <cmath>

#include "metrics/hairline.hpp"
#include "stats/structure_function.hpp"

namespace scoring {

std::vector<double> frontCurve(const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return {};
    return logStructureFunction(view.front.reach, view.step, shapeLags(view.front, view.step));
}

std::vector<double> shapeLags(const Front& front, double step) {
    std::vector<double> lags;
    const double length = static_cast<double>(front.reach.size()) * step;
    for (const double lag : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0}) {
        if (lag <= 0.5 * length) lags.push_back(lag);
    }
    return lags;
}

Measured shapeExcess(const HairlineView& view, const Envelope& skilled) {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    const std::vector<double> curve = frontCurve(view);
    if (skilled.low.empty() || skilled.low.size() != curve.size()) {
        return Measured::undefined("the reference knows no shape of the front");
    }
    double most = 0.0;
    for (std::size_t k = 0; k < curve.size(); ++k) {
        const double half = 0.5 * (skilled.high[k] - skilled.low[k]);
        const double away = std::abs(curve[k] - 0.5 * (skilled.high[k] + skilled.low[k]));
        most = std::max(most, away / std::max(half, 1e-6));
    }
    return Measured::of(most);
}

}  // namespace scoring
