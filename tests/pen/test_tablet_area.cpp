// The tablet's area as a matrix: known corners, circles that stay circles, turns that come round.
#include <cmath>

#include <rapidcheck.h>

#include "pen/profile.hpp"
#include "pen/tablet_area.hpp"
#include "pen/tablet_notes.hpp"
#include "support/catch.hpp"

using pen::Extent;
using pen::kPlaceAsItIs;
using pen::matrixOf;
using pen::Place;
using pen::PlaceMatrix;
using pen::TabletArea;
using pen::through;

namespace {

constexpr double kClose = 1e-12;

bool near(Place a, double x, double y) { return std::abs(a.x - x) < kClose && std::abs(a.y - y) < kClose; }

Place centreOf(const TabletArea& area) { return {area.left + area.width / 2, area.top + area.height / 2}; }

double share(double low, double high) { return low + (high - low) * *rc::gen::inRange(0, 10'001) / 10'000.0; }

TabletArea someArea() {
    TabletArea area;
    area.width = share(TabletArea::kLeast, 1.0);
    area.height = share(TabletArea::kLeast, 1.0);
    area.left = share(0.0, 1.0 - area.width);
    area.top = share(0.0, 1.0 - area.height);
    area.turn = *rc::gen::inRange(0, 4);
    area.keepShape = *rc::gen::arbitrary<bool>();
    return area;
}

Extent someExtent() { return {share(50.0, 500.0), share(50.0, 500.0)}; }

// The right half of a screen, as a desktop sets it for one of two monitors.
constexpr PlaceMatrix kRightMonitor{0.5, 0, 0.5, 0, 1, 0, 0, 0, 1};

}  // namespace

TEST_CASE("the whole tablet is the desktop's own matrix") {
    CHECK(matrixOf({}, kPlaceAsItIs) == kPlaceAsItIs);
    CHECK(matrixOf({}, kRightMonitor) == kRightMonitor);
}

TEST_CASE("the left half's corners are the screen's corners") {
    const PlaceMatrix matrix = matrixOf({0.0, 0.0, 0.5, 1.0}, kPlaceAsItIs);
    CHECK(near(through(matrix, {0.0, 0.0}), 0.0, 0.0));
    CHECK(near(through(matrix, {0.5, 0.0}), 1.0, 0.0));
    CHECK(near(through(matrix, {0.0, 1.0}), 0.0, 1.0));
    CHECK(near(through(matrix, {0.25, 0.75}), 0.5, 0.75));
}

TEST_CASE("the tablet's upper left corner goes round with the tablet") {
    const auto cornerAt = [](int turn) {
        return through(matrixOf({0.0, 0.0, 1.0, 1.0, turn}, kPlaceAsItIs), {0.0, 0.0});
    };
    CHECK(near(cornerAt(0), 0.0, 0.0));
    CHECK(near(cornerAt(1), 1.0, 0.0));
    CHECK(near(cornerAt(2), 1.0, 1.0));
    CHECK(near(cornerAt(3), 0.0, 1.0));
}

TEST_CASE("turned clockwise by a quarter, a stroke along the tablet's upper edge goes down the right one") {
    const PlaceMatrix matrix = matrixOf({0.0, 0.0, 1.0, 1.0, 1}, kPlaceAsItIs);
    CHECK(near(through(matrix, {0.25, 0.0}), 1.0, 0.25));
    CHECK(near(through(matrix, {0.75, 0.0}), 1.0, 0.75));
}

TEST_CASE("four quarter turns are none") {
    PlaceMatrix sum = kPlaceAsItIs;
    for (int i = 0; i < 4; ++i) {
        CHECK(sum == matrixOf({0.0, 0.0, 1.0, 1.0, i}, kPlaceAsItIs));
        sum = matrixOf({0.0, 0.0, 1.0, 1.0, 1}, sum);
    }
    CHECK(sum == kPlaceAsItIs);
}

TEST_CASE("an area as the hand sees it: the left part of a tablet turned clockwise is its upper part") {
    const TabletArea left{0.0, 0.1, 0.25, 0.8, 1};
    const TabletArea seen = pen::lyingTurned(left, 1);
    CHECK(seen.top == Approx(0.0));
    CHECK(seen.height == Approx(0.25));
    CHECK(seen.left == Approx(0.1));
    CHECK(seen.width == Approx(0.8));
    rc::check([] {
        const TabletArea area = someArea();
        const int quarters = *rc::gen::inRange(0, 4);
        const TabletArea back = pen::lyingTurned(pen::lyingTurned(area, quarters), 4 - quarters);
        RC_ASSERT(std::abs(back.left - area.left) < kClose && std::abs(back.top - area.top) < kClose);
        RC_ASSERT(std::abs(back.width - area.width) < kClose && std::abs(back.height - area.height) < kClose);
    });
}

TEST_CASE("one monitor of two stays the one that the desktop chose") {
    const PlaceMatrix matrix = matrixOf({0.0, 0.0, 0.5, 0.5, 2}, kRightMonitor);
    CHECK(near(through(matrix, {0.0, 0.0}), 1.0, 1.0));
    CHECK(near(through(matrix, {0.5, 0.5}), 0.5, 0.0));
    CHECK(pen::reachOf(kRightMonitor, {3840, 1080}) == Extent{1920, 1080});
    CHECK(pen::cornerOf(kRightMonitor, {3840, 1080}) == Place{1920, 0});
}

TEST_CASE("to keep shapes, the area is cut about its middle") {
    // An Intuos Pro M of 224 x 148 mm on 1280 x 800 pixels.
    const TabletArea whole{0.0, 0.0, 1.0, 1.0, 0, true};
    const TabletArea used = pen::usedOf(whole, {224, 148}, {1280, 800});
    CHECK(used.left == 0.0);
    CHECK(used.width == 1.0);
    CHECK(used.height == Approx(224.0 * 800 / 1280 / 148));
    CHECK(used.top == Approx((1.0 - used.height) / 2));
    // Turned, the tablet's long side goes up the screen.
    const TabletArea upright = pen::usedOf({0.0, 0.0, 1.0, 1.0, 1, true}, {224, 148}, {1280, 800});
    CHECK(upright.height == 1.0);
    CHECK(upright.width == Approx(148.0 * 800 / 1280 / 224));
    CHECK(pen::usedOf({0.0, 0.0, 1.0, 1.0, 0, false}, {224, 148}, {1280, 800}).height == 1.0);
}

TEST_CASE("a circle of the hand stays a circle on the screen, whatever area, turn, tablet and screen") {
    rc::check([] {
        TabletArea area = someArea();
        area.keepShape = true;
        const Extent tablet = someExtent();
        const Extent screen = someExtent();
        const TabletArea used = pen::usedOf(area, tablet, screen);
        RC_ASSERT(used.left >= area.left - kClose);
        RC_ASSERT(used.top >= area.top - kClose);
        RC_ASSERT(used.left + used.width <= area.left + area.width + kClose);
        RC_ASSERT(used.top + used.height <= area.top + area.height + kClose);
        RC_ASSERT(used.width == area.width || used.height == area.height);
        const PlaceMatrix matrix = matrixOf(used, kPlaceAsItIs);
        const Place centre = through(matrix, centreOf(used));
        double least = 1e9;
        double most = 0.0;
        for (int i = 0; i < 16; ++i) {
            const double angle = i * 0.39269908169872414;
            const Place middle = centreOf(used);
            const Place at = through(matrix, {middle.x + std::cos(angle) / tablet.width,
                                              middle.y + std::sin(angle) / tablet.height});
            const double radius =
                std::hypot((at.x - centre.x) * screen.width, (at.y - centre.y) * screen.height);
            least = std::min(least, radius);
            most = std::max(most, radius);
        }
        RC_ASSERT(most < least * (1.0 + 1e-9));
    });
}

TEST_CASE("whatever the area and the turn, its corners are the screen's and nothing is mirrored") {
    rc::check([] {
        const TabletArea area = someArea();
        const PlaceMatrix matrix = matrixOf(area, kPlaceAsItIs);
        for (const double x : {0.0, 1.0}) {
            for (const double y : {0.0, 1.0}) {
                const Place at = through(matrix, {area.left + x * area.width, area.top + y * area.height});
                RC_ASSERT(std::abs(at.x - std::round(at.x)) < 1e-9);
                RC_ASSERT(std::abs(at.y - std::round(at.y)) < 1e-9);
                RC_ASSERT(at.x > -0.5 && at.x < 1.5 && at.y > -0.5 && at.y < 1.5);
            }
        }
        RC_ASSERT(matrix[0] * matrix[4] - matrix[1] * matrix[3] > 0.0);
    });
}

TEST_CASE("a pen leans where the hand leans it, however the tablet lies") {
    const auto leaned = [](int turn) {
        return pen::leanThrough(matrixOf({0.1, 0.2, 0.3, 0.5, turn}, kPlaceAsItIs), {30, -10});
    };
    CHECK(near(leaned(0), 30, -10));
    CHECK(near(leaned(1), 10, 30));
    CHECK(near(leaned(2), -30, 10));
    CHECK(near(leaned(3), -10, -30));
}

TEST_CASE("an area is written and read again, and one out of range is not") {
    rc::check([] {
        const TabletArea area = someArea();
        const auto again = pen::readTabletArea(jsonOf(area));
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == area);
    });
    for (const char* bad :
         {R"({})", R"([])",
          R"({"left":0,"top":0,"width":0.05,"height":1,"quarter_turns":0,"keep_shape":true})",
          R"({"left":0.6,"top":0,"width":0.5,"height":1,"quarter_turns":0,"keep_shape":true})",
          R"({"left":-0.1,"top":0,"width":0.5,"height":1,"quarter_turns":0,"keep_shape":true})",
          R"({"left":0,"top":0,"width":1,"height":1,"quarter_turns":4,"keep_shape":true})",
          R"({"left":0,"top":0,"width":1,"height":1,"quarter_turns":1.5,"keep_shape":true})",
          R"({"left":0,"top":0,"width":1,"height":1,"quarter_turns":1,"keep_shape":1})"}) {
        INFO(bad);
        const auto json = text::parseJson(bad);
        REQUIRE(std::holds_alternative<text::Json>(json));
        CHECK_FALSE(pen::readTabletArea(std::get<text::Json>(json)));
    }
}

TEST_CASE("a profile holds the tablet's area; one without a choice is written as ever") {
    pen::PenProfile profile{"A pen", 0.02, {{0.15, 0.2}}, std::nullopt};
    CHECK(jsonOf(profile).find("tablet") == nullptr);
    profile.tablet = {0.0, 0.0, 0.5, 1.0, 1, true};
    CHECK(pen::readProfile(jsonOf(profile)) == profile);
    pen::PenProfile areaOnly{"A pen", 0.0, {}, std::nullopt};
    areaOnly.tablet.turn = 2;
    CHECK(pen::readProfile(jsonOf(areaOnly)) == areaOnly);
    CHECK(calibrated(profile));
    CHECK_FALSE(calibrated(areaOnly));
    text::Json broken = jsonOf(profile);
    broken.set("tablet", text::Json::object());
    CHECK_FALSE(pen::readProfile(broken));
}

TEST_CASE("notes of changed tablets are read as they were written, to the bit") {
    const PlaceMatrix third = pen::asServerKeeps(matrixOf({0.1, 0.0, 1.0 / 3.0, 0.7, 3}, kRightMonitor));
    CHECK(pen::asServerKeeps(third) == third);
    const std::vector<pen::TabletNote> notes{{"Tablet stylus", 8, kPlaceAsItIs, third},
                                             {"Tablet \"eraser\"", 9, kRightMonitor, third}};
    CHECK(pen::readTabletNotes(textOf(notes)) == notes);
    CHECK(pen::readTabletNotes(pen::textOf({})).empty());
    for (const char* bad :
         {"", "{", "{}", "[3]", R"([{"device":"a","server_id":1,"before":[1],"ours":[1]}])"})
        CHECK(pen::readTabletNotes(bad).empty());
}
