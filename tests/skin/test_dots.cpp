// What a touch leaves, over random touches: everything that should only grow only grows.
#include <cmath>

#include <rapidcheck.h>

#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

double between(double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

level::Level layered(double stretch, double thicknessMm = 1.18) {
    level::Level level = scene::bareLevel();
    level.skin.stretch = stretch;
    level.skin.thickness = {thicknessMm};
    return level;
}

scoring::Dot one(const level::Level& level, const std::vector<pen::Sample>& samples) {
    const auto dot = scene::feed(*skin::makeSkin(level, 1), samples);
    RC_ASSERT(dot.has_value());
    return *dot;
}

std::vector<pen::Sample> dragged(const level::Level& level, double depthMm, double wayMm) {
    auto samples = scene::press(level, 1000000, {0.0, 5.0}, depthMm);
    for (std::size_t i = 6; i < samples.size(); ++i)
        samples[i].xUm += static_cast<int>(wayMm * 1000.0 * static_cast<double>(i - 5) /
                                           static_cast<double>(samples.size() - 6));
    return samples;
}

}  // namespace

TEST_CASE("who presses deeper goes deeper and leaves a wider dot", "[skin]") {
    CHECK(rc::check("depth and diameter never fall with pressure", [] {
        const level::Level level = layered(between(0.0, 1.0));
        const double less = between(0.3, 1.4);
        const double more = between(less, 1.45);
        const scoring::Dot a = one(level, scene::press(level, 1000000, {0.0, 5.0}, less));
        const scoring::Dot b = one(level, scene::press(level, 1000000, {0.0, 5.0}, more));
        RC_ASSERT(*b.depthUm >= *a.depthUm);
        RC_ASSERT(*b.diameterUm >= *a.diameterUm);
    }));
}

TEST_CASE("who stays longer leaves a wider dot", "[skin]") {
    CHECK(rc::check("diameter never falls with dwell", [] {
        const level::Level level = layered(between(0.0, 1.0));
        const double depth = between(0.4, 1.2);
        const std::int64_t less = *rc::gen::inRange(40000, 900000);
        const std::int64_t more = less + *rc::gen::inRange(0, 600000);
        const scoring::Dot a = one(level, scene::press(level, 1000000, {0.0, 5.0}, depth, less));
        const scoring::Dot b = one(level, scene::press(level, 1000000, {0.0, 5.0}, depth, more));
        RC_ASSERT(*b.depthUm >= *a.depthUm);
        RC_ASSERT(*b.diameterUm >= *a.diameterUm);
    }));
}

TEST_CASE("too deep and too long together make a dot of three times the right one's width", "[skin]") {
    const level::Level level = layered(1.0);
    const auto width = [&](double depthMm, std::int64_t holdUs) {
        const auto samples = scene::press(level, 1000000, {0.0, 5.0}, depthMm, holdUs);
        return *scene::feed(*skin::makeSkin(level, 1), samples)->diameterUm;
    };
    const double right = width(0.60, 75000);
    CHECK(width(1.25, 75000) / right > 2.0);
    CHECK(width(0.60, 1300000) / right == Approx(1.4).margin(0.01));
    CHECK(width(1.25, 1300000) / right == Approx(3.0).margin(0.05));
    CHECK(width(1.45, 9000000) / right <= 3.01);
}

TEST_CASE("who slips drags the dot, farther the farther", "[skin]") {
    CHECK(rc::check("drag never falls with the way", [] {
        const level::Level level = layered(between(0.0, 1.0));
        const double depth = between(0.6, 1.0);
        const double less = between(0.0, 2.0);
        const double more = between(less, 3.0);
        const auto a = one(level, dragged(level, depth, less));
        const auto b = one(level, dragged(level, depth, more));
        RC_ASSERT(b.dragUm + 1 >= a.dragUm);
    }));
    const level::Level level = layered(0.8);
    CHECK(scene::feed(*skin::makeSkin(level, 1), dragged(level, 0.6, 0.6))->flags == scoring::kDragged);
}

TEST_CASE("thin frontal skin needs less pressure than the back of the head for the same depth", "[skin]") {
    CHECK(rc::check("at one pressure the thinner skin is entered deeper", [] {
        const double stretch = between(0.0, 1.0);
        const double law = between(0.3, 1.0);
        const double thin = between(0.9, 1.40);
        const level::Level front = layered(stretch, thin);
        const level::Level back = layered(stretch, between(thin + 0.05, 1.48));
        const auto a = one(front, scene::press(front, 1000000, {0.0, 5.0}, law));
        const auto b = one(back, scene::press(back, 1000000, {0.0, 5.0}, law));
        // Where slack skin holds the tip up altogether, both are scratches.
        RC_ASSERT(*a.depthUm >= *b.depthUm);
        if (*a.depthUm > 200) RC_ASSERT(*a.depthUm > *b.depthUm);
    }));
    // Anterior 1.18 mm, posterior 1.48 mm (domain.md 1b).
    const auto pressureFor = [](double thickness, double depthMm) {
        const level::Level level = layered(0.8, thickness);
        double law = 0.3;
        while (
            *scene::feed(*skin::makeSkin(level, 1), scene::press(level, 1000000, {0.0, 5.0}, law))->depthUm <
            depthMm * 1000.0)
            law += 0.005;
        return law;
    };
    CHECK(pressureFor(1.48, 0.5) >= pressureFor(1.18, 0.5) + 0.015);
}

TEST_CASE("entering again within 0.3 mm overworks the skin, and it bleeds in the end", "[skin]") {
    for (const double stretch : {0.0, 0.8, 1.0}) {
        const level::Level level = layered(stretch);
        const auto surface = skin::makeSkin(level, 1);
        std::int64_t t = 0;
        const auto enter = [&](double x) {
            return scene::feed(*surface, scene::press(level, t += 4000000, {x, 5.0}, 0.6))->flags;
        };
        CAPTURE(stretch);
        CHECK((enter(0.0) & scoring::kOverworked) == 0);
        CHECK((enter(4.0) & scoring::kOverworked) == 0);
        CHECK((enter(4.0) & scoring::kOverworked) != 0);
        for (int i = 0; i < 8; ++i) CHECK((enter(4.0) & scoring::kOverworked) != 0);
        CHECK((enter(4.0) & scoring::kBledOut) != 0);
        CHECK((enter(-4.0) & scoring::kOverworked) == 0);
    }
    CHECK(rc::check("the hole's reach is 0.3 mm, in every direction and over every border", [] {
        const level::Level level = layered(1.0);
        const auto surface = skin::makeSkin(level, 1);
        const double turn = between(0.0, 6.28);
        const bool near = *rc::gen::arbitrary<bool>();
        const double apart = near ? between(0.0, 0.295) : between(0.305, 1.0);
        const scoring::Point place{between(-10.0, 10.0), between(4.0, 14.0)};
        const scoring::Point beside = place + scoring::Point{std::cos(turn), std::sin(turn)} * apart;
        (void)scene::feed(*surface, scene::press(level, 1000000, place, 0.6));
        const auto again = scene::feed(*surface, scene::press(level, 4000000, beside, 0.6));
        RC_ASSERT(((again->flags & scoring::kOverworked) != 0) == near);
    }));
}

TEST_CASE("a scar spreads the dot 1.3 times and holds 0.6 of it", "[skin]") {
    for (const double stretch : {0.5, 0.8, 1.0}) {
        level::Level level = layered(stretch);
        level::Scar scar;
        scar.area = scoring::rectangle({0.0, 0.0}, {20.0, 20.0});
        scar.stiffness = 1.0;  // as deep as beside it, so that only the scar's own answer differs
        level.client.scars.push_back(scar);
        const auto surface = skin::makeSkin(level, 1);
        const auto outside = scene::feed(*surface, scene::press(level, 1000000, {-5.0, 5.0}, 0.6));
        const auto inside = scene::feed(*surface, scene::press(level, 9000000, {5.0, 5.0}, 0.6));
        CHECK(*inside->diameterUm == Approx(1.3 * *outside->diameterUm).margin(1));
        CHECK(inside->toneE4 == Approx(0.6 * outside->toneE4).margin(1));
    }
}

TEST_CASE("a faster tip goes deeper into loose skin, a lifted heel less deep and off its mark", "[skin]") {
    const level::Level level = layered(0.0);
    const auto pressedIn = [&](std::int64_t us) {
        std::vector<pen::Sample> samples;
        const std::uint16_t full = skin::pressureOfDepth(level.tools, {0.5});
        for (std::int64_t t = 0; t < 150000; t += 5000)
            samples.push_back(scene::pressed(1000000 + t, 0.0, 5.0,
                                             static_cast<std::uint16_t>(full * std::min(t + 1000, us) / us)));
        samples.push_back(scene::pressed(1150000, 0.0, 5.0, 0));
        return *scene::feed(*skin::makeSkin(level, 1), samples)->depthUm;
    };
    CHECK(pressedIn(20000) > pressedIn(30000) + 20);
    CHECK(pressedIn(30000) > pressedIn(45000) + 20);

    // The tip slides by half a millimetre for each that the heel drops, within 40 ms.
    const auto landed = [&](double liftMm) {
        std::vector<pen::Sample> samples;
        for (int i = 8; i > 0; --i)
            samples.push_back(scene::pressed(1000000 - 5000 * i, 0.0 - 0.5 * liftMm * i / 8.0, 5.0, 0));
        const auto touch = scene::press(level, 1000000, {0.0, 5.0}, 0.5);
        samples.insert(samples.end(), touch.begin() + 1, touch.end());
        return scene::feed(*skin::makeSkin(level, 1), samples).value();
    };
    CHECK(*landed(1.0).depthUm < *landed(0.0).depthUm - 20);
    CHECK(std::abs(landed(0.0).xTenthUm) <= 10);
    CHECK(std::abs(landed(0.5).xTenthUm) > 800);
    CHECK(std::abs(landed(1.0).xTenthUm) > std::abs(landed(0.5).xTenthUm) + 500);
}
