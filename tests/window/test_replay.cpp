// The replay by keyboard and mouse, after a practice by mouse: the same moment is the same picture, however
// one gets to it.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "window/station.hpp"

using test_support::Place;
using window_test::Station;

namespace {

constexpr int kDots = 8;
constexpr int kHoldMs = 250;
constexpr unsigned kRing = 0x0A5C55;  // around the dot that is looked at
// The canvas and, below it, the middle of the timeline.
constexpr int kCanvasWide = 960;
constexpr int kCanvasTop = 56;
constexpr int kCanvasBottom = 660;
constexpr int kTimelineY = 760;
constexpr Place kAside{1120, 760};  // on the panel's empty part, where nothing changes under the pointer

using Pixels = std::vector<unsigned>;

bool saysReplay(const test_support::Line& line) { return line.text == "replay " + std::to_string(kDots); }

// Opens the replay by keys of the result, the first that does, and waits until all of it is there.
void open(Station& station, const std::vector<std::string>& keys) {
    const std::size_t said = station.program().lines().size();
    for (const std::string& key : keys) station.hand().key(key);
    const auto shown = station.program().waitFor(saysReplay, window_test::kPatience, said);
    INFO(station.program().output(true));
    REQUIRE(shown);
}

// The window when it has come to rest, the pointer out of the way.
Pixels seen(Station& station) {
    station.hand().moveTo(station.at(kAside.x, kAside.y));
    station.waitUntilStill();
    return station.hand().pixels(station.at(0, 0), station.window().width, station.window().height);
}

Pixels after(Station& station, const std::string& key, const std::vector<std::string>& held = {}) {
    station.hand().key(key, held);
    return seen(station);
}

// The middle of the ring on the canvas.
Place ringIn(const Station& station, const Pixels& pixels) {
    long x = 0;
    long y = 0;
    long count = 0;
    const int wide = station.window().width;
    for (int row = kCanvasTop; row < kCanvasBottom; ++row) {
        for (int column = 0; column < kCanvasWide; ++column) {
            if ((pixels[static_cast<std::size_t>(row * wide + column)] & 0xFFFFFFU) != kRing) continue;
            x += column;
            y += row;
            ++count;
        }
    }
    REQUIRE(count > 20);
    return {static_cast<int>(x / count), static_cast<int>(y / count)};
}

}  // namespace

TEST_CASE("after a practice the replay is scrubbed, stepped and clicked through") {
    Station station;
    station.openPractice("single-dots");
    for (int i = 0; i < kDots; ++i) {
        const Place place = window_test::spot(2 * i);
        station.hand().touch(station.at(place.x, place.y), kHoldMs);
    }
    (void)station.finish();
    open(station, {"p"});
    (void)after(station, "End");  // it plays at once; at its end it rests

    const Pixels begin = after(station, "Home");
    const Pixels first = after(station, "period");
    const Pixels second = after(station, "period");
    const Pixels third = after(station, "period");
    CHECK((first != begin));
    CHECK((second != first));
    CHECK((third != second));
    CHECK((after(station, "comma") == second));
    CHECK((after(station, "Left", {"Control_L"}) == first));
    const Pixels end = after(station, "End");
    CHECK((end != third));
    CHECK((after(station, "Home") == begin));

    station.hand().drag(station.at(600, kTimelineY), station.at(300, kTimelineY), 20, 1);
    CHECK((seen(station) != begin));
    station.hand().drag(station.at(300, kTimelineY), station.at(944, kTimelineY), 20, 1);
    CHECK((seen(station) == end));

    const Place dot = ringIn(station, second);
    station.hand().touch(station.at(dot.x, dot.y), 60);
    CHECK((seen(station) == second));

    (void)after(station, "Home");
    CHECK((after(station, "f") != begin));
    CHECK((after(station, "End") == end));

    station.hand().key("Escape");
    station.waitUntilStill();
    open(station, {"1", "2"});  // at the seconds of what cost most and has some
    CHECK(station.close() == 0);
}
