// From how many attempts on the panel says anything.
#pragma once

#include <cstddef>

namespace assessment {

// Attempts that carry both marks. With ten, a true rank correlation of 0.7 is told as 0.04 to 0.93; with
// fewer the figures would be read as knowledge that they are not.
inline constexpr std::size_t kFewestDoubleMarked = 10;
inline constexpr const char* kTooFewDoubleMarked = "fewer than ten attempts carry both marks";

}  // namespace assessment
