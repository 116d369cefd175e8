// Pairs judged by real keys: each choice is an event in the log, and nothing on the way tells whose work it
// is.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "text/json.hpp"
#include "window/station.hpp"

using window_test::Station;

namespace {

// The events of the log of that action, oldest first.
std::vector<text::Json> eventsOf(const Station& station, const std::string& action) {
    std::vector<text::Json> events;
    std::ifstream log(station.account().home() + "/data/events.log");
    std::string line;
    while (std::getline(log, line)) {
        if (line.size() < 66) continue;
        const auto parsed = text::parseJson(line.substr(65));
        const auto* event = std::get_if<text::Json>(&parsed);
        if (event == nullptr || event->find("action") == nullptr) continue;
        if (*event->find("action")->string() == action) events.push_back(*event);
    }
    return events;
}

std::vector<text::Json> waitFor(const Station& station, const std::string& action, std::size_t count) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (std::chrono::steady_clock::now() < until) {
        if (eventsOf(station, action).size() >= count) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return eventsOf(station, action);
}

const text::Json& in(const text::Json& event, const char* member) {
    return *event.find("details")->find(member);
}

// Whether the choice was for the piece that the plan shows at the left.
bool choseLeft(const text::Json& plan, const text::Json& choice) {
    const auto pair = static_cast<std::size_t>(*in(choice, "pair").whole());
    const auto left = static_cast<std::size_t>(*in(plan, "pairs").items()->at(pair).items()->front().whole());
    return *in(plan, "pieces").items()->at(left).string() == *in(choice, "chosen").string();
}

}  // namespace

TEST_CASE("judging three pairs writes three events, and taking the last back one more") {
    Station station;
    station.prepare(STIPPLE_MARKED_CLASS, {"4", "single-dots", "0"});
    station.open();
    station.go("", "home");
    station.waitUntilStill();
    station.go("a", "agreement");
    station.waitUntilStill();
    station.go("j", "pairs");
    const std::vector<std::string> keys{"Left", "2", "Right"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        station.waitUntilStill();
        station.hand().key(keys[i]);
        REQUIRE(waitFor(station, "pair_judged", i + 1).size() == i + 1);
    }
    const auto plan = eventsOf(station, "pairs_planned").back();
    const auto choices = eventsOf(station, "pair_judged");
    CHECK(choseLeft(plan, choices[0]));
    CHECK_FALSE(choseLeft(plan, choices[1]));
    CHECK_FALSE(choseLeft(plan, choices[2]));
    station.waitUntilStill();
    station.hand().key("z");
    const auto back = waitFor(station, "pair_taken_back", 1);
    REQUIRE(back.size() == 1);
    CHECK(*in(back.front(), "pair").whole() == *in(choices[2], "pair").whole());
    // Once only, and what was taken back is shown again.
    station.waitUntilStill();
    station.hand().key("z");
    station.hand().key("1");
    const auto again = waitFor(station, "pair_judged", 4);
    REQUIRE(again.size() == 4);
    CHECK(*in(again[3], "pair").whole() == *in(choices[2], "pair").whole());
    CHECK(eventsOf(station, "pair_taken_back").size() == 1);
    CHECK(station.close() == 0);
    for (const test_support::Line& line : station.program().lines())
        CHECK(line.text.find("Trainee") == std::string::npos);
}

TEST_CASE("a pair that was chosen is kept when the program is killed") {
    Station station;
    station.prepare(STIPPLE_MARKED_CLASS, {"4", "single-dots", "0"});
    station.open();
    station.go("", "home");
    station.waitUntilStill();
    station.go("a", "agreement");
    station.waitUntilStill();
    station.go("j", "pairs");
    station.waitUntilStill();
    station.hand().key("Left");
    REQUIRE(waitFor(station, "pair_judged", 1).size() == 1);
    station.program().signal(9);
    REQUIRE(station.program().wait(30));
    station.open();
    station.go("", "home");
    station.waitUntilStill();
    station.go("a", "agreement");
    station.waitUntilStill();
    station.go("j", "pairs");
    station.waitUntilStill();
    station.hand().key("Right");
    const auto choices = waitFor(station, "pair_judged", 2);
    REQUIRE(choices.size() == 2);
    CHECK(*in(choices[0], "pair").whole() != *in(choices[1], "pair").whole());
    CHECK(station.close() == 0);
}
