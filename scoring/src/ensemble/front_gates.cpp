#include <algorithm>
#include <cmath>
#include <string>

#include "ensemble/reference_values.hpp"
#include "scans/transition_part.hpp"
#include "stats/extreme_rank_length.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kRarely = 3.5;           // spreads of the upper half above the middle
constexpr double kPlace = 3.0;            // the same, of the worst place of an attempt
constexpr double kShapeAlarm = 0.0008;    // two in 2,500
constexpr double kStraightAlarm = 0.001;  // of skilled fronts
constexpr double kLeastStraight = 11.0;   // nats: what as many exceed by a hand that the reference lacks
constexpr double kLeastMirror = 0.85;     // a correlation below is no copy, whatever the experts do

// What one expert in a hundred of the study's 4,000 lines exceeds: a few hundred attempts do not know
// it well, so that no scenario's limit lies below.
struct TeethLimit {
    const char* gate;
    std::size_t lines;
    double nats;
};
constexpr TeethLimit kTeethLimits[] = {
    {"sawtooth", 1, 9.0}, {"sawtooth_of_3", 3, 8.8}, {"sawtooth_of_4", 4, 7.3}};

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

// Half-widths of one curve at one lag, each side by its own quantile (directional quantiles, Myllymaki
// et al. 2017).
struct LagBand {
    double low = 0.0, middle = 0.0, high = 0.0;
    [[nodiscard]] double beyond(double value) const {
        return value > middle ? (value - middle) / std::max(high - middle, 1e-6)
                              : (middle - value) / std::max(middle - low, 1e-6);
    }
};

// The envelope's edge is the greatest and least of the curves, which as many new ones leave again and
// again: at each lag it is moved out to where one skilled front in two thousand comes anywhere.
void widen(const std::vector<std::vector<double>>& curves, Envelope& envelope) {
    std::vector<LagBand> bands;
    for (std::size_t k = 0; k < envelope.low.size(); ++k) {
        Values here;
        for (const auto& curve : curves) here.push_back(curve[k]);
        bands.push_back({quantile(here, 0.025), quantile(here, 0.5), quantile(here, 0.975)});
    }
    Values worst;
    for (const auto& curve : curves) {
        double most = 0.0;
        for (std::size_t k = 0; k < bands.size(); ++k) most = std::max(most, bands[k].beyond(curve[k]));
        worst.push_back(most);
    }
    const double reach = quantile(worst, 0.5) + kRarely * upperSpread(worst);
    for (std::size_t k = 0; k < bands.size(); ++k) {
        const LagBand& band = bands[k];
        envelope.low[k] = std::min(envelope.low[k], band.middle - reach * (band.middle - band.low));
        envelope.high[k] = std::max(envelope.high[k], band.middle + reach * (band.high - band.middle));
    }
}

void shapeGate(const ExpertValues& experts, Ensemble& ensemble) {
    if (experts.frontCurves.empty() || experts.frontCurves.front().empty()) return;
    ensemble.frontShape = globalEnvelope(experts.frontCurves, kShapeAlarm);
    widen(experts.frontCurves, ensemble.frontShape);
    for (double& value : ensemble.frontShape.low) value = rounded(value);
    for (double& value : ensemble.frontShape.high) value = rounded(value);
    ensemble.gateLimits.push_back({"shape", 1.0});
}

}  // namespace

void localLimits(const ExpertValues& experts, Ensemble& ensemble) {
    for (const char* id : {"at_density", "at_gap", "at_step", "at_straight"}) {
        const Values* values = experts.find(id);
        if (!values) continue;
        ensemble.gateLimits.push_back({id, rounded(quantile(*values, 0.5) + kPlace * upperSpread(*values))});
    }
    Values parts;
    for (const HairlineView& view : experts.views) {
        if (const auto part = transitionPart(view, ensemble.transitionQuantiles))
            parts.push_back(part->sureness);
    }
    if (parts.empty()) return;
    ensemble.gateLimits.push_back(
        {"at_transition", rounded(quantile(parts, 0.5) + kPlace * upperSpread(parts))});
}

void frontGates(const ExpertValues& experts, Ensemble& ensemble) {
    shapeGate(experts, ensemble);
    if (!experts.straight.empty()) {
        // The tail as an exponential one through two quantiles: the last few values change with the seed.
        const double low = quantile(experts.straight, 0.98);
        const double scale = (quantile(experts.straight, 0.995) - low) / std::log(0.02 / 0.005);
        const double rare = low + scale * std::log(0.02 / kStraightAlarm);
        ensemble.gateLimits.push_back({"straight", rounded(std::max(rare, kLeastStraight))});
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
