#include <algorithm>
#include <cmath>
#include <numbers>

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

// The standard deviation of one attempt's value about its person's own mean: persons make two
// attempts, so half of the mean squared difference is its square.
double errorOfMeasurement(const Values& values) {
    double sum = 0.0;
    const std::size_t pairs = values.size() / 2;
    for (std::size_t k = 0; k < pairs; ++k) {
        const double difference = values[2 * k + 1] - values[2 * k];
        sum += difference * difference;
    }
    return pairs > 0 ? std::sqrt(sum / (2.0 * static_cast<double>(pairs))) : 0.0;
}

Anchor expertBand(const std::string& metric, const Values& values) {
    Anchor anchor;
    anchor.metric = metric;
    anchor.a1 = quantile(values, 0.10);
    anchor.a2 = quantile(values, 0.90);
    anchor.sem = errorOfMeasurement(values);
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
double bandError(const Values& values) {
    return 1.709 * standardDeviation(values) / std::sqrt(0.5 * static_cast<double>(values.size()));
}

// A side is judged only when band and bad end stand three standard errors apart, else they may
// be an accident of this ensemble, and one error of measurement, else chance in a single
// attempt would decide between all and nothing.
bool standApart(double band, const BadEnd& bad, const Values& values) {
    const double accident = 3.0 * std::hypot(bandError(values), bad.error);
    return std::abs(band - bad.value) > std::max(accident, errorOfMeasurement(values));
}

void setLow(Anchor& anchor, const Values& values, const BadEnd& bad) {
    anchor.hasLow = bad.value < anchor.a1 && standApart(anchor.a1, bad, values);
    anchor.z1 = bad.value;
}

void setHigh(Anchor& anchor, const Values& values, const BadEnd& bad) {
    anchor.hasHigh = bad.value > anchor.a2 && standApart(anchor.a2, bad, values);
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

void spacingAnchors(const ExpertValues& experts, const ExemplarValues& bad, Ensemble& ensemble) {
    if (const Values* values = experts.find("S1"); values && !bad.wideS1.empty()) {
        Anchor anchor = expertBand("S1", *values);
        setHigh(anchor, *values, medianOf(bad.wideS1));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S2")) {
        Anchor anchor = expertBand("S2", *values);
        setLow(anchor, *values, known(kDense * median(*values)));
        setHigh(anchor, *values, known(kWide * median(*values)));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S3"); values && !bad.scatterS3.empty()) {
        Anchor anchor = expertBand("S3", *values);
        setLow(anchor, *values, known(0.0));  // a perfect lattice has one distance only
        setHigh(anchor, *values, medianOf(bad.scatterS3));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S4"); values && !bad.scatterS4.empty()) {
        Anchor anchor = expertBand("S4", *values);
        setHigh(anchor, *values, medianOf(bad.scatterS4));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S5"); values && !bad.scatterS5.empty()) {
        Anchor anchor = expertBand("S5", *values);
        setHigh(anchor, *values, medianOf(bad.scatterS5));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S6"); values && !bad.scatterS6.empty()) {
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
    const Values* inBand = experts.find("D1");
    const Values* loss = experts.find("D2");
    const Values* tail = experts.find("D4");
    if (!inBand || !loss || !tail || bad.unsteadyD1.empty()) return;
    Anchor rate = expertBand("D1", *inBand);
    setLow(rate, *inBand, medianOf(bad.unsteadyD1));
    finish(rate, ensemble);
    Anchor bounded = expertBand("D2", *loss);
    setHigh(bounded, *loss, medianOf(bad.unsteadyD2));
    finish(bounded, ensemble);
    if (const Values* values = experts.find("D3")) {
        Anchor drift = expertBand("D3", *values);
        setHigh(drift, *values, medianOf(bad.driftingD3));
        finish(drift, ensemble);
    }
    if (const Values* values = experts.find("D5")) {
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
    const Values* front = experts.find("H1");
    const Values* micro = experts.find("H3");
    if (!front || !micro || experts.profiles.empty() || bad.rulerH3.empty() || bad.abrupt.empty()) return;
    ensemble.hairlineOffset = rounded(median(*front));
    Values centred;
    for (const double value : *front) centred.push_back(value - ensemble.hairlineOffset);
    Anchor offset = expertBand("H1", centred);
    setLow(offset, centred, known(-kFrontAway));
    setHigh(offset, centred, known(kFrontAway));
    finish(offset, ensemble);
    if (const Values* values = experts.find("H2"); values && !bad.wavyH2.empty()) {
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
    Anchor transition = expertBand("H4", usual);
    setHigh(transition, usual, medianOf(distancesFrom(ensemble.transitionQuantiles, bad.abrupt)));
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

}  // namespace scoring
