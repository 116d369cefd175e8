// Recorded experts through the estimators of the score.
#pragma once

#include <scoring/recorded.hpp>

#include "ensemble/reference_values.hpp"

namespace scoring {

// Of recordings without fault, as many attempts of each person.
[[nodiscard]] ExpertValues recordedValues(const Ground& ground, const RecordedExperts& counted);

// Who they are and which gates of the finished reference stop them.
[[nodiscard]] ReferenceSource sourceOf(const Scenario& scenario, const Ensemble& ensemble,
                                       const RecordedExperts& counted);

}  // namespace scoring
