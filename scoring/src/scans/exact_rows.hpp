// Rows as if drawn with a ruler: so even and straight that chance does not make them.
#pragma once

#include <cstddef>
#include <vector>

#include "metrics/spacing.hpp"

namespace scoring {

// The parts of the chains `rows` (see rowsOf()) of at least seven dots of the core whose links bend less than
// 7 degrees and differ less than 15 % in length; longest first. One link more than that is a looser one.
[[nodiscard]] std::vector<std::vector<std::size_t>> exactRows(const Pattern& pattern, const Rows& rows);

}  // namespace scoring
