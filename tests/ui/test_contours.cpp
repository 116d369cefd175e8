// Lines of equal heat: where they are known, and round.
#include <cmath>

#include "support/catch.hpp"
#include "ui/contours.hpp"

namespace {

// A cone of height 10 at the middle that falls by one a mm.
review::HeatMap cone() {
    review::HeatMap map;
    map.origin = {-10.0, -10.0};
    map.columns = 21;
    map.rows = 21;
    for (std::size_t i = 0; i < 21 * 21; ++i) {
        const double x = static_cast<double>(i % 21) - 10.0;
        const double y = static_cast<double>(i / 21) - 10.0;
        map.cells.emplace_back(std::max(0.0, 10.0 - std::hypot(x, y)));
    }
    map.most = 10.0;
    return map;
}

}  // namespace

TEST_CASE("the line around a cone is a circle") {
    const auto pieces = ui::contourOf(cone(), 4.0);
    REQUIRE(pieces.size() > 20);
    double length = 0.0;
    for (const auto& [from, to] : pieces) {
        CHECK(std::hypot(from.x, from.y) == Approx(6.0).margin(0.05));
        length += scoring::distance(from, to);
    }
    CHECK(length == Approx(2 * 3.14159265 * 6.0).epsilon(0.02));
    CHECK(ui::contourOf(cone(), 11.0).empty());
}

TEST_CASE("no line runs where the patch has ended") {
    review::HeatMap map = cone();
    for (std::size_t i = 0; i < map.cells.size(); ++i) {
        if (i % 21 > 10) map.cells[i].reset();
    }
    for (const auto& [from, to] : ui::contourOf(map, 4.0)) {
        CHECK(from.x <= 0.0);
        CHECK(to.x <= 0.0);
    }
}

TEST_CASE("levels are round, about three, and below the most") {
    CHECK(ui::contourLevels(0.0).empty());
    CHECK(ui::contourLevels(1.0).empty());
    CHECK(ui::contourLevels(1.5) == std::vector{1.0});
    CHECK(ui::contourLevels(40.0) == std::vector{10.0, 20.0, 30.0});
    CHECK(ui::contourLevels(7.5) == std::vector{2.0, 4.0, 6.0});
    for (const double most : {3.3, 12.0, 99.0, 480.0}) {
        const auto levels = ui::contourLevels(most);
        INFO(most);
        CHECK(levels.size() >= 2);
        CHECK(levels.size() <= 6);
        CHECK(levels.back() < most);
    }
}
