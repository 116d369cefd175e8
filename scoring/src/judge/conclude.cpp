#include "judge/conclude.hpp"

#include <algorithm>
#include <cmath>

#include "judge/desirability.hpp"

namespace scoring {
namespace {

constexpr double kCap = 50.0;
constexpr double kNineInTen = 1.645;         // standard errors either way
constexpr double kLeastCompleteness = 1e-6;  // its logarithm still has to be added

double thousandths(double points) { return std::round(points * 1000.0) / 1000.0; }

// The first reason for which the criterion has no points.
std::string whyUndefined(const Criterion& criterion) {
    for (const Metric& metric : criterion.metrics) {
        if (!metric.value) return metric.undefinedBecause;
    }
    const bool any = std::any_of(criterion.metrics.begin(), criterion.metrics.end(),
                                 [](const Metric& metric) { return metric.desirability.has_value(); });
    return any ? std::string{} : "no metric has a reference to be judged by";
}

}  // namespace

Metric judged(const MetricKind& kind, const Measured& measured, const Ensemble& ensemble) {
    Metric metric;
    metric.id = kind.id;
    metric.unit = kind.unit;
    metric.weight = kind.weight;
    metric.value = measured.value;
    metric.undefinedBecause = measured.undefinedBecause;
    const auto anchor = std::find_if(ensemble.anchors.begin(), ensemble.anchors.end(),
                                     [&](const Anchor& a) { return a.metric == kind.id; });
    if (anchor == ensemble.anchors.end()) return metric;
    metric.error = anchor->sem;
    metric.bandLow = anchor->a1;
    metric.bandHigh = anchor->a2;
    if (anchor->hasLow) metric.badLow = anchor->z1;
    if (anchor->hasHigh) metric.badHigh = anchor->z2;
    if (measured.value && !anchor->diagnostic) metric.desirability = desirability(*anchor, *measured.value);
    return metric;
}

namespace {

// The gate with its limit, not judged yet; no limit when the ensemble knows none.
std::pair<Gate, bool> gateWithLimit(const char* id, const Measured& measured, const Ensemble& ensemble) {
    Gate gate;
    gate.id = id;
    gate.value = measured.value;
    const auto limit = std::find_if(ensemble.gateLimits.begin(), ensemble.gateLimits.end(),
                                    [&](const GateLimit& l) { return l.gate == id; });
    if (limit == ensemble.gateLimits.end()) return {gate, false};
    gate.limit = limit->limit;
    return {gate, measured.value.has_value()};
}

}  // namespace

Gate judgedGate(const char* id, const Measured& measured, const Ensemble& ensemble) {
    auto [gate, known] = gateWithLimit(id, measured, ensemble);
    gate.tripped = known && *gate.value > gate.limit;
    return gate;
}

Gate judgedGateBelow(const char* id, const Measured& measured, const Ensemble& ensemble) {
    auto [gate, known] = gateWithLimit(id, measured, ensemble);
    gate.tripped = known && *gate.value < gate.limit;
    return gate;
}

double Losses::of(const std::string& id) const {
    for (const auto& [name, lost] : points) {
        if (name == id) return lost;
    }
    return 0.0;
}

Losses conclude(Criterion& criterion, double completeness) {
    Losses losses;
    criterion.undefinedBecause = whyUndefined(criterion);
    if (!criterion.undefinedBecause.empty()) return losses;
    double weights = 0.0;
    double sum = 0.0;
    for (const Metric& metric : criterion.metrics) {
        if (!metric.desirability) continue;
        weights += metric.weight;
        sum += metric.weight * std::log(*metric.desirability);
    }
    const double points = 100.0 * std::exp(sum / weights) * completeness;
    const double left = weights * std::log(std::max(completeness, kLeastCompleteness));
    const double all = sum + left;
    const auto share = [&](double part) { return all < 0.0 ? (100.0 - points) * part / all : 0.0; };
    for (const Metric& metric : criterion.metrics) {
        if (!metric.desirability) continue;
        losses.points.emplace_back(metric.id, share(metric.weight * std::log(*metric.desirability)));
    }
    losses.points.emplace_back("completeness", share(left));
    const auto tripped = std::count_if(criterion.gates.begin(), criterion.gates.end(),
                                       [](const Gate& gate) { return gate.tripped && !gate.advisory; });
    const double capped = tripped > 0 ? std::min(points, kCap) : points;
    for (const Gate& gate : criterion.gates) {
        if (!gate.tripped || gate.advisory) continue;
        losses.points.emplace_back(gate.id, (points - capped) / static_cast<double>(tripped));
    }
    criterion.points = thousandths(capped);
    for (Metric& metric : criterion.metrics) metric.lostPoints = thousandths(losses.of(metric.id));
    for (Gate& gate : criterion.gates) gate.lostPoints = thousandths(losses.of(gate.id));
    criterion.lostToIncompleteness = thousandths(losses.of("completeness"));
    return losses;
}

void setConfidence(Criterion& criterion, const Ensemble& ensemble) {
    if (!criterion.points) return;
    double weights = 0.0;
    double variance = 0.0;
    for (const Metric& metric : criterion.metrics) {
        if (!metric.desirability) continue;
        weights += metric.weight;
        const auto anchor = std::find_if(ensemble.anchors.begin(), ensemble.anchors.end(),
                                         [&](const Anchor& a) { return a.metric == metric.id; });
        if (anchor == ensemble.anchors.end()) continue;
        double moved = 0.0;
        for (const double side : {-anchor->sem, anchor->sem}) {
            const double there = desirability(*anchor, *metric.value + side);
            moved = std::max(moved, std::abs(std::log(there / *metric.desirability)));
        }
        variance += metric.weight * metric.weight * moved * moved;
    }
    const double spread = std::exp(kNineInTen * std::sqrt(variance) / weights);
    const bool held = std::any_of(criterion.gates.begin(), criterion.gates.end(),
                                  [](const Gate& gate) { return gate.tripped && !gate.advisory; });
    criterion.pointsLow = thousandths(*criterion.points / spread);
    criterion.pointsHigh = thousandths(std::min(*criterion.points * spread, held ? kCap : 100.0));
}

double completenessFactor(double coverage) { return std::clamp((coverage - 0.5) / 0.4, 0.0, 1.0); }

}  // namespace scoring
