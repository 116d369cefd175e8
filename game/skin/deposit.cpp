#include "skin/deposit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "skin/knots.hpp"

namespace skin {
namespace {

// Good dwell ends at 0.20 s (docs: dwell 0.05-0.20 s); beyond it a dot grows and darkens.
constexpr double kGoodDwellS = 0.20;

// Fresh diameter over needle diameter where the band ends, and what each part of spread adds.
constexpr double kBandEdgeWidth = 1.28;
constexpr double kFreshSpread = 0.56;

double midDepth(const level::Skin& skin) { return 0.5 * (skin.fadeAbove.value + skin.blowoutBelow.value); }

// Fresh diameter over needle diameter, so that a 0.25 mm needle leaves 0.23 mm when shallow,
// 0.28 mm when right and 0.36 to 0.60 mm when blown out. Pigment spreads to three times the
// dot between blowout and severe depth; fresh, part of that spread is still under the skin.
double freshWidth(const level::Skin& skin, double depthMm) {
    const double fade = skin.fadeAbove.value;
    const double blowout = skin.blowoutBelow.value;
    const std::array<Knot, 4> inBand{
        {{0.0, 0.88}, {fade, 0.92}, {midDepth(skin), 1.12}, {blowout, kBandEdgeWidth}}};
    if (depthMm <= blowout) return along(inBand, depthMm);
    return kBandEdgeWidth + kFreshSpread * (spreadOf(skin, depthMm) - 1.0);
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

// The dilution of which the tones above are: the middle of the 20 to 30 times that a practitioner
// names. Twice as thin is half the pigment on the way of the light (Beer-Lambert).
constexpr double kUsualDilution = 25.0;
// Shares of the grey of shaved stubble: light, medium, dark [default].
constexpr std::array<double, 3> kShadeTone{0.60, 0.80, 1.0};

// What a tone of the usual pigment becomes with the one chosen; the usual one leaves every bit.
double pigmented(const level::Tools& tools, double tone) {
    if (tools.dilution != kUsualDilution)
        tone = 1.0 - std::pow(1.0 - std::min(tone, 1.0), kUsualDilution / tools.dilution);
    return tone * kShadeTone[static_cast<std::size_t>(tools.shade)];
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

double spreadOf(const level::Skin& skin, double depthMm) {
    return along<2>({{{skin.blowoutBelow.value, 1.0}, {skin.severeBelow.value, 3.0}}}, depthMm);
}

double freshShareOfSpread() { return kFreshSpread / kBandEdgeWidth; }

scoring::Dot deposit(const level::Level& level, const Touch& touch, std::uint32_t ordinal, Borne borne) {
    double width = level.tools.needleDiameter.value * freshWidth(level.skin, touch.depthMm);
    double tone = darkness(level.skin, touch.depthMm);
    width *= 1.0 + touch.growthOfDwell * lingering(touch);
    tone *= 1.0 + 0.1 * lingering(touch);
    tone = pigmented(level.tools, tone);
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

double lingering(const Touch& touch) {
    if (touch.byHoldTime) return 0.0;
    const double dwell = static_cast<double>(touch.endUs - touch.startUs) / 1e6;
    return std::clamp(dwell - kGoodDwellS, 0.0, 1.0);
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
