#include <scoring/score.hpp>

#include <algorithm>
#include <cmath>

#include "judge/criteria.hpp"
#include "metrics/spacing.hpp"
#include "prepared.hpp"

namespace scoring {
namespace {

// How much of the task was worked, by area in free mode and by count in trace mode, where
// missed marks already cost spacing.
double completenessOf(const Ground& ground, const Pattern& pattern) {
    const Scenario& scenario = ground.field.scenario();
    if (scenario.mode == Mode::free) return completenessFactor(coverage(ground, pattern));
    return completenessFactor(tracedPart(scenario, pattern.own()));
}

std::vector<const Criterion*> criteriaOf(const Scorecard& card) {
    std::vector<const Criterion*> all;
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (criterion->has_value()) all.push_back(&**criterion);
    }
    return all;
}

// The geometric mean of the criteria, when every one has points.
std::optional<double> totalOf(const Scorecard& card) {
    double product = 1.0;
    const auto all = criteriaOf(card);
    if (all.empty()) return std::nullopt;
    for (const Criterion* criterion : all) {
        if (!criterion->points) return std::nullopt;
        product *= *criterion->points;
    }
    return std::round(std::pow(product, 1.0 / static_cast<double>(all.size())) * 1000.0) / 1000.0;
}

// A place that stands out is sure, while a few points may be chance.
double rank(const Finding& finding) {
    constexpr double kLocated = 10.0;
    return finding.located ? std::max(finding.lostPoints, kLocated) : finding.lostPoints;
}

// The first fault is told from three points on, a further one from nine: below that skilled work has some
// by chance. Places that stand out, gates and advice stay.
void dropTrifles(std::vector<Finding>& findings) {
    constexpr double kFurther = 9.0;
    const auto trifle = [](const Finding& finding) {
        const bool metric = finding.metric == "completeness" ||
                            (finding.metric.front() >= 'A' && finding.metric.front() <= 'Z');
        return metric && !finding.located && finding.lostPoints < kFurther;
    };
    if (findings.size() < 2) return;
    findings.erase(std::remove_if(findings.begin() + 1, findings.end(), trifle), findings.end());
}

bool reaches(const std::optional<Criterion>& criterion, double cut) {
    if (!criterion) return true;
    const bool tripped = std::any_of(criterion->gates.begin(), criterion->gates.end(),
                                     [](const Gate& gate) { return gate.tripped && !gate.advisory; });
    return criterion->points && *criterion->points >= cut && !tripped;
}

}  // namespace

Scorer::Scorer(const Scenario& scenario, const Ensemble& ensemble)
    : m_prepared(std::make_shared<const Prepared>(scenario, ensemble)) {}

Scorecard Scorer::score(const std::vector<Dot>& dots) const {
    const Ground& ground = m_prepared->ground;
    const Scenario& scenario = ground.field.scenario();
    const Pattern pattern = patternOf(ground, dots);
    const Attempt attempt{ground, dots, pattern, m_prepared->ensemble, m_prepared->fronts};
    const double completeness = completenessOf(ground, pattern);
    Scorecard card;
    card.dots = dots.size();
    if (scenario.criteria.spacing) {
        card.spacing = scenario.mode == Mode::trace ? traceCriterion(attempt, card.findings)
                                                    : spacingCriterion(attempt, completeness, card.findings);
    }
    if (scenario.criteria.depth) card.depth = depthCriterion(attempt, completeness, card.findings);
    if (scenario.criteria.hairline) card.hairline = hairlineCriterion(attempt, completeness, card.findings);
    card.totalPoints = totalOf(card);
    if (scenario.cuts) {
        card.passed = !criteriaOf(card).empty() && reaches(card.spacing, scenario.cuts->spacing) &&
                      reaches(card.depth, scenario.cuts->depth) &&
                      reaches(card.hairline, scenario.cuts->hairline);
    }
    std::stable_sort(card.findings.begin(), card.findings.end(),
                     [](const Finding& a, const Finding& b) { return rank(a) > rank(b); });
    if (scenario.mode == Mode::free) dropTrifles(card.findings);
    return card;
}

Scorecard score(const Scenario& scenario, const Ensemble& ensemble, const std::vector<Dot>& dots) {
    return Scorer(scenario, ensemble).score(dots);
}

}  // namespace scoring
