#include "picture/relief_tile.hpp"

#include <algorithm>
#include <cmath>

#include "picture/noise.hpp"

namespace picture {
namespace {

constexpr int kFinestSize = 512;  // texels a side: 16 texels/mm
constexpr int kCoarsestSize = 32;
constexpr std::uint32_t kSeed = 20;
constexpr float kRidgeHeight = 0.28F;  // of heightAt; what lies lower is a hollow
// Direction of the light in the plane of the sheet: from the upper left (unit vector).
constexpr float kLightX = -0.63F;
constexpr float kLightY = 0.777F;

// Height of the skin in arbitrary units at a place of the tile, mm.
float heightAt(float x, float y) {
    const float warpX = x + 0.5F * (valueNoise(x / 1.6F, y / 1.6F, kSeed + 3, {20, 20}) - 0.5F);
    const float warpY = y + 0.5F * (valueNoise(x / 1.6F, y / 1.6F, kSeed + 6, {20, 20}) - 0.5F);
    // Fine polygons between the primary furrows, then larger fields, then soft undulation.
    const CellDistances fine = cellNoise(warpX / 0.8F, warpY / 0.64F, kSeed + 1, {40, 50});
    const CellDistances broad = cellNoise(warpX / 2.461538F, warpY / 1.777778F, kSeed + 2, {13, 18});
    const float grain = fractalNoise(x / 0.4F, y / 0.4F, kSeed + 9, 2, {80, 80});
    return 0.24F * std::min(0.42F, fine.second - fine.nearest) +
           0.16F * std::min(0.35F, broad.second - broad.nearest) +
           0.36F * fractalNoise(x / 2.666667F, y / 2.666667F, kSeed + 21, 3, {12, 12}) + 0.05F * grain;
}

std::int16_t packed(float value) {
    return static_cast<std::int16_t>(std::lrint(std::clamp(value, -3.9F, 3.9F) * 8192.0F));
}

}  // namespace

ReliefTile::ReliefTile() {
    m_levels.push_back(finest());
    while (m_levels.back().m_size > kCoarsestSize) m_levels.push_back(halved(m_levels.back()));
}

ReliefTile::Level ReliefTile::finest() {
    const float step = kPeriodMm / static_cast<float>(kFinestSize);
    std::vector<float> height(static_cast<std::size_t>(kFinestSize) * kFinestSize);
    const auto index = [](int x, int y) {
        return static_cast<std::size_t>(((y + kFinestSize) % kFinestSize) * kFinestSize +
                                        (x + kFinestSize) % kFinestSize);
    };
    for (int y = 0; y < kFinestSize; ++y) {
        for (int x = 0; x < kFinestSize; ++x) {
            height[index(x, y)] = heightAt(static_cast<float>(x) * step, static_cast<float>(y) * step);
        }
    }
    Level level;
    level.m_size = kFinestSize;
    level.m_texelsPerMm = static_cast<float>(kFinestSize) / kPeriodMm;
    level.m_texels.resize(height.size());
    for (int y = 0; y < kFinestSize; ++y) {
        for (int x = 0; x < kFinestSize; ++x) {
            const float dx = (height[index(x + 1, y)] - height[index(x - 1, y)]) / (2.0F * step);
            const float dy = (height[index(x, y + 1)] - height[index(x, y - 1)]) / (2.0F * step);
            Level::Texel& texel = level.m_texels[index(x, y)];
            texel.slope = packed(-(dx * kLightX + dy * kLightY));
            texel.hollow = packed(4.0F * std::min(0.0F, height[index(x, y)] - kRidgeHeight));
        }
    }
    return level;
}

// Every texel the mean of four.
ReliefTile::Level ReliefTile::halved(const Level& fine) {
    Level coarse;
    coarse.m_size = fine.m_size / 2;
    coarse.m_texelsPerMm = fine.m_texelsPerMm / 2.0F;
    coarse.m_texels.resize(static_cast<std::size_t>(coarse.m_size) * static_cast<std::size_t>(coarse.m_size));
    for (int y = 0; y < coarse.m_size; ++y) {
        for (int x = 0; x < coarse.m_size; ++x) {
            int slope = 0;
            int hollow = 0;
            for (int k = 0; k < 4; ++k) {
                const auto at = static_cast<std::size_t>((2 * y + k / 2) * fine.m_size + 2 * x + k % 2);
                slope += fine.m_texels[at].slope;
                hollow += fine.m_texels[at].hollow;
            }
            Level::Texel& texel = coarse.m_texels[static_cast<std::size_t>(y * coarse.m_size + x)];
            texel.slope = static_cast<std::int16_t>(slope / 4);
            texel.hollow = static_cast<std::int16_t>(hollow / 4);
        }
    }
    return coarse;
}

const ReliefTile& ReliefTile::shared() {
    static const ReliefTile tile;
    return tile;
}

const ReliefTile::Level& ReliefTile::levelFor(float pixelsPerMm) const {
    for (std::size_t i = m_levels.size(); i-- > 1;) {
        if (m_levels[i].m_texelsPerMm >= 0.8F * pixelsPerMm) return m_levels[i];
    }
    return m_levels.front();
}

}  // namespace picture
