// Where a drill is proposed.
#include "review/drill_places.hpp"

#include "level/yaml/load.hpp"
#include "practice/drill.hpp"
#include "support/catch.hpp"

using namespace review;
using scoring::Box;
using scoring::Point;

namespace {

level::Level field() {
    const auto loaded = level_yaml::loadFile(STIPPLE_SOURCE_DIR "/levels/2-1-mid-scalp-field.yaml");
    REQUIRE(loaded.level);
    return *loaded.level;
}

scoring::Finding at(std::optional<Point> place, std::optional<double> radius = {}) {
    scoring::Finding finding;
    finding.at = place;
    if (radius) finding.radius = scoring::Millimetres{*radius};
    return finding;
}

bool holds(const Box& box, Point place) {
    return place.x >= box.min.x && place.x <= box.max.x && place.y >= box.min.y && place.y <= box.max.y;
}

std::vector<scoring::Dot> dotsAt(const std::vector<Point>& places) {
    std::vector<scoring::Dot> dots;
    for (const Point place : places) {
        scoring::Dot dot;
        dot.ordinal = static_cast<std::uint32_t>(dots.size());
        dot.xTenthUm = static_cast<std::int32_t>(place.x * 1e4);
        dot.yTenthUm = static_cast<std::int32_t>(place.y * 1e4);
        dots.push_back(dot);
    }
    return dots;
}

}  // namespace

TEST_CASE("nothing found, nothing to drill; a finding of the whole sheet is no place") {
    CHECK(placesToDrill(field(), {}, {}).empty());
    CHECK(placesToDrill(field(), {at(std::nullopt)}, {}).empty());
}

TEST_CASE("a box about each place, worst first, as large as the score needs") {
    const auto boxes = placesToDrill(field(), {at(Point{-7, -7}), at(Point{7, 7}, 1.0)}, {});
    REQUIRE(boxes.size() == 2);
    CHECK(holds(boxes[0], {-7, -7}));
    CHECK(holds(boxes[1], {7, 7}));
    for (const Box& box : boxes) {
        const Box least = practice::boxForDrill(field(), box);
        CHECK(least.width() == Approx(box.width()));
    }
}

TEST_CASE("places that share more than a third are one, and no more than three are proposed") {
    const auto merged = placesToDrill(field(), {at(Point{-7, -7}), at(Point{-5, -7}), at(Point{7, 7})}, {});
    REQUIRE(merged.size() == 2);
    CHECK(holds(merged[0], {-7, -7}));
    CHECK(holds(merged[0], {-5, -7}));
    const auto most =
        placesToDrill(field(), {at(Point{-9, -9}), at(Point{9, 9}), at(Point{-9, 9}), at(Point{9, -9})}, {});
    CHECK(most.size() <= kMostPlaces);
    CHECK(placesToDrill(field(), {at(Point{-9, -9}), at(Point{9, 9})}, {}, 1).size() == 1);
}

TEST_CASE("dots that lie together are a place; else the drill goes where most of them are") {
    const auto dots = dotsAt({{-8, -8}, {-7, -8}, {-8, -7}, {9, 9}, {10, -10}, {-10, 10}});
    scoring::Finding near = at(std::nullopt);
    near.dots = {0, 1, 2};
    const auto boxes = placesToDrill(field(), {near}, dots);
    REQUIRE(boxes.size() == 1);
    CHECK(holds(boxes[0], {-8, -8}));
    CHECK_FALSE(holds(boxes[0], {9, 9}));
    const auto wide = dotsAt({{-18, -18}, {-17.5, -18}, {-18, -17.5}, {9, 9}, {18, -18}});
    scoring::Finding all = at(std::nullopt);
    all.dots = {0, 1, 2, 3, 4};
    const auto worst = placesToDrill(field(), {all}, wide);
    REQUIRE(worst.size() == 1);
    CHECK(holds(worst[0], {-18, -18}));
}

TEST_CASE("a chain of places does not grow into one wide drill") {
    std::vector<scoring::Finding> findings;
    for (int i = 0; i < 12; ++i) findings.push_back(at(Point{-10.0 + 1.8 * i, -6}));
    for (const Box& box : placesToDrill(field(), findings, {})) CHECK(box.width() <= kWidestDrill);
}
