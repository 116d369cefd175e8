// Skin that was worked before the level began.
#include "scene.hpp"
#include "skin/healing.hpp"
#include "support/catch.hpp"

namespace {

level::Level workedBefore(double days, level::SkinModel model = level::SkinModel::layered) {
    level::Level level = scene::bareLevel();
    level.skin.model = model;
    scoring::Dot dot;
    dot.xTenthUm = scoring::Dot::tenthUm(1.0);
    dot.yTenthUm = scoring::Dot::tenthUm(10.0);
    dot.depthUm = 600;
    level.earlier.dots = {dot};
    level.earlier.days = days;
    level.scenario.earlier = {dot.place()};
    return level;
}

bool overworks(const level::Level& level, scoring::Point place) {
    const auto skin = skin::makeSkin(level, 1);
    std::optional<scoring::Dot> made;
    for (const pen::Sample& sample : scene::press(level, 1'000'000, place, 0.6)) {
        if (auto dot = skin->feel(sample)) made = dot;
    }
    REQUIRE(made);
    return (made->flags & scoring::kOverworked) != 0;
}

}  // namespace

TEST_CASE("a hole of the same session is there, a healed one is not") {
    CHECK(overworks(workedBefore(0.0), {1.0, 10.0}));
    CHECK(overworks(workedBefore(5.0), {1.0, 10.0}));
    CHECK_FALSE(overworks(workedBefore(10.0), {1.0, 10.0}));
    CHECK_FALSE(overworks(workedBefore(30.0), {1.0, 10.0}));
    CHECK_FALSE(overworks(workedBefore(0.0), {2.5, 10.0}));
}

TEST_CASE("in skin without physics a hole of the same session is one touch of its place") {
    const auto touched = [](double days) {
        const level::Level level = workedBefore(days, level::SkinModel::flat);
        return skin::makeSkin(level, 1)->state();
    };
    CHECK(touched(0.0) != touched(30.0));
    level::Level bare = workedBefore(0.0, level::SkinModel::flat);
    bare.earlier = {};
    CHECK(touched(30.0) == skin::makeSkin(bare, 1)->state());
}

TEST_CASE("earlier dots look as the level's skin would have left them, and age with the new work") {
    const level::Level level = workedBefore(30.0);
    const auto dots = skin::earlierDots(level);
    REQUIRE(dots.size() == 1);
    CHECK(dots[0].toneE4 > 0);
    CHECK(dots[0].diameterUm.has_value());
    CHECK(dots[0].place() == level.earlier.dots[0].place());
    CHECK(skin::ageOfEarlier(level, {0.0}).value == 30.0);
    CHECK(skin::ageOfEarlier(level, {365.0}).value == 395.0);
    CHECK(skin::ageOfEarlier(level, skin::kLastDay) == skin::kLastDay);
}
