#include "picture/dot_splat.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {
namespace {

constexpr float kHalfDiagonal = 0.7072F;
// How far skin reddens around a dot. At the middle it loses 1/16 of its green and a little less
// of its blue, at full redness.
constexpr float kRednessMm = 0.85F;

// A disc with a soft edge. Over the edge its strength falls smoothly (3t^2 - 2t^3) with the
// squared distance, so that whatever the edge's width its sum is the area of the crisp disc
// and no square root is needed.
struct Disc {
    float inner2 = 0.0F;  // squared distance up to which it is whole
    float outer2 = 0.0F;  // and from which on it is nothing
    float inner = 0.0F;
    float outer = 0.0F;
    int samples = 8;  // per pixel side

    Disc(float radius, float rim) {
        const float soft = std::clamp(2.0F * rim, 0.01F, 1.0F);
        inner2 = radius * radius * (1.0F - soft);
        outer2 = radius * radius * (1.0F + soft);
        inner = std::sqrt(inner2);
        outer = std::sqrt(outer2);
        samples = outer - inner >= 4.0F ? 2 : (outer - inner >= 1.6F ? 4 : 8);
    }

    // Share of the pixel that the disc covers; dx, dy from the centre to the pixel's middle.
    [[nodiscard]] float coverage(float dx, float dy) const {
        const float d2 = dx * dx + dy * dy;
        const float far = outer + kHalfDiagonal;
        if (d2 >= far * far) return 0.0F;
        const float near = inner - kHalfDiagonal;
        if (near > 0.0F && d2 <= near * near) return 1.0F;
        return samples == 8 ? sampled<8>(dx, dy) : (samples == 4 ? sampled<4>(dx, dy) : sampled<2>(dx, dy));
    }

    template <std::size_t Samples>
    [[nodiscard]] float sampled(float dx, float dy) const {
        constexpr float kStep = 1.0F / static_cast<float>(Samples);
        const float scale = 1.0F / (outer2 - inner2);
        std::array<float, Samples> x2{};
        for (std::size_t i = 0; i < Samples; ++i) {
            const float x = dx - 0.5F + (static_cast<float>(i) + 0.5F) * kStep;
            x2[i] = x * x;
        }
        std::array<float, Samples> sums{};
        for (std::size_t j = 0; j < Samples; ++j) {
            const float y = dy - 0.5F + (static_cast<float>(j) + 0.5F) * kStep;
            const float left = outer2 - y * y;
            for (std::size_t i = 0; i < Samples; ++i) {
                const float t = std::min(std::max((left - x2[i]) * scale, 0.0F), 1.0F);
                sums[i] += t * t * (3.0F - 2.0F * t);
            }
        }
        float sum = 0.0F;
        for (const float part : sums) sum += part;
        return sum * kStep * kStep;
    }
};

PixelBox around(sheet::Pixel centre, double reach, const PixelBox& clip) {
    return {std::max(clip.left, static_cast<int>(std::floor(centre.x - reach))),
            std::max(clip.top, static_cast<int>(std::floor(centre.y - reach))),
            std::min(clip.right, static_cast<int>(std::ceil(centre.x + reach))),
            std::min(clip.bottom, static_cast<int>(std::ceil(centre.y + reach)))};
}

// Rounds down or up by place, so that many faint layers do not all round the same way; in
// 1/65536.
constexpr std::array<std::array<std::int32_t, 4>, 4> kDither{{{2048, 34816, 10240, 43008},
                                                              {51200, 18432, 59392, 26624},
                                                              {14336, 47104, 6144, 38912},
                                                              {63488, 30720, 55296, 22528}}};

// Takes green and blue away, most at the middle. It only ever multiplies, so that the order of
// dots does not matter and ink that lies there stays ink.
PixelBox redden(Image& image, sheet::Pixel centre, float radius, float redness, const PixelBox& clip) {
    const PixelBox box = around(centre, static_cast<double>(radius), clip);
    const float inverse2 = 1.0F / (radius * radius);
    const auto centreX = static_cast<float>(centre.x - 0.5);
    std::array<std::int32_t, 64> shares{};
    for (int y = box.top; y < box.bottom; ++y) {
        const auto dy = static_cast<float>(y + 0.5 - centre.y);
        const float half2 = radius * radius - dy * dy;
        if (half2 <= 0.0F) continue;
        const float half = std::sqrt(half2);
        const int last = std::min(box.right, static_cast<int>(std::ceil(centreX + half)));
        const auto& dither = kDither[static_cast<std::size_t>(y & 3)];
        for (int x = std::max(box.left, static_cast<int>(centreX - half)); x < last;) {
            const int count = std::min(last - x, static_cast<int>(shares.size()));
            for (int i = 0; i < count; ++i) {
                const float dx = static_cast<float>(x + i) - centreX;
                const float fall = std::max(0.0F, (half2 - dx * dx) * inverse2);
                shares[static_cast<std::size_t>(i)] =
                    static_cast<std::int32_t>(65536.0F * redness * fall * fall);
            }
            std::uint8_t* out = image.at(x, y);
            for (int i = 0; i < count; ++i, out += 4) {
                const std::int32_t share = shares[static_cast<std::size_t>(i)];
                const std::int32_t rounding = dither[static_cast<std::size_t>((x + i) & 3)];
                out[1] = static_cast<std::uint8_t>((out[1] * (65536 - (share >> 4)) + rounding) >> 16);
                out[2] = static_cast<std::uint8_t>(
                    (out[2] * (65536 - (share >> 4) + (share >> 7)) + rounding) >> 16);
            }
            x += count;
        }
    }
    return box;
}

PixelBox layInk(Image& image, sheet::Pixel centre, float radius, const DotLook& look, const PixelBox& clip) {
    const auto& linear = linearOfByte();
    const auto& bytes = bytesOfLinear();
    const Disc disc(radius, look.rim);
    const std::array<float, 3> ink{look.ink.r, look.ink.g, look.ink.b};
    const PixelBox box = around(centre, static_cast<double>(disc.outer), clip);
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
                out[k] = byteOfLinear(bytes, light + cover * (core - light));
            }
        }
    }
    return box;
}

}  // namespace

PixelBox splatDot(Image& image, sheet::Pixel centre, double pixelsPerMm, const DotLook& look,
                  const PixelBox& clip) {
    const double most =
        (static_cast<double>(look.radiusMm) * 2.0 + static_cast<double>(kRednessMm)) * pixelsPerMm + 2.0;
    if (centre.x < clip.left - most || centre.y < clip.top - most || centre.x > clip.right + most ||
        centre.y > clip.bottom + most) {
        return {};
    }
    const auto ppm = static_cast<float>(pixelsPerMm);
    PixelBox changed;
    if (look.redness > 0.0F) changed = redden(image, centre, kRednessMm * ppm, look.redness, clip);
    if (look.opacity > 0.0F && look.radiusMm > 0.0F) {
        changed = changed.joined(layInk(image, centre, look.radiusMm * ppm, look, clip));
    }
    return changed;
}

PixelBox splatDot(Image& image, sheet::Pixel centre, double pixelsPerMm, const DotLook& look) {
    return splatDot(image, centre, pixelsPerMm, look, {0, 0, image.width, image.height});
}

}  // namespace picture
