#include "skin/deposit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace skin {
namespace {

struct Knot {
    double at;
    double value;
};

// Piecewise linear, constant beyond the ends.
template <std::size_t N>
double along(const std::array<Knot, N>& knots, double at) {
    if (at <= knots.front().at) return knots.front().value;
    for (std::size_t i = 1; i < N; ++i) {
        const Knot& a = knots[i - 1];
        const Knot& b = knots[i];
        if (at <= b.at) return a.value + (b.value - a.value) * (at - a.at) / (b.at - a.at);
    }
    return knots.back().value;
}

// Good dwell ends at 0.20 s (docs: dwell 0.05-0.20 s); beyond it a dot grows and darkens.
constexpr double kGoodDwellS = 0.20;

double midDepth(const level::Skin& skin) { return 0.5 * (skin.fadeAbove.value + skin.blowoutBelow.value); }

// Fresh diameter over needle diameter, so that a 0.25 mm needle leaves 0.23 mm when shallow,
// 0.28 mm when right and 0.36 to 0.60 mm when blown out. Pigment spreads to three times the
// dot between blowout and severe depth; fresh, part of that spread is still under the skin.
double freshWidth(const level::Skin& skin, double depthMm) {
    const double fade = skin.fadeAbove.value;
    const double blowout = skin.blowoutBelow.value;
    const std::array<Knot, 4> inBand{{{0.0, 0.88}, {fade, 0.92}, {midDepth(skin), 1.12}, {blowout, 1.28}}};
    if (depthMm <= blowout) return along(inBand, depthMm);
    const std::array<Knot, 2> spread{{{blowout, 1.0}, {skin.severeBelow.value, 3.0}}};
    return 1.28 + 0.56 * (along(spread, depthMm) - 1.0);
}

double darkness(const level::Skin& skin, double depthMm) {
    const double fade = skin.fadeAbove.value;
    const double full = 0.5 * (fade + midDepth(skin));
    const std::array<Knot, 5> knots{{{0.0, 0.20},
                                     {fade, 0.50},
                                     {full, 0.86},
                                     {skin.blowoutBelow.value, 0.86},
                                     {skin.severeBelow.value, 0.52}}};
    return along(knots, depthMm);
}

double lingering(const Touch& touch) {
    if (touch.byHoldTime) return 0.0;
    const double dwell = static_cast<double>(touch.endUs - touch.startUs) / 1e6;
    return std::clamp(dwell - kGoodDwellS, 0.0, 1.0);
}

std::uint16_t flagsOf(const level::Level& level, const Touch& touch, Borne borne) {
    unsigned flags = 0;
    if (touch.depthMm < level.skin.fadeAbove.value) flags |= scoring::kTooShallow;
    if (touch.depthMm > level.skin.blowoutBelow.value) flags |= scoring::kBlownOut;
    if (borne.overworked) flags |= scoring::kOverworked;
    if (borne.bleeding || touch.depthMm > level.skin.severeBelow.value) flags |= scoring::kBledOut;
    if (touch.dragMm > level.tools.needleDiameter.value) flags |= scoring::kDragged;
    return static_cast<std::uint16_t>(flags);
}

std::int32_t micrometres(double mm) { return static_cast<std::int32_t>(std::lround(mm * 1000.0)); }

}  // namespace

scoring::Dot deposit(const level::Level& level, const Touch& touch, std::uint32_t ordinal, Borne borne) {
    double width = level.tools.needleDiameter.value * freshWidth(level.skin, touch.depthMm);
    double tone = darkness(level.skin, touch.depthMm);
    width *= 1.0 + touch.growthOfDwell * lingering(touch);
    tone *= 1.0 + 0.1 * lingering(touch);
    for (const level::Scar& scar : level.client.scars) {
        if (!scoring::contains(scar.area, touch.place)) continue;
        width *= scar.spread;
        tone *= scar.retention;
        break;
    }
    scoring::Dot dot;
    dot.flags = flagsOf(level, touch, borne);
    if ((dot.flags & scoring::kBledOut) != 0) tone *= 0.7;  // blood carries pigment away
    dot.ordinal = ordinal;
    dot.tUs = touch.endUs;
    dot.xTenthUm = scoring::Dot::tenthUm(touch.place.x);
    dot.yTenthUm = scoring::Dot::tenthUm(touch.place.y);
    dot.depthUm = micrometres(touch.depthMm);
    dot.diameterUm = micrometres(width);
    dot.dwellUs = static_cast<std::int32_t>(std::min<std::int64_t>(touch.endUs - touch.startUs, INT32_MAX));
    dot.angleCdeg = touch.angleCdeg;
    dot.dragUm = micrometres(touch.dragMm);
    dot.toneE4 = static_cast<std::int32_t>(std::lround(std::clamp(tone, 0.0, 1.0) * 10000.0));
    return dot;
}

int wearOf(const level::Level& level, const Touch& touch) {
    return touch.depthMm > level.skin.blowoutBelow.value || lingering(touch) > 0.0 ? 2 : 1;
}

int angleOf(const pen::Sample& sample) {
    const double x = sample.tiltXCdeg.value_or(0);
    const double y = sample.tiltYCdeg.value_or(0);
    return static_cast<int>(std::lround(std::min(9000.0, std::sqrt(x * x + y * y))));
}

}  // namespace skin
