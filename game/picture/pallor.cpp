#include "picture/pallor.hpp"

#include <cmath>

namespace picture {

float Pallor::at(scoring::Point place) const {
    if (values.empty()) return 0.0F;
    const double x = (place.x - first.x) / stepMm;
    const double y = (place.y - first.y) / stepMm;
    if (!(x >= 0.0 && y >= 0.0 && x < columns - 1 && y < rows - 1)) return 0.0F;
    const auto column = static_cast<std::size_t>(x);
    const auto row = static_cast<std::size_t>(y);
    const auto u = static_cast<float>(x - static_cast<double>(column));
    const auto v = static_cast<float>(y - static_cast<double>(row));
    const float* low = &values[row * static_cast<std::size_t>(columns) + column];
    const float* high = low + columns;
    return std::lerp(std::lerp(low[0], low[1], u), std::lerp(high[0], high[1], u), v);
}

}  // namespace picture
