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

// BLAKE2b-256 over the scenario alone: what people were recorded at, whatever later scoring versions make
// of it.
[[nodiscard]] crypto::Hash taskKey(const scoring::Scenario& scenario);

// The key of a table by recordings: over the scenario's key and the hash of all their bytes.
[[nodiscard]] crypto::Hash recordedKey(const crypto::Hash& scenarioKey, const crypto::Hash& recordings);

}  // namespace ensembles
