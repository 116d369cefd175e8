#include "skin/healing.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "skin/deposit.hpp"
#include "skin/knots.hpp"
#include "skin/skin_kind.hpp"

namespace skin {
namespace {

// Numbers with a letter are the trade's, by grade of evidence (docs/healing.md); [default] ones
// are the simulator's own.

// Upper skin is renewed, and pigment in it shed, in 28 days [C: 28; others say 14 to 45].
constexpr double kTurnoverDays = 28.0;
// A scab has formed by day 2 [default], is off between days 7 and 10 [C], and is wider and darker
// than its dot [C; how much: default].
constexpr std::array<Knot, 4> kScab{{{0.0, 0.0}, {2.0, 1.0}, {7.0, 1.0}, {kScabsOff.value, 0.0}}};
constexpr double kScabWidth = 0.25;
constexpr double kScabTone = 0.30;
// Redness goes in 3 days [C: 2 to 3].
constexpr double kRednessDays = 3.0;

// How far the drawing-in of a dot is: most of it when the scabs are off [C, the share: default].
constexpr std::array<Knot, 3> kDrawnIn{{{0.0, 0.0}, {kScabsOff.value, 0.75}, {kHealed.value, 1.0}}};
// Healed over fresh diameter in the middle of the band: 0.15 mm over 0.25 mm [C]. What draws in is
// the pigment of the upper skin; dots blown out have less of it [default].
constexpr double kHealedWidth = 0.60;
constexpr double kHealedWidthDeep = 0.80;
// Healed over fresh tone [default]; deep pigment is not shed, so more of it stays.
constexpr double kHealedTone = 0.65;
constexpr double kHealedToneAtBlowout = 0.80;
constexpr double kHealedToneAtSevere = 0.85;

// Of a tone a year leaves 0.87, half in five [default, the middle of 3 to 7 years C]. Clusters fade
// less than single points [A, seven points against three; how much: default].
constexpr double kYearTone = 0.87;
constexpr double kClusterFading = 0.90;
constexpr double kYearWidth = 1.03;  // [default]
// How much of the spread of deep pigment is seen; it goes on for 6 to 12 months [C].
constexpr double kHealedSpread = 0.80;  // [default]
constexpr double kDaysOfSpread = 365.0;
// Power of the widening by which that thins a tone: 2 would keep all pigment, but some is carried
// away as it spreads [default; with 2, spreading dots would look darker on dark skin].
constexpr double kThinning = 2.4;

// Blue by depth at last, and how much of it is seen by age [direction C; how much: default].
constexpr double kBlueInBand = 0.10;
constexpr double kBlueAtBlowout = 0.55;
constexpr std::array<Knot, 4> kBlueSeen{{{0.0, 0.0}, {kHealed.value, 0.60}, {365.0, 0.85}, {1825.0, 1.0}}};
// The same of the edge: dots soften over the months [C; how much: default].
constexpr double kSoftInBand = 0.45;
constexpr std::array<Knot, 4> kSoftSeen{{{0.0, 0.0}, {kHealed.value, 0.40}, {365.0, 0.75}, {1825.0, 1.0}}};

constexpr double kUsualDwellUs = 100'000.0;  // domain: 0.10 s [default]

double midDepth(const level::Skin& skin) { return 0.5 * (skin.fadeAbove.value + skin.blowoutBelow.value); }

// A value in the middle of the band and above it, at the blowout depth, and from the severe depth on.
double byDepth(const level::Skin& skin, const std::array<double, 3>& values, double depthMm) {
    return along<3>({{{midDepth(skin), values[0]},
                      {skin.blowoutBelow.value, values[1]},
                      {skin.severeBelow.value, values[2]}}},
                    depthMm);
}

double blueAtLast(const level::Skin& skin, double depthMm) {
    return along<4>({{{skin.fadeAbove.value, 0.0},
                      {midDepth(skin), kBlueInBand},
                      {skin.blowoutBelow.value, kBlueAtBlowout},
                      {skin.severeBelow.value, 1.0}}},
                    depthMm);
}

double softAtLast(const level::Skin& skin, double depthMm) {
    return along<2>({{{midDepth(skin), kSoftInBand}, {skin.severeBelow.value, 1.0}}}, depthMm);
}

// The share of the spread that is seen at that age.
double shareOfSpread(double age) {
    return along<3>({{{0.0, freshShareOfSpread()}, {kHealed.value, kHealedSpread}, {kDaysOfSpread, 1.0}}},
                    age);
}

}  // namespace

Healing::Healing(const level::Level& level, Days age)
    : m_skin(level.skin),
      m_needleMm(level.tools.needleDiameter.value),
      m_fading(feelOf(level.client.skin).fading),
      m_age(age.value),
      m_healing(std::min(1.0, m_age / kHealed.value)),
      m_shed(std::min(1.0, m_age / kTurnoverDays)),
      m_years(std::max(0.0, m_age - kHealed.value) / 365.25) {
    assert(m_age >= 0.0 && m_age <= kLastDay.value);
    const double pace = (level.tools.needle == "1RL" ? 1.0 : kClusterFading) * m_fading;
    m_yearsTone = std::pow(kYearTone, m_years * pace);
}

// Of the pigment that the needle left, what stays when the upper skin is shed: none from the
// level's fade depth up, all from where a dot reaches its full tone.
double Healing::keptShare(double depthMm) const {
    const double fade = m_skin.fadeAbove.value;
    const double full = 0.5 * (fade + midDepth(m_skin));
    return along<2>({{{fade, 0.0}, {full, 1.0}}}, depthMm);
}

// How much wider the spread has made a dot since that share of it was seen.
double Healing::growthOfSpread(double depthMm, double fromShare) const {
    const double more = spreadOf(m_skin, depthMm) - 1.0;
    return (1.0 + shareOfSpread(m_age) * more) / (1.0 + fromShare * more);
}

// Pigment that spreads on after the healing thins out, so that no dot holds more than it held.
double Healing::toneAt(double fresh, double depthMm) const {
    const double healed = byDepth(m_skin, {kHealedTone, kHealedToneAtBlowout, kHealedToneAtSevere}, depthMm);
    const double settled = 1.0 - (1.0 - healed) * m_healing;
    const double kept = 1.0 - (1.0 - keptShare(depthMm)) * m_shed;
    const double thinned = m_years > 0.0 ? growthOfSpread(depthMm, kHealedSpread) : 1.0;
    return fresh * settled * kept * m_yearsTone / std::pow(thinned, kThinning);
}

HealedDot Healing::of(const scoring::Dot& dot) const {
    const double depth = dot.depthUm ? *dot.depthUm / 1000.0 : midDepth(m_skin);
    const double width = dot.diameterUm ? *dot.diameterUm / 1000.0 : m_needleMm;
    HealedDot healed;
    healed.scab = along(kScab, m_age);
    const double drawnTo = byDepth(m_skin, {kHealedWidth, kHealedWidthDeep, kHealedWidthDeep}, depth);
    const double drawn = 1.0 - (1.0 - drawnTo) * along(kDrawnIn, m_age);
    healed.diameterMm = width * drawn * growthOfSpread(depth, freshShareOfSpread()) *
                        std::pow(kYearWidth, m_years) * (1.0 + kScabWidth * healed.scab);
    const double tone = toneAt(std::clamp(dot.toneE4 / 10000.0, 0.0, 1.0), depth);
    healed.tone = tone + kScabTone * healed.scab * (1.0 - tone);
    healed.blue = blueAtLast(m_skin, depth) * along(kBlueSeen, m_age);
    healed.softness = std::min(1.0, softAtLast(m_skin, depth) * along(kSoftSeen, m_age) * m_fading);
    healed.redness = 1.0 - std::min(1.0, m_age / kRednessDays);
    return healed;
}

scoring::Dot asLeftBySkin(const level::Level& level, const scoring::Dot& dot) {
    assert(dot.depthUm);
    Touch touch;
    touch.endUs = static_cast<std::int64_t>(kUsualDwellUs);
    touch.place = dot.place();
    touch.depthMm = *dot.depthUm / 1000.0;
    const scoring::Dot made = deposit(level, touch, dot.ordinal, Borne{});
    scoring::Dot whole = dot;
    if (!whole.diameterUm) whole.diameterUm = made.diameterUm;
    if (whole.toneE4 == 0) whole.toneE4 = made.toneE4;
    if (whole.dwellUs == 0) whole.dwellUs = made.dwellUs;
    return whole;
}

std::vector<scoring::Dot> earlierDots(const level::Level& level) {
    std::vector<scoring::Dot> dots;
    dots.reserve(level.earlier.dots.size());
    for (const scoring::Dot& dot : level.earlier.dots) dots.push_back(asLeftBySkin(level, dot));
    return dots;
}

Days ageOfEarlier(const level::Level& level, Days ofNewWork) {
    return {std::min(kLastDay.value, level.earlier.days + ofNewWork.value)};
}

bool earlierIsOpen(const level::Level& level) { return level.earlier.days < kScabsOff.value; }

}  // namespace skin
