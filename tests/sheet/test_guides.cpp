#include <algorithm>
#include <cmath>

#include "sheet/guides.hpp"
#include "support/catch.hpp"

namespace {

using scoring::Point;

level::Level hairlineLevel() {
    level::Level level;
    level.scenario.patch = scoring::rectangle({-50.0, -10.0}, {50.0, 30.0});
    scoring::Hairline hairline;
    for (int x = -40; x <= 40; x += 2) hairline.curve.push_back({1.0 * x, 0.004 * x * x});
    hairline.depth = scoring::Millimetres{20.0};
    level.scenario.hairline = hairline;
    scoring::Zone zone;
    zone.id = "front";
    zone.area = scoring::rectangle({-40.0, 0.0}, {40.0, 28.0});
    level.scenario.zones.push_back(zone);
    return level;
}

const sheet::GuideLine* find(const sheet::Guides& guides, sheet::GuideKind kind) {
    const auto found = std::find_if(guides.lines.begin(), guides.lines.end(),
                                    [kind](const sheet::GuideLine& line) { return line.kind == kind; });
    return found == guides.lines.end() ? nullptr : &*found;
}

const sheet::Landmark* find(const sheet::Guides& guides, sheet::LandmarkKind kind) {
    const auto found = std::find_if(guides.landmarks.begin(), guides.landmarks.end(),
                                    [kind](const sheet::Landmark& mark) { return mark.kind == kind; });
    return found == guides.landmarks.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("The line behind the front runs 10 mm towards the scalp") {
    const level::Level level = hairlineLevel();
    const sheet::Guides guides = sheet::guidesOf(level);
    const sheet::GuideLine* behind = find(guides, sheet::GuideKind::behindFront);
    REQUIRE(behind != nullptr);
    CHECK(guides.behindFrontMm == 10.0);
    const scoring::LineProjection line(level.scenario.hairline->curve);
    for (const Point point : behind->points) {
        const scoring::LineCoordinates at = line.project(point);
        if (!at.beyondEnds) CHECK(at.n == Approx(10.0).margin(0.05));
        CHECK(point.y > 9.0);
    }
}

TEST_CASE("A hairline shallower than 10 mm has its line at its own depth") {
    level::Level level = hairlineLevel();
    level.scenario.hairline->depth = scoring::Millimetres{6.0};
    CHECK(sheet::guidesOf(level).behindFrontMm == 6.0);
}

TEST_CASE("Landmarks lie where the trade has them") {
    const sheet::Guides guides = sheet::guidesOf(hairlineLevel());
    const sheet::Landmark* middle = find(guides, sheet::LandmarkKind::midFrontalPoint);
    REQUIRE(middle != nullptr);
    CHECK(middle->at.x == Approx(0.0).margin(1e-9));
    CHECK(middle->at.y == Approx(0.0).margin(1e-9));
    REQUIRE(find(guides, sheet::LandmarkKind::leftTemplePoint) != nullptr);
    CHECK(find(guides, sheet::LandmarkKind::leftTemplePoint)->at == Point{40.0, 6.4});
    CHECK(find(guides, sheet::LandmarkKind::rightTemplePoint)->at == Point{-40.0, 6.4});
    const sheet::GuideLine* midline = find(guides, sheet::GuideKind::midline);
    REQUIRE(midline != nullptr);
    CHECK(midline->points.front() == Point{0.0, -9.0});
    CHECK(midline->points.back() == Point{0.0, 30.0});
}

TEST_CASE("A brief for one temple has no midline") {
    level::Level level = hairlineLevel();
    level.scenario.hairline->curve = {{12.0, 0.0}, {30.0, 4.0}};
    const sheet::Guides guides = sheet::guidesOf(level);
    CHECK(find(guides, sheet::GuideKind::midline) == nullptr);
    CHECK(find(guides, sheet::LandmarkKind::midFrontalPoint) == nullptr);
    CHECK(find(guides, sheet::GuideKind::front) != nullptr);
}

TEST_CASE("Zones are outlined with their holes and labelled inside") {
    level::Level level = hairlineLevel();
    level.scenario.zones[0].area.holes.push_back({{-2.0, 10.0}, {2.0, 10.0}, {0.0, 14.0}});
    const sheet::Guides guides = sheet::guidesOf(level);
    const auto zones =
        std::count_if(guides.lines.begin(), guides.lines.end(), [](const sheet::GuideLine& line) {
            return line.kind == sheet::GuideKind::zone && line.closed && line.zone == "front";
        });
    CHECK(zones == 2);
    const sheet::Landmark* label = find(guides, sheet::LandmarkKind::zoneLabel);
    REQUIRE(label != nullptr);
    CHECK(scoring::contains(level.scenario.zones[0].area, label->at));
}

TEST_CASE("The first sight holds all the work, and the patch when it is not much larger") {
    const level::Level level = hairlineLevel();
    const scoring::Box patch = sheet::firstSight(level);
    CHECK(patch.min == Point{-50.0, -10.0});
    CHECK(patch.max == Point{50.0, 30.0});

    level::Level large = level;
    large.scenario.patch = scoring::rectangle({-90.0, -80.0}, {90.0, 80.0});
    const scoring::Box work = sheet::firstSight(large);
    CHECK(work.min == Point{-46.0, -6.0});
    CHECK(work.max == Point{46.0, 34.0});
}

TEST_CASE("Marks of a trace level are passed on in order") {
    level::Level level = hairlineLevel();
    level.scenario.marks = {{1.0, 2.0}, {3.0, 4.0}};
    CHECK(sheet::guidesOf(level).marks == level.scenario.marks);
}

TEST_CASE("Behind a sharp peak the line does not fold back on itself") {
    level::Level level = hairlineLevel();
    auto& curve = level.scenario.hairline->curve;
    curve.clear();
    for (int x = -40; x <= 40; ++x) curve.push_back({1.0 * x, std::abs(x) < 8 ? 1.5 * std::abs(x) : 12.0});
    const sheet::GuideLine* behind = nullptr;
    const sheet::Guides guides = sheet::guidesOf(level);
    behind = find(guides, sheet::GuideKind::behindFront);
    REQUIRE(behind != nullptr);
    for (std::size_t i = 1; i < behind->points.size(); ++i) {
        CHECK(behind->points[i].x > behind->points[i - 1].x - 1e-6);
    }
}
