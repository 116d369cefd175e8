// From metrics and gates to a criterion's points, and back: which of them cost how much.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <scoring/ensemble.hpp>
#include <scoring/measured.hpp>
#include <scoring/scorecard.hpp>

namespace scoring {

struct MetricKind {
    const char* id;
    const char* unit;
    double weight;
};

// The metric with its band and its desirability. Without an anchor in the ensemble it is
// shown and not judged.
[[nodiscard]] Metric judged(const MetricKind& kind, const Measured& measured, const Ensemble& ensemble);

// Tripped when the value is above the ensemble's limit.
[[nodiscard]] Gate judgedGate(const char* id, const Measured& measured, const Ensemble& ensemble);

// The same below the ensemble's limit.
[[nodiscard]] Gate judgedGateBelow(const char* id, const Measured& measured, const Ensemble& ensemble);

// Points lost by id of metric or gate; "completeness" for what was left undone.
struct Losses {
    std::vector<std::pair<std::string, double>> points;
    [[nodiscard]] double of(const std::string& id) const;
};

// Sets the criterion's points, or why there are none:
// min(100 exp(sum w ln d / sum w) * completeness, 50 when a gate is tripped), in whole
// thousandths, and each metric's and gate's lostPoints. The loss is split in proportion to w ln d and ln
// completeness; what the cap takes beyond that falls to the tripped gates. `completeness` in 0..1.
[[nodiscard]] Losses conclude(Criterion& criterion, double completeness);

// Sets where the points of nine in ten attempts as skilled would lie: 1.645 standard errors either way,
// each metric's error of measurement carried through its desirability (the steeper side), errors
// taken as independent. A tripped gate caps the upper end too.
void setConfidence(Criterion& criterion, const Ensemble& ensemble);

// What is left of the points when only the share `coverage` of the task was worked: nothing up
// to a half, all from 0.9.
[[nodiscard]] double completenessFactor(double coverage);

}  // namespace scoring
