#include <algorithm>
#include <cmath>
#include <string>

#include "ensemble/reference_values.hpp"
#include "stats/extreme_rank_length.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kShapeAlarm = 0.0008;  // two in 2,500
constexpr double kStraighter = 0.85;    // of the straightest stretch of any expert
constexpr double kLeastMirror = 0.85;   // a correlation below is no copy, whatever the experts do

// What one expert in a hundred of the study's 4,000 lines exceeds: a few hundred attempts do not know
// it well, so that no scenario's limit lies below.
struct TeethLimit {
    const char* gate;
    std::size_t lines;
    double nats;
};
constexpr TeethLimit kTeethLimits[] = {
    {"sawtooth", 1, 10.3}, {"sawtooth_of_3", 3, 8.7}, {"sawtooth_of_4", 4, 7.8}};

double rounded(double value) { return std::round(value * 1e9) / 1e9; }

// The upper half of the values as if it were normal's: there evidence nearly is, while unlike
// fronts leave a long tail below.
double upperSpread(const Values& values) {
    double spread = 0.0;
    for (const auto& [share, deviations] : {std::pair(0.80, 0.8416), {0.90, 1.2816}, {0.95, 1.6449}}) {
        spread += (quantile(values, share) - quantile(values, 0.5)) / deviations / 3.0;
    }
    return spread;
}

// Evidence of teeth of one length over as many attempts in a row, two of each person.
Values pooled(const std::vector<std::vector<double>>& teeth, std::size_t lines) {
    Values values;
    for (std::size_t i = 0; i < teeth.size(); ++i) {
        std::vector<double> sums(teeth.front().size(), 0.0);
        for (std::size_t line = 0; line < lines; ++line) {
            const std::vector<double>& one = teeth[(i + line) % teeth.size()];
            for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += one[k];
        }
        values.push_back(*std::max_element(sums.begin(), sums.end()));
    }
    return values;
}

// What one value in a hundred exceeds.
double hundredth(const Values& values) { return quantile(values, 0.5) + 2.3263 * upperSpread(values); }

void shapeGate(const ExpertValues& experts, Ensemble& ensemble) {
    if (experts.frontCurves.empty() || experts.frontCurves.front().empty()) return;
    ensemble.frontShape = globalEnvelope(experts.frontCurves, kShapeAlarm);
    for (double& value : ensemble.frontShape.low) value = rounded(value);
    for (double& value : ensemble.frontShape.high) value = rounded(value);
    ensemble.gateLimits.push_back({"shape", 1.0});
}

}  // namespace

void frontGates(const ExpertValues& experts, Ensemble& ensemble) {
    shapeGate(experts, ensemble);
    if (!experts.straight.empty()) {
        const double least = *std::min_element(experts.straight.begin(), experts.straight.end());
        ensemble.gateLimits.push_back({"straight", rounded(kStraighter * least)});
    }
    if (!experts.mirror.empty()) {
        const double most = *std::max_element(experts.mirror.begin(), experts.mirror.end());
        ensemble.gateLimits.push_back({"mirror", rounded(std::max(kLeastMirror, most))});
    }
    if (experts.teeth.empty()) return;
    for (const TeethLimit& least : kTeethLimits) {
        const double own = hundredth(pooled(experts.teeth, least.lines));
        ensemble.gateLimits.push_back({least.gate, rounded(std::max(own, least.nats))});
    }
}

}  // namespace scoring
