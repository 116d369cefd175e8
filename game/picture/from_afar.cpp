#include "picture/from_afar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "picture/halves.hpp"

namespace picture {
namespace {

constexpr double kHalfHeight = 2.354820045;  // the width at half height, in standard deviations
constexpr int kSteps = 4096;                 // of linear light, on the way back

float linear(double byte) {
    const double share = byte / 255.0;
    return static_cast<float>(share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4));
}

std::uint8_t encoded(double light) {
    const double share = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(share, 0.0, 1.0)));
}

struct Tables {
    std::array<float, 256> toLight{};
    std::array<std::uint8_t, kSteps + 1> toByte{};
    Tables() {
        for (std::size_t i = 0; i < toLight.size(); ++i) toLight[i] = linear(static_cast<double>(i));
        for (std::size_t i = 0; i < toByte.size(); ++i) toByte[i] = encoded(static_cast<double>(i) / kSteps);
    }
};

std::vector<float> kernelOf(double sigma) {
    const auto reach = std::max(1, static_cast<int>(std::ceil(3.0 * sigma)));
    std::vector<float> kernel;
    float sum = 0.0F;
    for (int i = -reach; i <= reach; ++i) {
        kernel.push_back(static_cast<float>(std::exp(-0.5 * i * i / (sigma * sigma))));
        sum += kernel.back();
    }
    for (float& weight : kernel) weight /= sum;
    return kernel;
}

using Light = std::vector<float>;  // three a pixel

// Along one axis: `step` from one pixel to the next of a line, in floats. The edge stands for what is beyond.
void blurLine(const Light& from, Light& to, std::size_t first, std::size_t step, int length,
              const std::vector<float>& kernel) {
    const auto reach = static_cast<int>(kernel.size() / 2);
    for (int i = 0; i < length; ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            float sum = 0.0F;
            for (int j = -reach; j <= reach; ++j) {
                const auto at = static_cast<std::size_t>(std::clamp(i + j, 0, length - 1));
                sum += kernel[static_cast<std::size_t>(j + reach)] * from[first + at * step + k];
            }
            to[first + static_cast<std::size_t>(i) * step + k] = sum;
        }
    }
}

}  // namespace

double resolvedMm(double distanceMm) {
    return distanceMm * std::tan(kEyeMinutes / 60.0 * std::numbers::pi / 180.0);
}

double pixelsPerMmFrom(double distanceMm, double screenPerMm) {
    return screenPerMm * kEyeToScreenMm / distanceMm;
}

void blur(Image& image, double widthPx) {
    const double sigma = widthPx / kHalfHeight;
    if (sigma < 0.05 || image.width <= 0 || image.height <= 0) return;
    static const Tables tables;
    const std::vector<float> kernel = kernelOf(sigma);
    const auto wide = static_cast<std::size_t>(image.width);
    Light light(wide * static_cast<std::size_t>(image.height) * 3);
    for (std::size_t i = 0; i < light.size(); ++i) light[i] = tables.toLight[image.rgba[i / 3 * 4 + i % 3]];
    Light across(light.size());
    inHalves(image.height, [&](int top, int bottom) {
        for (int y = top; y < bottom; ++y)
            blurLine(light, across, static_cast<std::size_t>(y) * wide * 3, 3, image.width, kernel);
    });
    inHalves(image.width, [&](int left, int right) {
        for (int x = left; x < right; ++x)
            blurLine(across, light, static_cast<std::size_t>(x) * 3, wide * 3, image.height, kernel);
    });
    for (std::size_t i = 0; i < light.size(); ++i)
        image.rgba[i / 3 * 4 + i % 3] =
            tables.toByte[static_cast<std::size_t>(std::clamp(light[i], 0.0F, 1.0F) * kSteps + 0.5F)];
}

}  // namespace picture
