#include <algorithm>
#include <cmath>

#include "skin/skin_surface.hpp"

namespace skin {

scoring::Millimetres depthOfPressure(const level::Tools& tools, std::uint16_t pressure) {
    return {tools.needleHang.value * pressure / 65535.0};
}

std::uint16_t pressureOfDepth(const level::Tools& tools, scoring::Millimetres depth) {
    const double share = depth.value / tools.needleHang.value;
    return static_cast<std::uint16_t>(std::lround(std::clamp(share, 0.0, 1.0) * 65535.0));
}

}  // namespace skin
