// The course rule by hand, and against a naive re-statement of it over thousands of histories.
#include <string>
#include <vector>

#include <scoring/random.hpp>

#include "review/course.hpp"
#include "review/runs.hpp"
#include "support/catch.hpp"

using namespace review;
using review::testing::abortedAt;
using review::testing::runAt;

namespace {

// Two units; one expected minute a level, so 90 s are at pace.
const std::vector<CourseLevel> kLevels{{"a", 1, 1.0, true},
                                       {"b", 1, 1.0, true},
                                       {"c", 2, 1.0, true},
                                       {"free", 2, 1.0, false},
                                       {"d", 3, 1.0, true}};

constexpr double kQuick = 90.0;
constexpr double kSlow = 91.0;

LevelProgress progressAt(const std::vector<store::Run>& runs) { return courseOf(kLevels, runs).levels[0]; }

// A history by letters: P passed at pace, s accurate but slow, f failed, a abandoned, i interrupted, and, not
// counted, v void, o open, e without a dot, d a demonstration, u not scored yet.
store::Run runOf(char letter, const std::string& level) {
    switch (letter) {
        case 'P':
            return runAt(level, true, kQuick);
        case 's':
            return runAt(level, true, kSlow);
        case 'f':
            return runAt(level, false, kQuick);
        case 'a':
            return abortedAt(level);
        case 'i':
            return abortedAt(level, "interrupted");
        case 'v':
            return abortedAt(level, "void");
        case 'o':
            return abortedAt(level, "open");
        case 'e':
            return abortedAt(level, "abandoned", 0);
        default:
            break;
    }
    store::Run run = runAt(level, true, kQuick);
    if (letter == 'd') run.kind = "demo";
    if (letter == 'u') {
        run.scored = false;
        run.passed.reset();
        run.totalMilli.reset();
    }
    return run;
}

std::vector<store::Run> runsOf(const std::string& letters, const std::string& level = "a") {
    std::vector<store::Run> runs;
    for (const char letter : letters) runs.push_back(runOf(letter, level));
    return runs;
}

LevelState stateAfter(const std::string& letters) { return progressAt(runsOf(letters)).state; }

// The rule said once more, by letters alone: some three neighbours among the counted ones have two good ones.
bool twoOfThreeNaive(const std::string& letters, const std::string& good) {
    std::string counted;
    for (const char letter : letters) {
        if (std::string("Psfai").find(letter) != std::string::npos) counted += letter;
    }
    for (std::size_t i = 0; i < counted.size(); ++i) {
        for (std::size_t j = i + 1; j < counted.size() && j <= i + 2; ++j) {
            if (good.find(counted[i]) != std::string::npos && good.find(counted[j]) != std::string::npos)
                return true;
        }
    }
    return false;
}

LevelState naive(const std::string& letters) {
    if (twoOfThreeNaive(letters, "P")) return LevelState::passed;
    if (twoOfThreeNaive(letters, "Ps")) return LevelState::accurate;
    return letters.find_first_of("Psfai") == std::string::npos ? LevelState::untried : LevelState::begun;
}

}  // namespace

TEST_CASE("a level is passed by two of three runs, accurate and at pace") {
    CHECK(stateAfter("") == LevelState::untried);
    CHECK(stateAfter("P") == LevelState::begun);
    CHECK(stateAfter("PP") == LevelState::passed);
    CHECK(stateAfter("PfP") == LevelState::passed);
    CHECK(stateAfter("PffP") == LevelState::begun);
    CHECK(stateAfter("ss") == LevelState::accurate);
    CHECK(stateAfter("sP") == LevelState::accurate);
    CHECK(stateAfter("sPP") == LevelState::passed);
    CHECK(stateAfter("ssPfP") == LevelState::passed);
}

TEST_CASE("what was passed is never taken back") {
    CHECK(stateAfter("PPfffaaaii") == LevelState::passed);
    CHECK(stateAfter("ssffff") == LevelState::accurate);
}

TEST_CASE("aborted runs count against, runs without a dot and what is no practice do not") {
    CHECK(stateAfter("PaP") == LevelState::passed);
    CHECK(stateAfter("PaaP") == LevelState::begun);
    CHECK(stateAfter("PiiP") == LevelState::begun);
    CHECK(stateAfter("PeeeP") == LevelState::passed);
    CHECK(stateAfter("PvoduP") == LevelState::passed);
    CHECK(stateAfter("vodue") == LevelState::untried);
    CHECK(stateAfter("a") == LevelState::begun);
}

TEST_CASE("an aborted run whose dots so far would have passed is aborted") {
    store::Run run = runAt("a", true);
    run.state = "abandoned";
    CHECK(markOf(run, kLevels[0]) == RunMark::aborted);
}

TEST_CASE("pace is the expected time and half of it, to the microsecond") {
    CHECK(paceSeconds(kLevels[0]) == 90.0);
    store::Run run = runAt("a", true, 90.0);
    CHECK(markOf(run, kLevels[0]) == RunMark::passed);
    ++run.durationUs;
    CHECK(markOf(run, kLevels[0]) == RunMark::slow);
    run.passed = false;
    run.durationUs = 1;
    CHECK(markOf(run, kLevels[0]) == RunMark::failed);
}

TEST_CASE("best and last three runs are told") {
    std::vector<store::Run> runs{runAt("a", true, 60, 71.0),
                                 runAt("a", true, 60, 93.5),
                                 runAt("b", true, 60, 99.0),
                                 runAt("a", true, 60, 93.5),
                                 abortedAt("a"),
                                 runAt("a", false, 60, 40.0)};
    runs[4].totalMilli = 100'000;
    const LevelProgress level = progressAt(runs);
    CHECK(level.best == 1U);
    CHECK(level.counted == 5);
    CHECK(level.passed == 1U);
    CHECK(level.lastMarks == std::vector{RunMark::passed, RunMark::aborted, RunMark::failed});
    CHECK(level.lastRuns == std::vector<std::size_t>{3, 4, 5});
}

TEST_CASE("a level without a pass line is never passed and its unit does not wait for it") {
    auto runs = runsOf("PP", "free");
    for (store::Run& run : runs) run.passed.reset();
    CHECK(courseOf(kLevels, runs).levels[3].state == LevelState::begun);
    const auto more = runsOf("PP", "c");
    runs.insert(runs.end(), more.begin(), more.end());
    const Course course = courseOf(kLevels, runs);
    CHECK(course.unit(2)->all());
    CHECK(course.judged == 4);
    CHECK(course.passed == 1);
}

TEST_CASE("a unit opens when the one before is passed, and stays open") {
    CHECK_FALSE(courseOf(kLevels, {}).unit(1)->after);
    CHECK(courseOf(kLevels, {}).unit(2)->after == 1);
    CHECK(courseOf(kLevels, {}).unit(3)->after == 2);
    auto runs = runsOf("PP", "a");
    CHECK(courseOf(kLevels, runs).unit(2)->after == 1);
    const auto more = runsOf("PP", "b");
    runs.insert(runs.end(), more.begin(), more.end());
    CHECK_FALSE(courseOf(kLevels, runs).unit(2)->after);
    CHECK(courseOf(kLevels, runs).unit(3)->after == 2);
    // Somebody begins in the middle: what was passed there opens all before it.
    const Course jumped = courseOf(kLevels, runsOf("PP", "d"));
    for (const UnitProgress& unit : jumped.units) CHECK_FALSE(unit.after);
    CHECK(jumped.unit(4) == nullptr);
}

TEST_CASE("any history gives what the rule says, and no more runs take anything back") {
    scoring::Random random(5);
    const std::string letters = "PPPsfaivoedu";
    for (int history = 0; history < 4000; ++history) {
        std::string written;
        LevelState before = LevelState::untried;
        for (std::uint64_t length = random.below(12); written.size() < length;) {
            written += letters[random.below(static_cast<std::uint32_t>(letters.size()))];
            const LevelState state = stateAfter(written);
            INFO(written);
            REQUIRE(state == naive(written));
            REQUIRE(state >= before);
            before = state;
        }
    }
}

TEST_CASE("levels do not disturb each other") {
    scoring::Random random(6);
    for (int round = 0; round < 500; ++round) {
        std::vector<store::Run> mixed;
        std::string of[2];
        for (int i = 0; i < 12; ++i) {
            const std::size_t which = random.below(2);
            const char letter = "Psfae"[random.below(5)];
            of[which] += letter;
            mixed.push_back(runOf(letter, which == 0 ? "a" : "b"));
        }
        const Course course = courseOf(kLevels, mixed);
        CHECK(course.levels[0].state == naive(of[0]));
        CHECK(course.levels[1].state == naive(of[1]));
    }
}
