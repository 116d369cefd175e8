#include "stats/capability.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace scoring {

Capability capability(double mean, double deviation, const Limits& limits) {
    assert(deviation > 0.0 && limits.lower < limits.upper);
    const double width = limits.upper - limits.lower;
    const double away = mean - limits.target;
    Capability result;
    result.cp = width / (6.0 * deviation);
    result.cpu = (limits.upper - mean) / (3.0 * deviation);
    result.cpl = (mean - limits.lower) / (3.0 * deviation);
    result.cpk = std::min(result.cpu, result.cpl);
    result.cpm = width / (6.0 * std::sqrt(deviation * deviation + away * away));
    return result;
}

}  // namespace scoring
