#include "stats/gap_map.hpp"

#include <algorithm>
#include <cassert>

namespace scoring {
namespace {

constexpr double kTooFar = 0.95;  // pitches; above this no evenly worked skin leaves a place

}  // namespace

GapMap mapGaps(const Ground& ground, const Pattern& pattern, std::size_t most) {
    assert(!ground.coreSamples.empty() && !pattern.places.empty());
    GapMap map;
    std::vector<Gap> empty;
    for (const CoreSample& sample : ground.coreSamples) {
        const double away = pattern.grid.nearest(sample.place).distance;
        map.away.push_back(away);
        if (away > kTooFar * sample.pitch) empty.push_back({sample.place, away, away / sample.pitch});
    }
    map.share = static_cast<double>(empty.size()) / static_cast<double>(ground.coreSamples.size());
    if (most == 0) return map;
    std::stable_sort(empty.begin(), empty.end(),
                     [](const Gap& a, const Gap& b) { return a.scaled > b.scaled; });
    for (const Gap& gap : empty) {
        const bool apart = std::none_of(map.gaps.begin(), map.gaps.end(), [&](const Gap& wider) {
            return distance(wider.middle, gap.middle) < wider.radius;
        });
        if (apart) map.gaps.push_back(gap);
        if (map.gaps.size() == most) break;
    }
    return map;
}

}  // namespace scoring
