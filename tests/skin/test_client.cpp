// The client under the needle: breath, pain, flinches.
#include <algorithm>
#include <cmath>
#include <vector>

#include <rapidcheck.h>

#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

using skin::ClientBody;
using skin::Mood;

constexpr std::int64_t kSecond = 1'000'000;

double between(double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

level::Level taut() {
    level::Level level = scene::bareLevel();
    level.skin.stretch = 1.0;
    return level;
}

level::Level restless() {
    level::Level level = taut();
    level.skin.stretch = 0.6;
    level.client.breathing = {0.4};
    level.client.flinch = 1.0;
    return level;
}

level::Level breathing(double mm) {
    level::Level level = taut();
    level.client.breathing = {mm};
    return level;
}

// A touch that hurts when `depthMm` is below the blowout.
skin::Touch touched(std::int64_t startUs, double depthMm) {
    skin::Touch touch;
    touch.startUs = startUs;
    touch.endUs = startUs + 100000;
    touch.depthMm = depthMm;
    return touch;
}

void suffer(ClientBody& body, const level::Level& level, const skin::Touch& touch, std::uint32_t number) {
    body.suffer(touch, skin::hurtOf(level, touch, {}), number);
}

scoring::Dot pressedAt(const level::Level& level, std::int64_t startUs, double depthMm = 0.6) {
    const auto surface = skin::makeSkin(level, 5);
    return scene::feed(*surface, scene::press(level, startUs, {0.0, 5.0}, depthMm)).value();
}

// Twenty touches, some of them far too deep and some in one hole.
std::vector<std::vector<pen::Sample>> rough(const level::Level& level) {
    std::vector<std::vector<pen::Sample>> touches;
    for (int i = 0; i < 20; ++i) {
        const scoring::Point place{i % 4 == 3 ? 0.0 : -6.0 + 0.8 * i, 6.0};
        const double depth = i % 3 == 0 ? 0.6 : 1.25;
        touches.push_back(scene::press(level, 400000LL * (i + 1), place, depth, 60000 + 20000 * (i % 5)));
    }
    return touches;
}

struct Played {
    std::vector<scoring::Dot> dots;
    std::vector<skin::State> states;  // before each touch, and at the end
    std::vector<std::int64_t> flinches;
};

Played playedBy(skin::SkinSurface& surface, const std::vector<std::vector<pen::Sample>>& touches,
                std::size_t from = 0) {
    Played played;
    for (std::size_t i = from; i < touches.size(); ++i) {
        played.states.push_back(surface.state());
        if (const auto dot = scene::feed(surface, touches[i])) played.dots.push_back(*dot);
        const auto flinch = surface.clientAt(touches[i].back().tUs).flinchUs;
        if (flinch && (played.flinches.empty() || played.flinches.back() != *flinch))
            played.flinches.push_back(*flinch);
    }
    played.states.push_back(surface.state());
    return played;
}

}  // namespace

TEST_CASE("a client without breath and pain never moves and is in no state", "[client]") {
    level::Level level = taut();
    level.client.breathsPerMin = 30.0;  // of no breath at all
    const auto surface = skin::makeSkin(level, 5);
    const level::Level usual = taut();
    const auto plain = skin::makeSkin(usual, 9);
    for (const auto& touch : rough(level)) {
        CHECK(scene::feed(*surface, touch) == scene::feed(*plain, touch));
        const auto reading = surface->clientAt(touch.back().tUs + 200000);
        CHECK(reading.offset == scoring::Point{});
        CHECK(reading.pain == 0.0);
        CHECK(reading.mood == Mood::calm);
        CHECK_FALSE(reading.flinchUs);
    }
    CHECK(surface->state() == plain->state());
}

TEST_CASE("a breath rises and falls along the midline, and rests between", "[client]") {
    CHECK(rc::check("bounded, continuous, half as far towards the needle", [] {
        level::Client client;
        client.breathing = {between(0.05, 2.0)};
        client.breathsPerMin = between(8.0, 24.0);
        const ClientBody body(client, *rc::gen::arbitrary<std::uint64_t>());
        const std::int64_t t = *rc::gen::inRange<std::int64_t>(0, 3600 * kSecond);
        const skin::HeadOffset now = body.at(t);
        RC_ASSERT(now.onSheet.x == 0.0);
        RC_ASSERT(now.onSheet.y >= 0.0);
        RC_ASSERT(now.onSheet.y <= 1.2 * client.breathing.value);
        RC_ASSERT(now.lift == 0.5 * now.onSheet.y);
        RC_ASSERT(std::abs(body.at(t + 1000).onSheet.y - now.onSheet.y) < 0.003 * client.breathing.value);
    }));
    level::Client client;
    client.breathing = {1.0};
    client.breathsPerMin = 15.0;  // 4 s a breath
    const ClientBody body(client, 3);
    CHECK(body.at(0).onSheet.y == 0.0);
    for (int breath = 0; breath < 20; ++breath) {
        const double height = body.at((4 * breath) * kSecond + 1600000).onSheet.y;
        CHECK(height >= 0.8);
        CHECK(height != body.at((4 * breath + 4) * kSecond + 1600000).onSheet.y);
        CHECK(body.at((4 * breath) * kSecond + 3500000).onSheet.y == 0.0);
    }
}

TEST_CASE("dots live on the head: the pen stands still, the skin moves below it", "[client]") {
    const level::Level level = breathing(0.5);
    const auto surface = skin::makeSkin(level, 5);
    for (const std::int64_t t : {3 * kSecond, 6 * kSecond, 13 * kSecond}) {
        const double away = surface->clientAt(t).offset.y;
        const auto dot = pressedAt(level, t);
        CHECK(dot.place().y == Approx(5.0 - away).margin(0.06));
    }
    CHECK(surface->clientAt(6 * kSecond).offset.y > 0.3);
    CHECK(pressedAt(breathing(0.0), 6 * kSecond) == pressedAt(taut(), 6 * kSecond));
}

TEST_CASE("a head that comes up while the needle is down goes against it", "[client]") {
    // 14 a minute: 4.286 s, in until 1.714, out until 3.643.
    const level::Level level = breathing(2.0);
    const int still = *pressedAt(taut(), 4000000).depthUm;
    CHECK(*pressedAt(level, 3900000).depthUm == Approx(still).margin(1));
    CHECK(*pressedAt(level, 900000).depthUm > still + 20);
    CHECK(*pressedAt(level, 2600000).depthUm < still);
}

TEST_CASE("good touches do not hurt, others do by how bad they are", "[client]") {
    const level::Level level = restless();
    const auto hurt = [&](const skin::Touch& touch, skin::Borne borne = {}) {
        return skin::hurtOf(level, touch, borne);
    };
    CHECK(hurt(touched(0, 0.9)) == 0.0);
    CHECK(hurt(touched(0, 0.95)) > 0.1);
    CHECK(hurt(touched(0, 1.2)) > hurt(touched(0, 0.95)));
    skin::Touch lingering = touched(0, 0.6);
    lingering.endUs = 700000;
    CHECK(hurt(lingering) == Approx(0.2));
    lingering.byHoldTime = true;  // a mouse: the hold is the sinking
    CHECK(hurt(lingering) == 0.0);
    CHECK(hurt(touched(0, 0.6), {true, false}) > 0.0);
    CHECK(hurt(touched(0, 0.6), {true, true}) > hurt(touched(0, 0.6), {true, false}));
    skin::Touch worst = touched(0, 2.0);
    worst.endUs = 9 * kSecond;
    CHECK(hurt(worst, {true, true}) <= 1.0);
}

TEST_CASE("pain never rises while nothing is done, and ebbs in the end", "[client]") {
    CHECK(rc::check("falling between touches", [] {
        const level::Level level = restless();
        ClientBody body(level.client, 1);
        std::int64_t t = 0;
        for (std::uint32_t i = 0; i < 12; ++i) {
            t += *rc::gen::inRange<std::int64_t>(0, 5 * kSecond);
            suffer(body, level, touched(t, between(0.3, 1.5)), i);
            double before = body.pain(t += 100000);
            RC_ASSERT(before >= 0.0 && before <= 1.0);
            for (int step = 0; step < 5; ++step) {
                t += *rc::gen::inRange<std::int64_t>(0, kSecond);
                const double now = body.pain(t);
                RC_ASSERT(now <= before);
                before = now;
            }
        }
        RC_ASSERT(body.pain(t + 40 * kSecond) == 0.0);
    }));
}

TEST_CASE("nobody flinches who was not tense before the touch", "[client]") {
    const level::Level level = restless();
    int afterTwo = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        ClientBody body(level.client, seed);
        suffer(body, level, touched(kSecond, 1.3), 0);
        CHECK(skin::moodOf(body.pain(kSecond + 100000)) == Mood::tense);
        CHECK_FALSE(body.flinchUs());
        suffer(body, level, touched(2 * kSecond, 0.6), 1);  // a good one does not count
        CHECK_FALSE(body.flinchUs());
        suffer(body, level, touched(3 * kSecond, 1.3), 2);
        afterTwo += body.flinchUs() ? 1 : 0;
    }
    // The pain is 0.65 then and the chance 0.7 of that: 136 of 300, give or take four spreads of 8.6.
    CHECK(afterTwo > 136 - 34);
    CHECK(afterTwo < 136 + 34);
}

TEST_CASE("a flinch is short, comes after the touch, and ends where it began", "[client]") {
    const level::Level level = restless();
    level::Client client = level.client;
    client.breathing = {0.0};
    int seen = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        ClientBody body(client, seed);
        suffer(body, level, touched(kSecond, 1.3), 0);
        suffer(body, level, touched(2 * kSecond, 1.3), 1);
        if (!body.flinchUs()) continue;
        ++seen;
        const std::int64_t start = *body.flinchUs();
        CHECK(start == 2 * kSecond + 100000 + 150000);
        const auto away = [&](std::int64_t t) { return scoring::distance(body.at(t).onSheet, {}); };
        CHECK(away(start - 1) == 0.0);
        CHECK(away(start + 60000) > 0.5);
        CHECK(away(start + 60000) < 1.6);
        CHECK(body.at(start + 60000).lift > 0.1);
        CHECK(away(start + 500000) == 0.0);
        for (std::int64_t t = start; t < start + 500000; t += 1000)
            CHECK(std::abs(away(t + 1000) - away(t)) < 0.05);
    }
    CHECK(seen > 10);
}

TEST_CASE("same hand and seed, same attempt; another seed, other flinches", "[client]") {
    const level::Level level = restless();
    const auto touches = rough(level);
    const auto played = [&](std::uint64_t seed) { return playedBy(*skin::makeSkin(level, seed), touches); };
    const Played first = played(7);
    const Played again = played(7);
    CHECK(first.dots == again.dots);
    CHECK(first.states == again.states);
    CHECK(first.flinches.size() >= 3);
    CHECK(first.flinches != played(8).flinches);
    level::Level calm = level;
    calm.client = {};
    CHECK(first.dots != playedBy(*skin::makeSkin(calm, 7), touches).dots);
}

TEST_CASE("a replay from any touch breathes and flinches on", "[client]") {
    const level::Level level = restless();
    const auto touches = rough(level);
    const Played all = playedBy(*skin::makeSkin(level, 7), touches);
    for (std::size_t from = 0; from < touches.size(); ++from) {
        const auto later = skin::makeSkin(level, 99);
        REQUIRE(later->restore(all.states[from]));
        const Played rest = playedBy(*later, touches, from);
        CHECK(std::equal(rest.dots.begin(), rest.dots.end(),
                         all.dots.begin() + static_cast<std::ptrdiff_t>(from)));
        CHECK(rest.states.back() == all.states.back());
    }
}

TEST_CASE("a client's state that no attempt could have left is refused", "[client]") {
    const level::Level level = restless();
    const auto surface = skin::makeSkin(level, 7);
    const skin::State good = playedBy(*surface, rough(level)).states.back();
    // The last seven numbers: seed, pain, when, and the flinch's start, place and lift.
    const auto with = [&](std::size_t fromEnd, std::int64_t value) {
        skin::State bytes = good;
        for (unsigned i = 0; i < 8; ++i)
            bytes[bytes.size() - 8 * fromEnd + i] =
                static_cast<std::byte>((static_cast<std::uint64_t>(value) >> (8 * i)) & 0xFFU);
        return bytes;
    };
    REQUIRE(surface->restore(good));
    CHECK(surface->restore(with(6, 500000)));
    for (const std::int64_t wrong : {std::int64_t{-1}, std::int64_t{1000001}, INT64_MIN, INT64_MAX})
        CHECK_FALSE(surface->restore(with(6, wrong)));
    for (const std::size_t time : {5U, 4U}) {
        CHECK_FALSE(surface->restore(with(time, -1)));
        CHECK_FALSE(surface->restore(with(time, INT64_MAX)));
    }
    for (const std::size_t side : {3U, 2U}) {
        CHECK_FALSE(surface->restore(with(side, 2001)));
        CHECK_FALSE(surface->restore(with(side, -2001)));
    }
    CHECK_FALSE(surface->restore(with(1, -1)));
    level::Level calm = level;
    calm.client = {};
    const auto still = skin::makeSkin(calm, 7);
    CHECK_FALSE(still->restore(good));
    CHECK_FALSE(surface->restore(still->state()));
}
