#include <cassert>

#include <scoring/ensemble.hpp>
#include <scoring/recorded.hpp>
#include <scoring/score.hpp>

#include "ensemble/recorded_values.hpp"
#include "ensemble/reference_values.hpp"
#include "ensemble/trace_anchors.hpp"
#include "ground.hpp"

namespace scoring {

namespace {

// Marks need no experts.
void addTrace(const Scenario& scenario, Ensemble& ensemble) {
    if (scenario.mode == Mode::trace && scenario.criteria.spacing) {
        traceAnchors(scenario.cutoff.value, ensemble);
    }
}

}  // namespace

Ensemble buildEnsemble(const Scenario& scenario, const EnsembleSettings& settings, const Progress& progress) {
    Ensemble ensemble;
    ensemble.scoringVersion = kScoringVersion;
    ensemble.seed = settings.seed;
    const Ground ground(scenario);
    ExpertValues experts;
    ExemplarValues exemplars;
    if (!runExperts(ground, settings, progress, experts) ||
        !runExemplars(ground, settings, progress, exemplars) ||
        !runFronts(ground, settings, progress, experts)) {
        return ensemble;
    }
    ensemble.experts = settings.experts;
    ensemble.exemplars = settings.exemplars;
    judgeReference(experts, exemplars, ensemble);
    addTrace(scenario, ensemble);
    if (progress) (void)progress(1.0);
    return ensemble;
}

Ensemble anchoredOn(const RecordedExperts& recorded, const Ensemble& synthetic, const Scenario& scenario,
                    const EnsembleSettings& settings, const Progress& progress) {
    const RecordedExperts counted = balanced(recorded);
    assert(counted.size() >= kFewestPersons && !synthetic.source.recorded);
    const Ground ground(scenario);
    ExemplarValues exemplars;
    // Of a whole reference the exemplars are the part from 0.4 to 0.7.
    const auto share = [&](double done) { return !progress || progress((done - 0.4) / 0.3); };
    if (!runExemplars(ground, settings, share, exemplars)) return {};
    Ensemble ensemble = synthetic;
    anchorAnew(recordedValues(ground, counted), exemplars, ensemble);
    addTrace(scenario, ensemble);
    ensemble.source = sourceOf(scenario, ensemble, counted);
    if (progress) (void)progress(1.0);
    return ensemble;
}

}  // namespace scoring
