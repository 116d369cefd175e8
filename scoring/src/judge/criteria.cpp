#include "judge/criteria.hpp"

#include <utility>

#include "metrics/spacing.hpp"
#include "metrics/trace.hpp"
#include "scans/widest_gaps.hpp"

namespace scoring {
namespace {

// Findings from `first` on belong to the criterion.
void name(const Criterion& criterion, std::vector<Finding>& findings, std::size_t first) {
    for (std::size_t i = first; i < findings.size(); ++i) findings[i].criterion = criterion.name;
}

// Shown with its finding, never a cap.
Gate advisory(Gate gate) {
    gate.advisory = true;
    return gate;
}

}  // namespace

Criterion spacingCriterion(const Attempt& attempt, double completeness, std::vector<Finding>& findings) {
    const Ground& ground = attempt.ground;
    const Pattern& pattern = attempt.pattern;
    const Ensemble& reference = attempt.reference;
    Criterion criterion;
    criterion.name = "spacing";
    const VoronoiCells cells = cellsOf(ground, pattern);
    const Rows rows = rowsOf(ground, pattern);
    const std::optional<GapMap> gaps = gapsOf(ground, pattern);
    std::vector<EmptyPlace> widest;
    if (gaps) widest = widestGaps(ground, pattern, cells, kMostGaps);
    criterion.metrics = {judged({"S1", "nat", 1.0}, densityError(ground, pattern), reference),
                         judged({"S2", "pitch", 1.0}, spacingBias(ground, pattern), reference),
                         judged({"S3", "nat", 1.0}, evenness(ground, pattern), reference),
                         judged({"S4", "fraction", 1.0}, gapShare(ground, pattern, gaps), reference),
                         judged({"S5", "fraction", 1.0}, clumpShare(ground, pattern), reference),
                         judged({"S6", "nat", 1.0}, cellEvenness(ground, pattern, cells), reference)};
    criterion.largestEmptyCircle = coreEmptyCircle(ground, pattern, cells, gaps, widest);
    criterion.gates = {judgedGate("smax", latticePeak(ground, pattern), reference),
                       judgedGate("run6", rowShare(ground, pattern, rows), reference),
                       judgedGate("overplacement", overplacement(ground, pattern), reference),
                       judgedGate("duplicates", duplicateShare(pattern), reference)};
    const Losses losses = conclude(criterion, completeness);
    if (!criterion.points) return criterion;
    setConfidence(criterion, reference);
    const std::size_t first = findings.size();
    spacingFindings(attempt, criterion, losses, std::move(widest), findings);
    gateFindings(attempt, criterion, losses, rows, findings);
    completenessFindings(attempt, criterion, losses, findings);
    name(criterion, findings, first);
    return criterion;
}

Criterion traceCriterion(const Attempt& attempt, std::vector<Finding>& findings) {
    const Scenario& scenario = attempt.ground.field.scenario();
    const Matching matching = match(scenario.marks, attempt.pattern.places, scenario.cutoff.value);
    const Ensemble& reference = attempt.reference;
    Criterion criterion;
    criterion.name = "spacing";
    criterion.metrics = {judged({"T1", "fraction", 2.0}, tracedShare(matching), reference),
                         judged({"T2", "fraction", 1.0}, missedShare(matching), reference),
                         judged({"T3", "fraction", 1.0}, extraShare(matching), reference),
                         judged({"T4", "mm", 1.0}, meanOffset(matching), reference)};
    const Losses losses = conclude(criterion, 1.0);
    if (!criterion.points) return criterion;
    setConfidence(criterion, reference);
    const std::size_t first = findings.size();
    traceFindings(attempt, matching, losses, findings);
    name(criterion, findings, first);
    return criterion;
}

Criterion depthCriterion(const Attempt& attempt, double completeness, std::vector<Finding>& findings) {
    const DepthSeries series = depthSeries(attempt.ground.field, attempt.dots);
    const bool severalZones = hasSeveralZones(attempt.ground.field);
    const Ensemble& reference = attempt.reference;
    Criterion criterion;
    criterion.name = "depth";
    criterion.metrics = {
        judged({"D1", "fraction", 2.0}, inBandRate(series), reference),
        judged({"D2", "half-width^2", 1.5}, depthLoss(series), reference),
        judged({"D3", "half-width", severalZones ? 0.375 : 0.75}, depthDrift(series), reference),
        judged({"D4", "fraction", 0.75}, farTail(series), reference)};
    if (severalZones) {
        criterion.metrics.push_back(judged({"D5", "half-width", 0.375}, zoneBias(series), reference));
    }
    if (series.undefinedBecause.empty() && !series.timed) {
        criterion.metrics.front().note = "without times every stroke counts as independent of the one before";
    }
    criterion.gates = {judgedGate("depth_safety", tooDeepRate(series), reference)};
    const Losses losses = conclude(criterion, completeness);
    if (!criterion.points) return criterion;
    setConfidence(criterion, reference);
    const std::size_t first = findings.size();
    depthFindings(attempt, series, criterion, losses, findings);
    completenessFindings(attempt, criterion, losses, findings);
    name(criterion, findings, first);
    return criterion;
}

Criterion hairlineCriterion(const Attempt& attempt, double completeness, std::vector<Finding>& findings) {
    const HairlineView view(attempt.ground, attempt.pattern);
    const Ensemble& reference = attempt.reference;
    const FrontReading front = attempt.fronts ? attempt.fronts->read(view) : noReading(view);
    Criterion criterion;
    criterion.name = "hairline";
    const Measured transition =
        reference.transitionQuantiles.empty()
            ? Measured::undefined(view.undefinedBecause.empty() ? "the reference knows no hairline"
                                                                : view.undefinedBecause)
            : transitionDistance(view, reference.transitionQuantiles);
    criterion.metrics = {judged({"H1", "mm", 1.0}, frontOffset(view, reference.hairlineOffset), reference),
                         judged({"H2", "mm", 1.0}, macroShape(view), reference),
                         judged({"H3", "mm", 1.5}, front.irregularity, reference),
                         judged({"H4", "mm", 1.5}, transition, reference)};
    if (const Measured halves = lopsidedness(view); halves.value) {
        criterion.metrics.push_back(judged({"H7", "mm", 0.0}, halves, reference));  // shown, not judged
    }
    criterion.gates = {judgedGate("shape", shapeExcess(view, reference.frontShape), reference),
                       judgedGate("straight", front.straight, reference),
                       advisory(judgedGate("mirror", mirrorLikeness(view), reference)),
                       advisory(judgedGate("sawtooth", front.teeth.most, reference))};
    const Losses losses = conclude(criterion, completeness);
    if (!criterion.points) return criterion;
    setConfidence(criterion, reference);
    const std::size_t first = findings.size();
    hairlineFindings(attempt, view, front.teeth.teeth, criterion, losses, findings);
    frontGateFindings(attempt, view, front.teeth.teeth, criterion, losses, findings);
    completenessFindings(attempt, criterion, losses, findings);
    name(criterion, findings, first);
    return criterion;
}

}  // namespace scoring
