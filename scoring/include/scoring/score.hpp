// The only entrance to the score.
#pragma once

#include <memory>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>
#include <scoring/scenario.hpp>
#include <scoring/scorecard.hpp>

namespace scoring {

// Rises with every change that can move a value or a point. CHANGELOG.md says what changed.
inline constexpr int kScoringVersion = 4;

// Scores the dots of one attempt, in the order of deposit. Reads nothing but its arguments;
// same dots, same scorecard, to the last bit.
[[nodiscard]] Scorecard score(const Scenario& scenario, const Ensemble& ensemble,
                              const std::vector<Dot>& dots);

// The same for many attempts at one scenario: what does not depend on the dots is worked out once.
class Scorer {
public:
    Scorer(const Scenario& scenario, const Ensemble& ensemble);
    // As score() gives it, to the last bit. From several threads at once too.
    [[nodiscard]] Scorecard score(const std::vector<Dot>& dots) const;

private:
    friend class LiveScore;
    struct Prepared;
    std::shared_ptr<const Prepared> m_prepared;
};

}  // namespace scoring
