// The three-point stretch: fingers, heel, overstretch.
#include <cmath>

#include <rapidcheck.h>

#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

using skin::StretchPoint;

double between(double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

level::Level layered(double stretch) {
    level::Level level = scene::bareLevel();
    level.skin.stretch = stretch;
    return level;
}

// Two fingers `apartMm` from a place on either side that pull away from it.
std::vector<StretchPoint> around(scoring::Point place, double apartMm, double pullMm) {
    const auto um = [](double mm) { return static_cast<std::int32_t>(std::lround(mm * 1000.0)); };
    return {{um(place.x - apartMm), um(place.y), um(-pullMm), 0},
            {um(place.x + apartMm), um(place.y), um(pullMm), 0}};
}

std::vector<StretchPoint> anyPoints() {
    std::vector<StretchPoint> points(static_cast<std::size_t>(*rc::gen::inRange(0, 3)));
    for (StretchPoint& point : points) {
        const double turn = between(0.0, 6.28);
        const double pull = between(0.0, skin::kLongestPullUm - 2.0);
        point = {*rc::gen::inRange(-40000, 40001), *rc::gen::inRange(-40000, 40001),
                 static_cast<std::int32_t>(pull * std::cos(turn)),
                 static_cast<std::int32_t>(pull * std::sin(turn))};
    }
    return points;
}

double depthUnder(const std::vector<StretchPoint>& points, double lawMm = 0.5) {
    const level::Level level = layered(0.0);
    const auto surface = skin::makeSkin(level, 1);
    surface->stretch(points);
    return *scene::feed(*surface, scene::press(level, 1000000, {0.0, 5.0}, lawMm))->depthUm / 1000.0;
}

}  // namespace

TEST_CASE("fingers that no off hand could set are named", "[stretch]") {
    CHECK_FALSE(skin::stretchFault({}));
    CHECK_FALSE(skin::stretchFault({{0, 0, skin::kLongestPullUm, 0}, {5, 5, 0, -skin::kLongestPullUm}}));
    CHECK(skin::stretchFault({{}, {}, {}}) == "an off hand sets at most 2 points");
    CHECK(skin::stretchFault({{1000001, 0, 0, 0}}));
    CHECK(skin::stretchFault({{0, -1000001, 0, 0}}));
    CHECK(skin::stretchFault({{0, 0, skin::kLongestPullUm + 1, 0}}));
    CHECK(skin::stretchFault({{0, 0, 3000, 3000}}));
    CHECK(skin::stretchFault({{0, 0, INT32_MIN, INT32_MAX}}));
}

TEST_CASE("shown and relaxed places are each other's inverse", "[stretch]") {
    CHECK(rc::check("relaxed(shown(p)) = p", [] {
        skin::StretchField field;
        field.set(anyPoints());
        const scoring::Point place{between(-60.0, 60.0), between(-60.0, 60.0)};
        RC_ASSERT(scoring::distance(field.relaxed(field.shown(place)), place) < 1.0e-6);
        RC_ASSERT(scoring::distance(field.shown(field.relaxed(place)), place) < 1.0e-6);
    }));
}

TEST_CASE("the skin goes along with a finger, less with the distance", "[stretch]") {
    skin::StretchField field;
    field.set({{0, 0, 2000, 0}});
    const auto moved = [&](double y) { return field.shown({0.0, y}).x; };
    CHECK(moved(0.0) == Approx(2.0));
    CHECK(moved(10.0) == Approx(1.0));
    for (double y = 1.0; y < 60.0; y += 1.0) CHECK(moved(y) < moved(y - 1.0));
    CHECK(rc::check("tension falls with distance and rises with the pull", [] {
        skin::StretchField near;
        skin::StretchField far;
        skin::StretchField harder;
        const double distance = between(1.0, 40.0);
        const double pull = between(0.1, 3.0);
        near.set(around({}, distance, pull));
        far.set(around({}, distance + between(0.5, 20.0), pull));
        harder.set(around({}, distance, pull + between(0.05, 0.9)));
        RC_ASSERT(near.tension({}) > far.tension({}));
        RC_ASSERT(near.tension({}) < harder.tension({}));
    }));
}

TEST_CASE("two fingers make slack skin taut between them, and bunch it up when they push", "[stretch]") {
    const level::Level level = layered(0.0);
    const auto surface = skin::makeSkin(level, 1);
    CHECK(surface->stretchAt({0.0, 5.0}).stretch == Approx(0.12));  // the heel alone
    surface->stretch(around({0.0, 5.0}, 10.0, 2.0));
    CHECK(surface->stretchAt({0.0, 5.0}).stretch == Approx(1.0).margin(0.001));
    CHECK(surface->stretchAt({0.0, 25.0}).stretch < 0.5);
    CHECK(depthUnder(around({0.0, 5.0}, 10.0, 2.0)) == Approx(0.5).margin(0.005));
    CHECK(std::abs(depthUnder({}) - 0.5) > 0.03);
    const level::Level held = layered(0.5);
    const auto bunched = skin::makeSkin(held, 1);
    bunched->stretch(around({0.0, 5.0}, 10.0, -1.0));
    CHECK(bunched->stretchAt({0.0, 5.0}).stretch < 0.15);
}

TEST_CASE("dots live in relaxed skin and move when the fingers let go", "[stretch]") {
    const level::Level level = layered(0.6);
    const auto surface = skin::makeSkin(level, 1);
    surface->stretch({{-6000, 5000, -600, 0}});
    const auto dot = scene::feed(*surface, scene::press(level, 1000000, {0.0, 5.0}, 0.6));
    REQUIRE(dot);
    CHECK_FALSE(surface->stretchAt({0.0, 5.0}).slipped);
    CHECK(scoring::distance(surface->shown(dot->place()), {0.0, 5.0}) < 0.02);
    CHECK(dot->place().x > 0.3);
    surface->stretch({});
    CHECK(surface->shown(dot->place()) == dot->place());
}

TEST_CASE("skin whitens above drum-tight, bit by bit, until it is bloodless", "[stretch]") {
    CHECK(skin::whiteningOf(0.0) == 0.0);
    CHECK(skin::whiteningOf(1.0) == 0.0);
    CHECK(skin::whiteningOf(1.25) == Approx(0.5));
    CHECK(skin::whiteningOf(1.5) == 1.0);
    CHECK(skin::whiteningOf(3.0) == 1.0);
}

TEST_CASE("overstretched skin whitens and slips, and the dot lies off its mark", "[stretch]") {
    const level::Level level = layered(0.7);
    const auto surface = skin::makeSkin(level, 1);
    // One finger, hard: the skin under the needle has come along with it.
    const std::vector<StretchPoint> hard{{10000, 5000, 3000, 0}};
    surface->stretch(hard);
    const scoring::Point aimed{0.0, 5.0};
    const auto before = surface->stretchAt(aimed);
    CHECK(before.whitening > 0.3);
    CHECK(before.stretch > 1.1);
    CHECK_FALSE(before.slipped);
    skin::StretchField held;
    held.set(hard);
    const scoring::Point meant = held.relaxed(aimed);
    const auto dot = scene::feed(*surface, scene::press(level, 1000000, aimed, 0.6));
    CHECK(scoring::distance(dot->place(), meant) > 0.3);
    const auto after = surface->stretchAt(aimed);
    CHECK(after.slipped);
    CHECK(after.whitening < 0.06);
    CHECK(after.stretch == Approx(1.0).margin(0.03));
    // It has slipped once: the next dot lies where the hand sees it.
    const auto next = scene::feed(*surface, scene::press(level, 3000000, {0.0, 7.0}, 0.6));
    CHECK(scoring::distance(surface->shown(next->place()), {0.0, 7.0}) < 0.02);
    surface->stretch(hard);
    CHECK_FALSE(surface->stretchAt(aimed).slipped);
}

TEST_CASE("the more the fingers pull, the less a slip of the pressure counts", "[stretch]") {
    double before = 10.0;
    for (const double pull : {0.0, 0.5, 1.0, 1.5, 2.0}) {
        const auto points = around({0.0, 5.0}, 10.0, pull);
        const double slope = (depthUnder(points, 0.55) - depthUnder(points, 0.45)) / 0.1;
        CAPTURE(pull, slope);
        CHECK(slope < before);
        before = slope;
    }
    CHECK(before == Approx(1.0).margin(0.02));
}

TEST_CASE("the state holds the fingers, and the flat skin takes no notice of them", "[stretch]") {
    level::Level level = layered(0.6);
    const auto surface = skin::makeSkin(level, 1);
    const skin::State without = surface->state();
    surface->stretch(around({0.0, 5.0}, 10.0, 1.0));
    const skin::State with = surface->state();
    CHECK(with != without);
    const auto other = skin::makeSkin(level, 1);
    REQUIRE(other->restore(with));
    CHECK(other->shown({5.0, 5.0}) == surface->shown({5.0, 5.0}));
    CHECK(other->stretchAt({1.0, 5.0}).stretch == surface->stretchAt({1.0, 5.0}).stretch);
    level.skin.model = level::SkinModel::flat;
    const auto flat = skin::makeSkin(level, 1);
    const skin::State still = flat->state();
    flat->stretch(around({0.0, 5.0}, 10.0, 1.0));
    CHECK(flat->state() == still);
    CHECK(flat->shown({5.0, 5.0}) == scoring::Point{5.0, 5.0});
    CHECK(flat->stretchAt({5.0, 5.0}).stretch == 1.0);
}
