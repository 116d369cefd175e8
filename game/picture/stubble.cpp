#include "picture/stubble.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <scoring/random.hpp>

#include "picture/noise.hpp"

namespace picture {
namespace {

constexpr Rgb kShadow = rgbOf(0x46281A);

// Keeps roots apart by at least a distance: a grid of buckets no smaller than that.
class Spacer {
public:
    Spacer(scoring::Box box, double apart)
        : m_box(box), m_apart(apart), m_columns(static_cast<std::size_t>(box.width() / apart) + 1U) {
        m_buckets.resize(m_columns * (static_cast<std::size_t>(box.height() / apart) + 1U));
    }
    // False when another root is nearer than the distance; else keeps the place.
    bool take(scoring::Point place) {
        const auto column = static_cast<std::ptrdiff_t>((place.x - m_box.min.x) / m_apart);
        const auto row = static_cast<std::ptrdiff_t>((place.y - m_box.min.y) / m_apart);
        const auto columns = static_cast<std::ptrdiff_t>(m_columns);
        const auto rows = static_cast<std::ptrdiff_t>(m_buckets.size()) / columns;
        for (auto r = std::max<std::ptrdiff_t>(row - 1, 0); r <= std::min(row + 1, rows - 1); ++r) {
            for (auto c = std::max<std::ptrdiff_t>(column - 1, 0); c <= std::min(column + 1, columns - 1);
                 ++c) {
                for (const scoring::Point other : m_buckets[static_cast<std::size_t>(r * columns + c)]) {
                    const scoring::Point off = other - place;
                    if (scoring::dot(off, off) < m_apart * m_apart) return false;
                }
            }
        }
        m_buckets[static_cast<std::size_t>(row * columns + column)].push_back(place);
        return true;
    }

private:
    scoring::Box m_box;
    double m_apart;
    std::size_t m_columns;
    std::vector<std::vector<scoring::Point>> m_buckets;
};

// Which way hair lies, radians from +x: forward and outward in front, round the whorl on the
// crown, downwards elsewhere.
float growthDirection(const level::Level& level, scoring::Box patch, float x, float y, std::uint32_t seed) {
    constexpr float kForward = -1.5707963F;
    const float sway = 0.7F * (valueNoise(x / 14.0F, y / 14.0F, seed) - 0.5F);
    if (level.place == level::Place::crown) {
        const float dx = x - static_cast<float>(patch.min.x + patch.max.x) / 2.0F;
        const float dy = y - static_cast<float>(patch.min.y + patch.max.y) / 2.0F;
        return std::atan2(dy, dx) - 1.1F + sway;
    }
    return kForward + 0.012F * x + sway;
}

// A scar has no follicles.
bool scarred(const level::Level& level, scoring::Point place) {
    return std::any_of(level.client.scars.begin(), level.client.scars.end(),
                       [place](const level::Scar& scar) { return scoring::contains(scar.area, place); });
}

Hair grown(scoring::Random& random, scoring::Point root, float direction, bool fine) {
    const auto uniform = [&random](float low, float high) {
        return low + (high - low) * static_cast<float>(random.uniform());
    };
    Hair hair;
    hair.rootX = static_cast<float>(root.x) + uniform(-0.11F, 0.11F);
    hair.rootY = static_cast<float>(root.y) + uniform(-0.09F, 0.09F);
    const float length = fine ? uniform(0.25F, 0.42F) : uniform(0.40F, 0.78F);
    const float angle = direction + uniform(-0.25F, 0.25F);
    hair.tipX = hair.rootX + length * std::cos(angle);
    hair.tipY = hair.rootY + length * std::sin(angle);
    hair.width = fine ? uniform(0.045F, 0.065F) : uniform(0.070F, 0.110F);
    hair.opacity = fine ? uniform(0.42F, 0.58F) : uniform(0.64F, 0.88F);
    return hair;
}

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

std::vector<Hair> growStubble(const level::Level& level, const HairField& field, scoring::Box extent) {
    std::vector<Hair> hairs;
    if (field.fullest() <= 0.0F) return hairs;
    constexpr double kTriesPerRoot = 3.0;
    const double perMm2 = static_cast<double>(field.fullest()) / 100.0;
    const double apart = 0.55 / std::sqrt(perMm2);  // irregular, but never one on another
    const auto seed = static_cast<std::uint32_t>(level.client.seed);
    scoring::Random random(level.client.seed, 7);
    Spacer spacer(extent, apart);
    const scoring::Box patch = scoring::bounds(level.scenario.patch);
    const auto tries = static_cast<std::size_t>(extent.width() * extent.height() * perMm2 * kTriesPerRoot);
    for (std::size_t i = 0; i < tries; ++i) {
        const scoring::Point root{random.uniform(extent.min.x, extent.max.x),
                                  random.uniform(extent.min.y, extent.max.y)};
        const double chance = random.uniform();
        // Roots refuse their neighbours, so that of three tries about one stays.
        const float density = field.share(static_cast<float>(root.x), static_cast<float>(root.y));
        if (chance * kTriesPerRoot >= static_cast<double>(density) * 1.9 || scarred(level, root)) continue;
        if (!spacer.take(root)) continue;
        const bool fine = density < 0.55F;
        const float direction =
            growthDirection(level, patch, static_cast<float>(root.x), static_cast<float>(root.y), seed + 71U);
        const double kind = random.uniform();  // Guo 2017: 28 % singles, 53 % pairs, the rest threes
        const int count = fine || kind < 0.28 ? 1 : (kind < 0.81 ? 2 : 3);
        for (int k = 0; k < count; ++k) hairs.push_back(grown(random, root, direction, fine));
    }
    return hairs;
}

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
