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

// The upper half of the values as if it were normal's: there evidence nearly is, while unlike
// fronts leave a long tail below.
double upperSpread(const Values& values) {
    double spread = 0.0;
    for (const auto& [share, deviations] : {std::pair(0.80, 0.8416), {0.90, 1.2816}, {0.95, 1.6449}}) {
        spread += (quantile(values, share) - quantile(values, 0.5)) / deviations / 3.0;
    }
    return spread;
}

// How alike the values of one person's two attempts are: 0 not at all .. 1.
double likeness(const Values& values) {
    const double middle = mean(values);
    double products = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i + 1 < values.size(); i += 2) {
        const double first = values[i] - middle;
        const double second = values[i + 1] - middle;
        products += first * second;
        squares += 0.5 * (first * first + second * second);
    }
    return squares > 0.0 ? std::clamp(products / squares, 0.0, 1.0) : 0.0;
}

// What one expert in a hundred exceeds with the sum over so many lines of their own.
double hundredth(const Values& values, std::size_t lines) {
    const auto count = static_cast<double>(lines);
    const double spread = std::sqrt(count * (1.0 + (count - 1.0) * likeness(values))) * upperSpread(values);
    return count * quantile(values, 0.5) + 2.3263 * spread;
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
        ensemble.gateLimits.push_back({"sawtooth", rounded(hundredth(*values, 1))});
        for (const std::size_t lines : {std::size_t{3}, std::size_t{4}}) {
            ensemble.gateLimits.push_back(
                {"sawtooth_of_" + std::to_string(lines), rounded(hundredth(*values, lines))});
        }
    }
}

}  // namespace scoring
