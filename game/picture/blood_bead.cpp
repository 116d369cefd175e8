#include "picture/blood_bead.hpp"

#include <algorithm>
#include <cmath>

#include "picture/colour.hpp"
#include "picture/noise.hpp"

namespace picture {
namespace {

// Venous blood in a drop: nearly black where it is deep, clear red at its rim and where the light
// leaves it, opposite to the lamp.
constexpr Rgb kDeep = rgbOf(0x5A0C10);
constexpr Rgb kRim = rgbOf(0x8C1B1D);
constexpr Rgb kGlow = rgbOf(0xB4312B);
constexpr Rgb kLamp = rgbOf(0xFFEDE6);
constexpr float kBody = 0.88F;     // opacity of a fresh bead
constexpr float kUneven2 = 0.09F;  // share of the radius, by twice and by three times the angle
constexpr float kUneven3 = 0.05F;
constexpr float kWidest = 1.0F + kUneven2 + kUneven3;
constexpr float kAside = 0.25F;  // of the radius: a drop does not sit on the middle of its dot
constexpr float kTurn = 6.2831853F;

// A bead in the picture, lengths in pixels.
struct Drop {
    float x, y, radius;
    float lampX, lampY;  // towards the lamp, unit vector
    float cos2, sin2, cos3, sin3;

    Drop(const sheet::SheetView& view, const BloodBead& bead) {
        const auto chance = [&](int which) {
            return hashed(static_cast<std::int32_t>(bead.ordinal), which, 0xB10DU);
        };
        const sheet::Pixel middle = view.toPixel(bead.place);
        const sheet::Pixel lamp = view.toPixel(bead.place + scoring::Point{-0.63, 0.777});
        radius = bead.radiusMm * static_cast<float>(view.pixelsPerMm);
        lampX = static_cast<float>((lamp.x - middle.x) / view.pixelsPerMm);
        lampY = static_cast<float>((lamp.y - middle.y) / view.pixelsPerMm);
        const auto turned = static_cast<float>(view.rotation);
        const float away = kAside * radius * chance(1);
        const float angle = kTurn * chance(2) - turned;
        x = static_cast<float>(middle.x) + away * std::cos(angle);
        y = static_cast<float>(middle.y) + away * std::sin(angle);
        const float phase2 = kTurn * chance(3) - 2.0F * turned;
        const float phase3 = kTurn * chance(4) - 3.0F * turned;
        cos2 = kUneven2 * std::cos(phase2);
        sin2 = kUneven2 * std::sin(phase2);
        cos3 = kUneven3 * std::cos(phase3);
        sin3 = kUneven3 * std::sin(phase3);
    }

    // Radius of the outline in the direction (cos, sin).
    [[nodiscard]] float edge(float c, float s) const {
        const float c2 = c * c - s * s;
        const float s2 = 2.0F * c * s;
        const float c3 = c2 * c - s2 * s;
        const float s3 = s2 * c + c2 * s;
        return radius * (1.0F + c2 * cos2 + s2 * sin2 + c3 * cos3 + s3 * sin3);
    }

    [[nodiscard]] Rgb colour(float dx, float dy, float fromMiddle) const {
        const float towards = (dx * lampX + dy * lampY) / std::max(radius, 0.1F);
        Rgb body = mixed(kDeep, kRim, smoothStep(0.55F, 1.0F, fromMiddle));
        body = mixed(body, kGlow, 0.7F * smoothStep(0.15F, 0.75F, -towards));
        // The lamp's image, never smaller than a pixel shows and fainter instead.
        const float wide = std::max(0.30F * radius, 0.75F);
        const float lx = dx - 0.42F * radius * lampX;
        const float ly = dy - 0.42F * radius * lampY;
        const float fall = std::max(0.0F, 1.0F - (lx * lx + ly * ly) / (wide * wide));
        const float strength = std::min(1.0F, radius / 2.5F);
        return mixed(body, kLamp, 0.85F * strength * strength * fall * fall);
    }
};

}  // namespace

PixelBox boxOf(const sheet::SheetView& view, const BloodBead& bead) {
    const sheet::Pixel at = view.toPixel(bead.place);
    const double reach = static_cast<double>((kWidest + kAside) * bead.radiusMm) * view.pixelsPerMm + 1.0;
    const PixelBox box{static_cast<int>(std::floor(at.x - reach)), static_cast<int>(std::floor(at.y - reach)),
                       static_cast<int>(std::ceil(at.x + reach)), static_cast<int>(std::ceil(at.y + reach))};
    return box.clipped(static_cast<int>(view.width), static_cast<int>(view.height));
}

void layBead(Image& image, const sheet::SheetView& view, const BloodBead& bead, const PixelBox& clip) {
    PixelBox box = boxOf(view, bead);
    box = {std::max(box.left, clip.left), std::max(box.top, clip.top), std::min(box.right, clip.right),
           std::min(box.bottom, clip.bottom)};
    if (box.empty()) return;
    const Drop drop(view, bead);
    for (int y = box.top; y < box.bottom; ++y) {
        std::uint8_t* out = image.at(box.left, y);
        for (int x = box.left; x < box.right; ++x, out += 4) {
            const float dx = static_cast<float>(x) + 0.5F - drop.x;
            const float dy = static_cast<float>(y) + 0.5F - drop.y;
            const float d = std::sqrt(dx * dx + dy * dy);
            const float edge = d > 0.0F ? drop.edge(dx / d, dy / d) : drop.radius;
            // A drop smaller than a pixel covers its share of it.
            const float cover = std::clamp(edge - d + 0.5F, 0.0F, 1.0F) *
                                std::min(1.0F, 3.14159F * drop.radius * drop.radius);
            if (cover <= 0.0F) continue;
            const Rgb red = drop.colour(dx, dy, d / std::max(edge, 0.1F));
            const Rgb under{static_cast<float>(out[0]), static_cast<float>(out[1]),
                            static_cast<float>(out[2])};
            const Rgb seen = mixed(under, red, kBody * bead.opacity * cover);
            out[0] = toByte(seen.r);
            out[1] = toByte(seen.g);
            out[2] = toByte(seen.b);
        }
    }
}

}  // namespace picture
