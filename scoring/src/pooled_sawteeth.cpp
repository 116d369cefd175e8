#include <scoring/pooled_sawteeth.hpp>

#include <algorithm>

#include "metrics/front_reader.hpp"

namespace scoring {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 4;

// Evidence by wavelength, or why there is none.
SawToothEvidence evidenceOf(const HairlineAttempt& line) {
    const Ground ground(line.scenario);
    const HairlineView view(ground, patternOf(ground, line.dots));
    const auto reader = frontReader(ground);
    return (reader ? reader->read(view) : noReading(view)).teeth;
}

std::optional<double> limitOf(const Ensemble& reference, std::size_t lines) {
    for (const GateLimit& limit : reference.gateLimits) {
        if (limit.gate == "sawtooth_of_" + std::to_string(lines)) return limit.limit;
    }
    return std::nullopt;
}

PooledSawTeeth undefined(std::string because) {
    PooledSawTeeth pooled;
    pooled.undefinedBecause = std::move(because);
    return pooled;
}

}  // namespace

PooledSawTeeth poolSawTeeth(const std::vector<HairlineAttempt>& lines) {
    if (lines.size() < kFewest) return undefined("saw-teeth are judged over three hairlines or more");
    const std::size_t count = std::min(lines.size(), kMost);
    const std::vector<double>& lengths = SawToothDetector::wavelengths();
    std::vector<double> sums(lengths.size(), 0.0);
    PooledSawTeeth pooled;
    for (std::size_t i = 0; i < count; ++i) {
        const SawToothEvidence line = evidenceOf(lines[i]);
        const auto limit = limitOf(lines[i].reference, count);
        if (!line.most.value) return undefined(line.most.undefinedBecause);
        if (!limit) return undefined("the reference knows no limit for saw-teeth");
        for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += line.teeth.evidence[k];
        pooled.limit += *limit / static_cast<double>(count);
    }
    const auto most = std::max_element(sums.begin(), sums.end());
    pooled.value = Measured::of(*most).value;
    pooled.wavelength = lengths[static_cast<std::size_t>(most - sums.begin())];
    pooled.tripped = *pooled.value > pooled.limit;
    return pooled;
}

}  // namespace scoring
