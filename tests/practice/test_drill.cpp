// A drill is a level of its own: its file loads, its attempt replays, its work can be judged.
#include <filesystem>

#include <scoring/score.hpp>

#include "level/issue.hpp"
#include "practice/drill.hpp"
#include "practice/judge.hpp"
#include "practice/performance.hpp"
#include "practice/practised.hpp"
#include "practice/replay.hpp"
#include "support/temp_folder.hpp"

using practice::drillOf;
using practice::testing::attemptOf;
using scoring::Box;
using scoring::Point;

namespace {

const practice::DrillWords kWords{"Drill: a part", "Work only inside the outline."};

level::Level shipped(const std::string& file) {
    const auto loaded = level_yaml::loadFile(STIPPLE_SOURCE_DIR "/levels/" + file + ".yaml");
    REQUIRE(loaded.level);
    return *loaded.level;
}

level::Level drilled(const level::Level& level, Box box) {
    auto made = drillOf(level, box, kWords);
    if (const auto* fault = std::get_if<std::string>(&made)) FAIL(*fault);
    return std::get<level::Level>(std::move(made));
}

double zonesArea(const level::Level& level) {
    double sum = 0.0;
    for (const scoring::Zone& zone : level.scenario.zones) sum += scoring::area(zone.area);
    return sum;
}

}  // namespace

TEST_CASE("a drill of a field is its part of the box, with limits in proportion and no pass line") {
    const level::Level whole = shipped("2-1-mid-scalp-field");
    const level::Level drill = drilled(whole, {{-20, -20}, {0, 0}});
    CHECK(drill.id == "mid-scalp-field-drill");
    CHECK(practice::isDrill(drill.id));
    CHECK_FALSE(practice::isDrill(whole.id));
    CHECK(drill.title == kWords.title);
    REQUIRE(drill.scenario.zones.size() == 1);
    CHECK(zonesArea(drill) == Approx(11.5 * 11.5));
    CHECK(drill.limits.expectedDots == 99);  // 1.3225 cm2 at 75
    CHECK(drill.limits.maxDots >= 2 * drill.limits.expectedDots);
    CHECK(drill.limits.minutes < whole.limits.minutes);
    CHECK_FALSE(drill.scenario.cuts);
    CHECK(drill.hash != whole.hash);
    CHECK(drill.skin.thickness == whole.skin.thickness);
    CHECK(drill.client.seed == whole.client.seed);
}

TEST_CASE("a box too small to judge is widened, one beside the work is refused or widened to it") {
    const level::Level whole = shipped("2-1-mid-scalp-field");
    const Box box = practice::boxForDrill(whole, {{-1, -1}, {1, 1}});
    CHECK(box.width() > 6.0);
    CHECK(box.width() < 14.0);
    const level::Level trace = shipped("1-1-single-dots");
    CHECK(drilled(trace, {{-1, -1}, {1, 1}}).scenario.marks.size() >= practice::kLeastMarks);
    CHECK(drilled(trace, {{-1, -1}, {1, 1}}).scenario.marks.size() < trace.scenario.marks.size());
}

TEST_CASE("a drill of a drill keeps its name") {
    const level::Level whole = shipped("2-1-mid-scalp-field");
    const level::Level once = drilled(whole, {{-20, -20}, {0, 0}});
    CHECK(drilled(once, {{-20, -20}, {0, 0}}).id == once.id);
}

TEST_CASE("drills all over every shipped level load") {
    for (const auto& file : std::filesystem::directory_iterator(STIPPLE_SOURCE_DIR "/levels")) {
        if (file.path().extension() != ".yaml") continue;
        const level::Level whole = shipped(file.path().stem().string());
        const Box all = scoring::bounds(whole.scenario.zones.front().area);
        for (const double share : {0.1, 0.4, 0.8}) {
            const Point middle{all.min.x + share * all.width(), all.min.y + share * all.height()};
            INFO(whole.id << " at " << middle.x << ", " << middle.y);
            const level::Level drill = drilled(whole, {middle - Point{3, 3}, middle + Point{3, 3}});
            CHECK(zonesArea(drill) <= zonesArea(whole) * 1.001);
            CHECK(drill.limits.expectedDots <= whole.limits.expectedDots * 1.1);
            CHECK(drill.scenario.hairline.has_value() == whole.scenario.hairline.has_value());
        }
    }
}

TEST_CASE("an attempt at a drill carries it, replays and is judged in every criterion") {
    const auto file = GENERATE(as<std::string>(), "1-1-single-dots", "2-1-mid-scalp-field",
                               "2-2-density-gradient", "5-1-soft-hairline");
    const level::Level whole = shipped(file);
    const Box all = scoring::bounds(whole.scenario.zones.front().area);
    const Point middle{all.min.x + 0.45 * all.width(), all.min.y + 0.3 * all.height()};
    const level::Level drill = drilled(whole, {middle - Point{4, 4}, middle + Point{4, 4}});
    const test_support::TempFolder folder;
    const auto performance = practice::performanceOf(drill, hands::Kind::ideal, 3);
    const auto attempt =
        attemptOf(practice::practiceHeadless(drill, practice::testing::someHeader(), performance.samples,
                                             folder / "a.attempt", performance.stretches));
    CHECK(attempt.header.levelId == drill.id);
    CHECK(attempt.header.levelBytes == drill.bytes);
    const auto replayed = practice::replay(attempt);
    REQUIRE(std::holds_alternative<practice::Replay>(replayed));
    CHECK_FALSE(std::get<practice::Replay>(replayed).difference);
    const auto scored =
        practice::judge(
            drill, attempt,
            scoring::buildEnsemble(drill.scenario, {.experts = 60, .exemplars = 20, .fronts = 199}), "test")
            .scorecard;
    INFO(file << ": " << attempt.dots.size() << " dots");
    for (const auto* criterion : {&scored.spacing, &scored.depth, &scored.hairline}) {
        if (!*criterion) continue;
        INFO((*criterion)->name << ": " << (*criterion)->undefinedBecause);
        REQUIRE((*criterion)->points);
        CHECK(*(*criterion)->points >= 60.0);
    }
    CHECK_FALSE(scored.passed);
}
