// Guesses at what a mistyped word was meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace level_yaml {

// The word of fewest edits (letters added, dropped, changed, neighbours swapped) from
// `wrong`; empty when none is near enough to be a likely slip.
[[nodiscard]] std::string_view nearest(std::string_view wrong, const std::vector<std::string_view>& words);

// The word that names the same thing in another unit ("depth_cm" for "depth_mm"), or empty.
[[nodiscard]] std::string_view sameInOtherUnit(std::string_view wrong,
                                               const std::vector<std::string_view>& words);

}  // namespace level_yaml
