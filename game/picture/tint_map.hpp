// How worked and stretched skin changes its colour, as a coarse map over the sheet: redness that
// spreads around the dots and runs together where many are, pallor where the skin is overstretched.
// It multiplies the picture, ink and all, so that a dot stands out from its ground as it did.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <scoring/geometry.hpp>

#include "picture/complexion.hpp"
#include "picture/pallor.hpp"

namespace picture {

// Factors on red, green and blue (sRGB); 1 = as without work.
struct Tint {
    std::array<float, 4> factor{1.0F, 1.0F, 1.0F, 1.0F};
};

class TintMap {
public:
    // How far the redness of one dot reaches, mm. Defaults of the drawing, all of this file.
    static constexpr float kReachMm = 3.2F;

    // Over `extent` (mm on the sheet); its border is never tinted.
    TintMap(scoring::Box extent, const Complexion& complexion, const Pallor& pallor);

    // Adds the redness of one dot; `amount` >= 0, 1 = a good dot on skin of type III. Summed in whole
    // numbers: any order of the same dots makes the same map. Seen after settle().
    void redden(scoring::Point place, float amount);
    // Makes the tints of what was added. Returns where they may have changed, mm; nothing: nowhere.
    std::optional<scoring::Box> settle();

    // Bilinear; beyond the map no tint.
    [[nodiscard]] Tint at(float xMm, float yMm) const;
    // Nothing is tinted anywhere.
    [[nodiscard]] bool plain() const { return !m_tinted; }
    // How red the skin is at the nearest place of the map, 0 as without work .. 1 as red as it gets.
    [[nodiscard]] float redness(scoring::Point place) const;

private:
    // Places of the map first <= i <= last.
    struct Span {
        int left, bottom, right, top;
    };
    [[nodiscard]] Tint tintOf(std::size_t index) const;
    void note(const Span& span);

    Rgb m_flush;          // the tint of the reddest skin
    float m_left = 0.0F;  // mm of place 0,0
    float m_bottom = 0.0F;
    int m_width = 0;
    int m_height = 0;
    bool m_tinted = false;
    Span m_changed{1, 1, 0, 0};         // empty while left > right
    std::vector<std::uint32_t> m_sums;  // rows from the bottom; 1/4096 of a dot's redness
    std::vector<float> m_pallor;        // empty: none
    std::vector<Tint> m_tints;
};

// Places of the map a mm: redness has no edges, so that few do.
inline constexpr float kTintsPerMm = 1.5F;

inline Tint TintMap::at(float xMm, float yMm) const {
    const auto held = [](float v, int count) {
        const float most = static_cast<float>(count) - 1.001F;
        return v < 0.0F ? 0.0F : (v > most ? most : v);
    };
    const float x = held((xMm - m_left) * kTintsPerMm, m_width);
    const float y = held((yMm - m_bottom) * kTintsPerMm, m_height);
    const auto ix = static_cast<int>(x);
    const auto iy = static_cast<int>(y);
    const float u = x - static_cast<float>(ix);
    const float v = y - static_cast<float>(iy);
    const Tint* low = &m_tints[static_cast<std::size_t>(iy * m_width + ix)];
    const Tint* high = low + m_width;
    Tint mix;
    for (std::size_t k = 0; k < 4; ++k) {
        const float a = low[0].factor[k] + u * (low[1].factor[k] - low[0].factor[k]);
        const float b = high[0].factor[k] + u * (high[1].factor[k] - high[0].factor[k]);
        mix.factor[k] = a + v * (b - a);
    }
    return mix;
}

}  // namespace picture
