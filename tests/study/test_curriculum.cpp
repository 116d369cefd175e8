// Hands through levels: the figures, the verdicts, the page.
#include <scoring/score.hpp>

#include "hands/hand.hpp"
#include "practice/judge.hpp"
#include "practice/performance.hpp"
#include "practice/practised.hpp"
#include "study/curriculum.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace study {
namespace {

CourseLevel threeDots() {
    CourseLevel made{practice::testing::threeDots("layered"), {}};
    made.reference = scoring::buildEnsemble(made.level.scenario, {.experts = 60, .exemplars = 20});
    return made;
}

CurriculumSettings few(unsigned threads) { return {.idealSeeds = 5, .seeds = 3, .threads = threads}; }

HandAtLevel hand(hands::Kind kind, std::size_t passed, std::size_t attempts, std::optional<double> median) {
    HandAtLevel made;
    made.hand = kind;
    made.passed = passed;
    made.attempts = attempts;
    made.total = {median, median, median};
    return made;
}

// As a level of a course should be.
LevelTrial goodLevel() {
    LevelTrial level{"some-level", "Some level", 3, true, {}};
    level.hands = {hand(hands::Kind::ideal, 95, 100, 99.0), hand(hands::Kind::expert, 20, 20, 90.0),
                   hand(hands::Kind::intermediate, 9, 20, 60.0), hand(hands::Kind::novice, 2, 20, 20.0)};
    return level;
}

}  // namespace

TEST_CASE("quartiles lie between order statistics, and what is undefined is less than any figure") {
    const Quartiles four = quartilesOf({40.0, 10.0, 30.0, 20.0});
    CHECK(*four.low == Approx(17.5));
    CHECK(*four.median == Approx(25.0));
    CHECK(*four.high == Approx(32.5));
    const Quartiles one = quartilesOf({7.0});
    CHECK(*one.low == Approx(7.0));
    CHECK(*one.high == Approx(7.0));
    const Quartiles some = quartilesOf({10.0, std::nullopt, 30.0, std::nullopt, 20.0});
    CHECK_FALSE(some.low);
    CHECK(*some.median == Approx(10.0));
    CHECK(*some.high == Approx(20.0));
    CHECK_FALSE(quartilesOf({std::nullopt}).median);
}

TEST_CASE("a level of a course is missed by medians that do not rise, and by pass rates, each by name") {
    CHECK(missesOf(goodLevel()).empty());
    const auto miss = [](const auto& spoil) {
        LevelTrial level = goodLevel();
        spoil(level);
        const auto misses = missesOf(level);
        return misses.size() == 1 ? misses.front() : std::to_string(misses.size()) + " misses";
    };
    CHECK(miss([](LevelTrial& level) { level.hands[0].passed = 94; }) ==
          "some-level: the ideal hand passes only 94 of 100");
    CHECK(miss([](LevelTrial& level) { level.hands[3].passed = 3; }) ==
          "some-level: the novice passes 3 of 20");
    CHECK(miss([](LevelTrial& level) { level.hands[2].total.median = 90.0; }) ==
          "some-level: the expert hand's median is not above the intermediate's");
    CHECK(miss([](LevelTrial& level) { level.hands[2].total.median.reset(); }) ==
          "some-level: the intermediate hand's median is not above the novice's");
    CHECK(miss([](LevelTrial& level) {
              level.unit = 2;
              level.hands[3].passed = 20;
          }) == "0 misses");
    CHECK(miss([](LevelTrial& level) {
              level.hasPassLine = false;
              level.hands[0].passed = 0;
          }) == "0 misses");
}

TEST_CASE("the hands take the path of every attempt, and threads change nothing") {
    const std::vector<CourseLevel> course{threeDots(), threeDots()};
    const auto one = runCurriculum(course, few(1), {});
    const auto two = runCurriculum(course, few(2), {});
    REQUIRE(one);
    REQUIRE(two);
    CHECK(curriculumPage(*one) == curriculumPage(*two));
    CHECK(curriculumJson(*one).dump() == curriculumJson(*two).dump());
    CHECK(one->attempts == 2 * (5 + 3 * 3));
    CHECK(one->physics == "box2d-2");
    REQUIRE(one->levels.size() == 2);
    REQUIRE(one->levels[0].hands.size() == 4);

    // The same by way of attempt files and the scorecard that people get.
    const test_support::TempFolder folder;
    std::vector<std::optional<double>> totals;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const auto played = practice::performanceOf(course[0].level, hands::Kind::novice, seed);
        auto header = practice::testing::someHeader();
        header.skinSeed = seed;
        const auto attempt = practice::testing::attemptOf(
            practice::practiceHeadless(course[0].level, header, played.samples,
                                       folder / (std::to_string(seed) + ".attempt"), played.stretches));
        totals.push_back(
            practice::judge(course[0].level, attempt, course[0].reference, "test").scorecard.totalPoints);
    }
    const Quartiles filed = quartilesOf(totals);
    const Quartiles played = one->levels[0].hands[3].total;
    CHECK(filed.low == played.low);
    CHECK(filed.median == played.median);
    CHECK(filed.high == played.high);
}

TEST_CASE("the page says how it was made, for whom it holds, and what is missed") {
    Curriculum course;
    course.settings = {};
    course.scoringVersion = scoring::kScoringVersion;
    course.physics = "box2d-2";
    course.levels = {goodLevel()};
    course.levels[0].hands[0].criteria = {{"spacing", {80.0, 90.0, std::nullopt}}};
    const std::string good = curriculumPage(course);
    for (const std::string& words :
         {"scoring version " + std::to_string(scoring::kScoringVersion), std::string("`stipple levels try"),
          std::string("no evidence"), std::string("All of it holds"), std::string("`some-level`"),
          std::string("| 95 of 100 [0.89, 0.98] |"), std::string("| 90.0 (80.0 to undefined) |")}) {
        CAPTURE(words);
        CHECK(good.find(words) != std::string::npos);
    }
    course.levels[0].hands[0].passed = 10;
    const std::string bad = curriculumPage(course);
    CHECK(bad.find("All of it holds") == std::string::npos);
    CHECK(bad.find("- some-level: the ideal hand passes only 10 of 100\n") != std::string::npos);
}

TEST_CASE("a course of hands can be stopped") {
    CHECK_FALSE(runCurriculum({threeDots()}, few(1), [](const char*, double) { return false; }));
}

}  // namespace study
