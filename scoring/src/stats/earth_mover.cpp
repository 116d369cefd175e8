#include "stats/earth_mover.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace scoring {

double earthMover(const Weighted& a, const Weighted& b) {
    assert(!a.empty() && !b.empty());
    Weighted steps;  // of the difference between both cumulative distributions
    const auto add = [&steps](const Weighted& side, double sign) {
        double whole = 0.0;
        for (const auto& [value, weight] : side) whole += weight;
        for (const auto& [value, weight] : side) steps.emplace_back(value, sign * weight / whole);
    };
    add(a, 1.0);
    add(b, -1.0);
    std::sort(steps.begin(), steps.end());
    double difference = 0.0;
    double area = 0.0;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        difference += steps[i].second;
        area += std::abs(difference) * (steps[i + 1].first - steps[i].first);
    }
    return area;
}

}  // namespace scoring
