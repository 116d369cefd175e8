#include "picture/depth_layer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "picture/marking_layer.hpp"

namespace picture {
namespace {

constexpr std::uint32_t kUnknown = 0x4D5D59FF;
constexpr double kCasingPx = 1.2;
// Tones between the ends of the scale: more are not told apart.
constexpr int kTones = 13;

using Channels = std::array<double, 3>;
constexpr Channels kShallowEnd{47, 134, 214};
constexpr Channels kAim{43, 56, 54};
constexpr Channels kDeepEnd{217, 86, 11};
constexpr double kTowardsEnd = 0.7;  // below 1: what is just off the band is told from what is in it

int toneOf(double halfWidthsOff) {
    const double share =
        (std::clamp(halfWidthsOff, -kDepthScaleEnd, kDepthScaleEnd) + kDepthScaleEnd) / (2 * kDepthScaleEnd);
    return static_cast<int>(std::lround(share * (kTones - 1)));
}

// `more` pixels larger all around.
void shape(Mask& mask, std::optional<double> off, sheet::Pixel at, double scale, double more) {
    if (!off) {
        const double reach = 3.2 * scale;
        mask.segment({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}, 0.9 * scale + more);
        mask.segment({at.x - reach, at.y + reach}, {at.x + reach, at.y - reach}, 0.9 * scale + more);
    } else if (*off < -1.0) {
        mask.ring(at, 3.6 * scale, 1.1 * scale + more);
    } else if (*off > 1.0) {
        const double half = 3.8 * scale + more;
        mask.box({at.x - half, at.y - half}, {at.x + half, at.y + half}, 0.0);
    } else {
        mask.disc(at, 3.2 * scale + more);
    }
}

struct Shown {
    sheet::Pixel at;
    std::optional<double> off;
};

}  // namespace

std::optional<double> offAim(const level::Level& level, const scoring::Dot& dot) {
    const auto& zones = level.scenario.zones;
    if (!dot.depthUm || dot.zone >= zones.size()) return std::nullopt;
    const scoring::Zone& zone = zones[dot.zone];
    const double off = (*dot.depthUm / 1000.0 - zone.depthTarget.value) / zone.depthHalfWidth.value;
    // A whole micrometre of slack at the band's edges: depths are whole micrometres, limits need not be.
    const double slack = 0.0005 / zone.depthHalfWidth.value;
    return std::abs(std::abs(off) - 1.0) <= slack ? std::copysign(1.0, off) : off;
}

std::uint32_t depthColour(double halfWidthsOff) {
    const Channels& end = halfWidthsOff < 0.0 ? kShallowEnd : kDeepEnd;
    const double share = std::pow(std::min(std::abs(halfWidthsOff) / kDepthScaleEnd, 1.0), kTowardsEnd);
    std::uint32_t colour = 0;
    for (std::size_t i = 0; i < 3; ++i)
        colour =
            (colour << 8U) | static_cast<std::uint32_t>(std::lround(kAim[i] + (end[i] - kAim[i]) * share));
    return (colour << 8U) | 255U;
}

DepthCounts countDepths(const level::Level& level, const std::vector<scoring::Dot>& dots) {
    DepthCounts counts;
    for (const scoring::Dot& dot : dots) {
        const auto off = offAim(level, dot);
        ++(!off ? counts.unknown : *off < -1.0 ? counts.shallow : *off > 1.0 ? counts.deep : counts.good);
    }
    return counts;
}

void paintDepths(Image& image, const sheet::SheetView& view, const level::Level& level,
                 const std::vector<scoring::Dot>& dots, double scale) {
    Mask mask(image.width, image.height);
    layVeil(image, mask);
    std::array<std::vector<Shown>, kTones + 1> byTone;  // the last: unknown
    for (const scoring::Dot& dot : dots) {
        const auto off = offAim(level, dot);
        const Shown shown{view.toPixel(dot.place()), off};
        byTone[static_cast<std::size_t>(off ? toneOf(*off) : kTones)].push_back(shown);
        shape(mask, shown.off, shown.at, scale, kCasingPx * scale);
    }
    mask.lay(image, kCasing);
    // From the aim outwards: no good dot covers a fault.
    for (int away = 0; away <= kTones / 2 + 1; ++away) {
        for (const int tone : {kTones / 2 - away, kTones / 2 + away}) {
            if (tone < 0 || tone > kTones || (away == 0 && tone != kTones / 2)) continue;
            const auto& shownDots = byTone[static_cast<std::size_t>(tone)];
            if (shownDots.empty()) continue;
            for (const Shown& one : shownDots) shape(mask, one.off, one.at, scale, 0.0);
            const double off = (2.0 * tone / (kTones - 1) - 1.0) * kDepthScaleEnd;
            mask.lay(image, tone == kTones ? kUnknown : depthColour(off));
        }
    }
}

}  // namespace picture
