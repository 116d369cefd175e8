#include "stats/wilson.hpp"

#include <cassert>
#include <cmath>

namespace scoring {
namespace {

Interval wilson(double share, double n, double z) {
    assert(n > 0.0);
    const double z2 = z * z;
    const double middle = share + z2 / (2.0 * n);
    const double reach = z * std::sqrt(share * (1.0 - share) / n + z2 / (4.0 * n * n));
    const double scale = 1.0 + z2 / n;
    return {(middle - reach) / scale, (middle + reach) / scale};
}

}  // namespace

double wilsonLowerBound(double share, double n) { return wilson(share, n, 1.6448536269514722).low; }

Interval wilsonInterval(double share, double n) { return wilson(share, n, 1.959963984540054); }

}  // namespace scoring
