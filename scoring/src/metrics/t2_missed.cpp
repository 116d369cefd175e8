#include "metrics/trace.hpp"

namespace scoring {

Measured missedShare(const Matching& matching) {
    const std::string because = nothingToTrace(matching);
    if (!because.empty()) return Measured::undefined(because);
    return Measured::of(static_cast<double>(matching.missed.size()) /
                        static_cast<double>(matching.missed.size() + matching.pairs.size()));
}

}  // namespace scoring
