// The broad look of a level's skin as a coarse map over the sheet: tone, light, mottling,
// creases, scars and the cool shade under stubble. The fine relief comes on top when a view
// is painted (skin_painter).
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"
#include "picture/complexion.hpp"
#include "picture/hair_field.hpp"
#include "picture/skin_finish.hpp"

namespace picture {

// One place of the map. Plain floats in a row, so that mixing two is one vector operation.
struct SkinTexel {
    enum Channel : std::size_t { red, green, blue, gloss, relief, edge, kChannels = 8 };
    // red, green, blue: sRGB 0..255 with the broad light in them. gloss: highlight, 0..255.
    // relief: strength of the fine relief, 1 = plain skin. edge: mm inside the skin's border.
    std::array<float, kChannels> value{};
};

class SkinMap {
public:
    // `texelsPerMm`: 2 for the canvas, less for a thumbnail.
    SkinMap(const level::Level& level, const HairField& hair, float texelsPerMm, SkinFinish finish = {});

    // Bilinear; beyond the map the nearest texel.
    [[nodiscard]] SkinTexel at(float xMm, float yMm) const;
    // The skin as laid out: beyond it lies the mat. mm.
    [[nodiscard]] scoring::Box extent() const { return m_extent; }
    [[nodiscard]] const Complexion& complexion() const { return m_complexion; }
    [[nodiscard]] SkinFinish finish() const { return m_finish; }
    [[nodiscard]] float texelsPerMm() const { return m_texelsPerMm; }

private:
    Complexion m_complexion;
    SkinFinish m_finish;
    scoring::Box m_extent;
    float m_texelsPerMm;
    float m_left = 0.0F;  // mm of the centre of texel 0,0
    float m_bottom = 0.0F;
    int m_width = 0;
    int m_height = 0;
    std::vector<SkinTexel> m_texels;  // rows from the bottom
};

inline SkinTexel SkinMap::at(float xMm, float yMm) const {
    const auto held = [](float v, int count) {
        const float most = static_cast<float>(count) - 1.001F;
        return v < 0.0F ? 0.0F : (v > most ? most : v);
    };
    const float x = held((xMm - m_left) * m_texelsPerMm, m_width);
    const float y = held((yMm - m_bottom) * m_texelsPerMm, m_height);
    const auto ix = static_cast<int>(x);
    const auto iy = static_cast<int>(y);
    const float u = x - static_cast<float>(ix);
    const float v = y - static_cast<float>(iy);
    const SkinTexel* low = &m_texels[static_cast<std::size_t>(iy * m_width + ix)];
    const SkinTexel* high = low + m_width;
    SkinTexel mix;
    for (std::size_t k = 0; k < SkinTexel::kChannels; ++k) {
        const float a = low[0].value[k] + u * (low[1].value[k] - low[0].value[k]);
        const float b = high[0].value[k] + u * (high[1].value[k] - high[0].value[k]);
        mix.value[k] = a + v * (b - a);
    }
    return mix;
}

}  // namespace picture
