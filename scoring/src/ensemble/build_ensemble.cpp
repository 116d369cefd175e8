#include <cassert>

#include <scoring/ensemble.hpp>
#include <scoring/recorded.hpp>
#include <scoring/score.hpp>

#include "ensemble/recorded_values.hpp"
#include "ensemble/reference_values.hpp"
#include "ensemble/trace_anchors.hpp"
#include "ground.hpp"

namespace scoring {

Ensemble buildEnsemble(const Scenario& scenario, const EnsembleSettings& settings, const Progress& progress) {
    return buildEnsemble(scenario, settings, RecordedExperts{}, progress);
}

Ensemble buildEnsemble(const Scenario& scenario, const EnsembleSettings& settings,
                       const RecordedExperts& recorded, const Progress& progress) {
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
    // After the synthetic experts' own limits: those of places that stand out compare each expert with the
    // mean transition of the kind.
    const RecordedExperts counted = balanced(recorded);
    assert(recorded.empty() || counted.size() >= kFewestPersons);
    if (!counted.empty()) anchorAnew(recordedValues(ground, counted), exemplars, ensemble);
    if (scenario.mode == Mode::trace && scenario.criteria.spacing) {
        traceAnchors(scenario.cutoff.value, ensemble);
    }
    if (!counted.empty()) ensemble.source = sourceOf(scenario, ensemble, counted);
    if (progress) (void)progress(1.0);
    return ensemble;
}

}  // namespace scoring
