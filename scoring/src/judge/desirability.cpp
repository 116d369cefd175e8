#include "judge/desirability.hpp"

#include <algorithm>

namespace scoring {
namespace {

constexpr double kLeast = 0.02;  // its logarithm still has to be added

}  // namespace

double desirability(const Anchor& anchor, double value) {
    double d = 1.0;
    if (anchor.hasHigh && value > anchor.a2) d = (anchor.z2 - value) / (anchor.z2 - anchor.a2);
    if (anchor.hasLow && value < anchor.a1) d = (value - anchor.z1) / (anchor.a1 - anchor.z1);
    return std::clamp(d, kLeast, 1.0);
}

}  // namespace scoring
