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

// The texels of the finest resolution; `texelAt(x, y)` makes that of a column and row.
template <class Texel, class TexelAt>
void fill(std::vector<Texel>& texels, const TexelAt& texelAt) {
    texels.reserve(static_cast<std::size_t>(kFinestSize) * kFinestSize);
    for (int y = 0; y < kFinestSize; ++y) {
        for (int x = 0; x < kFinestSize; ++x) texels.push_back(texelAt(x, y));
    }
}

}  // namespace

template <>
ReliefTile::Level ReliefTile::finest() {
    constexpr float kStep = kPeriodMm / static_cast<float>(kFinestSize);
    std::vector<float> height;
    fill(height,
         [](int x, int y) { return heightAt(static_cast<float>(x) * kStep, static_cast<float>(y) * kStep); });
    const auto at = [&height](int x, int y) {
        return height[static_cast<std::size_t>(((y + kFinestSize) % kFinestSize) * kFinestSize +
                                               (x + kFinestSize) % kFinestSize)];
    };
    Level level;
    level.m_size = kFinestSize;
    level.m_texelsPerMm = static_cast<float>(kFinestSize) / kPeriodMm;
    fill(level.m_texels, [&at](int x, int y) {
        const float dx = (at(x + 1, y) - at(x - 1, y)) / (2.0F * kStep);
        const float dy = (at(x, y + 1) - at(x, y - 1)) / (2.0F * kStep);
        return Level::Texel{packed(-(dx * kLightX + dy * kLightY)),
                            packed(4.0F * std::min(0.0F, at(x, y) - kRidgeHeight))};
    });
    return level;
}

template <>
GrainTile::Level GrainTile::finest() {
    constexpr float kStep = kPeriodMm / static_cast<float>(kFinestSize);
    Level level;
    level.m_size = kFinestSize;
    level.m_texelsPerMm = static_cast<float>(kFinestSize) / kPeriodMm;
    fill(level.m_texels, [](int column, int row) {
        const float x = static_cast<float>(column) * kStep;
        const float y = static_cast<float>(row) * kStep;
        return Level::Texel{packed(poreAt(x, y)), packed(scaleAt(x, y))};
    });
    return level;
}

template <class Seen>
SkinTile<Seen>::SkinTile() {
    m_levels.push_back(finest());
    while (m_levels.back().m_size > kCoarsestSize) m_levels.push_back(halved(m_levels.back()));
}

// Every texel the mean of four.
template <class Seen>
typename SkinTile<Seen>::Level SkinTile<Seen>::halved(const Level& fine) {
    Level coarse;
    coarse.m_size = fine.m_size / 2;
    coarse.m_texelsPerMm = fine.m_texelsPerMm / 2.0F;
    coarse.m_texels.resize(static_cast<std::size_t>(coarse.m_size) * static_cast<std::size_t>(coarse.m_size));
    for (int y = 0; y < coarse.m_size; ++y) {
        for (int x = 0; x < coarse.m_size; ++x) {
            int first = 0;
            int second = 0;
            for (int k = 0; k < 4; ++k) {
                const auto at = static_cast<std::size_t>((2 * y + k / 2) * fine.m_size + 2 * x + k % 2);
                first += fine.m_texels[at].first;
                second += fine.m_texels[at].second;
            }
            coarse.m_texels[static_cast<std::size_t>(y * coarse.m_size + x)] = {
                static_cast<std::int16_t>(first / 4), static_cast<std::int16_t>(second / 4)};
        }
    }
    return coarse;
}

template <class Seen>
const SkinTile<Seen>& SkinTile<Seen>::shared() {
    static const SkinTile tile;
    return tile;
}

template <class Seen>
const typename SkinTile<Seen>::Level& SkinTile<Seen>::levelFor(float pixelsPerMm) const {
    for (std::size_t i = m_levels.size(); i-- > 1;) {
        if (m_levels[i].m_texelsPerMm >= 0.8F * pixelsPerMm) return m_levels[i];
    }
    return m_levels.front();
}

template class SkinTile<Relief>;
template class SkinTile<Grain>;

}  // namespace picture
