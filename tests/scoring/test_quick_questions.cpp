// What is prepared so that places can be asked about quickly says what the plain way says.
#include <cmath>
#include <numbers>
#include <vector>

#include <scoring/random.hpp>

#include "far_behind.hpp"
#include "ground.hpp"
#include "intensity_raster.hpp"
#include "outline.hpp"
#include "region_index.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

// A star-shaped ring about a middle, `corners` corners.
std::vector<Point> star(Point middle, double least, double greatest, std::size_t corners, Random& random) {
    std::vector<Point> ring;
    for (std::size_t i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
        const double radius = least + (greatest - least) * random.uniform();
        ring.push_back(middle + Point{std::cos(angle), std::sin(angle)} * radius);
    }
    return ring;
}

Point placeIn(const Box& box, Random& random) {
    return box.min + Point{box.width() * random.uniform(), box.height() * random.uniform()};
}

// A line that bends, `pieces` pieces, from left to right.
std::vector<Point> bend(std::size_t pieces, double height, Random& random) {
    std::vector<Point> curve;
    for (std::size_t i = 0; i <= pieces; ++i) {
        const double share = 2.0 * static_cast<double>(i) / static_cast<double>(pieces) - 1.0;
        curve.push_back({60.0 * share, height * share * share + 0.3 * random.uniform()});
    }
    return curve;
}

Scenario scalp(std::size_t pieces, double height, Random& random) {
    Scenario scenario;
    const std::vector<Point> curve = bend(pieces, height, random);
    Polygon area{curve, {}};
    for (auto place = curve.rbegin(); place != curve.rend(); ++place)
        area.outer.push_back({place->x, place->y + 70.0});
    const Density rising{DensityAxis::hairline, {{{0}, {0.15}}, {{12}, {0.6}}}};
    scenario.zones = {{"zone", area, rising, {0.5}, {0.15}}};
    scenario.hairline = Hairline{curve, HairlineStyle::natural, {10}};
    return scenario;
}

}  // namespace

TEST_CASE("a prepared region holds the places that the region holds") {
    Random random(3);
    for (int round = 0; round < 200; ++round) {
        const auto corners = 3 + random.below(120);
        Polygon region{star({1, 2}, 4.0, 9.0, corners, random), {star({1, 2}, 1.0, 3.0, 5, random)}};
        const RegionIndex index(region);
        const Box box = bounds(region);
        for (int k = 0; k < 200; ++k) {
            // Every tenth on the level of a corner, where one edge hands over to the next.
            Point place = placeIn(box, random);
            if (k % 10 == 0) place.y = region.outer[random.below(corners)].y;
            REQUIRE(index.contains(place) == contains(region, place));
        }
        REQUIRE_FALSE(index.contains({box.max.x + 0.1, box.min.y}));
    }
}

TEST_CASE("whether the outline is nearer than a distance") {
    Random random(4);
    for (int round = 0; round < 50; ++round) {
        Scenario scenario = scalp(5 + random.below(60), 9.0, random);
        const Outline outline(scenario.zones);
        for (int k = 0; k < 200; ++k) {
            const Point place = placeIn({{-70, -10}, {70, 90}}, random);
            const double limit = 6.0 * random.uniform();
            REQUIRE(outline.isNearerThan(limit, place) == (outline.distanceTo(place) < limit));
        }
        const Point middle{0.0, 40.0};
        CHECK_FALSE(outline.isNearerThan(outline.distanceTo(middle), middle));
    }
}

TEST_CASE("a box far behind a line is sure to be") {
    Random random(5);
    std::size_t found = 0;
    for (int round = 0; round < 3000; ++round) {
        const LineProjection line(bend(2 + random.below(40), 40.0 * random.uniform() - 20.0, random));
        const Point corner = placeIn({{-90, -60}, {90, 80}}, random);
        const Box box{corner, corner + Point{4.0, 4.0}};
        const double far = 20.0 * random.uniform();
        if (!isFarBehind(line, rectangle(box.min, box.max).outer, far)) continue;
        ++found;
        for (int k = 0; k < 30; ++k) REQUIRE(line.project(placeIn(box, random)).n > far);
    }
    CHECK(found > 500);
    CHECK(isFarBehind(LineProjection({{-10, 0}, {10, 0}}), rectangle({-1, 5.1}, {1, 6}).outer, 5.0));
    CHECK_FALSE(isFarBehind(LineProjection({{-10, 0}, {10, 0}}), rectangle({-1, 4.9}, {1, 6}).outer, 5.0));
    CHECK_FALSE(isFarBehind(LineProjection({{-10, 0}, {10, 0}}), rectangle({-1, -9}, {1, -8}).outer, 5.0));
}

TEST_CASE("what the target says of a place, by tiles or by projection") {
    Random random(6);
    for (int round = 0; round < 10; ++round) {
        const Scenario scenario = scalp(4 + random.below(80), 16.0 * random.uniform() - 4.0, random);
        const Ground ground(scenario);
        std::size_t far = 0;
        for (int k = 0; k < 2000; ++k) {
            const Point place = placeIn({{-65, -12}, {65, 90}}, random);
            const Ground::Look look = ground.look(place);
            REQUIRE(look.intensity == ground.field.intensity(place));
            const bool inCore = look.intensity > 0.0 && ground.field.line()->project(place).n >= 8.0 &&
                                ground.outline.distanceTo(place) >= look.pitch;
            REQUIRE(look.inCore == inCore);
            if (std::isinf(ground.field.alongLine(place).n)) ++far;
        }
        CHECK(far > 200);
    }
}
