// The result by keyboard and mouse, after a practice by mouse: its layers, what is asked about on its
// picture, and from there to the replay with a ghost and another attempt beside.
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "window/station.hpp"

using test_support::Place;
using window_test::Station;

namespace {

constexpr int kDots = 6;
constexpr int kHoldMs = 250;
constexpr Place kAside{1120, 780};  // where nothing is under the pointer

using Pixels = std::vector<unsigned>;

// The canvas or the result's picture, without the panel beside it: causes are found while one looks.
constexpr int kWide = 820;
constexpr int kTop = 240;
constexpr int kHigh = 400;

Pixels pixels(Station& station) { return station.hand().pixels(station.at(0, kTop), kWide, kHigh); }

Pixels seen(Station& station) {
    station.hand().moveTo(station.at(kAside.x, kAside.y));
    station.waitUntilStill();
    return pixels(station);
}

// Presses the key and waits, as long as a busy machine may need, until what is seen is another picture at
// rest.
Pixels changed(Station& station, const std::string& key) {
    const Pixels before = pixels(station);
    station.hand().key(key);
    const double end = test_support::now() + window_test::kPatience;
    while (test_support::now() < end && pixels(station) == before)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    Pixels after = seen(station);
    CHECK((after != before));
    return after;
}

// The same until what is seen is this picture.
bool comesTo(Station& station, const std::string& key, const Pixels& wanted) {
    station.hand().key(key);
    const double end = test_support::now() + window_test::kPatience;
    while (test_support::now() < end) {
        if (pixels(station) == wanted) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

void practise(Station& station) {
    for (int i = 0; i < kDots; ++i) {
        const Place place = window_test::spot(2 * i);
        station.hand().touch(station.at(place.x, place.y), kHoldMs);
    }
    (void)station.finish();
}

bool waitForReplay(Station& station, std::size_t said) {
    const auto shown = station.program().waitFor(
        [](const test_support::Line& line) { return line.text == "replay " + std::to_string(kDots); },
        window_test::kPatience, said);
    return shown.has_value();
}

}  // namespace

TEST_CASE("the result is seen in layers, and asked how a fault came about") {
    Station station;
    station.openPractice("single-dots");
    practise(station);

    const Pixels findings = seen(station);
    const Pixels plain = changed(station, "s");
    std::vector<Pixels> layers{findings, plain};
    for (const char* key : {"d", "t", "h", "e", "v"}) {
        INFO(key);
        layers.push_back(changed(station, key));
        for (std::size_t i = 0; i + 1 < layers.size(); ++i) CHECK((layers.back() != layers[i]));
    }
    CHECK(comesTo(station, "s", plain));
    CHECK(comesTo(station, "h", layers[4]));  // day 30, then one year
    (void)changed(station, "h");
    CHECK(comesTo(station, "f", findings));

    const Pixels worst = changed(station, "comma");
    (void)changed(station, "period");
    CHECK(comesTo(station, "comma", worst));
    CHECK(comesTo(station, "Escape", findings));  // only the card is closed

    (void)changed(station, "comma");
    const std::size_t said = station.program().lines().size();
    station.hand().key("w");
    CHECK(waitForReplay(station, said));
    station.hand().key("End");
    const Pixels end = seen(station);
    (void)changed(station, "o");
    (void)changed(station, "o");  // one's best: there is none yet
    CHECK(comesTo(station, "o", end));
    (void)changed(station, "b");  // no other attempt, says the list
    CHECK(comesTo(station, "Escape", end));
    CHECK(comesTo(station, "Escape", worst));
    CHECK(station.close() == 0);
}

TEST_CASE("two attempts are shown side by side along one clock") {
    Station station;
    station.openPractice("single-dots");
    practise(station);
    const std::string first = station.attempt();
    CHECK(station.close() == 0);
    station.open({"replay", first, "--window", "--beside", first});
    CHECK(waitForReplay(station, 0));
    station.hand().key("g");  // findings are told of the first one only
    station.hand().key("Home");
    const Pixels begin = seen(station);
    const Pixels end = changed(station, "End");
    // Both canvases follow the one clock.
    const auto part = [](const Pixels& of, int left) {
        Pixels columns;
        for (int row = 60; row < 240; ++row) {
            const auto from = of.begin() + row * kWide + left;
            columns.insert(columns.end(), from, from + 300);
        }
        return columns;
    };
    constexpr int kSecond = 481;  // from a place on the first canvas to the same on the second
    CHECK((part(end, 40) != part(begin, 40)));
    CHECK((part(end, 40 + kSecond) != part(begin, 40 + kSecond)));
    (void)changed(station, "b");  // this one alone again
    CHECK(station.close() == 0);
}
