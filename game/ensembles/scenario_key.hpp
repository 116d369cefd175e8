// Names the reference of a scenario by what it depends on.
#pragma once

#include <scoring/ensemble.hpp>

#include "crypto/blake2b.hpp"

namespace ensembles {

// BLAKE2b-256 over the scoring version, the settings and the scenario as whole numbers
// (lengths in 0.1 um, intensities in millionths of a dot per mm2). Names of zones and pass
// lines are left out: no expert is moved by them.
[[nodiscard]] crypto::Hash scenarioKey(const scoring::Scenario& scenario,
                                       const scoring::EnsembleSettings& settings);

}  // namespace ensembles
