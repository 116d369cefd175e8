#include <scoring/dot.hpp>

#include <cmath>

namespace scoring {

std::int32_t Dot::tenthUm(double mm) { return static_cast<std::int32_t>(std::lround(mm * 10000.0)); }

}  // namespace scoring
