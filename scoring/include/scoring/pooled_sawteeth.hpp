// Saw-teeth over several hairlines of one person: what a single line cannot prove, three can.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>
#include <scoring/scenario.hpp>

namespace scoring {

// One attempt at a hairline. Kept by reference.
struct HairlineAttempt {
    const Scenario& scenario;
    const Ensemble& reference;  // of this scenario
    const std::vector<Dot>& dots;
};

struct PooledSawTeeth {
    std::optional<double> value;   // nats: the lines' evidence for teeth of one length, added up
    double wavelength = 0.0;       // mm, that length
    double limit = 0.0;            // nats, exceeded by one expert in a hundred
    bool tripped = false;          // sure enough to hold a hairline at its cap
    std::string undefinedBecause;  // a sentence, when value is absent
};

// Looks at the first four of the lines. Undefined with fewer than three, when a line cannot be searched
// or when its reference has no limit. The limit is the mean of the lines' own for as many lines.
[[nodiscard]] PooledSawTeeth poolSawTeeth(const std::vector<HairlineAttempt>& lines);

}  // namespace scoring
