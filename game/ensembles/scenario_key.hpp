// Names the reference of a scenario by what it depends on.
#pragma once

#include <vector>

#include <scoring/ensemble.hpp>

#include "crypto/blake2b.hpp"

namespace ensembles {

// BLAKE2b-256 over the scoring version, the settings and the scenario as whole numbers
// (lengths in 0.1 um, intensities in millionths of a dot per mm2). Names of zones and pass
// lines are left out: no expert is moved by them. So is earlier work: the synthetic experts' patterns are
// complete ones, whoever made which part.
[[nodiscard]] crypto::Hash scenarioKey(const scoring::Scenario& scenario,
                                       const scoring::EnsembleSettings& settings);

// BLAKE2b-256 over the scenario alone, its earlier work included: what people were recorded at, whatever
// later scoring versions make of it.
[[nodiscard]] crypto::Hash taskKey(const scoring::Scenario& scenario);

// The key of a table by recordings: over the scenario's key, the hash of all their bytes and the earlier work
// that they complete.
[[nodiscard]] crypto::Hash recordedKey(const crypto::Hash& scenarioKey, const crypto::Hash& recordings,
                                       const std::vector<scoring::Point>& earlier = {});

}  // namespace ensembles
