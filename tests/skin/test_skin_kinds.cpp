// What oily, dry, thin and thick skin do.
#include <vector>

#include <rapidcheck.h>

#include "skin/healing.hpp"
#include "skin/layers.hpp"
#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

constexpr std::int64_t kSecond = 1'000'000;

double between(double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

level::Level taut() {
    level::Level level = scene::bareLevel();
    level.skin.stretch = 1.0;
    return level;
}

scoring::Dot pressedAt(const level::Level& level, std::int64_t startUs, double depthMm = 0.6) {
    const auto surface = skin::makeSkin(level, 5);
    return scene::feed(*surface, scene::press(level, startUs, {0.0, 5.0}, depthMm)).value();
}

}  // namespace

TEST_CASE("thin skin needs less pressure than normal, thick more, dry at its surface", "[kinds]") {
    CHECK(rc::check("monotone in the kind", [] {
        const double stretch = between(0.0, 1.0);
        const double asked = between(0.35, 1.0);
        const auto depth = [&](level::SkinKind kind) {
            level::Level level = taut();
            level.skin.stretch = stretch;
            level.client.skin = kind;
            return *pressedAt(level, kSecond, asked).depthUm;
        };
        const int normal = depth(level::SkinKind::normal);
        RC_ASSERT(depth(level::SkinKind::thin) > normal);
        RC_ASSERT(depth(level::SkinKind::thick) < normal);
        RC_ASSERT(depth(level::SkinKind::dry) < normal);
    }));
    level::Level oily = taut();
    oily.client.skin = level::SkinKind::oily;
    CHECK(pressedAt(oily, kSecond) == pressedAt(taut(), kSecond));
}

TEST_CASE("what is pressed for a depth is the force that holds the needle there", "[kinds]") {
    CHECK(rc::check("the law and its inverse", [] {
        skin::Layers layers;
        layers.dermisEnd = static_cast<float>(between(0.9, 2.0));
        layers.toughness = static_cast<float>(between(0.7, 1.6));
        layers.epidermis = static_cast<float>(between(0.5, 2.5));
        const auto depth = static_cast<float>(between(0.0, 2.0));
        const float pressed = skin::pressFor(layers, depth);
        const float force = skin::resistance(skin::Layers{}, pressed);
        RC_ASSERT(std::abs(force - skin::resistance(layers, depth)) < 0.01F);
        RC_ASSERT(std::abs(skin::pressFor(skin::Layers{}, depth) - depth) < 1e-4F);
    }));
    CHECK(skin::pressFor(skin::Layers{}, 0.0F) == 0.0F);
    // And it goes as deep as it is meant to.
    for (const auto kind : {level::SkinKind::thin, level::SkinKind::thick, level::SkinKind::dry}) {
        level::Level level = taut();
        level.client.skin = kind;
        const float pressed = skin::pressFor(skin::layersAt(level, {0.0, 5.0}), 0.6F);
        const auto dot = pressedAt(level, kSecond, static_cast<double>(pressed));
        CHECK(*dot.depthUm == Approx(*pressedAt(taut(), kSecond, 0.6).depthUm).margin(6));
    }
}

TEST_CASE("thin skin bleeds sooner than normal, thick later", "[kinds]") {
    const auto touchesUntilBlood = [](level::SkinKind kind) {
        level::Level level = taut();
        level.client.skin = kind;
        const auto surface = skin::makeSkin(level, 1);
        for (int i = 1; i <= 20; ++i) {
            const auto dot = scene::feed(*surface, scene::press(level, kSecond * i, {0.0, 5.0}, 0.5));
            if ((dot->flags & scoring::kBledOut) != 0) return i;
        }
        return 99;
    };
    CHECK(touchesUntilBlood(level::SkinKind::thin) == 5);
    CHECK(touchesUntilBlood(level::SkinKind::normal) == 8);
    CHECK(touchesUntilBlood(level::SkinKind::thick) == 10);
}

TEST_CASE("heel and fingers hold oily skin less", "[kinds]") {
    level::Level level = taut();
    level.skin.stretch = 0.0;
    const std::vector<skin::StretchPoint> drum{{-10000, 5000, -2000, 0}, {10000, 5000, 2000, 0}};
    const auto held = [&](level::SkinKind kind) {
        level.client.skin = kind;
        const auto surface = skin::makeSkin(level, 1);
        const double heel = surface->stretchAt({0.0, 5.0}).stretch;
        surface->stretch(drum);
        (void)scene::feed(*surface, scene::press(level, kSecond, {0.0, 5.0}, 0.5));
        const auto reading = surface->stretchAt({0.0, 5.0});
        return std::vector<double>{heel, reading.stretch, reading.slipped ? 1.0 : 0.0};
    };
    const auto normal = held(level::SkinKind::normal);
    const auto oily = held(level::SkinKind::oily);
    CHECK(oily[0] == Approx(normal[0] / 2.0));
    CHECK(normal[1] == Approx(1.0).margin(0.01));
    CHECK(normal[2] == 0.0);
    CHECK(oily[1] < 0.9);
    CHECK(oily[2] == 1.0);
}

TEST_CASE("oily skin fades and blurs sooner, and never the other way", "[kinds]") {
    level::Level oily = taut();
    oily.client.skin = level::SkinKind::oily;
    const scoring::Dot dot = pressedAt(taut(), kSecond, 0.6);
    const auto at = [&](const level::Level& level, double days) {
        return skin::Healing(level, {days}).of(dot);
    };
    CHECK(at(oily, 0.0).tone == at(taut(), 0.0).tone);
    double before = 1.0;
    for (const double days : {30.0, 365.0, 1095.0, 1825.0, 3650.0}) {
        CHECK(at(oily, days).tone <= at(taut(), days).tone);
        CHECK(at(oily, days).tone <= before);
        CHECK(at(oily, days).softness >= at(taut(), days).softness);
        CHECK(at(oily, days).softness <= 1.0);
        before = at(oily, days).tone;
    }
    // Four years of oily skin pale as five of another.
    const double healed = at(taut(), 30.0).tone;
    CHECK(at(oily, 30.0 + 4.0 * 365.25).tone / healed ==
          Approx(at(taut(), 30.0 + 5.0 * 365.25).tone / healed).epsilon(0.02));
}
