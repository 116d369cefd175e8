#include "picture/dot_splat.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {
namespace {

constexpr float kHalfDiagonal = 0.7072F;
constexpr float kRednessMm = 1.3F;  // how far skin reddens around a dot
// Per channel, of a dot of full redness: skin loses green and blue, hardly any red.
constexpr Rgb kRednessTakes{0.010F, 0.062F, 0.050F};

// A disc with a soft edge: 1 up to `inner`, 0 from `outer`, smooth between.
struct Disc {
    float inner = 0.0F;
    float outer = 0.0F;
    int samples = 8;  // per pixel side

    // The edge is smooth (3t^2 - 2t^3): over it the mean of the squared radius is
    // r^2 + s^2 / 5, so r is reduced to keep the area of the crisp disc.
    Disc(float radius, float rim) {
        const float soft = rim * radius;
        const float middle = std::sqrt(std::max(radius * radius - soft * soft / 5.0F, 0.0F));
        inner = std::max(middle - soft, 0.0F);
        outer = middle + soft;
        samples = soft >= 2.0F ? 2 : (soft >= 0.8F ? 4 : 8);
    }

    // Share of the pixel that the disc covers; dx, dy from the centre to the pixel's middle.
    [[nodiscard]] float coverage(float dx, float dy) const {
        const float d2 = dx * dx + dy * dy;
        const float far = outer + kHalfDiagonal;
        if (d2 >= far * far) return 0.0F;
        const float near = inner - kHalfDiagonal;
        if (near > 0.0F && d2 <= near * near) return 1.0F;
        return sampled(dx, dy);
    }

    [[nodiscard]] float sampled(float dx, float dy) const {
        const float step = 1.0F / static_cast<float>(samples);
        const float width = std::max(outer - inner, 1e-4F);
        float sum = 0.0F;
        for (int j = 0; j < samples; ++j) {
            const float y = dy - 0.5F + (static_cast<float>(j) + 0.5F) * step;
            for (int i = 0; i < samples; ++i) {
                const float x = dx - 0.5F + (static_cast<float>(i) + 0.5F) * step;
                const float t = std::clamp((outer - std::sqrt(x * x + y * y)) / width, 0.0F, 1.0F);
                sum += t * t * (3.0F - 2.0F * t);
            }
        }
        return sum * step * step;
    }
};

PixelBox around(sheet::Pixel centre, double reach, const Image& image) {
    return PixelBox{
        static_cast<int>(std::floor(centre.x - reach)), static_cast<int>(std::floor(centre.y - reach)),
        static_cast<int>(std::ceil(centre.x + reach)), static_cast<int>(std::ceil(centre.y + reach))}
        .clipped(image.width, image.height);
}

// Rounds down or up by place, so that many faint layers do not all round the same way.
float ditherAt(int x, int y) {
    constexpr std::array<float, 16> kOrdered{0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
    return (kOrdered[static_cast<std::size_t>((y & 3) * 4 + (x & 3))] + 0.5F) / 16.0F;
}

PixelBox redden(Image& image, sheet::Pixel centre, float radius, float redness) {
    const PixelBox box = around(centre, static_cast<double>(radius), image);
    const float inverse2 = 1.0F / (radius * radius);
    for (int y = box.top; y < box.bottom; ++y) {
        const float dy = static_cast<float>(y + 0.5 - centre.y);
        std::uint8_t* out = image.at(box.left, y);
        for (int x = box.left; x < box.right; ++x, out += 4) {
            const float dx = static_cast<float>(x + 0.5 - centre.x);
            const float u2 = (dx * dx + dy * dy) * inverse2;
            if (u2 >= 1.0F) continue;
            const float fall = 1.0F - u2;
            const float share = redness * fall * fall * fall;
            const float dither = ditherAt(x, y);
            const auto take = [&](std::uint8_t value, float most) {
                const auto v = static_cast<float>(value);
                return static_cast<std::uint8_t>(v - v * most * share + dither);
            };
            out[0] = take(out[0], kRednessTakes.r);
            out[1] = take(out[1], kRednessTakes.g);
            out[2] = take(out[2], kRednessTakes.b);
        }
    }
    return box;
}

PixelBox layInk(Image& image, sheet::Pixel centre, float radius, const DotLook& look) {
    const auto& linear = linearOfByte();
    const Disc disc(radius, look.rim);
    const std::array<float, 3> ink{look.ink.r, look.ink.g, look.ink.b};
    const PixelBox box = around(centre, static_cast<double>(disc.outer) + 1.0, image);
    for (int y = box.top; y < box.bottom; ++y) {
        const float dy = static_cast<float>(y + 0.5 - centre.y);
        std::uint8_t* out = image.at(box.left, y);
        for (int x = box.left; x < box.right; ++x, out += 4) {
            const float cover = disc.coverage(static_cast<float>(x + 0.5 - centre.x), dy);
            if (cover <= 0.0F) continue;
            for (std::size_t k = 0; k < 3; ++k) {
                const float light = linear[out[k]];
                const auto skin = static_cast<float>(out[k]);
                const float core = linear[toByte(skin + look.opacity * (ink[k] - skin))];
                out[k] = byteOfLinear(light + cover * (core - light));
            }
        }
    }
    return box;
}

}  // namespace

PixelBox splatDot(Image& image, sheet::Pixel centre, double pixelsPerMm, const DotLook& look) {
    const double most =
        (static_cast<double>(look.radiusMm) * 2.0 + static_cast<double>(kRednessMm)) * pixelsPerMm + 2.0;
    if (centre.x < -most || centre.y < -most || centre.x > image.width + most ||
        centre.y > image.height + most) {
        return {};
    }
    const auto ppm = static_cast<float>(pixelsPerMm);
    PixelBox changed;
    if (look.redness > 0.0F) changed = redden(image, centre, kRednessMm * ppm, look.redness);
    if (look.opacity > 0.0F && look.radiusMm > 0.0F) {
        changed = changed.joined(layInk(image, centre, look.radiusMm * ppm, look));
    }
    return changed;
}

}  // namespace picture
