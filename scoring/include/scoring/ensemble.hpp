// The reference that an attempt is compared with: the same estimators, run on synthetic
// experts and on named bad exemplars of the same scenario.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <scoring/scenario.hpp>

namespace scoring {

// Dual anchors of one metric: full credit between a1 and a2 (expert 10 % and 90 % quantiles),
// none beyond z1 or z2 (median of the named bad exemplar on that side).
struct Anchor {
    std::string metric;
    double a1 = 0.0, a2 = 0.0;
    bool hasLow = false, hasHigh = false;  // which sides have a bad exemplar
    double z1 = 0.0, z2 = 0.0;
    double sem = 0.0;  // error of measurement: standard deviation of one expert's value between attempts
    bool diagnostic = false;  // no side has anchors that stand apart: shown, never scored
};

struct GateLimit {
    std::string gate;
    double limit = 0.0;
};

// A band that whole curves stay in: one value a point, low <= high.
struct Envelope {
    std::vector<double> low, high;
};

// Whose work the anchors are taken from.
struct ReferenceSource {
    bool recorded = false;  // people's; else synthetic experts'
    int persons = 0;        // recorded ones that count, and their attempts; 0 when synthetic
    int attempts = 0;
    // Gates that stop recorded attempts (advice too), and how many of them: what is called skilled work here
    // should not trip a gate unseen. In the scorecard's order; empty when synthetic.
    struct Stopped {
        std::string gate;
        int attempts = 0;
    };
    std::vector<Stopped> stopped;
};

// Everything that score() needs of the reference. Plain numbers: an ensemble can be stored
// and read back without a change to any score (values are rounded to 1e-9).
struct Ensemble {
    int scoringVersion = 0;
    std::uint64_t seed = 0;
    int experts = 0;
    int exemplars = 0;
    std::vector<Anchor> anchors;
    std::vector<GateLimit> gateLimits;
    double hairlineOffset = 0.0;              // median expert mean of f_lo, mm
    std::vector<double> transitionQuantiles;  // expert mean of Q(q_k), k = 1..100, mm behind the own front;
                                              // empty without a hairline
    Envelope frontShape;                      // of ln SF by lag (gate shape); empty without a hairline
    ReferenceSource source;
};

struct EnsembleSettings {
    std::uint64_t seed = 1;
    int experts = 200;
    int exemplars = 60;  // of each bad kind
    int fronts = 2499;   // experts' hairlines more, for the rare shapes that gates must let pass
};

// Called with the share done, 0..1, from time to time; return false to stop.
using Progress = std::function<bool(double)>;

// Runs the experts and the exemplars of the scenario. Same scenario, settings and scoring
// version: same numbers. A trace scenario needs no experts: its anchors follow from the
// cutoff. When stopped by `progress` the result has experts == 0.
[[nodiscard]] Ensemble buildEnsemble(const Scenario& scenario, const EnsembleSettings& settings,
                                     const Progress& progress = {});

}  // namespace scoring
