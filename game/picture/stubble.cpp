#include "picture/stubble.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace picture {
namespace {

constexpr Rgb kShadow = rgbOf(0x46281A);

// One stroke with round ends, given in pixels.
struct Stroke {
    float ax, ay, bx, by;
    float halfWidth;
    float opacity;
};

void lay(Image& image, const Stroke& s, Rgb colour) {
    // A line thinner than a pixel keeps its ink by paling, not by a false width.
    const float half = std::max(s.halfWidth, 0.05F);
    const float thin = half < 0.5F ? 2.0F * half / ((0.5F + half) * (0.5F + half)) : 1.0F;
    const float reach = half + 0.5F;
    const PixelBox box = PixelBox{static_cast<int>(std::floor(std::min(s.ax, s.bx) - reach)),
                                  static_cast<int>(std::floor(std::min(s.ay, s.by) - reach)),
                                  static_cast<int>(std::ceil(std::max(s.ax, s.bx) + reach)),
                                  static_cast<int>(std::ceil(std::max(s.ay, s.by) + reach))}
                             .clipped(image.width, image.height);
    const float dx = s.bx - s.ax;
    const float dy = s.by - s.ay;
    const float inverse = 1.0F / std::max(dx * dx + dy * dy, 1e-6F);
    for (int y = box.top; y < box.bottom; ++y) {
        std::uint8_t* out = image.at(box.left, y);
        const float py = static_cast<float>(y) + 0.5F - s.ay;
        for (int x = box.left; x < box.right; ++x, out += 4) {
            const float px = static_cast<float>(x) + 0.5F - s.ax;
            const float t = std::clamp((px * dx + py * dy) * inverse, 0.0F, 1.0F);
            const float ox = px - t * dx;
            const float oy = py - t * dy;
            const float d2 = ox * ox + oy * oy;
            if (d2 >= reach * reach) continue;
            // Hair tapers to its tip.
            const float cover = std::min(1.0F, reach - std::sqrt(d2)) * (1.0F - 0.35F * t);
            const float a = s.opacity * thin * cover;
            out[0] = toByte(static_cast<float>(out[0]) + a * (colour.r - static_cast<float>(out[0])));
            out[1] = toByte(static_cast<float>(out[1]) + a * (colour.g - static_cast<float>(out[1])));
            out[2] = toByte(static_cast<float>(out[2]) + a * (colour.b - static_cast<float>(out[2])));
        }
    }
}

}  // namespace

void paintStubble(Image& image, const sheet::SheetView& view, const std::vector<Hair>& hairs, Rgb colour,
                  std::size_t first, std::size_t last) {
    const auto ppm = static_cast<float>(view.pixelsPerMm);
    const float margin = 1.2F * ppm;
    const auto away = [&](sheet::Pixel p) {
        return p.x < -static_cast<double>(margin) || p.y < -static_cast<double>(margin) ||
               p.x > image.width + static_cast<double>(margin) ||
               p.y > image.height + static_cast<double>(margin);
    };
    for (std::size_t i = first; i < last; ++i) {
        const Hair& hair = hairs[i];
        const auto pixel = [&view](float x, float y) {
            return view.toPixel({static_cast<double>(x), static_cast<double>(y)});
        };
        const sheet::Pixel root = pixel(hair.rootX, hair.rootY);
        if (away(root)) continue;
        const sheet::Pixel tip = pixel(hair.tipX, hair.tipY);
        // The light stands upper left on the sheet: the shadow falls to its lower right, wider
        // apart at the tip, which stands higher above the skin.
        const sheet::Pixel rootShadow = pixel(hair.rootX + 0.05F, hair.rootY - 0.06F);
        const sheet::Pixel tipShadow = pixel(hair.tipX + 0.14F, hair.tipY - 0.16F);
        const auto stroke = [](sheet::Pixel a, sheet::Pixel b, float half, float opacity) {
            return Stroke{static_cast<float>(a.x),
                          static_cast<float>(a.y),
                          static_cast<float>(b.x),
                          static_cast<float>(b.y),
                          half,
                          opacity};
        };
        lay(image, stroke(rootShadow, tipShadow, 0.75F * hair.width * ppm, 0.20F * hair.opacity), kShadow);
        lay(image, stroke(root, tip, 0.5F * hair.width * ppm, hair.opacity), colour);
    }
}

}  // namespace picture
