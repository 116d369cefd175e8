// The fault map: quiet over skilled work, loud where something was done wrong, and only there.
#include <algorithm>

#include <scoring/random.hpp>

#include "level/yaml/load.hpp"
#include "practice/headless.hpp"
#include "practice/performance.hpp"
#include "review/heat_map.hpp"
#include "review/reviewed.hpp"
#include "support/catch.hpp"

using namespace review;

namespace {

level::Level shipped(const std::string& file) {
    auto loaded = level_yaml::loadFile(STIPPLE_SOURCE_DIR "/levels/" + file);
    REQUIRE(loaded.level);
    return std::move(*loaded.level);
}

std::vector<scoring::Dot> workOf(const level::Level& level, hands::Kind kind, std::uint64_t seed) {
    const test_support::TempFolder folder;
    const auto played = practice::performanceOf(level, kind, seed);
    auto made = practice::practiceHeadless(level, review::testing::someHeader(), played.samples,
                                           folder / "a.attempt", played.stretches);
    return std::get<record::Attempt>(made).dots;
}

double meanOf(const HeatMap& map) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const auto& cell : map.cells) {
        if (!cell) continue;
        sum += *cell;
        ++count;
    }
    return sum / static_cast<double>(count);
}

double heatAt(const HeatMap& map, scoring::Point place) {
    const auto column = static_cast<std::size_t>(std::lround((place.x - map.origin.x) / map.cellMm));
    const auto row = static_cast<std::size_t>(std::lround((place.y - map.origin.y) / map.cellMm));
    return map.at(column, row).value_or(-1.0);
}

}  // namespace

TEST_CASE("without runs the map is empty, and cells outside the patch have no value") {
    const level::Level level = shipped("2-1-mid-scalp-field.yaml");
    const HeatMap none = heatMapOf(level, {});
    CHECK(none.runs == 0);
    CHECK_FALSE(none.mostAt);
    CHECK(none.cells.size() == none.columns * none.rows);
    const HeatMap map = heatMapOf(level, {{}});
    for (std::size_t i = 0; i < map.cells.size(); ++i) {
        const scoring::Point middle{map.origin.x + static_cast<double>(i % map.columns) * map.cellMm,
                                    map.origin.y + static_cast<double>(i / map.columns) * map.cellMm};
        CHECK(map.cells[i].has_value() == scoring::contains(level.scenario.patch, middle));
    }
}

TEST_CASE("skilled work is quiet, a novice's is loud") {
    const level::Level level = shipped("2-1-mid-scalp-field.yaml");
    const HeatMap expert =
        heatMapOf(level, {workOf(level, hands::Kind::expert, 3), workOf(level, hands::Kind::expert, 4)});
    const HeatMap novice =
        heatMapOf(level, {workOf(level, hands::Kind::novice, 3), workOf(level, hands::Kind::novice, 4)});
    CHECK(meanOf(expert) < 0.2 * meanOf(novice));
    CHECK(expert.runs == 2);
}

TEST_CASE("a gap and a clump are hot where they are and nowhere else") {
    const level::Level level = shipped("2-1-mid-scalp-field.yaml");
    const auto work = workOf(level, hands::Kind::ideal, 3);
    const scoring::Box box = scoring::bounds(level.scenario.patch);
    const scoring::Point hole{box.min.x + box.width() * 0.3, box.min.y + box.height() * 0.4};
    const scoring::Point far{box.min.x + box.width() * 0.75, box.min.y + box.height() * 0.6};
    std::vector<scoring::Dot> holed;
    std::copy_if(work.begin(), work.end(), std::back_inserter(holed),
                 [&](const scoring::Dot& dot) { return scoring::distance(dot.place(), hole) > 3.0; });
    const HeatMap map = heatMapOf(level, {holed});
    CHECK(heatAt(map, hole) > 40.0);
    REQUIRE(map.mostAt);
    CHECK(scoring::distance(*map.mostAt, hole) < 3.0);
    CHECK(heatAt(map, far) == heatAt(heatMapOf(level, {work}), far));
    // A second run without the fault halves it.
    CHECK(heatAt(heatMapOf(level, {holed, work}), hole) ==
          Approx((heatAt(map, hole) + heatAt(heatMapOf(level, {work}), hole)) / 2));
    std::vector<scoring::Dot> clumped = work;
    for (int i = 0; i < 20; ++i) {
        scoring::Dot dot = work.front();
        dot.xTenthUm = scoring::Dot::tenthUm(far.x + 0.1 * (i % 5));
        dot.yTenthUm = scoring::Dot::tenthUm(far.y + 0.1 * (i / 5));
        clumped.push_back(dot);
    }
    CHECK(scoring::distance(*heatMapOf(level, {clumped}).mostAt, far) < 3.0);
}

TEST_CASE("dots in the wrong depth are counted where they lie") {
    const level::Level level = shipped("2-1-mid-scalp-field.yaml");
    auto work = workOf(level, hands::Kind::ideal, 3);
    const double before = meanOf(heatMapOf(level, {work}));
    const scoring::Box box = scoring::bounds(level.scenario.patch);
    const double middle = box.min.x + box.width() / 2;
    for (scoring::Dot& dot : work) {
        if (dot.place().x > middle + 3.0) dot.depthUm = 2000;
    }
    const HeatMap map = heatMapOf(level, {work});
    REQUIRE(map.mostAt);
    CHECK(map.mostAt->x > middle);
    CHECK(meanOf(map) > before + 10.0);
    level::Level withoutDepth = level;
    withoutDepth.scenario.criteria.depth = false;
    CHECK(meanOf(heatMapOf(withoutDepth, {work})) < before + 0.01);
}

TEST_CASE("on marks a missed mark and a dot beside any are faults") {
    const level::Level level = shipped("1-2-even-run.yaml");
    const auto work = workOf(level, hands::Kind::ideal, 1);
    CHECK(heatMapOf(level, {work}).most == Approx(0.0).margin(2.0));
    const scoring::Point missed = level.scenario.marks.front();
    std::vector<scoring::Dot> fewer;
    std::copy_if(work.begin(), work.end(), std::back_inserter(fewer),
                 [&](const scoring::Dot& dot) { return scoring::distance(dot.place(), missed) > 0.9; });
    REQUIRE(fewer.size() < work.size());
    const HeatMap map = heatMapOf(level, {fewer});
    CHECK(heatAt(map, missed) > 1.0);
    REQUIRE(map.mostAt);
    CHECK(scoring::distance(*map.mostAt, missed) < 2.0 * scoring::TargetField(level.scenario).pitch(missed));
}
