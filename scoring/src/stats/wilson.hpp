#pragma once

namespace scoring {

// Wilson's one-sided 95 % lower bound of a share of which `share` was seen in `n` trials
// (E. B. Wilson, JASA 22, 1927; z = 1.644854). n > 0 need not be whole.
[[nodiscard]] double wilsonLowerBound(double share, double n);

// Both ends of Wilson's two-sided 95 % interval (z = 1.959964).
struct Interval {
    double low = 0.0;
    double high = 0.0;
};
[[nodiscard]] Interval wilsonInterval(double share, double n);

}  // namespace scoring
