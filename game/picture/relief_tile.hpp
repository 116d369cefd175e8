// The fine relief of skin as a tile that repeats every 32 mm: cells and furrows of 0.3 to
// 2.5 mm under light from the upper left, pores, and the scales of dry skin.
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

class ReliefTile {
public:
    static constexpr float kPeriodMm = 32.0F;
    // The one tile of the program; made at the first call (some 200 ms), safe from any thread.
    static const ReliefTile& shared();

    // One resolution of the tile: what a view samples. Places are in texels.
    class Level {
    public:
        // Bilinear; x and y may be any number, the tile repeats.
        [[nodiscard]] Relief at(float x, float y) const;
        [[nodiscard]] Grain grainAt(float x, float y) const;
        [[nodiscard]] float texelsPerMm() const { return m_texelsPerMm; }

    private:
        friend class ReliefTile;
        struct Texel {
            std::int16_t slope = 0;
            std::int16_t hollow = 0;
        };
        struct Fine {
            std::int16_t pore = 0;
            std::int16_t scale = 0;
        };
        // The four texels around a place, and where it lies between them.
        struct Corners {
            std::size_t a, b, c, d;
            float u, v;
            [[nodiscard]] float mix(std::int16_t p, std::int16_t q, std::int16_t r, std::int16_t s) const {
                const float low = static_cast<float>(p) + u * static_cast<float>(q - p);
                const float high = static_cast<float>(r) + u * static_cast<float>(s - r);
                return (low + v * (high - low)) * (1.0F / 8192.0F);
            }
        };
        [[nodiscard]] Corners around(float x, float y) const;
        int m_size = 0;  // a power of two
        float m_texelsPerMm = 0.0F;
        std::vector<Texel> m_texels;
        std::vector<Fine> m_fine;
    };

    // The coarsest resolution that still shows what `pixelsPerMm` can show.
    [[nodiscard]] const Level& levelFor(float pixelsPerMm) const;

private:
    ReliefTile();
    static Level finest();
    static Level halved(const Level& fine);
    std::vector<Level> m_levels;  // finest first
};

inline ReliefTile::Level::Corners ReliefTile::Level::around(float x, float y) const {
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
    return {row0 + x0, row0 + x1, row1 + x0, row1 + x1, u, v};
}

inline Relief ReliefTile::Level::at(float x, float y) const {
    const Corners at = around(x, y);
    const Texel a = m_texels[at.a];
    const Texel b = m_texels[at.b];
    const Texel c = m_texels[at.c];
    const Texel d = m_texels[at.d];
    return {at.mix(a.slope, b.slope, c.slope, d.slope), at.mix(a.hollow, b.hollow, c.hollow, d.hollow)};
}

inline Grain ReliefTile::Level::grainAt(float x, float y) const {
    const Corners at = around(x, y);
    const Fine a = m_fine[at.a];
    const Fine b = m_fine[at.b];
    const Fine c = m_fine[at.c];
    const Fine d = m_fine[at.d];
    return {at.mix(a.pore, b.pore, c.pore, d.pore), at.mix(a.scale, b.scale, c.scale, d.scale)};
}

}  // namespace picture
