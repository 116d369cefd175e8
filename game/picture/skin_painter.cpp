#include "picture/skin_painter.hpp"

#include <algorithm>
#include <cmath>

#include "picture/relief_tile.hpp"

namespace picture {
namespace {

constexpr Rgb kMat = rgbOf(0xA9B7B8);  // the cloth that the skin lies on
constexpr float kBump = 0.043F;        // how strongly the relief catches the light

// Skin with its relief; the cloth beyond its edge, shaded by the skin's thickness.
Rgb coloured(const SkinTexel& skin, const Relief& relief, float halfPixelMm) {
    const auto& v = skin.value;
    const float strength = v[SkinTexel::relief];
    const float slope = kBump * strength * relief.slope;
    const float light = 1.0F + slope + 0.050F * strength * relief.hollow;
    const float glint = std::max(0.0F, 1.0F + 3.2F * slope);
    const float gloss = v[SkinTexel::gloss] * glint * glint;
    const Rgb colour{v[SkinTexel::red] * light + gloss, v[SkinTexel::green] * light + 0.965F * gloss,
                     v[SkinTexel::blue] * light + 0.92F * gloss};
    const float edge = v[SkinTexel::edge];
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
            const Rgb colour = coloured(map.at(x, y), relief.at(x * perMm, y * perMm), halfPixelMm);
            out[0] = toByte(colour.r);
            out[1] = toByte(colour.g);
            out[2] = toByte(colour.b);
            out[3] = 255;
        }
    }
}

}  // namespace picture
