#include "picture/needle_cursor.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "picture/colour.hpp"
#include "picture/stroke.hpp"

namespace picture {
namespace {

constexpr double kReachPx = 180.0;       // the pen has faded out by then
constexpr double kPenAngle = 0.7330;     // 42 degrees up from the horizontal
constexpr double kShadowAngle = 0.2443;  // 14 degrees: the light stands upper left
constexpr double kRingPx = 9.5;

// Half the pen's width at a distance along it from the tip, pixels, and what it is made of.
enum class Part { none, needle, taper, cartridge, grip };
struct Section {
    Part part = Part::none;
    double half = 0.0;
};

Section sectionAt(double along) {
    if (along < 0.0 || along > kReachPx) return {};
    if (along < 15.0) return {Part::needle, 0.25 + 1.15 * along / 15.0};
    if (along < 34.0) return {Part::taper, 2.4 + 5.1 * (along - 15.0) / 19.0};
    if (along < 62.0) return {Part::cartridge, 9.5};
    return {Part::grip, 12.0};
}

struct Shade {
    double at;  // across the pen, -1 (lit side) .. 1
    Rgb colour;
};
template <std::size_t N>
Rgb along(const std::array<Shade, N>& shades, double at) {
    for (std::size_t i = 1; i < N; ++i) {
        if (at <= shades[i].at) {
            const double t = (at - shades[i - 1].at) / (shades[i].at - shades[i - 1].at);
            return mixed(shades[i - 1].colour, shades[i].colour, static_cast<float>(std::clamp(t, 0.0, 1.0)));
        }
    }
    return shades[N - 1].colour;
}

Rgb colourOf(Part part, double alongPx, double across) {
    static constexpr std::array<Shade, 4> kSteel{
        {{-1.0, rgbOf(0xF5F7F7)}, {-0.3, rgbOf(0xCFD6D6)}, {0.24, rgbOf(0x8F9A9A)}, {1.0, rgbOf(0x5D6868)}}};
    static constexpr std::array<Shade, 3> kRubber{
        {{-1.0, rgbOf(0x3F6F6B)}, {-0.2, rgbOf(0x1F4A47)}, {1.0, rgbOf(0x0D2A28)}}};
    if (part == Part::needle) return rgbOf(0x39403F);
    const bool ring =
        part == Part::cartridge && (std::abs(alongPx - 38.0) < 0.7 || std::abs(alongPx - 43.0) < 0.7);
    if (ring) return rgbOf(0x6D7878);
    if (part != Part::grip) return along(kSteel, across);
    const bool groove = alongPx > 72.0 && alongPx < 94.0 && std::fmod(alongPx - 74.0 + 24.0, 6.0) < 1.6;
    return mixed(along(kRubber, across), rgbOf(0x0A2523), groove ? 0.7F : 0.0F);
}

// Full up to a third of its length, then fading to nothing.
double fading(double alongPx) { return 1.0 - std::clamp((alongPx - 55.0) / (kReachPx - 55.0), 0.0, 1.0); }

// Calls paint(x, y, along, across) for every pixel, in unscaled pixels of a pen that points to
// its tip from `angle`, mirrored for the left hand.
template <typename Paint>
void overPixels(const Image& image, sheet::Pixel tip, double angle, double side, double scale, Paint paint) {
    const double dx = std::cos(angle) * side;
    const double dy = -std::sin(angle);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const double px = (x + 0.5 - tip.x) / scale;
            const double py = (y + 0.5 - tip.y) / scale;
            paint(x, y, px * dx + py * dy, (px * -dy + py * dx) * side);
        }
    }
}

void put(Image& image, int x, int y, Rgb colour, double alpha) {
    std::uint8_t* out = image.at(x, y);
    out[0] = toByte(colour.r);
    out[1] = toByte(colour.g);
    out[2] = toByte(colour.b);
    out[3] = toByte(static_cast<float>(255.0 * alpha));
}

void paintPen(Image& image, sheet::Pixel tip, double side, double scale) {
    overPixels(image, tip, kPenAngle, side, scale, [&](int x, int y, double alongPx, double across) {
        const Section section = sectionAt(alongPx);
        if (section.part == Part::none) return;
        const double inside = std::clamp((section.half - std::abs(across)) * scale + 0.5, 0.0, 1.0);
        const double alpha = inside * fading(alongPx);
        if (alpha > 0.0) put(image, x, y, colourOf(section.part, alongPx, across / section.half), alpha);
    });
}

void paintShadow(Image& image, sheet::Pixel tip, double side, double scale) {
    overPixels(image, tip, kShadowAngle, side, scale, [&](int x, int y, double alongPx, double across) {
        if (alongPx < -2.0 || alongPx > kReachPx) return;
        // Sharp at the tip, softer with the pen's height above the skin.
        const double half = 1.0 + 13.0 * std::clamp(alongPx / 70.0, 0.0, 1.0);
        const double soft = 1.2 + 0.055 * std::max(alongPx, 0.0);
        const double inside = std::clamp((half - std::abs(across)) / (2.0 * soft) + 0.5, 0.0, 1.0);
        const double strength = 0.40 * inside * inside * (3.0 - 2.0 * inside) *
                                (1.0 - std::clamp(alongPx / kReachPx, 0.0, 1.0)) *
                                std::clamp(alongPx + 2.0, 0.0, 1.0);
        if (strength > 0.002) put(image, x, y, rgbOf(0x34180E), strength);
    });
}

}  // namespace

NeedleCursor paintNeedleCursor(WorkingHand hand, double scale) {
    const double side = hand == WorkingHand::right ? 1.0 : -1.0;
    const double ring = (kRingPx + 3.0) * scale;
    const int width = static_cast<int>(std::ceil(kReachPx * scale + ring));
    const int height = static_cast<int>(std::ceil(150.0 * scale + ring));
    NeedleCursor cursor{Image(width, height, 0x00000000), Image(width, height, 0x00000000), {}};
    cursor.tip = {side > 0.0 ? std::ceil(ring) : width - std::ceil(ring), height - std::ceil(ring)};
    paintShadow(cursor.shadow, cursor.tip, side, scale);
    paintPen(cursor.pen, cursor.tip, side, scale);
    Mask mask(width, height);
    mask.ring(cursor.tip, kRingPx * scale, 1.3 * scale);
    mask.lay(cursor.pen, 0xFFFFFFD9);
    mask.ring(cursor.tip, kRingPx * scale, 0.55 * scale);
    mask.lay(cursor.pen, 0x14201EFF);
    return cursor;
}

}  // namespace picture
