// Pause, hint, drill and warm-up by keyboard and mouse, and what the records say of them.
#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"
#include "window/station.hpp"

using test_support::Line;
using test_support::Place;
using window_test::Station;

namespace {

constexpr int kHoldMs = 250;
constexpr int kTooLongMs = 450;  // sinks below every band of a mouse's level
constexpr std::chrono::milliseconds kPause{1500};

void touch(Station& station, int number, int holdMs = kHoldMs) {
    const Place place = window_test::spot(number);
    station.hand().touch(station.at(place.x, place.y), holdMs);
}

record::Attempt readBack(const std::string& path) {
    auto read = record::readAttempt(path);
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    return std::get<record::Attempt>(std::move(read));
}

std::vector<record::Event> eventsOf(const record::Attempt& attempt, const std::string& kind) {
    std::vector<record::Event> found;
    std::copy_if(attempt.events.begin(), attempt.events.end(), std::back_inserter(found),
                 [&](const record::Event& event) { return event.kind == kind; });
    return found;
}

// The account's attempt at that level.
record::Attempt attemptAt(const Station& station, const std::string& levelId) {
    for (const std::string& path : station.account().attempts()) {
        record::Attempt attempt = readBack(path);
        if (attempt.header.levelId == levelId) return attempt;
    }
    FAIL("no attempt at " << levelId);
    return {};
}

std::int64_t wholeOf(const record::Event& event, const char* key) {
    const auto json = text::parseJson(event.json);
    REQUIRE(std::holds_alternative<text::Json>(json));
    const text::Json* const member = std::get<text::Json>(json).find(key);
    REQUIRE(member != nullptr);
    REQUIRE(member->whole() != nullptr);
    return *member->whole();
}

}  // namespace

TEST_CASE("a pause makes no dot and takes its time out; a hint comes; a drill is an attempt of its own") {
    Station station;
    station.openPractice("single-dots");
    const double began = test_support::now();
    for (int i = 0; i < 10; ++i) touch(station, i, kTooLongMs);
    station.waitUntilStill();
    station.hand().key("p");
    station.waitUntilStill();
    touch(station, 20);
    std::this_thread::sleep_for(kPause);
    station.hand().key("p");
    station.waitUntilStill();
    touch(station, 21, kTooLongMs);
    const double passed = test_support::now() - began;
    (void)station.finish();
    const std::string first = station.attempt();
    const record::Attempt attempt = readBack(first);
    CHECK(attempt.dots.size() == 11);
    const auto pauses = eventsOf(attempt, "pause");
    REQUIRE(pauses.size() == 1);
    CHECK(pauses.front().json.find(R"("by":"key")") != std::string::npos);
    CHECK(wholeOf(pauses.front(), "us") >= 1'500'000);
    // Its own time and the pause are no more than what passed in the room.
    const double both = static_cast<double>(attempt.samples.back().tUs + wholeOf(pauses.front(), "us")) / 1e6;
    CHECK(both < passed + 0.1);
    const auto hints = eventsOf(attempt, "hint");
    REQUIRE_FALSE(hints.empty());
    CHECK(hints.front().json == R"({"hint":"too_deep"})");
    CHECK(eventsOf(attempt, "aids").empty());  // whoever is new has all gauges
    CHECK(station.replay(first).dots.size() == 11);

    station.hand().key("z");
    station.waitUntilStill();
    station.hand().key("Left");
    station.hand().key("Return");
    station.waitUntilStill();
    station.waitForSkin();
    for (int i = 0; i < 3; ++i) touch(station, 10 + i);
    const std::string drilled = station.finish();
    CHECK(drilled.rfind("result ", 0) == 0);
    const record::Attempt drill = attemptAt(station, "single-dots-drill");
    CHECK(drill.dots.size() == 3);
    CHECK(drill.header.levelBytes.find("stipple: 1\nid: \"single-dots-drill\"") == 0);
    for (const std::string& path : station.account().attempts())
        CHECK_FALSE(station.replay(path).dots.empty());
    CHECK(station.close() == 0);
}

TEST_CASE("the warm-up is offered on the course map and kept as an attempt") {
    Station station;
    station.open();
    station.hand().moveTo(station.at(640, 400));
    station.waitUntilStill();
    station.hand().key("Escape");  // the first run
    station.waitUntilStill();
    station.hand().key("w");
    station.waitForSkin();
    for (int i = 0; i < 4; ++i) touch(station, 2 * i);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    const std::size_t said = station.program().lines().size();
    station.hand().key("Return");
    const auto told = station.program().waitFor(
        [](const Line& line) { return line.text.rfind("warm-up ", 0) == 0; }, window_test::kPatience, said);
    INFO(station.program().output(true));
    REQUIRE(told);
    CHECK(told->text == "warm-up - -");  // by a mouse nothing is known
    CHECK(attemptAt(station, "warm-up").dots.size() == 4);
    station.waitUntilStill();
    const auto page =
        station.hand().pixels(station.at(0, 0), station.window().width, station.window().height);
    station.hand().key("Return");
    station.waitUntilStill();
    CHECK((station.hand().pixels(station.at(0, 0), station.window().width, station.window().height) != page));
    CHECK(station.close() == 0);
}
