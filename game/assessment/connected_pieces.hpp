// Which pieces hang together by their comparisons.
#pragma once

#include <cstddef>
#include <vector>

#include "assessment/bradley_terry.hpp"

namespace assessment {

// Groups in the order of their least piece, pieces ascending. Connected: through comparisons, whoever won.
[[nodiscard]] std::vector<std::vector<std::size_t>> connectedPieces(
    std::size_t pieces, const std::vector<Comparison>& comparisons);
// Here two pieces are of one group when each has beaten the other, by itself or through others.
[[nodiscard]] std::vector<std::vector<std::size_t>> mutuallyBeaten(
    std::size_t pieces, const std::vector<Comparison>& comparisons);

}  // namespace assessment
