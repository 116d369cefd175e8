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
constexpr double kOverplaced = 1.15;  // of the dots expected
constexpr double kDuplicates = 0.05;  // of all dots
constexpr double kFewestRows = 0.02;  // of all dots: a chain or two is nobody's habit
// One expert attempt in two thousand trips a gate.
constexpr double kFalseAlarm = 1.0 / 2000.0;

double rounded(double value) { return std::round(value * 1e9) / 1e9; }

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

void setLow(Anchor& anchor, double bad) {
    anchor.hasLow = bad < anchor.a1;
    anchor.z1 = anchor.hasLow ? bad : anchor.a1;
}

void setHigh(Anchor& anchor, double bad) {
    anchor.hasHigh = bad > anchor.a2;
    anchor.z2 = anchor.hasHigh ? bad : anchor.a2;
}

// A side whose bad end one attempt cannot be told from the expert band is not judged.
void finish(Anchor anchor, Ensemble& ensemble) {
    const double apart = 3.0 * anchor.sem;
    if (anchor.hasLow && anchor.a1 - anchor.z1 < apart) anchor.hasLow = false;
    if (anchor.hasHigh && anchor.z2 - anchor.a2 < apart) anchor.hasHigh = false;
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
    if (const Values* values = experts.find("S2")) {
        Anchor anchor = expertBand("S2", *values);
        setLow(anchor, kDense * median(*values));
        setHigh(anchor, kWide * median(*values));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S3"); values && !bad.scatterS3.empty()) {
        Anchor anchor = expertBand("S3", *values);
        setLow(anchor, 0.0);  // a perfect lattice has one distance only
        setHigh(anchor, median(bad.scatterS3));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S4"); values && !bad.scatterS4.empty()) {
        Anchor anchor = expertBand("S4", *values);
        setHigh(anchor, median(bad.scatterS4));
        finish(anchor, ensemble);
    }
    if (const Values* values = experts.find("S5"); values && !bad.scatterS5.empty()) {
        Anchor anchor = expertBand("S5", *values);
        setHigh(anchor, median(bad.scatterS5));
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
    setLow(rate, median(bad.unsteadyD1));
    finish(rate, ensemble);
    Anchor bounded = expertBand("D2", *loss);
    setHigh(bounded, median(bad.unsteadyD2));
    finish(bounded, ensemble);
    Anchor far = expertBand("D4", *tail);
    setHigh(far, median(bad.outliersD4));
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
    setLow(offset, -kFrontAway);
    setHigh(offset, kFrontAway);
    finish(offset, ensemble);
    Anchor irregular = expertBand("H3", *micro);
    setLow(irregular, median(bad.rulerH3));
    setHigh(irregular, median(bad.raggedH3));
    finish(irregular, ensemble);
    ensemble.transitionQuantiles = meanProfile(experts.profiles);
    Anchor transition = expertBand("H4", distancesFrom(ensemble.transitionQuantiles, experts.profiles));
    setHigh(transition, median(distancesFrom(ensemble.transitionQuantiles, bad.abrupt)));
    finish(transition, ensemble);
}

}  // namespace

void judgeReference(const ExpertValues& experts, const ExemplarValues& exemplars, Ensemble& ensemble) {
    spacingAnchors(experts, exemplars, ensemble);
    depthAnchors(experts, exemplars, ensemble);
    hairlineAnchors(experts, exemplars, ensemble);
}

}  // namespace scoring
