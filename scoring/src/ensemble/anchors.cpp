#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "ensemble/reference_values.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kWide = 1.30;  // S2's bad ends: pitch 30 % too wide, 22 % too dense
constexpr double kDense = 0.78;
constexpr double kFrontAway = 2.0;    // mm, H1's bad ends
constexpr double kZoneOff = 1.0;      // half-width, D5's bad end
constexpr double kOverplaced = 1.15;  // of the dots expected
constexpr double kDuplicates = 0.05;  // of all dots
constexpr double kTooDeep = 0.02;     // of the strokes: a slip or two is a slip
constexpr double kFewestRows = 0.02;  // of all dots: a chain or two is nobody's habit
// One expert attempt in two thousand trips a gate.
constexpr double kFalseAlarm = 1.0 / 2000.0;

// The standard deviation of one attempt's value about its person's own mean. The variance of a person's m
// values is the sum of their squared differences over m (m - 1): of two, half of the one square.
double errorOfMeasurement(const SkilledValues& skilled) {
    const auto& [values, each] = skilled;
    double sum = 0.0;
    const std::size_t persons = values.size() / each;
    for (std::size_t person = 0; person < persons; ++person) {
        for (std::size_t j = 1; j < each; ++j) {
            for (std::size_t i = 0; i < j; ++i) {
                const double difference = values[each * person + j] - values[each * person + i];
                sum += difference * difference;
            }
        }
    }
    return persons > 0 ? std::sqrt(sum / static_cast<double>(each * (each - 1) * persons)) : 0.0;
}

Anchor expertBand(const std::string& metric, const SkilledValues& skilled) {
    Anchor anchor;
    anchor.metric = metric;
    anchor.a1 = quantile(skilled.values, 0.10);
    anchor.a2 = quantile(skilled.values, 0.90);
    anchor.sem = errorOfMeasurement(skilled);
    return anchor;
}

// A bad end: where it lies and how well it is known.
struct BadEnd {
    double value = 0.0;
    double error = 0.0;  // standard error
};

BadEnd known(double value) { return {value, 0.0}; }

BadEnd medianOf(const Values& values) {
    // Of a median of normal values: sqrt(pi/2) sd / sqrt(n).
    return {median(values),
            1.2533 * standardDeviation(values) / std::sqrt(static_cast<double>(values.size()))};
}

// Standard error of a 10 % or 90 % quantile of normal values: sqrt(0.09) / 0.1755 sd / sqrt(n).
// Attempts of one person are alike, so persons count.
double bandError(const SkilledValues& skilled) {
    const double persons = static_cast<double>(skilled.values.size()) / static_cast<double>(skilled.each);
    return 1.709 * standardDeviation(skilled.values) / std::sqrt(persons);
}

// A side is judged only when band and bad end stand three standard errors apart, else they may
// be an accident of this ensemble, and one error of measurement, else chance in a single
// attempt would decide between all and nothing.
bool standApart(double band, const BadEnd& bad, const SkilledValues& skilled) {
    const double accident = 3.0 * std::hypot(bandError(skilled), bad.error);
    return std::abs(band - bad.value) > std::max(accident, errorOfMeasurement(skilled));
}

void setLow(Anchor& anchor, const SkilledValues& skilled, const BadEnd& bad) {
    anchor.hasLow = bad.value < anchor.a1 && standApart(anchor.a1, bad, skilled);
    anchor.z1 = bad.value;
}

void setHigh(Anchor& anchor, const SkilledValues& skilled, const BadEnd& bad) {
    anchor.hasHigh = bad.value > anchor.a2 && standApart(anchor.a2, bad, skilled);
    anchor.z2 = bad.value;
}

void finish(Anchor anchor, Ensemble& ensemble) {
    if (!anchor.hasLow) anchor.z1 = anchor.a1;
    if (!anchor.hasHigh) anchor.z2 = anchor.a2;
    anchor.diagnostic = !anchor.hasLow && !anchor.hasHigh;
    for (double* value : {&anchor.a1, &anchor.a2, &anchor.z1, &anchor.z2, &anchor.sem})
        *value = rounded(*value);
    ensemble.anchors.push_back(anchor);
}

// Where a Gumbel distribution with the values' mean and spread is exceeded at the rate of
// false alarms: steadier than the greatest of a few hundred values.
double rareLimit(const Values& values) {
    const double scale = standardDeviation(values) * std::sqrt(6.0) / std::numbers::pi;
    const double mode = mean(values) - std::numbers::egamma * scale;
    return mode - scale * std::log(-std::log1p(-kFalseAlarm));
}

// The metric's values with the number of each person's; nothing when there are none.
std::optional<SkilledValues> skilledAt(const ExpertValues& experts, const char* id) {
    const Values* values = experts.find(id);
    if (!values) return std::nullopt;
    return SkilledValues{*values, experts.attemptsEach};
}

void spacingAnchors(const ExpertValues& experts, const ExemplarValues& bad, Ensemble& ensemble) {
    if (const auto values = skilledAt(experts, "S1"); values && !bad.wideS1.empty()) {
        Anchor anchor = expertBand("S1", *values);
        setHigh(anchor, *values, medianOf(bad.wideS1));
        finish(anchor, ensemble);
    }
    if (const auto values = skilledAt(experts, "S2")) {
        Anchor anchor = expertBand("S2", *values);
        setLow(anchor, *values, known(kDense * median(values->values)));
        setHigh(anchor, *values, known(kWide * median(values->values)));
        finish(anchor, ensemble);
    }
    if (const auto values = skilledAt(experts, "S3"); values && !bad.scatterS3.empty()) {
        Anchor anchor = expertBand("S3", *values);
        setLow(anchor, *values, known(0.0));  // a perfect lattice has one distance only
        setHigh(anchor, *values, medianOf(bad.scatterS3));
        finish(anchor, ensemble);
    }
    if (const auto values = skilledAt(experts, "S4"); values && !bad.scatterS4.empty()) {
        Anchor anchor = expertBand("S4", *values);
        setHigh(anchor, *values, medianOf(bad.scatterS4));
        finish(anchor, ensemble);
    }
    if (const auto values = skilledAt(experts, "S5"); values && !bad.scatterS5.empty()) {
        Anchor anchor = expertBand("S5", *values);
        setHigh(anchor, *values, medianOf(bad.scatterS5));
        finish(anchor, ensemble);
    }
    if (const auto values = skilledAt(experts, "S6"); values && !bad.scatterS6.empty()) {
        Anchor anchor = expertBand("S6", *values);
        setLow(anchor, *values, known(0.0));  // a perfect lattice has one cell only
        setHigh(anchor, *values, medianOf(bad.scatterS6));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("smax")) {
        ensemble.gateLimits.push_back({"smax", rounded(rareLimit(*values))});
    }
    if (const Values* values = experts.find("run6")) {
        ensemble.gateLimits.push_back({"run6", rounded(std::max(rareLimit(*values), kFewestRows))});
    }
    if (experts.find("S2")) {
        ensemble.gateLimits.push_back({"overplacement", kOverplaced});
        ensemble.gateLimits.push_back({"duplicates", kDuplicates});
    }
}

void depthAnchors(const ExpertValues& experts, const ExemplarValues& bad, Ensemble& ensemble) {
    const auto inBand = skilledAt(experts, "D1");
    const auto loss = skilledAt(experts, "D2");
    const auto tail = skilledAt(experts, "D4");
    if (!inBand || !loss || !tail || bad.unsteadyD1.empty()) return;
    Anchor rate = expertBand("D1", *inBand);
    setLow(rate, *inBand, medianOf(bad.unsteadyD1));
    finish(rate, ensemble);
    Anchor bounded = expertBand("D2", *loss);
    setHigh(bounded, *loss, medianOf(bad.unsteadyD2));
    finish(bounded, ensemble);
    if (const auto values = skilledAt(experts, "D3")) {
        Anchor drift = expertBand("D3", *values);
        setHigh(drift, *values, medianOf(bad.driftingD3));
        finish(drift, ensemble);
    }
    if (const auto values = skilledAt(experts, "D5")) {
        Anchor zone = expertBand("D5", *values);
        setHigh(zone, *values, known(kZoneOff));
        finish(zone, ensemble);
    }
    if (const Values* values = experts.find("depth_safety")) {
        ensemble.gateLimits.push_back({"depth_safety", rounded(std::max(rareLimit(*values), kTooDeep))});
    }
    Anchor far = expertBand("D4", *tail);
    setHigh(far, *tail, medianOf(bad.outliersD4));
    finish(far, ensemble);
}

std::vector<double> meanProfile(const std::vector<std::vector<double>>& profiles) {
    std::vector<double> sum(profiles.front().size(), 0.0);
    for (const auto& profile : profiles) {
        for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += profile[k];
    }
    for (double& value : sum) value = rounded(value / static_cast<double>(profiles.size()));
    return sum;
}

Values distancesFrom(const std::vector<double>& reference, const std::vector<std::vector<double>>& profiles) {
    Values distances;
    for (const auto& profile : profiles) {
        double sum = 0.0;
        for (std::size_t k = 0; k < reference.size(); ++k) sum += std::abs(profile[k] - reference[k]);
        distances.push_back(sum / static_cast<double>(reference.size()));
    }
    return distances;
}

void hairlineAnchors(const ExpertValues& experts, const ExemplarValues& bad, Ensemble& ensemble) {
    const auto front = skilledAt(experts, "H1");
    const auto micro = skilledAt(experts, "H3");
    if (!front || !micro || experts.profiles.empty() || bad.rulerH3.empty() || bad.abrupt.empty()) return;
    ensemble.hairlineOffset = rounded(median(front->values));
    Values centred;
    for (const double value : front->values) centred.push_back(value - ensemble.hairlineOffset);
    const SkilledValues offsets{centred, experts.attemptsEach};
    Anchor offset = expertBand("H1", offsets);
    setLow(offset, offsets, known(-kFrontAway));
    setHigh(offset, offsets, known(kFrontAway));
    finish(offset, ensemble);
    if (const auto values = skilledAt(experts, "H2"); values && !bad.wavyH2.empty()) {
        Anchor shape = expertBand("H2", *values);
        setHigh(shape, *values, medianOf(bad.wavyH2));
        finish(shape, ensemble);
    }
    Anchor irregular = expertBand("H3", *micro);
    setLow(irregular, *micro, medianOf(bad.rulerH3));
    setHigh(irregular, *micro, medianOf(bad.raggedH3));
    finish(irregular, ensemble);
    ensemble.transitionQuantiles = meanProfile(experts.profiles);
    const Values usual = distancesFrom(ensemble.transitionQuantiles, experts.profiles);
    const SkilledValues distances{usual, experts.attemptsEach};
    Anchor transition = expertBand("H4", distances);
    setHigh(transition, distances, medianOf(distancesFrom(ensemble.transitionQuantiles, bad.abrupt)));
    finish(transition, ensemble);
}

}  // namespace

void judgeReference(const ExpertValues& experts, const ExemplarValues& exemplars, Ensemble& ensemble) {
    spacingAnchors(experts, exemplars, ensemble);
    depthAnchors(experts, exemplars, ensemble);
    hairlineAnchors(experts, exemplars, ensemble);
    frontGates(experts, ensemble);
    localLimits(experts, ensemble);
}

void anchorAnew(const ExpertValues& experts, const ExemplarValues& exemplars, Ensemble& ensemble) {
    Ensemble anew;
    spacingAnchors(experts, exemplars, anew);
    depthAnchors(experts, exemplars, anew);
    hairlineAnchors(experts, exemplars, anew);
    ensemble.anchors = std::move(anew.anchors);
    ensemble.hairlineOffset = anew.hairlineOffset;
    ensemble.transitionQuantiles = std::move(anew.transitionQuantiles);
}

}  // namespace scoring
