#include "metrics/trace.hpp"

namespace scoring {

Measured meanOffset(const Matching& matching) {
    const std::string because = nothingToTrace(matching);
    if (!because.empty()) return Measured::undefined(because);
    // No dot near any mark: the mean of nothing is undefined, but the attempt is not: every
    // mark is missed, and T4 says the worst that it can.
    if (matching.pairs.empty()) return Measured::of(matching.cutoff);
    double sum = 0.0;
    for (const Pair& pair : matching.pairs) sum += pair.distance;
    return Measured::of(sum / static_cast<double>(matching.pairs.size()));
}

}  // namespace scoring
