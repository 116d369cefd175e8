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

double rounded(double value) { return std::round(value * 1e9) / 1e9; }

// What one value in a hundred exceeds, from the upper half of a few hundred: there evidence is
// nearly normal, while unlike fronts leave a long tail below.
double hundredth(const Values& values) {
    const double middle = quantile(values, 0.5);
    double spread = 0.0;
    for (const auto& [share, deviations] : {std::pair(0.80, 0.8416), {0.90, 1.2816}, {0.95, 1.6449}}) {
        spread += (quantile(values, share) - middle) / deviations / 3.0;
    }
    return middle + 2.3263 * spread;
}

// Sums of `lines` values of different persons (a person makes two attempts in a row).
Values pooled(const Values& values, std::size_t lines) {
    Values sums;
    for (std::size_t i = 0; i < values.size(); ++i) {
        double sum = 0.0;
        for (std::size_t k = 0; k < lines; ++k) sum += values[(i + 2 * k) % values.size()];
        sums.push_back(sum);
    }
    return sums;
}

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
    if (const Values* values = experts.find("sawtooth")) {
        ensemble.gateLimits.push_back({"sawtooth", rounded(hundredth(*values))});
        for (const std::size_t lines : {std::size_t{3}, std::size_t{4}}) {
            ensemble.gateLimits.push_back(
                {"sawtooth_of_" + std::to_string(lines), rounded(hundredth(pooled(*values, lines)))});
        }
    }
}

}  // namespace scoring
