#include "noise/noise.hpp"

#include <algorithm>
#include <cmath>

namespace noise {
namespace {

std::int32_t wrapped(std::int32_t i, std::int32_t period) {
    const std::int32_t rest = i % period;
    return rest < 0 ? rest + period : rest;
}

float eased(float t) { return t * t * (3.0F - 2.0F * t); }

}  // namespace

float hashed(std::int32_t i, std::int32_t j, std::uint32_t seed) {
    std::uint32_t h = static_cast<std::uint32_t>(i) * 0x9E3779B1U ^
                      static_cast<std::uint32_t>(j) * 0x85EBCA77U ^ seed * 0xC2B2AE3DU;
    h = (h ^ (h >> 15U)) * 0x2C1B3C6DU;
    h = (h ^ (h >> 12U)) * 0x297A2D39U;
    h ^= h >> 15U;
    return static_cast<float>(h >> 8U) * (1.0F / 16777216.0F);
}

float valueNoise(float x, float y, std::uint32_t seed, Period period) {
    const float fx = std::floor(x);
    const float fy = std::floor(y);
    const std::int32_t i0 = wrapped(static_cast<std::int32_t>(fx), period.x);
    const std::int32_t j0 = wrapped(static_cast<std::int32_t>(fy), period.y);
    const std::int32_t i1 = i0 + 1 == period.x ? 0 : i0 + 1;
    const std::int32_t j1 = j0 + 1 == period.y ? 0 : j0 + 1;
    const float u = eased(x - fx);
    const float v = eased(y - fy);
    const float low = std::lerp(hashed(i0, j0, seed), hashed(i1, j0, seed), u);
    const float high = std::lerp(hashed(i0, j1, seed), hashed(i1, j1, seed), u);
    return std::lerp(low, high, v);
}

float fractalNoise(float x, float y, std::uint32_t seed, int octaves, Period period) {
    float sum = 0.0F;
    float weight = 0.5F;
    float total = 0.0F;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += weight * valueNoise(x, y, seed + 17U * static_cast<std::uint32_t>(octave), period);
        total += weight;
        weight *= 0.5F;
        x *= 2.0F;
        y *= 2.0F;
        period = {period.x * 2, period.y * 2};
    }
    return sum / total;
}

CellDistances cellNoise(float x, float y, std::uint32_t seed, Period period) {
    const auto i = static_cast<std::int32_t>(std::floor(x));
    const auto j = static_cast<std::int32_t>(std::floor(y));
    float nearest = 9.0F;
    float second = 9.0F;
    for (std::int32_t b = j - 1; b <= j + 1; ++b) {
        for (std::int32_t a = i - 1; a <= i + 1; ++a) {
            const std::int32_t wa = wrapped(a, period.x);
            const std::int32_t wb = wrapped(b, period.y);
            const float dx = static_cast<float>(a) + hashed(wa, wb, seed) - x;
            const float dy = static_cast<float>(b) + hashed(wa, wb, seed + 5U) - y;
            const float d = dx * dx + dy * dy;
            second = std::min(second, std::max(nearest, d));
            nearest = std::min(nearest, d);
        }
    }
    return {std::sqrt(nearest), std::sqrt(second)};
}

float smoothStep(float low, float high, float x) {
    return eased(std::clamp((x - low) / (high - low), 0.0F, 1.0F));
}

}  // namespace noise
