#include "skin/client_body.hpp"

#include <algorithm>
#include <cmath>

#include <scoring/random.hpp>

namespace skin {
namespace {

// Streams of random numbers of their own, whatever else the attempt's seed drives.
constexpr std::uint64_t kBreathStream = 0x6272656174680000;
constexpr std::uint64_t kFlinchStream = 0x666C696E63680000;

// Shares of a breath: in, out, and the rest before the next [default: out is a little longer].
constexpr double kIn = 0.40;
constexpr double kOut = 0.45;
// How much deeper or shallower than the level's a breath is, and how much of it lifts the head [default].
constexpr double kUneven = 0.2;
constexpr double kLiftOfBreath = 0.5;

// A flinch: from the end of the touch to the jerk, its rise, its way back [default; a withdrawal reflex
// takes a tenth of a second or two].
constexpr double kMostChance = 0.7;  // in the strongest pain: nobody jerks each time
constexpr std::int64_t kReactionUs = 150'000;
constexpr std::int64_t kRiseUs = 60'000;
constexpr std::int64_t kReturnUs = 440'000;
constexpr double kLeastJerkMm = 0.5;  // sideways, and what strong pain adds
constexpr double kPainJerkMm = 1.0;
constexpr double kLiftOfJerk = 0.35;
constexpr std::int64_t kLargestJerkUm = 2'000;

constexpr std::int64_t kWholeE6 = 1'000'000;
constexpr std::int64_t kEbbUsPerE6 = 40;                    // the strongest pain ebbs in 40 s [default]
constexpr std::int64_t kLatestUs = INT64_MAX - 10'000'000;  // later touches are as if then

// What of the strongest pain a touch adds [default].
constexpr double kDeepHurt = 0.15;    // below where the band's pigment blows out,
constexpr double kSevereHurt = 0.20;  // and so much more where that is severe
constexpr double kLongHurt = 0.40;    // a second more than a good dwell
constexpr double kOverworkHurt = 0.08;
constexpr double kBleedingHurt = 0.15;

// 0 to 1 without a jerk at either end.
double smoothly(double share) {
    const double s = std::clamp(share, 0.0, 1.0);
    return s * s * (3.0 - 2.0 * s);
}

double shareOf(std::int64_t part, std::int64_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::int64_t micrometres(double mm) { return std::llround(mm * 1000.0); }

// A direction, all equally likely; by refusal, because a sine is not the same on every machine.
scoring::Point anyDirection(scoring::Random& random) {
    for (;;) {
        const double x = random.uniform(-1.0, 1.0);
        const double y = random.uniform(-1.0, 1.0);
        const double length2 = x * x + y * y;
        if (length2 > 1.0 || length2 < 0.01) continue;
        return scoring::Point{x, y} * (1.0 / std::sqrt(length2));
    }
}

}  // namespace

Mood moodOf(double pain) {
    if (pain >= kStrongPain) return Mood::inPain;
    return pain >= kTensePain ? Mood::tense : Mood::calm;
}

double hurtOf(const level::Level& level, const Touch& touch, Borne borne) {
    const double blowout = level.skin.blowoutBelow.value;
    const double severe = level.skin.severeBelow.value;
    double hurt = 0.0;
    if (touch.depthMm > blowout) {
        const double share = severe > blowout ? (touch.depthMm - blowout) / (severe - blowout) : 1.0;
        hurt += kDeepHurt + kSevereHurt * std::clamp(share, 0.0, 1.0);
    }
    hurt += kLongHurt * lingering(touch);
    if (borne.overworked) hurt += kOverworkHurt;
    if (borne.bleeding) hurt += kBleedingHurt;
    return std::min(1.0, hurt);
}

ClientBody::ClientBody(const level::Client& client, std::uint64_t seed)
    : m_breathMm(client.breathing.value),
      m_breathUs(std::max<std::int64_t>(1, std::llround(60.0e6 / client.breathsPerMin))),
      m_sensitivity(client.flinch),
      m_seed(seed) {}

double ClientBody::breath(std::int64_t tUs) const {
    if (m_breathMm <= 0.0 || tUs <= 0) return 0.0;
    const double at = shareOf(tUs % m_breathUs, m_breathUs);
    scoring::Random random(m_seed ^ kBreathStream, static_cast<std::uint64_t>(tUs / m_breathUs));
    const double depth = m_breathMm * random.uniform(1.0 - kUneven, 1.0 + kUneven);
    return depth * (at < kIn ? smoothly(at / kIn) : 1.0 - smoothly((at - kIn) / kOut));
}

// How far into the flinch the head is, 0 .. 1.
double ClientBody::jerk(std::int64_t tUs) const {
    if (!flinching(tUs)) return 0.0;
    const std::int64_t since = tUs - m_flinch.startUs;
    return since < kRiseUs ? smoothly(shareOf(since, kRiseUs))
                           : 1.0 - smoothly(shareOf(since - kRiseUs, kReturnUs));
}

bool ClientBody::flinching(std::int64_t tUs) const {
    return m_flinch.liftUm > 0 && tUs >= m_flinch.startUs && tUs - m_flinch.startUs < kRiseUs + kReturnUs;
}

HeadOffset ClientBody::at(std::int64_t tUs) const {
    const double rise = breath(tUs);
    const double share = jerk(tUs) / 1000.0;
    return {{share * static_cast<double>(m_flinch.xUm), rise + share * static_cast<double>(m_flinch.yUm)},
            kLiftOfBreath * rise + share * static_cast<double>(m_flinch.liftUm)};
}

std::int64_t ClientBody::painE6(std::int64_t tUs) const {
    const std::int64_t since = std::max<std::int64_t>(0, tUs - m_painAtUs);
    return std::max<std::int64_t>(0, m_painE6 - since / kEbbUsPerE6);
}

double ClientBody::pain(std::int64_t tUs) const { return shareOf(painE6(tUs), kWholeE6); }

std::optional<std::int64_t> ClientBody::flinchUs() const {
    if (m_flinch.liftUm == 0) return std::nullopt;
    return m_flinch.startUs;
}

void ClientBody::suffer(const Touch& touch, double hurt, std::uint32_t number) {
    if (m_sensitivity <= 0.0) return;
    const Mood before = moodOf(pain(touch.startUs));
    const std::int64_t endUs = std::min(touch.endUs, kLatestUs);
    const std::int64_t added = std::llround(hurt * m_sensitivity * static_cast<double>(kWholeE6));
    m_painE6 = std::min(kWholeE6, painE6(endUs) + added);
    m_painAtUs = endUs;
    if (added == 0 || before == Mood::calm) return;
    const std::int64_t startUs = endUs + kReactionUs;
    if (flinching(startUs) || startUs < m_flinch.startUs) return;  // one jerk at a time
    scoring::Random random(m_seed ^ kFlinchStream, number);
    const double strength = shareOf(m_painE6, kWholeE6);
    if (random.uniform() >= kMostChance * strength) return;
    const double size = kLeastJerkMm + kPainJerkMm * strength;
    const scoring::Point way = anyDirection(random) * size;
    m_flinch = {startUs, micrometres(way.x), micrometres(way.y), micrometres(kLiftOfJerk * size)};
}

void ClientBody::write(StateWriter& out) const {
    if (still()) return;
    out.i64(static_cast<std::int64_t>(m_seed));
    for (const std::int64_t value :
         {m_painE6, m_painAtUs, m_flinch.startUs, m_flinch.xUm, m_flinch.yUm, m_flinch.liftUm}) {
        out.i64(value);
    }
}

bool ClientBody::read(StateReader& in) {
    if (still()) return true;
    ClientBody read = *this;
    read.m_seed = static_cast<std::uint64_t>(in.i64());
    for (std::int64_t* value : {&read.m_painE6, &read.m_painAtUs, &read.m_flinch.startUs, &read.m_flinch.xUm,
                                &read.m_flinch.yUm, &read.m_flinch.liftUm}) {
        *value = in.i64();
    }
    const auto within = [](std::int64_t value, std::int64_t low, std::int64_t high) {
        return value >= low && value <= high;
    };
    const Flinch& flinch = read.m_flinch;
    if (!within(read.m_painE6, 0, kWholeE6) || !within(read.m_painAtUs, 0, kLatestUs) ||
        !within(flinch.startUs, 0, kLatestUs + kReactionUs) ||
        !within(flinch.xUm, -kLargestJerkUm, kLargestJerkUm) ||
        !within(flinch.yUm, -kLargestJerkUm, kLargestJerkUm) || !within(flinch.liftUm, 0, kLargestJerkUm)) {
        return false;
    }
    *this = read;
    return true;
}

}  // namespace skin
