// The off hand's fingers through the one attempt path: live, headless, in the file and replayed.
#include <algorithm>
#include <fstream>

#include "practice/attempt_runner.hpp"
#include "practice/live_attempt.hpp"
#include "practice/practised.hpp"
#include "practice/replay.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace practice;
using namespace practice::testing;
using test_support::TempFolder;

namespace {

class ListLog : public AttemptLog {
public:
    void add(const pen::Sample& sample) override { samples.push_back(sample); }
    void add(const scoring::Dot& dot) override { dots.push_back(dot); }
    void add(const record::Event& event) override { events.push_back(event); }
    void add(const record::StateMark& mark) override { states.push_back(mark); }
    std::vector<pen::Sample> samples;
    std::vector<scoring::Dot> dots;
    std::vector<record::Event> events;
    std::vector<record::StateMark> states;
};

// The practised level, held slack, so that fingers matter.
level::Level slackLevel() {
    std::string yaml = kLevelYaml;
    yaml.replace(yaml.find("model: flat"), 11, "model: layered\n  stretch: 0.3");
    const auto loaded =
        level_yaml::load(yaml, "three-dots.yaml", [](const std::string&) { return std::nullopt; });
    REQUIRE(loaded.level);
    return *loaded.level;
}

// Six touches of 17 samples; fingers are set at the start, after the second touch, twice after the fourth,
// and overstretch after the fifth. Two samples of one moment stand around the last.
std::vector<Stretch> fingers() {
    return {{0, 0, {{-10000, 0, -900, 0}, {10000, 0, 900, 0}}},
            {600'000, 34, {{8000, 2000, 1500, 300}}},
            {1'300'000, 68, {}},
            {1'300'000, 68, {{0, 9000, 0, 700}}},
            {1'680'000, 85, {{-9000, -3000, -3900, 0}, {9000, 3000, 3900, 0}}}};
}

record::Attempt slackAttempt(const std::vector<Stretch>& stretches) {
    const TempFolder folder;
    return attemptOf(
        practiceHeadless(slackLevel(), someHeader(), touches(6), folder / "a.attempt", stretches));
}

std::string whyNot(const record::Attempt& attempt) {
    const auto made = replay(attempt);
    REQUIRE(std::holds_alternative<std::string>(made));
    return std::get<std::string>(made);
}

}  // namespace

TEST_CASE("a stretch event is whole numbers, and reads back as it was") {
    const Stretch stretch{1234, 56, {{-1, 2, -3, 4}, {5, 6, 7, 8}}};
    const record::Event event = eventOf(stretch);
    CHECK(event.kind == "stretch");
    CHECK(event.tUs == 1234);
    CHECK(event.json == R"({"after_samples":56,"points":[{"x_um":-1,"y_um":2,"pull_x_um":-3,"pull_y_um":4},)"
                        R"({"x_um":5,"y_um":6,"pull_x_um":7,"pull_y_um":8}]})");
    CHECK(std::get<Stretch>(stretchOf(event)) == stretch);
    const Stretch none{0, 0, {}};
    CHECK(std::get<Stretch>(stretchOf(eventOf(none))) == none);
}

TEST_CASE("an event that is no stretch says why") {
    const auto why = [](const char* json) {
        const auto read = stretchOf({7, "stretch", json});
        REQUIRE(std::holds_alternative<std::string>(read));
        return std::get<std::string>(read).substr(std::string("the stretch event at 7 us ").size());
    };
    CHECK(why("{") == "is no JSON");
    CHECK(why("[]") == "does not say after how many samples it comes");
    CHECK(why(R"({"after_samples":-1,"points":[]})") == "does not say after how many samples it comes");
    CHECK(why(R"({"after_samples":1.5,"points":[]})") == "does not say after how many samples it comes");
    CHECK(why(R"({"after_samples":1})") == "has no points");
    CHECK(why(R"({"after_samples":1,"points":[{"x_um":1}]})") ==
          "has a point without whole x_um, y_um, pull_x_um and pull_y_um");
    CHECK(why(R"({"after_samples":1,"points":[{"x_um":1,"y_um":1,"pull_x_um":9e9,"pull_y_um":1}]})") ==
          "has a point without whole x_um, y_um, pull_x_um and pull_y_um");
    CHECK(why(R"({"after_samples":1,"points":[{"x_um":1,"y_um":1,"pull_x_um":5000,"pull_y_um":1}]})") ==
          "is refused: a stretch point pulls farther than 4000 um");
}

TEST_CASE("fingers change the dots, are in the record, and a replay makes the same dots of them") {
    const record::Attempt with = slackAttempt(fingers());
    const record::Attempt without = slackAttempt({});
    REQUIRE(with.dots.size() == 6);
    CHECK(with.dots != without.dots);
    CHECK(std::get<std::vector<Stretch>>(stretchesOf(with)) == fingers());
    const auto again = std::get<Replay>(replay(with));
    CHECK_FALSE(again.difference);
    CHECK(again.dots == with.dots);
    CHECK(again.states == with.states);

    // Each of them counts, and so does its place among the samples.
    for (const std::size_t left : {0U, 1U, 3U, 4U}) {
        record::Attempt altered = with;
        altered.events.erase(altered.events.begin() + static_cast<std::ptrdiff_t>(left));
        CAPTURE(left);
        CHECK(std::get<Replay>(replay(altered)).difference);
    }
    record::Attempt moved = with;
    moved.events[1] = eventOf({400'000, 17, fingers()[1].points});
    CHECK(std::get<Replay>(replay(moved)).difference);
}

TEST_CASE("samples of the same moment as the fingers keep their side of them") {
    // The hand sets its fingers in the very microsecond in which one touch ends and the next begins.
    const level::Level level = slackLevel();
    std::vector<pen::Sample> samples;
    touch(samples, 0, 0, 0);
    touch(samples, 80'000, 0, 3000);
    touch(samples, 160'000, 3000, 0);
    const std::vector<Stretch> between{{80'000, 17, {{-10000, 0, -1000, 0}, {10000, 0, 1000, 0}}},
                                       {160'000, 34, {{8000, 2000, 1500, 300}}}};
    const TempFolder folder;
    const auto attempt =
        attemptOf(practiceHeadless(level, someHeader(), samples, folder / "a.attempt", between));
    REQUIRE(attempt.dots.size() == 3);
    const auto again = std::get<Replay>(replay(attempt));
    CHECK_FALSE(again.difference);
    CHECK(again.dots == attempt.dots);
}

TEST_CASE("live, headless and replayed fingers make one and the same attempt") {
    const level::Level level = slackLevel();
    const TempFolder folder;
    const auto samples = touches(6);
    const std::string path = folder / "live.attempt";
    auto begun = LiveAttempt::begin(level, someHeader(), path, nullptr);
    REQUIRE(std::holds_alternative<std::unique_ptr<LiveAttempt>>(begun));
    auto& live = *std::get<std::unique_ptr<LiveAttempt>>(begun);
    std::size_t next = 0;
    const auto all = fingers();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (; next < all.size() && all[next].afterSamples == i; ++next)
            CHECK_FALSE(live.stretch(all[next].tUs, all[next].points));
        CHECK_FALSE(live.take(samples[i]));
    }
    CHECK(live.skin().stretchAt({0.0, 0.0}).stretch > 0.0);
    CHECK_FALSE(live.end(record::EndState::finished, "done"));
    CHECK(live.stretch(9'000'000, {}) == "the attempt has ended");
    const auto attempt = attemptOf(record::readAttempt(path));
    const auto headless = slackAttempt(fingers());
    CHECK(attempt.dots == headless.dots);
    CHECK(attempt.states == headless.states);
    CHECK(attempt.events == headless.events);
    const auto again = std::get<Replay>(replay(attempt));
    CHECK_FALSE(again.difference);
    CHECK(again.states == attempt.states);
}

TEST_CASE("fingers are set between touches, forwards in time, as far as a hand reaches") {
    const level::Level level = slackLevel();
    ListLog log;
    AttemptRunner runner(level, 1, log);
    const auto samples = touches(1);
    for (std::size_t i = 0; i < 5; ++i) REQUIRE_FALSE(runner.take(samples[i]));
    CHECK(runner.stretch(samples[4].tUs, {}) ==
          "the needle is in the skin; the fingers are set between touches");
    for (std::size_t i = 5; i < samples.size(); ++i) REQUIRE_FALSE(runner.take(samples[i]));
    CHECK(runner.stretch(samples.back().tUs - 1, {})->find("time goes back") == 0);
    CHECK(runner.stretch(samples.back().tUs, {{0, 0, 9000, 0}}));
    CHECK(log.events.empty());
    CHECK_FALSE(runner.stretch(samples.back().tUs, {{0, 0, 900, 0}}));
    REQUIRE(log.events.size() == 1);
    CHECK(std::get<Stretch>(stretchOf(log.events[0])).afterSamples == samples.size());
}

TEST_CASE("a stretch event out of its place is a fault, lost samples excuse it") {
    const record::Attempt good = slackAttempt(fingers());
    record::Attempt bad = good;
    std::swap(bad.events[1], bad.events[2]);
    CHECK(whyNot(bad).find("comes before the one before it") != std::string::npos);

    bad = good;
    bad.events.push_back(eventOf({9'000'000, good.samples.size() + 1, {}}));
    CHECK(whyNot(bad).find("comes after more samples than there are") != std::string::npos);
    bad.end = record::EndState::interrupted;
    CHECK_FALSE(std::get<Replay>(replay(bad)).difference);

    bad = good;
    bad.events[1] = eventOf({600'000, 40, fingers()[1].points});  // in the middle of a touch
    CHECK(whyNot(bad).find("the needle is in the skin") != std::string::npos);

    bad = good;
    bad.events[1].json = "{}";
    CHECK(whyNot(bad).find("does not say after how many samples") != std::string::npos);
}

TEST_CASE("a file that a kill cut off anywhere replays to the dots that it holds") {
    const TempFolder folder;
    const std::string path = folder / "a.attempt";
    REQUIRE(
        attemptOf(practiceHeadless(slackLevel(), someHeader(), touches(6), path, fingers())).dots.size() ==
        6);
    const std::string bytes = test_support::bytesOf(path);
    const auto whole = std::get<Replay>(replay(slackAttempt(fingers()))).dots;
    int replayed = 0;
    for (std::size_t length = bytes.size(); length > 64; length -= 64) {
        const std::string torn = folder / "torn.attempt";
        test_support::writeBytes(torn, bytes.substr(0, length));
        const auto read = record::readAttempt(torn);
        const auto* attempt = std::get_if<record::Attempt>(&read);
        if (attempt == nullptr) continue;
        const auto made = replay(*attempt);
        REQUIRE(std::holds_alternative<Replay>(made));
        CAPTURE(length);
        CHECK_FALSE(std::get<Replay>(made).difference);
        // What the samples make beyond the stored dots was made under the same fingers.
        const auto& dots = std::get<Replay>(made).dots;
        CHECK(std::equal(dots.begin(), dots.end(), whole.begin()));
        ++replayed;
    }
    CHECK(replayed > 20);
}
