#include "ensemble/trace_anchors.hpp"

namespace scoring {
namespace {

constexpr double kSkilled = 0.3;       // of the cutoff: mean distance that still has full credit
constexpr double kUnskilled = 0.8;     // of the cutoff
constexpr double kMostLeftOver = 0.3;  // of the marks missed, or of as many dots too many

Anchor highIsBad(const char* metric, double good, double bad) {
    Anchor anchor;
    anchor.metric = metric;
    anchor.a2 = good;
    anchor.z2 = bad;
    anchor.hasHigh = true;
    return anchor;
}

}  // namespace

void traceAnchors(double cutoff, Ensemble& ensemble) {
    Anchor dice;
    dice.metric = "T1";
    dice.a1 = 1.0 - kSkilled;
    dice.a2 = 1.0;
    dice.z1 = 1.0 - kUnskilled;
    dice.z2 = 1.0;
    dice.hasLow = true;
    ensemble.anchors.push_back(dice);
    ensemble.anchors.push_back(highIsBad("T2", 0.0, kMostLeftOver));
    ensemble.anchors.push_back(highIsBad("T3", 0.0, kMostLeftOver));
    ensemble.anchors.push_back(highIsBad("T4", kSkilled * cutoff, kUnskilled * cutoff));
}

}  // namespace scoring
