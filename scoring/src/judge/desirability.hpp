#pragma once

#include <scoring/ensemble.hpp>

namespace scoring {

// From 1 on the expert band [a1, a2] straight down to 0 at the bad ends z1 and z2, never
// below 0.02 (Derringer and Suich 1980, with a plateau). A side without a bad end stays 1.
[[nodiscard]] double desirability(const Anchor& anchor, double value);

}  // namespace scoring
