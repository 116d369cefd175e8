// What generated hands and those who cheat share: how a device reports, and how values are drawn.
#pragma once

#include "decision/candidates.hpp"

namespace candidates {

inline constexpr double kPi = 3.14159265358979323846;

[[nodiscard]] double logUniform(scoring::Random& random, double low, double high);
// Minimum jerk (Flash and Hogan 1985): share of the way at a share of the time.
[[nodiscard]] double eased(double share);
[[nodiscard]] std::int32_t onGrid(double mm, std::int32_t stepUm);
// A finished one by a pen, with an id that is drawn.
[[nodiscard]] record::Attempt emptyAttempt(scoring::Random& random);
// The X server's whole milliseconds, and when the program saw the report; `last` is the arrival before.
void stamp(pen::Sample& sample, double seconds, const Pen& pen, scoring::Random& random, std::int64_t& last);

}  // namespace candidates
