// The zones' own axes, which all grids lie along.
#include <cmath>

#include "scoring/motions.hpp"
#include "scoring/scenarios.hpp"
#include "sheet_frame.hpp"
#include "support/catch.hpp"

using namespace scoring;
using tests::Motion;

namespace {

Zone zoneOf(std::vector<Point> ring) {
    Zone zone;
    zone.area = {std::move(ring), {}};
    return zone;
}

void checkNear(Point one, Point other) {
    CHECK(one.x == Approx(other.x).margin(1e-9));
    CHECK(one.y == Approx(other.y).margin(1e-9));
}

}  // namespace

TEST_CASE("the first axis runs along the longest edge, the second into the zone") {
    const SheetFrame frame = frameOf({zoneOf({{1, 2}, {1, 12}, {5, 12}, {5, 2}})});  // clockwise
    CHECK(frame.along == Point{0, 1});
    CHECK(frame.across == Point{1, 0});
    CHECK(frame.origin == Point{1, 2});
    const SheetFrame other = frameOf({zoneOf({{5, 2}, {5, 12}, {1, 12}, {1, 2}})});  // counter-clockwise
    CHECK(other.along == Point{0, 1});
    CHECK(other.across == Point{-1, 0});
    CHECK(other.origin == Point{5, 2});
}

TEST_CASE("of equally long edges the first decides, whatever rounding makes of them") {
    const double more = 10.0 + 1e-9;
    const SheetFrame frame = frameOf({zoneOf({{0, 0}, {10, 0}, {10, more}, {0, more}})});
    CHECK(frame.along == Point{1, 0});
    const SheetFrame second =
        frameOf({zoneOf({{0, 0}, {1, 0}, {0, 1}}), zoneOf({{4, 4}, {4, 9}, {3, 9}, {3, 4}})});
    CHECK(second.along == Point{0, 1});
}

TEST_CASE("without zones the sheet's own axes are the frame's") {
    const SheetFrame frame = frameOf({});
    CHECK(frame.along == Point{1, 0});
    CHECK(frame.across == Point{0, 1});
    CHECK(boxIn(frame, {}).width() == 0.0);
}

TEST_CASE("places lie the same in the frame however the sheet is moved, turned or mirrored") {
    const Scenario scenario = hairlineScenario();
    const SheetFrame frame = frameOf(scenario.zones);
    const Box box = boxIn(frame, scenario.zones);
    CHECK(box.min.x == Approx(0.0).margin(1e-9));
    CHECK(box.min.y == Approx(0.0).margin(1e-9));
    Random random(4);
    for (const Motion& motion : {Motion{0, false, {3.1, -2.7}}, Motion{90}, Motion{37, true, {1, 2}}}) {
        const SheetFrame there = frameOf(tests::moved(scenario, motion).zones);
        for (int k = 0; k < 20; ++k) {
            const Point place{random.uniform(-40, 40), random.uniform(-10, 30)};
            checkNear(there.toFrame(motion(place)), frame.toFrame(place));
            checkNear(frame.toSheet(frame.toFrame(place)), place);
        }
        CHECK(boxIn(there, tests::moved(scenario, motion).zones).width() == Approx(box.width()));
    }
}
