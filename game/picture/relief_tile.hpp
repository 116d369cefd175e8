// The fine relief of skin as tiles that repeat every 32 mm: cells and furrows of 0.3 to 2.5 mm under
// light from the upper left; pores and the scales of dry skin.
#pragma once

#include <cstdint>
#include <vector>

namespace picture {

// How the relief changes the light at a place.
struct Relief {
    float slope = 0.0F;   // towards the light > 0, away from it < 0; about -1..1
    float hollow = 0.0F;  // 0 on the ridges, down to -1 in the furrows
};

// What is finer still. Both 0..1.
struct Grain {
    float pore = 0.0F;   // 1 in the opening of a follicle, 0.1 to 0.2 mm wide, some two a mm2
    float scale = 0.0F;  // 1 on the lifted rim of a scale of dry skin, 0 where it lies flat
};

// A tile of one of them.
template <class Seen>
class SkinTile {
public:
    static constexpr float kPeriodMm = 32.0F;
    // The one tile of the program; made at the first call (some 200 ms), safe from any thread.
    static const SkinTile& shared();

    // One resolution of the tile: what a view samples. Places are in texels.
    class Level {
    public:
        // Bilinear; x and y may be any number, the tile repeats.
        [[nodiscard]] Seen at(float x, float y) const;
        [[nodiscard]] float texelsPerMm() const { return m_texelsPerMm; }

    private:
        friend class SkinTile;
        // The two values of what is seen, in 1/8192.
        struct Texel {
            std::int16_t first = 0;
            std::int16_t second = 0;
        };
        int m_size = 0;  // a power of two
        float m_texelsPerMm = 0.0F;
        std::vector<Texel> m_texels;
    };

    // The coarsest resolution that still shows what `pixelsPerMm` can show.
    [[nodiscard]] const Level& levelFor(float pixelsPerMm) const;

private:
    SkinTile();
    static Level finest();
    static Level halved(const Level& fine);
    std::vector<Level> m_levels;  // finest first
};

using ReliefTile = SkinTile<Relief>;
using GrainTile = SkinTile<Grain>;

template <class Seen>
inline Seen SkinTile<Seen>::Level::at(float x, float y) const {
    // Places on the sheet stay within a few thousand texels, so truncation after a shift is a floor.
    constexpr float kShift = 65536.0F;
    const auto ix = static_cast<std::int32_t>(x + kShift);
    const auto iy = static_cast<std::int32_t>(y + kShift);
    const float u = x + kShift - static_cast<float>(ix);
    const float v = y + kShift - static_cast<float>(iy);
    const std::int32_t mask = m_size - 1;
    const auto x0 = static_cast<std::size_t>(ix & mask);
    const auto x1 = static_cast<std::size_t>((ix + 1) & mask);
    const auto row0 = static_cast<std::size_t>((iy & mask) * m_size);
    const auto row1 = static_cast<std::size_t>(((iy + 1) & mask) * m_size);
    const Texel a = m_texels[row0 + x0];
    const Texel b = m_texels[row0 + x1];
    const Texel c = m_texels[row1 + x0];
    const Texel d = m_texels[row1 + x1];
    const auto mix = [u, v](std::int16_t p, std::int16_t q, std::int16_t r, std::int16_t s) {
        const float low = static_cast<float>(p) + u * static_cast<float>(q - p);
        const float high = static_cast<float>(r) + u * static_cast<float>(s - r);
        return (low + v * (high - low)) * (1.0F / 8192.0F);
    };
    return {mix(a.first, b.first, c.first, d.first), mix(a.second, b.second, c.second, d.second)};
}

}  // namespace picture
