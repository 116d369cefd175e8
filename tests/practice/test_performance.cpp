// The synthetic hands' other hand.
#include <algorithm>

#include "practice/circumstances.hpp"
#include "practice/expert_work.hpp"
#include "practice/performance.hpp"
#include "practice/steady_attempt.hpp"

using namespace practice;
using namespace practice::testing;

namespace {

record::Attempt worked(const level::Level& level, const Performance& played) {
    const test_support::TempFolder folder;
    return attemptOf(
        practiceHeadless(level, someHeader(), played.samples, folder / "a.attempt", played.stretches));
}

// The level with marks far apart, so that the fingers have to move on.
level::Level wideLevel() {
    level::Level level = depthLevel();
    level.scenario.marks.clear();
    for (int i = 0; i < 40; ++i) level.scenario.marks.push_back({-20.0 + 4.0 * (i % 10), 3.0 * (i / 10)});
    return level;
}

}  // namespace

TEST_CASE("taut skin needs no fingers, and the hands' samples are what they were") {
    level::Level level = depthLevel();
    level.skin.stretch = 0.75;
    const Performance played = performanceOf(level, hands::Kind::ideal, 3);
    CHECK(played.stretches.empty());
    CHECK(played.samples == hands::perform(level, hands::Kind::ideal, 3));
    CHECK(performanceOf(depthLevel(), hands::Kind::novice, 3).stretches.empty());
    CHECK(performanceOf(depthLevel(), hands::Kind::absent, 3).samples.empty());
    level = threeDots("flat");
    level.skin.stretch = 0.1;
    CHECK(performanceOf(level, hands::Kind::ideal, 3).stretches.empty());
}

TEST_CASE("the fingers move on with the work, and every dot finds taut skin that does not slip") {
    const level::Level level = wideLevel();
    const Performance played = performanceOf(level, hands::Kind::ideal, 3);
    CHECK(played.stretches.size() >= 4);
    for (const Stretch& stretch : played.stretches) {
        CHECK_FALSE(skin::stretchFault(stretch.points));
        CHECK(stretch.points.size() == 2);
    }
    // The attempt carries the level as it was loaded: marks differ, skin and zone do not.
    const record::Attempt attempt = worked(level, played);
    const auto all = std::get<std::vector<Circumstances>>(circumstancesOf(attempt));
    REQUIRE(all.size() == 40);
    for (const Circumstances& one : all) {
        CHECK(one.skin.stretch > 0.7);
        CHECK_FALSE(one.skin.slipped);
    }
}

TEST_CASE("the dots lie in relaxed skin where the hand meant them") {
    const level::Level level = wideLevel();
    const record::Attempt attempt = worked(level, performanceOf(level, hands::Kind::ideal, 3));
    for (const scoring::Dot& dot : attempt.dots) {
        double off = 1e9;
        for (const scoring::Point mark : level.scenario.marks)
            off = std::min(off, scoring::distance(mark, dot.place()));
        CHECK(off < 0.45);  // its own error of 0.1 mm each way
    }
}

TEST_CASE("an expert's work is that of the expert's hand in an attempt, the same each time") {
    const level::Level level = depthLevel();
    const auto work = expertWork(level, 7);
    REQUIRE(work);
    const test_support::TempFolder folder;
    record::AttemptHeader header = someHeader();
    header.skinSeed = 7;
    const Performance played = performanceOf(level, hands::Kind::expert, 7);
    const record::Attempt attempt =
        attemptOf(practiceHeadless(level, header, played.samples, folder / "a.attempt", played.stretches));
    CHECK(*work == attempt.dots);
    CHECK_FALSE(*expertWork(level, 8) == *work);
    CHECK_FALSE(expertWork(level, 7, [] { return false; }));
}
