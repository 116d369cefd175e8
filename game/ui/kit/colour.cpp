#include "ui/kit/colour.hpp"

#include <algorithm>
#include <cmath>

namespace ui_kit {

namespace {

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

std::uint8_t mixed(std::uint8_t under, std::uint8_t over, double opacity) {
    return static_cast<std::uint8_t>(std::lround(under + (over - under) * opacity));
}

}  // namespace

Colour blend(Colour under, Colour over) {
    const double opacity = over.alpha / 255.0;
    return {mixed(under.red, over.red, opacity), mixed(under.green, over.green, opacity),
            mixed(under.blue, over.blue, opacity), 255};
}

double contrastRatio(Colour first, Colour second) {
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace ui_kit
