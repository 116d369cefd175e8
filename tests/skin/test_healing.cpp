// What must hold of healing for every dot, skin and age.
#include <algorithm>
#include <cmath>

#include <rapidcheck.h>

#include "skin/deposit.hpp"
#include "skin/healing.hpp"
#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

using skin::Days;
using skin::HealedDot;
using skin::Healing;

// Rounding of doubles, no more.
constexpr double kRounding = 1e-12;

double between(double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

// As often in the weeks of healing as in the years after.
double anyAge() {
    return *rc::gen::arbitrary<bool>() ? between(0.0, 40.0) : between(0.0, skin::kLastDay.value);
}

// Tries the property on 2,000 cases.
template <typename Property>
bool holds(const char* what, Property property) {
    return rc::check(what, [property] {
        for (int i = 0; i < 20; ++i) property();
    });
}

// Any client and tools that the level format allows, the physics apart.
level::Level anyLevel() {
    level::Level level = scene::bareLevel();
    level.skin.model = level::SkinModel::flat;
    level.skin.fitzpatrick = *rc::gen::inRange(1, 7);
    level.skin.fadeAbove = {between(0.0, 0.6)};
    level.skin.blowoutBelow = {level.skin.fadeAbove.value + between(0.05, 1.0)};
    level.skin.severeBelow = {level.skin.blowoutBelow.value + between(0.05, 1.0)};
    level.tools.needle = *rc::gen::arbitrary<bool>() ? "1RL" : "3RL";
    level.tools.needleDiameter = {between(0.05, 1.0)};
    level.tools.shade = static_cast<level::Shade>(*rc::gen::inRange(0, 3));
    level.tools.dilution = between(5.0, 100.0);
    return level;
}

// As the skin of the level leaves it at that depth.
scoring::Dot dotAt(const level::Level& level, double depthMm, double dwellS = 0.1) {
    skin::Touch touch;
    touch.endUs = static_cast<std::int64_t>(dwellS * 1e6);
    touch.place = {1.0, 5.0};
    touch.depthMm = depthMm;
    return skin::deposit(level, touch, 0, skin::Borne{});
}

// Any recorded dot: what the skin could have left, and what it could not.
scoring::Dot anyDot(const level::Level& level) {
    scoring::Dot dot = dotAt(level, between(0.0, 2.5), between(0.01, 2.0));
    if (*rc::gen::arbitrary<bool>()) dot.toneE4 = *rc::gen::inRange(0, 10001);
    if (*rc::gen::arbitrary<bool>()) dot.diameterUm = *rc::gen::inRange(1, 3000);
    return dot;
}

HealedDot healed(const level::Level& level, const scoring::Dot& dot, double days) {
    return Healing(level, Days{days}).of(dot);
}

// What a healed dot takes away of the light, up to a factor.
double pigment(const HealedDot& dot) { return dot.tone * dot.diameterMm * dot.diameterMm; }

}  // namespace

TEST_CASE("fresh, a healed dot is the dot as recorded", "[healing]") {
    CHECK(holds("day 0 changes nothing", [] {
        const level::Level level = anyLevel();
        const scoring::Dot dot = anyDot(level);
        const HealedDot fresh = healed(level, dot, 0.0);
        RC_ASSERT(fresh.diameterMm == *dot.diameterUm / 1000.0);
        RC_ASSERT(fresh.tone == dot.toneE4 / 10000.0);
        RC_ASSERT(fresh.blue == 0.0);
        RC_ASSERT(fresh.softness == 0.0);
        RC_ASSERT(fresh.scab == 0.0);
        RC_ASSERT(fresh.redness == 1.0);
    }));
}

TEST_CASE("every number of a healed dot keeps its bounds", "[healing]") {
    CHECK(holds("bounds", [] {
        const level::Level level = anyLevel();
        const scoring::Dot dot = anyDot(level);
        const HealedDot now = healed(level, dot, anyAge());
        const double fresh = *dot.diameterUm / 1000.0;
        RC_ASSERT(std::isfinite(now.diameterMm) && std::isfinite(now.tone));
        RC_ASSERT(now.diameterMm >= 0.59 * fresh);
        RC_ASSERT(now.diameterMm <= 2.0 * fresh);
        for (const double share : {now.tone, now.blue, now.softness, now.scab, now.redness})
            RC_ASSERT(share >= 0.0 && share <= 1.0);
    }));
}

TEST_CASE("from day 30 on no dot gets darker with the years", "[healing]") {
    CHECK(holds("tone, and pigment as a whole, never grow", [] {
        const level::Level level = anyLevel();
        const scoring::Dot dot = anyDot(level);
        const double age = between(30.0, skin::kLastDay.value);
        const HealedDot early = healed(level, dot, age);
        const HealedDot late = healed(level, dot, std::min(skin::kLastDay.value, age + between(0.0, 800.0)));
        RC_ASSERT(late.tone <= early.tone + kRounding);
        RC_ASSERT(pigment(late) <= pigment(early) + kRounding);
    }));
}

TEST_CASE("from day 30 on a deeper touch never leaves a smaller dot", "[healing]") {
    CHECK(holds("diameter never falls with depth", [] {
        const level::Level level = anyLevel();
        const double depth = between(0.0, 2.5);
        const double deeper = depth + between(0.0, 0.5);
        const double dwell = between(0.01, 1.5);
        const double age = between(30.0, skin::kLastDay.value);
        const HealedDot one = healed(level, dotAt(level, depth, dwell), age);
        const HealedDot other = healed(level, dotAt(level, deeper, dwell), age);
        RC_ASSERT(other.diameterMm >= one.diameterMm - kRounding);
    }));
}

TEST_CASE("healing goes on without jumps", "[healing]") {
    CHECK(holds("a hundredth of a day changes little", [] {
        const level::Level level = anyLevel();
        const scoring::Dot dot = anyDot(level);
        const double age = std::min(anyAge(), skin::kLastDay.value - 0.01);
        const HealedDot now = healed(level, dot, age);
        const HealedDot next = healed(level, dot, age + 0.01);
        const double fresh = *dot.diameterUm / 1000.0;
        // The steepest are scab and redness: a half and a third a day.
        RC_ASSERT(std::abs(next.diameterMm - now.diameterMm) <= 0.005 * fresh);
        RC_ASSERT(std::abs(next.tone - now.tone) <= 0.005);
        RC_ASSERT(std::abs(next.blue - now.blue) <= 0.005);
        RC_ASSERT(std::abs(next.softness - now.softness) <= 0.005);
        RC_ASSERT(std::abs(next.scab - now.scab) <= 0.0051);
        RC_ASSERT(std::abs(next.redness - now.redness) <= 0.0034);
    }));
    CHECK(holds("the usual ages join what is before and after", [] {
        const level::Level level = anyLevel();
        const scoring::Dot dot = anyDot(level);
        const double age = *rc::gen::element(2.0, 3.0, 7.0, 10.0, 28.0, 30.0, 365.0, 1825.0);
        const HealedDot before = healed(level, dot, age - 1e-7);
        const HealedDot after = healed(level, dot, age + 1e-7);
        RC_ASSERT(std::abs(after.diameterMm - before.diameterMm) <= 1e-6);
        RC_ASSERT(std::abs(after.tone - before.tone) <= 1e-6);
        RC_ASSERT(std::abs(after.blue - before.blue) <= 1e-6);
    }));
    CHECK(holds("nor with depth", [] {
        const level::Level level = anyLevel();
        scoring::Dot dot = anyDot(level);
        const double age = anyAge();
        const HealedDot one = healed(level, dot, age);
        *dot.depthUm += 1;
        const HealedDot other = healed(level, dot, age);
        // A micrometre of a band that has 25 at the least.
        RC_ASSERT(std::abs(other.diameterMm - one.diameterMm) <= 0.05 * *dot.diameterUm / 1000.0);
        RC_ASSERT(std::abs(other.tone - one.tone) <= 0.09);
    }));
}

TEST_CASE("what lies above the fade depth is lost by day 30", "[healing]") {
    CHECK(rc::check("nothing of it is left", [] {
        const level::Level level = anyLevel();
        const scoring::Dot dot = dotAt(level, between(0.0, 1.0) * level.skin.fadeAbove.value);
        RC_PRE(*dot.depthUm / 1000.0 <= level.skin.fadeAbove.value);
        const HealedDot now = healed(level, dot, between(30.0, skin::kLastDay.value));
        RC_ASSERT(now.tone == 0.0);
        RC_ASSERT(now.lost());
    }));
    const level::Level level = scene::bareLevel();
    CHECK_FALSE(healed(level, dotAt(level, 0.25), 10.0).lost());  // on its way
    CHECK_FALSE(healed(level, dotAt(level, 0.60), 1825.0).lost());
}

TEST_CASE("colour turns to blue with depth and with age, and edges soften", "[healing]") {
    CHECK(holds("neither ever goes back", [] {
        const level::Level level = anyLevel();
        const double depth = between(0.0, 2.5);
        const double age = anyAge();
        const scoring::Dot dot = dotAt(level, depth);
        const HealedDot now = healed(level, dot, age);
        const HealedDot deeper = healed(level, dotAt(level, depth + between(0.0, 0.5)), age);
        const HealedDot older = healed(level, dot, std::min(skin::kLastDay.value, age + between(0.0, 500.0)));
        RC_ASSERT(deeper.blue >= now.blue - kRounding);
        RC_ASSERT(older.blue >= now.blue - kRounding);
        RC_ASSERT(deeper.softness >= now.softness - kRounding);
        RC_ASSERT(older.softness >= now.softness - kRounding);
    }));
}

TEST_CASE("a scar spreads and keeps less, once", "[healing]") {
    CHECK(rc::check("the scar's factors are those of the fresh dot at every age", [] {
        const level::Level level = anyLevel();
        level::Level scarred = level;
        level::Scar scar;
        scar.area = level.scenario.patch;
        scarred.client.scars.push_back(scar);
        const double depth = level.skin.fadeAbove.value + between(0.1, 0.8);
        const scoring::Dot plain = dotAt(level, depth);
        const scoring::Dot inScar = dotAt(scarred, depth);
        RC_PRE(plain.toneE4 > 500);
        const double age = between(10.0, skin::kLastDay.value);
        const HealedDot one = healed(level, plain, age);
        const HealedDot other = healed(scarred, inScar, age);
        RC_PRE(one.tone > 0.01);
        // Recorded widths are whole micrometres, tones 1/10000.
        RC_ASSERT(std::abs(other.diameterMm / one.diameterMm - 1.3) <= 1.2 / *plain.diameterUm);
        RC_ASSERT(std::abs(other.tone / one.tone - 0.6) <= 1.2 / plain.toneE4);
    }));
}

TEST_CASE("the ages of a good, a shallow and a deep dot", "[healing]") {
    const level::Level level = scene::bareLevel();
    const scoring::Dot good = dotAt(level, 0.60);
    const scoring::Dot deep = dotAt(level, 1.15);
    CHECK(good.diameterUm == 280);
    const auto at = [&](const scoring::Dot& dot, double days) { return healed(level, dot, days); };
    // 0.6 of the width and 0.65 of the tone, then 0.87 and 1.03 a year.
    CHECK(at(good, 30.0).diameterMm == Approx(0.168));
    CHECK(at(good, 30.0).tone == Approx(0.86 * 0.65));
    CHECK(at(good, 30.0 + 365.25).tone == Approx(0.86 * 0.65 * 0.87));
    CHECK(at(good, 30.0 + 365.25).diameterMm == Approx(0.168 * 1.03));
    CHECK(at(good, 30.0 + 5 * 365.25).tone == Approx(0.86 * 0.65 * 0.4984).epsilon(1e-3));
    // Scabbed it is wider and darker than fresh; then neither.
    CHECK(at(good, 3.0).diameterMm > 0.280);
    CHECK(at(good, 3.0).tone > 0.86);
    CHECK(at(good, 3.0).scab == 1.0);
    CHECK(at(good, 10.0).scab == 0.0);
    CHECK(at(good, 10.0).diameterMm < 0.280);
    // A deep one is far wider by then, and blue.
    CHECK(at(deep, 365.0).diameterMm > 2.4 * at(good, 365.0).diameterMm);
    CHECK(at(deep, 365.0).blue > 5.0 * at(good, 365.0).blue);
    CHECK(at(deep, 1825.0).softness > 0.9);
}

TEST_CASE("a cluster fades more slowly than a single point", "[healing]") {
    level::Level level = scene::bareLevel();
    const scoring::Dot dot = dotAt(level, 0.60);
    const double single = healed(level, dot, 1825.0).tone;
    level.tools.needle = "3RL";
    CHECK(healed(level, dot, 30.0).tone == Approx(0.86 * 0.65));
    CHECK(healed(level, dot, 1825.0).tone > single);
}

TEST_CASE("a dot from a table is as the skin would have left it", "[healing]") {
    const level::Level level = scene::bareLevel();
    scoring::Dot bare;
    bare.depthUm = 600;
    const scoring::Dot whole = skin::asLeftBySkin(level, bare);
    CHECK(whole.diameterUm == 280);
    CHECK(whole.toneE4 == 8600);
    bare.diameterUm = 333;
    CHECK(skin::asLeftBySkin(level, bare).diameterUm == 333);
    // Without a depth it heals as in the middle of the band.
    scoring::Dot unknown = whole;
    unknown.depthUm.reset();
    CHECK(healed(level, unknown, 400.0).tone == Approx(healed(level, whole, 400.0).tone));
}
