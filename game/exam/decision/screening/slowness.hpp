// Flags of an attempt that was made in slow motion.
#pragma once

#include <optional>
#include <vector>

#include "exam/decision/screening.hpp"

namespace exam {

// slowMotion and reportRate. `penRate`: what the pen reports a second, where that is known.
[[nodiscard]] std::vector<Flag> slownessOf(const record::Attempt& attempt, std::optional<double> penRate);

}  // namespace exam
