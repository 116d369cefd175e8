#include "picture/skin_painter.hpp"

#include <algorithm>
#include <cmath>

#include "picture/noise.hpp"
#include "picture/relief_tile.hpp"

namespace picture {
namespace {

constexpr Rgb kMat = rgbOf(0xA9B7B8);  // the cloth that the skin lies on
constexpr float kBump = 0.043F;        // how strongly the relief catches the light

// Pores begin to be seen at this scale and are whole at that, pixels a mm.
constexpr float kPoresFrom = 10.0F;
constexpr float kPoresWhole = 18.0F;
constexpr float kPoreShade = 0.085F;

// What is finer than the relief, in the strengths of this skin and view.
struct Fineness {
    float pores = 0.0F;
    float scales = 0.0F;
    float oil = 0.0F;
    [[nodiscard]] bool any() const { return pores > 0.0F || scales > 0.0F; }
};

Fineness finenessOf(const SkinMap& map, float pixelsPerMm) {
    const SkinFinish finish = map.finish();
    return {map.complexion().pores * (1.0F + 0.6F * finish.oil) *
                smoothStep(kPoresFrom, kPoresWhole, pixelsPerMm),
            finish.dryness, finish.oil};
}

// Skin with its relief.
Rgb coloured(const SkinTexel& skin, const Relief& relief, const Grain& grain, const Fineness& fine) {
    const auto& v = skin.value;
    const float strength = v[SkinTexel::relief];
    const float slope = kBump * strength * relief.slope;
    const float pore = fine.pores * grain.pore;
    const float light = 1.0F + slope + 0.050F * strength * relief.hollow - kPoreShade * pore;
    const float glint = std::max(0.0F, 1.0F + (3.2F + 2.4F * fine.oil) * slope);
    const float gloss = v[SkinTexel::gloss] * glint * glint * (1.0F - 0.5F * std::min(1.0F, pore));
    const float scale = fine.scales * grain.scale;
    const Rgb colour{v[SkinTexel::red] * light + gloss, v[SkinTexel::green] * light + 0.965F * gloss,
                     v[SkinTexel::blue] * light + 0.92F * gloss};
    // A scale is dead horn: paler and greyer than the skin, whatever its type.
    return mixed(colour, {0.80F * colour.r + 52.0F, 0.80F * colour.g + 53.0F, 0.80F * colour.b + 52.0F},
                 0.62F * scale);
}

// The cloth beyond the skin's edge, shaded by the skin's thickness.
Rgb withCloth(Rgb colour, float edge, float halfPixelMm) {
    if (edge > halfPixelMm) return colour;
    const float shadow = 1.0F - 0.30F * std::clamp((1.8F + edge) / 1.8F, 0.0F, 1.0F);
    const Rgb cloth{kMat.r * shadow, kMat.g * shadow, kMat.b * shadow};
    const float inside = std::clamp(0.5F + 0.5F * edge / halfPixelMm, 0.0F, 1.0F);
    return mixed(cloth, colour, inside);
}

}  // namespace

void paintSkinRows(Image& image, const sheet::SheetView& view, const SkinMap& map, int top, int bottom) {
    const auto ppm = static_cast<float>(view.pixelsPerMm);
    const ReliefTile::Level& relief = ReliefTile::shared().levelFor(ppm);
    const float perMm = relief.texelsPerMm();
    const float halfPixelMm = 0.6F / ppm;
    const Fineness fine = finenessOf(map, ppm);
    const GrainTile::Level* const grains = fine.any() ? &GrainTile::shared().levelFor(ppm) : nullptr;
    // One pixel to the right on the sheet.
    const scoring::Point origin = view.toSheet({0.5, 0.5});
    const scoring::Point right = view.toSheet({1.5, 0.5});
    const auto stepX = static_cast<float>(right.x - origin.x);
    const auto stepY = static_cast<float>(right.y - origin.y);
    for (int row = top; row < bottom; ++row) {
        const scoring::Point start = view.toSheet({0.5, row + 0.5});
        const auto startX = static_cast<float>(start.x);
        const auto startY = static_cast<float>(start.y);
        std::uint8_t* out = image.at(0, row);
        for (int column = 0; column < image.width; ++column, out += 4) {
            const float x = startX + stepX * static_cast<float>(column);
            const float y = startY + stepY * static_cast<float>(column);
            const SkinTexel skin = map.at(x, y);
            const Grain grain = grains != nullptr ? grains->at(x * perMm, y * perMm) : Grain{};
            const Rgb colour = withCloth(coloured(skin, relief.at(x * perMm, y * perMm), grain, fine),
                                         skin.value[SkinTexel::edge], halfPixelMm);
            out[0] = toByte(colour.r);
            out[1] = toByte(colour.g);
            out[2] = toByte(colour.b);
            out[3] = 255;
        }
    }
}

}  // namespace picture
