// Flags of work as programs make it.
#pragma once

#include <vector>

#include "exam/decision/screening.hpp"

namespace exam {

// botLike, one for each figure of machine_like.hpp that lies beyond its limit.
[[nodiscard]] std::vector<Flag> machineFlagsOf(const record::Attempt& attempt);

}  // namespace exam
