// Density against the target, place by place.
#include "picture/density_map.hpp"

#include <cmath>

#include "picture/density_layer.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

// A grid of dots of the level's own density, over the zone from x0 to x1.
std::vector<scoring::Dot> filled(double x0, double x1, double factor = 1.0) {
    const double pitch = 1.0 / std::sqrt(0.75 * factor);
    std::vector<scoring::Dot> dots;
    for (double y = -10.0 + pitch / 2; y < 10.0; y += pitch) {
        for (double x = x0 + pitch / 2; x < x1; x += pitch) dots.push_back(scenes::dotAt(x, y));
    }
    return dots;
}

}  // namespace

TEST_CASE("Work as dense as asked is not off anywhere, not even at the zone's edge") {
    const picture::DensityMap map(scenes::midScalp(), filled(-15.0, 15.0));
    REQUIRE_FALSE(map.empty());
    for (double x = -14.0; x <= 14.0; x += 2.0) {
        for (double y = -9.0; y <= 9.0; y += 3.0) {
            INFO(x << ", " << y);
            REQUIRE(map.deviation({x, y}));
            CHECK(std::abs(*map.deviation({x, y})) < 0.12);
        }
    }
    CHECK_FALSE(map.deviation({17.0, 0.0}));  // nothing is asked for there
    CHECK(map.extremes(4, 0.2, 3.0).empty());
}

TEST_CASE("Bare skin is thinner by all, twice the dots are denser by as much again") {
    const picture::DensityMap bare(scenes::midScalp(), {});
    CHECK(*bare.deviation({0.0, 0.0}) == Approx(-1.0));
    const picture::DensityMap half(scenes::midScalp(), filled(0.0, 15.0));
    CHECK(*half.deviation({-9.0, 0.0}) < -0.95);
    CHECK(std::abs(*half.deviation({9.0, 0.0})) < 0.12);
    CHECK(*half.deviation({0.0, 0.0}) == Approx(-0.5).margin(0.12));
    const picture::DensityMap twice(scenes::midScalp(), filled(-15.0, 15.0, 2.0));
    CHECK(*twice.deviation({0.0, 0.0}) == Approx(1.0).margin(0.12));
}

TEST_CASE("The worst places come first and stand apart") {
    std::vector<scoring::Dot> dots = filled(-15.0, 15.0);
    std::erase_if(dots, [](const scoring::Dot& dot) {
        return scoring::distance(dot.place(), {-7.0, 2.0}) < 3.5;
    });
    for (int i = 0; i < 8; ++i) dots.push_back(scenes::dotAt(8.0 + 0.2 * i, -3.0));
    const picture::DensityMap map(scenes::midScalp(), dots);
    const auto worst = map.extremes(2, 0.25, 5.0);
    REQUIRE(worst.size() == 2);
    const auto& thin = worst[0].deviation < 0 ? worst[0] : worst[1];
    const auto& dense = worst[0].deviation < 0 ? worst[1] : worst[0];
    CHECK(scoring::distance(thin.place, {-7.0, 2.0}) < 1.5);
    CHECK(scoring::distance(dense.place, {8.7, -3.0}) < 1.5);
    CHECK(thin.deviation < -0.5);
    CHECK(dense.deviation > 0.25);
    CHECK(std::abs(worst[0].deviation) >= std::abs(worst[1].deviation));
}

TEST_CASE("A level of marked spots has no density map") {
    level::Level level = scenes::midScalp();
    level.scenario.mode = scoring::Mode::trace;
    const picture::DensityMap map(level, filled(-15.0, 15.0));
    CHECK(map.empty());
    CHECK_FALSE(map.deviation({0.0, 0.0}));
}

TEST_CASE("Thinner and denser work have colours of their own, right work none") {
    CHECK((picture::densityColour(0.0) & 255U) == 0);
    CHECK((picture::densityColour(0.08) & 255U) == 0);
    CHECK((picture::densityColour(-0.5) >> 8U) != (picture::densityColour(0.5) >> 8U));
    CHECK((picture::densityColour(-0.3) & 255U) < (picture::densityColour(-0.6) & 255U));
}

TEST_CASE("The density layer leaves right work and the skin around it as they are, and draws contours") {
    sheet::SheetView view;
    view.pixelsPerMm = 8.0;
    view.width = 320;
    view.height = 240;
    const picture::Image skin(320, 240, 0xC89B7BFF);
    picture::Image right = skin;
    picture::paintDensity(right, view, picture::DensityMap(scenes::midScalp(), filled(-15.0, 15.0)), 1.0);
    CHECK(right.at(160, 120)[0] == skin.at(160, 120)[0]);
    picture::Image half = skin;
    picture::paintDensity(half, view, picture::DensityMap(scenes::midScalp(), filled(0.0, 15.0)), 1.0);
    CHECK(half.at(60, 120)[2] > skin.at(60, 120)[2]);  // violet
    CHECK(half.at(160, 5)[0] == skin.at(160, 5)[0]);   // outside the zone
    bool casing = false;
    for (int x = 120; x < 200; ++x) casing = casing || half.at(x, 120)[1] > skin.at(x, 120)[1] + 20;
    CHECK(casing);
}
