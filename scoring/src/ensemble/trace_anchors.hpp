#pragma once

#include <scoring/ensemble.hpp>

namespace scoring {

// The anchors of trace mode. No experts are needed: they follow from the cutoff c. Full
// credit up to a mean distance of 0.3 c, none from 0.8 c.
void traceAnchors(double cutoff, Ensemble& ensemble);

}  // namespace scoring
