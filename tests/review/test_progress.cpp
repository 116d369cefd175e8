// Curves, norms, the time practised: known answers, and what is too little to tell.
#include <cmath>
#include <fstream>
#include <iterator>

#include <scoring/score.hpp>

#include "practice/judge.hpp"
#include "review/learning_curve.hpp"
#include "review/norms.hpp"
#include "review/practised.hpp"
#include "review/progress.hpp"
#include "review/reviewed.hpp"
#include "review/runs.hpp"
#include "review/series.hpp"
#include "review/warm_up.hpp"
#include "support/catch.hpp"

using namespace review;
using review::testing::abortedAt;
using review::testing::addCriterion;
using review::testing::addMetric;
using review::testing::runAt;

namespace {

constexpr std::int64_t kNow = 1'780'000'000'000;
constexpr double kMinute = 60.0;

// Began so many minutes ago and lasted so long.
store::Run agoFor(double minutes, double lasted) {
    store::Run run = runAt("a", true, lasted * kMinute);
    run.startedAt = kNow - std::llround(minutes * kMinute * 1e3);
    return run;
}

}  // namespace

TEST_CASE("median, spread and trend have their known answers") {
    CHECK(medianOf({3, 1, 2}) == 2.0);
    CHECK(medianOf({4, 1, 3, 2}) == 2.5);
    CHECK(spreadOf({1, 1, 2, 2, 4, 6, 9}) == Approx(1.4826));  // median 2, distances 1 1 0 0 2 4 7
    CHECK(spreadOf({5, 5, 5}) == 0.0);
    CHECK_FALSE(trendOf({1, 2, 3, 4, 5, 6, 7}).slope);
    const SeriesTrend rising = trendOf({1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(rising.slope == 1.0);
    CHECK(rising.certain);
    const SeriesTrend level = trendOf({1, 2, 1, 2, 1, 2, 1, 2});
    CHECK(level.slope == 0.0);
    CHECK_FALSE(level.certain);
}

TEST_CASE("a curve has the points of finished runs, and a trend from eight on") {
    std::vector<store::Run> runs;
    for (int i = 0; i < 8; ++i) {
        runs.push_back(runAt("a", true));
        runs.back().startedAt = i;
        addCriterion(runs.back(), "spacing", 50.0 + 2.0 * i);
    }
    runs.push_back(abortedAt("a"));
    addCriterion(runs.back(), "spacing", 3.0);
    runs.push_back(runAt("a", true));
    runs.back().criteria.push_back({"spacing", {}, {}});
    const auto curves = curvesOf(runs);
    REQUIRE(curves.size() == 3);
    CHECK(curves[0].criterion == "spacing");
    REQUIRE(curves[0].points.size() == 8);
    CHECK(curves[0].points[7].points == 64.0);
    CHECK(curves[0].points[7].run == 7);
    CHECK(curves[0].trend.slope == 2.0);
    CHECK(curves[0].trend.certain);
    CHECK(curves[1].points.empty());
    CHECK_FALSE(curves[1].trend.slope);
    // Of the last twelve alone.
    for (int i = 0; i < 12; ++i) {
        runs.push_back(runAt("a", true));
        addCriterion(runs.back(), "spacing", 60.0);
    }
    CHECK(curvesOf(runs)[0].trend.slope == 0.0);
}

TEST_CASE("the expert band is what docs/study.md says") {
    std::ifstream file(STIPPLE_SOURCE_DIR "/docs/study.md");
    const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    for (const char* criterion : {"spacing", "depth", "hairline"}) {
        const auto row = page.find(std::string("\n| ") + criterion + " | ");
        REQUIRE(row != std::string::npos);
        const std::string line = page.substr(row + 1, page.find('\n', row + 1) - row - 1);
        const std::string expert = line.substr(line.rfind("| ", line.size() - 3) + 2);
        const double mean = std::stod(expert);
        const double sd = std::stod(expert.substr(expert.find('(') + 1));
        INFO(line);
        CHECK(expertBand(criterion)->low == mean - sd);
        CHECK(expertBand(criterion)->high == std::min(100.0, mean + sd));
    }
    CHECK_FALSE(expertBand("else"));
}

TEST_CASE("a norm is the median and spread of the last twenty runs, undefined below five") {
    std::vector<store::Run> runs;
    for (int i = 0; i < 4; ++i) {
        runs.push_back(runAt("a", true));
        addMetric(runs.back(), "depth", "D1", 0.1 * i, 50);
        addMetric(runs.back(), "spacing", "S2", 0.8, 50);
    }
    auto norms = normsOf(runs);
    REQUIRE(norms.size() == 2);
    CHECK(norms[0].metric == "S2");
    CHECK(norms[1].runs == 4);
    CHECK_FALSE(norms[1].median);
    runs.push_back(runAt("a", true));
    addMetric(runs.back(), "depth", "D1", 0.9, 50);
    runs.push_back(abortedAt("a"));
    addMetric(runs.back(), "depth", "D1", 77.0, 50);
    norms = normsOf(runs);
    CHECK(norms[1].median == Approx(0.2));
    CHECK(norms[1].spread == Approx(1.4826 * 0.1));
    CHECK_FALSE(norms[0].median);
    for (int i = 0; i < 20; ++i) {
        runs.push_back(runAt("a", true));
        addMetric(runs.back(), "depth", "D1", 0.5, 50);
    }
    CHECK(normsOf(runs).back().runs == 20);
    CHECK(normsOf(runs).back().median == 0.5);
    CHECK(normsOf({}).empty());
}

TEST_CASE("every metric of a scorecard has its unit") {
    const auto level = practice::testing::threeDots("flat");
    const auto card = scoring::score(level.scenario, scoring::buildEnsemble(level.scenario, {}),
                                     review::testing::practised().dots);
    std::size_t checked = 0;
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (!*criterion) continue;
        for (const scoring::Metric& metric : (*criterion)->metrics) {
            INFO(metric.id);
            CHECK(metricUnit(metric.id) == metric.unit);
            ++checked;
        }
    }
    CHECK(checked >= 4);
    CHECK(metricUnit("X9").empty());
}

TEST_CASE("the needle's time is counted since the last rest and over four hours") {
    CHECK(practised({}, kNow).advice == Rest::none);
    // Half an hour ago ten minutes, a rest of twelve, then two runs without one.
    const std::vector<store::Run> runs{agoFor(400, 30), agoFor(40, 10), agoFor(18, 8), agoFor(9, 8)};
    const Practised now = practised(runs, kNow);
    CHECK(now.sinceRestS == Approx(16 * kMinute));
    CHECK(now.latelyS == Approx(26 * kMinute));
    CHECK(now.advice == Rest::shortRest);
    // Four minutes later the rest is over.
    const Practised rested = practised(runs, kNow + 4 * 60'000);
    CHECK(rested.sinceRestS == 0.0);
    CHECK(rested.latelyS == Approx(26 * kMinute));
    CHECK(rested.advice == Rest::none);
    const std::vector<store::Run> many{agoFor(200, 25), agoFor(100, 25), agoFor(20, 10)};
    CHECK(practised(many, kNow).advice == Rest::enough);
    // A clock that was set back.
    CHECK(practised({agoFor(-5, 8)}, kNow).latelyS == 0.0);
}

TEST_CASE("drills and warm-ups are practice, and no part of the course or the curves") {
    const Syllabus syllabus{{0}, {{"a", 1, 1.0, true}}, {{"a", true, false, false, false}}};
    std::vector<store::Run> runs{agoFor(9, 2), agoFor(6, 2), agoFor(3, 2)};
    runs[1].levelId = "a-drill";
    runs[2].levelId = kWarmUpId;
    for (store::Run& run : runs) addCriterion(run, "spacing", 50.0);
    const Progress progress = progressOf(syllabus, runs, kNow);
    REQUIRE(progress.runs.size() == 1);
    CHECK(progress.runs.front().levelId == "a");
    CHECK(progress.course.levels.front().counted == 1);
    REQUIRE_FALSE(progress.curves.empty());
    CHECK(progress.curves.front().points.size() == 1);
    CHECK(progress.practised.sinceRestS == Approx(6 * kMinute));
}
