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

// Openings of follicles stand alone, one to a field; most of them are seen.
float poreAt(float x, float y) {
    constexpr float kApartMm = 0.8F;
    const float away = kApartMm * cellNoise(x / kApartMm, y / kApartMm, kSeed + 40, {40, 40}).nearest;
    const float size = valueNoise(x / 0.8F, y / 0.8F, kSeed + 45, {40, 40});
    const float radius = 0.035F + 0.065F * size;
    return 1.0F - smoothStep(0.35F * radius, 1.25F * radius, away);
}

// Scales come off in patches and are seen by the rims that stand up.
float scaleAt(float x, float y) {
    const float warpX = x + 0.3F * (valueNoise(x / 0.64F, y / 0.64F, kSeed + 50, {50, 50}) - 0.5F);
    const float warpY = y + 0.3F * (valueNoise(x / 0.64F, y / 0.64F, kSeed + 51, {50, 50}) - 0.5F);
    const CellDistances cell = cellNoise(warpX / 1.28F, warpY / 0.8F, kSeed + 52, {25, 40});
    const float rim = 1.0F - smoothStep(0.02F, 0.20F, cell.second - cell.nearest);
    const float lifted = smoothStep(0.45F, 0.75F, valueNoise(x / 0.4F, y / 0.4F, kSeed + 54, {80, 80}));
    const float patch = smoothStep(0.42F, 0.62F, fractalNoise(x / 4.0F, y / 4.0F, kSeed + 56, 3, {8, 8}));
    return patch * std::min(1.0F, rim * (0.35F + 0.65F * lifted) + 0.22F * lifted);
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
    level.m_fine.resize(height.size());
    for (int y = 0; y < kFinestSize; ++y) {
        for (int x = 0; x < kFinestSize; ++x) {
            const float dx = (height[index(x + 1, y)] - height[index(x - 1, y)]) / (2.0F * step);
            const float dy = (height[index(x, y + 1)] - height[index(x, y - 1)]) / (2.0F * step);
            Level::Texel& texel = level.m_texels[index(x, y)];
            texel.slope = packed(-(dx * kLightX + dy * kLightY));
            texel.hollow = packed(4.0F * std::min(0.0F, height[index(x, y)] - kRidgeHeight));
            const float mmX = static_cast<float>(x) * step;
            const float mmY = static_cast<float>(y) * step;
            level.m_fine[index(x, y)] = {packed(poreAt(mmX, mmY)), packed(scaleAt(mmX, mmY))};
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
    coarse.m_fine.resize(coarse.m_texels.size());
    for (int y = 0; y < coarse.m_size; ++y) {
        for (int x = 0; x < coarse.m_size; ++x) {
            int slope = 0;
            int hollow = 0;
            int pore = 0;
            int scale = 0;
            for (int k = 0; k < 4; ++k) {
                const auto at = static_cast<std::size_t>((2 * y + k / 2) * fine.m_size + 2 * x + k % 2);
                slope += fine.m_texels[at].slope;
                hollow += fine.m_texels[at].hollow;
                pore += fine.m_fine[at].pore;
                scale += fine.m_fine[at].scale;
            }
            const auto to = static_cast<std::size_t>(y * coarse.m_size + x);
            coarse.m_texels[to] = {static_cast<std::int16_t>(slope / 4),
                                   static_cast<std::int16_t>(hollow / 4)};
            coarse.m_fine[to] = {static_cast<std::int16_t>(pore / 4), static_cast<std::int16_t>(scale / 4)};
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
