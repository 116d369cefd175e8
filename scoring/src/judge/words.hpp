// Figures in sentences.
#pragma once

#include <string>

namespace scoring {

// With a fixed number of decimals and a decimal point, whatever the locale.
// "?" where that takes more than 64 characters.
[[nodiscard]] std::string decimals(double value, int places);
// "12 %" of a share of 0.12.
[[nodiscard]] std::string percent(double share);
// "1 dot", "2 dots".
[[nodiscard]] std::string counted(std::size_t count, const std::string& one);

// "05:02" of 302.9 seconds, >= 0, as the window shows times.
[[nodiscard]] std::string clockTime(double seconds);

}  // namespace scoring
