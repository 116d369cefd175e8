#include "ensemble/expert_hand.hpp"

#include <cmath>

#include "front_style.hpp"

namespace scoring {
namespace {

constexpr double kDepthMemory = 0.3;  // correlation of one stroke's depth with the next

}  // namespace

ExpertHand drawExpert(HairlineStyle style, Random& random) {
    const FrontStyle front = frontStyle(style);
    ExpertHand hand;
    hand.evenness = random.uniform(0.60, 0.82);
    hand.jitter = random.uniform(0.06, 0.12);
    hand.pitchBias = 1.0 + 0.015 * random.normal();
    hand.frontMicro = random.uniform(front.microLow, front.microHigh);
    hand.frontMacro = random.uniform(0.2, 0.7);
    hand.frontOffset = 0.5 * random.normal();
    hand.transition = random.uniform(0.88, 1.12);
    hand.sentinels = random.uniform(front.sentinelsLow, front.sentinelsHigh);
    hand.depthBias = 0.15 * random.normal();
    hand.depthSpread = random.uniform(0.20, 0.42);
    return hand;
}

std::vector<double> drawDepths(const ExpertHand& hand, std::size_t count, double outliers, Random& random) {
    std::vector<double> depths;
    depths.reserve(count);
    const double fresh = std::sqrt(1.0 - kDepthMemory * kDepthMemory);
    double state = random.normal();
    for (std::size_t i = 0; i < count; ++i) {
        double z = hand.depthBias + hand.depthSpread * state;
        if (random.uniform() < outliers) z = random.uniform(2.2, 3.5) * (random.uniform() < 0.5 ? -1.0 : 1.0);
        depths.push_back(z);
        state = kDepthMemory * state + fresh * random.normal();
    }
    return depths;
}

}  // namespace scoring
