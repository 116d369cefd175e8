// Saw-teeth over several hairlines of one person: what a single line cannot prove, three can.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <scoring/ensemble.hpp>
#include <scoring/scorecard.hpp>

namespace scoring {

// One hairline's scorecard with the ensemble that it was scored by. Kept by reference.
struct ScoredHairline {
    const Scorecard& card;
    const Ensemble& reference;
};

struct PooledSawTeeth {
    std::optional<double> value;   // nats: sum of the lines' sawtooth gates
    double limit = 0.0;            // nats, exceeded by one expert in a hundred
    bool tripped = false;          // sure enough to hold a hairline at its cap
    std::string undefinedBecause;  // a sentence, when value is absent
};

// Adds up the first four of the lines. Undefined with fewer than three, or when a line has no value or
// its reference no limit. The limit is the mean of the lines' own limits for as many lines.
[[nodiscard]] PooledSawTeeth poolSawTeeth(const std::vector<ScoredHairline>& lines);

}  // namespace scoring
