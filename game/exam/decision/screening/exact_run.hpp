// A stretch of samples that was made before: by no hand twice.
#pragma once

#include <cstddef>
#include <vector>

#include "pen/sample.hpp"

namespace exam {

inline constexpr std::size_t kShortestRun = 50;  // samples (reliability: screening, 1)

// Of how many consecutive samples the longest stretch is whose steps in time and place are the same in both,
// wherever and whenever it lies; 0 when none has kShortestRun. A pen that rests makes the same steps
// whoever holds it: a stretch counts only when two steps in five of its first kShortestRun go somewhere.
// Rolling hash (Karp and Rabin 1987), every hit compared.
[[nodiscard]] std::size_t longestExactRun(const std::vector<pen::Sample>& mine,
                                          const std::vector<pen::Sample>& theirs);

}  // namespace exam
