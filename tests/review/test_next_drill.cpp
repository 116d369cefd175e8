// Which drill comes next, step by step of the rule.
#include "review/next_drill.hpp"
#include "review/runs.hpp"
#include "support/catch.hpp"

using namespace review;
using review::testing::abortedAt;
using review::testing::addCriterion;
using review::testing::addMetric;
using review::testing::runAt;

namespace {

const std::vector<CourseLevel> kLevels{
    {"dots", 1, 1.0, true}, {"field", 2, 1.0, true}, {"depth", 3, 1.0, true}, {"line", 5, 1.0, true}};
const std::vector<Trains> kTrains{{"dots", true, true, false, true},
                                  {"field", true, false, false, false},
                                  {"depth", true, true, false, false},
                                  {"line", true, true, true, false}};

NextDrill drillAfter(const std::vector<store::Run>& runs) {
    const auto drill = nextDrill(kLevels, kTrains, courseOf(kLevels, runs), runs);
    REQUIRE(drill);
    return *drill;
}

store::Run at(const std::string& level, const std::string& criterion, const std::string& metric,
              double points, bool passed = true) {
    store::Run run = runAt(level, passed);
    addMetric(run, criterion, metric, 0.5, points);
    return run;
}

// Passed twice, soundly.
void pass(std::vector<store::Run>& runs, const std::string& level) {
    for (int i = 0; i < 2; ++i) runs.push_back(at(level, "depth", "D1", 95.0));
}

}  // namespace

TEST_CASE("without levels there is no drill, without a run the first level") {
    CHECK_FALSE(nextDrill({}, {}, courseOf({}, {}), {}));
    CHECK(drillAfter({}).level == 0);
    CHECK(drillAfter({}).reason == DrillReason::first);
    CHECK(drillAfter({abortedAt("dots", "abandoned", 0)}).reason == DrillReason::first);
    CHECK(drillAfter({abortedAt("dots")}).reason == DrillReason::again);
}

TEST_CASE("the weakest figure is the lowest median of two runs or more") {
    CHECK_FALSE(weakestOf({at("dots", "depth", "D1", 10.0)}));
    std::vector<store::Run> runs{at("dots", "depth", "D1", 30.0), at("dots", "depth", "D1", 50.0),
                                 at("dots", "spacing", "T2", 45.0), at("dots", "spacing", "T2", 43.0)};
    const auto weakest = weakestOf(runs);
    REQUIRE(weakest);
    CHECK(weakest->figure == "D1");
    CHECK(weakest->points == 40.0);
    CHECK(weakest->runs == 2);
    // Of equals the first by criterion: spacing before depth.
    runs.back().metrics.front().pointsMilli = 35'000;
    CHECK(weakestOf(runs)->figure == "T2");
    // Five runs back and no further; aborted ones are passed over.
    for (int i = 0; i < 5; ++i) {
        runs.push_back(at("dots", "depth", "D4", 70.0));
        store::Run aborted = at("dots", "depth", "D2", 1.0);
        aborted.state = "abandoned";
        runs.push_back(aborted);
    }
    CHECK(weakestOf(runs)->figure == "D4");
}

TEST_CASE("a gate that tripped twice is a weakness of its criterion's points") {
    std::vector<store::Run> runs;
    for (const double points : {50.0, 44.0}) {
        store::Run run = at("field", "spacing", "S2", 90.0, false);
        addCriterion(run, "spacing", points, {"run6"});
        runs.push_back(run);
    }
    const auto weakest = weakestOf(runs);
    REQUIRE(weakest);
    CHECK(weakest->gate);
    CHECK(weakest->figure == "run6");
    CHECK(weakest->points == 47.0);
    const NextDrill drill = drillAfter(runs);
    CHECK(drill.reason == DrillReason::weakness);
    CHECK(drill.level == 1);
    CHECK(drill.lastPoints == 44.0);
}

TEST_CASE("a weak figure leads to the first open level that trains it and is not sound there") {
    // Depth is weak on the hairline; the dots were sound at the last time, the depth level was never tried
    // but its unit is open since the hairline was passed.
    std::vector<store::Run> runs;
    pass(runs, "dots");
    pass(runs, "field");
    runs.push_back(at("line", "depth", "D1", 20.0));
    runs.push_back(at("line", "depth", "D1", 25.0));
    runs.push_back(at("line", "depth", "D1", 22.0));
    NextDrill drill = drillAfter(runs);
    CHECK(drill.reason == DrillReason::weakness);
    CHECK(drill.level == 2);
    CHECK_FALSE(drill.lastPoints);
    CHECK(drill.weakness->points == 25.0);
    // Above the pass line it is not sound yet.
    runs.push_back(at("depth", "depth", "D1", 70.0, false));
    drill = drillAfter(runs);
    CHECK(drill.level == 2);
    CHECK(drill.lastPoints == 70.0);
    // Once it is sound there, the hairline itself is left.
    runs.push_back(at("depth", "depth", "D1", 81.0, false));
    drill = drillAfter(runs);
    CHECK(drill.level == 3);
    CHECK(drill.lastPoints == 22.0);
}

TEST_CASE("where all are sound at the last time the lowest is drilled") {
    std::vector<store::Run> runs{
        at("dots", "depth", "D1", 10.0, false), at("dots", "depth", "D1", 11.0, false),
        at("depth", "depth", "D1", 12.0, false), at("depth", "depth", "D1", 84.0, false),
        at("dots", "depth", "D1", 85.0, false)};
    const NextDrill drill = drillAfter(runs);
    CHECK(drill.reason == DrillReason::weakness);
    CHECK(drill.weakness->points == 12.0);
    CHECK(drill.level == 2);
}

TEST_CASE("figures of marks are trained on marks, those of fields on fields") {
    CHECK(drillAfter({at("dots", "spacing", "T2", 10.0, false), at("dots", "spacing", "T2", 10.0, false)})
              .level == 0);
    CHECK(drillAfter({at("field", "spacing", "S4", 10.0, false), at("field", "spacing", "S4", 10.0, false)})
              .level == 1);
}

TEST_CASE("with nothing weak the course goes on: pace, again, next, keep") {
    std::vector<store::Run> runs;
    for (int i = 0; i < 2; ++i) {
        runs.push_back(at("dots", "depth", "D1", 90.0));
        runs.back().durationUs = 100'000'000;
    }
    CHECK(drillAfter(runs).reason == DrillReason::pace);
    CHECK(drillAfter(runs).level == 0);
    pass(runs, "dots");
    CHECK(drillAfter(runs).reason == DrillReason::next);
    CHECK(drillAfter(runs).level == 1);
    runs.push_back(at("field", "spacing", "S2", 90.0));
    CHECK(drillAfter(runs).reason == DrillReason::again);
    for (const char* level : {"field", "depth", "line"}) pass(runs, level);
    runs[runs.size() - 3].totalMilli = 60'000;
    runs[runs.size() - 4].totalMilli = 61'000;
    CHECK(drillAfter(runs).reason == DrillReason::keep);
    CHECK(drillAfter(runs).level == 2);
}
