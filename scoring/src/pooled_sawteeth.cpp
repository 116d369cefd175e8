#include <scoring/pooled_sawteeth.hpp>

#include <algorithm>

namespace scoring {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 4;

std::optional<double> evidenceOf(const Scorecard& card) {
    if (!card.hairline) return std::nullopt;
    for (const Gate& gate : card.hairline->gates) {
        if (gate.id == "sawtooth") return gate.value;
    }
    return std::nullopt;
}

std::optional<double> limitOf(const Ensemble& reference, std::size_t lines) {
    for (const GateLimit& limit : reference.gateLimits) {
        if (limit.gate == "sawtooth_of_" + std::to_string(lines)) return limit.limit;
    }
    return std::nullopt;
}

}  // namespace

PooledSawTeeth poolSawTeeth(const std::vector<ScoredHairline>& lines) {
    PooledSawTeeth pooled;
    if (lines.size() < kFewest) {
        pooled.undefinedBecause = "saw-teeth are judged over three hairlines or more";
        return pooled;
    }
    const std::size_t count = std::min(lines.size(), kMost);
    double sum = 0.0;
    double limits = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto evidence = evidenceOf(lines[i].card);
        const auto limit = limitOf(lines[i].reference, count);
        if (!evidence || !limit) {
            pooled.undefinedBecause = "a hairline could not be searched for saw-teeth";
            return pooled;
        }
        sum += *evidence;
        limits += *limit;
    }
    pooled.value = sum;
    pooled.limit = limits / static_cast<double>(count);
    pooled.tripped = sum > pooled.limit;
    return pooled;
}

}  // namespace scoring
