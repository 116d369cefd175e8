// Flags of work that was made before.
#pragma once

#include <vector>

#include "exam/decision/screening.hpp"

namespace exam {

// exactRun, affineCopy, stretchedCopy and mirror against one earlier attempt.
[[nodiscard]] std::vector<Flag> copiesOf(const record::Attempt& attempt, const record::Attempt& earlier);

}  // namespace exam
