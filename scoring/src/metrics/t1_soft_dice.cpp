#include "metrics/trace.hpp"

namespace scoring {

std::string nothingToTrace(const Matching& matching) {
    if (matching.pairs.empty() && matching.extra.empty()) return "no dots";
    if (matching.pairs.empty() && matching.missed.empty()) return "the level has no marks";
    return {};
}

Measured tracedShare(const Matching& matching) {
    const std::string because = nothingToTrace(matching);
    return because.empty() ? Measured::of(softDice(matching)) : Measured::undefined(because);
}

}  // namespace scoring
