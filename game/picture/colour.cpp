#include "picture/colour.hpp"

#include <cmath>

namespace picture {
namespace {

float linearOf(float srgb) {
    return srgb <= 0.04045F ? srgb / 12.92F : std::pow((srgb + 0.055F) / 1.055F, 2.4F);
}

std::array<float, 256> makeLinear() {
    std::array<float, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = linearOf(static_cast<float>(i) / 255.0F);
    return table;
}

// For every step of linear light the byte whose own light is nearest.
std::array<std::uint8_t, kLinearSteps + 1> makeBytes() {
    std::array<std::uint8_t, kLinearSteps + 1> table{};
    const auto& linear = linearOfByte();
    std::size_t byte = 0;
    for (std::size_t i = 0; i <= kLinearSteps; ++i) {
        const float light = static_cast<float>(i) / static_cast<float>(kLinearSteps);
        while (byte < 255 && linear[byte + 1] - light < light - linear[byte]) ++byte;
        table[i] = static_cast<std::uint8_t>(byte);
    }
    return table;
}

}  // namespace

const std::array<float, 256>& linearOfByte() {
    static const std::array<float, 256> table = makeLinear();
    return table;
}

const std::array<std::uint8_t, kLinearSteps + 1>& bytesOfLinear() {
    static const std::array<std::uint8_t, kLinearSteps + 1> table = makeBytes();
    return table;
}

}  // namespace picture
