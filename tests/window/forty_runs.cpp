// A trainee goes through forty runs of the course: at the window by mouse and keyboard in the first and the
// last session, between them synthetic hands of growing skill through the command line. At each checkpoint
// what `stipple progress` says is held against a naive restatement, made of each run's scorecard and file
// alone. Run by ./test trainee.
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "level/yaml/library.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"
#include "window/course_oracle.hpp"
#include "window/sight.hpp"
#include "window/station.hpp"

using test_support::Place;
using window_test::CourseOracle;
using window_test::Station;

namespace {

constexpr const char* kPerson = "Trainee";
constexpr std::size_t kRuns = 40;

// The course as the trainee goes through it: hand, level, seed.
struct Step {
    const char* hand;
    const char* level;
};
const std::vector<Step> kBetween = {
    {"novice", "single-dots"},      {"novice", "even-run"},          {"intermediate", "single-dots"},
    {"intermediate", "even-run"},   {"expert", "single-dots"},       {"expert", "even-run"},
    {"ideal", "single-dots"},       {"ideal", "even-run"},           {"novice", "mid-scalp-field"},
    {"rows", "mid-scalp-field"},    {"clumping", "mid-scalp-field"}, {"intermediate", "mid-scalp-field"},
    {"expert", "mid-scalp-field"},  {"ideal", "mid-scalp-field"},    {"ideal", "mid-scalp-field"},
    {"heavy", "density-gradient"},  {"light", "density-gradient"},   {"intermediate", "density-gradient"},
    {"expert", "density-gradient"}, {"ideal", "density-gradient"},   {"ideal", "density-gradient"},
    {"novice", "slack-field"},      {"expert", "slack-field"},       {"ideal", "slack-field"},
    {"ideal", "slack-field"},       {"drifting", "soft-hairline"},   {"novice", "soft-hairline"},
    {"expert", "soft-hairline"},    {"ideal", "soft-hairline"},      {"ideal", "soft-hairline"},
    {"novice", "widows-peak"},      {"expert", "widows-peak"},       {"absent", "widows-peak"},
    {"ideal", "widows-peak"},       {"novice", "single-dots"},       {"novice", "single-dots"},
};
constexpr std::size_t kFirstSession = 2;
constexpr std::size_t kLastSession = 2;
static_assert(kFirstSession + kLastSession + 36 == kRuns);

text::Json parsed(const std::string& words) {
    auto json = text::parseJson(words);
    INFO(words.substr(0, 300));
    REQUIRE(std::holds_alternative<text::Json>(json));
    return std::get<text::Json>(std::move(json));
}

text::Json progressOf(const Station& station, const std::string& level = {}) {
    std::vector<std::string> arguments{"progress", "--person", kPerson, "--json"};
    if (!level.empty()) arguments.insert(arguments.end(), {"--level", level});
    const auto ran = test_support::runProgram(station.account(), arguments);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    return parsed(ran.output);
}

void command(const Station& station, const std::vector<std::string>& arguments) {
    const auto ran = test_support::runProgram(station.account(), arguments);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
}

// The attempt files that were not there before.
std::vector<std::string> fresh(const Station& station, std::set<std::string>& known) {
    std::vector<std::string> found;
    for (const std::string& file : station.account().attempts()) {
        if (known.insert(file).second) found.push_back(file);
    }
    return found;
}

// One run at the window: the marks of the level that is open, each touched for as long as the hand holds.
void touchMarks(Station& station, const level::Level& level, const window_test::Sight& sight, int holdMs,
                std::size_t most) {
    std::size_t touched = 0;
    for (const scoring::Point mark : level.scenario.marks) {
        if (touched++ == most) break;
        const Place pixel = sight.pixelOf(mark, station.window());
        station.hand().touch(station.at(pixel.x, pixel.y), holdMs);
    }
}

level::Level shippedLevel(const std::string& id) {
    for (level::Level& level : level_yaml::readLibrary({{STIPPLE_LEVELS, true}}).levels) {
        if (level.id == id) return level;
    }
    FAIL("there is no level '" << id << "'");
    return {};
}

void check(const Station& station, CourseOracle& oracle, std::set<std::string>& known, std::size_t runs) {
    for (const std::string& file : fresh(station, known)) oracle.add(station.account(), file);
    INFO("after " << runs << " runs");
    CHECK(known.size() == runs);
    const text::Json progress = progressOf(station);
    oracle.checkMap(progress);
    oracle.checkCurves(progress);
    oracle.checkProposal(progress);
}

}  // namespace

TEST_CASE("a trainee goes through forty runs, and map, curves, heat and proposals are right on the way") {
    Station station;
    command(station, {"people", "add", kPerson});
    command(station, {"people", "use", kPerson});
    std::set<std::string> known;
    CourseOracle oracle(STIPPLE_LEVELS);
    check(station, oracle, known, 0);

    // The first session: a run that is left, then a whole one.
    const level::Level first = shippedLevel("single-dots");
    station.open();
    station.go("", "first_run");
    station.go("Escape", "home");
    station.go("Return", "practice");
    station.waitForSkin();
    const Place somewhere = window_test::spot(0);
    station.hand().touch(station.at(somewhere.x, somewhere.y), 250);
    station.waitUntilStill();
    station.hand().key("Escape");
    station.waitUntilStill();
    station.go("Return", "home");
    const auto left = station.account().attempts();
    REQUIRE(left.size() == 1);
    const window_test::Sight sight = window_test::sightOf(left.front());
    station.go("Return", "practice");
    station.waitForSkin();
    touchMarks(station, first, sight, 300, first.scenario.marks.size());
    (void)station.finish();
    station.go("Escape", "home");
    CHECK(station.close() == 0);
    check(station, oracle, known, kFirstSession);

    std::size_t runs = kFirstSession;
    for (const Step& step : kBetween) {
        const auto ran = test_support::runProgram(
            station.account(), {"practice", step.level, "--headless", "--person", kPerson, "--hand",
                                step.hand, "--seed", std::to_string(100 + runs), "--json"});
        INFO(step.hand << " at " << step.level << ": " << ran.errors);
        REQUIRE((ran.exit.code == 0 || ran.exit.code == 1));
        ++runs;
        if (runs % 9 == 2) check(station, oracle, known, runs);
    }
    check(station, oracle, known, runs);
    oracle.checkHeat(progressOf(station, "mid-scalp-field"));

    // The last session: what is proposed, and once more the first level, too quickly to hold the needle in.
    const std::string proposed = oracle.proposed();
    station.open();
    station.go("", "home");
    station.waitUntilStill();
    station.go("Return", "practice");
    station.waitForSkin();
    touchMarks(station, first, sight, 60, 4);
    (void)station.finish();
    station.go("r", "practice");
    station.waitForSkin();
    station.hand().touch(station.at(somewhere.x, somewhere.y), 250);
    (void)station.finish();
    station.go("Escape", "home");
    CHECK(station.close() == 0);
    check(station, oracle, known, kRuns);
    CHECK_FALSE(proposed.empty());

    // What was made of the files once is made of them again.
    const text::Json before = progressOf(station);
    command(station, {"rebuild"});
    const text::Json after = progressOf(station);
    CHECK(before.find("levels")->dump() == after.find("levels")->dump());
    CHECK(before.find("curves")->dump() == after.find("curves")->dump());
    CHECK(before.find("next")->dump() == after.find("next")->dump());
}
