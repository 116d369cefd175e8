// A client's head moves in the window: the painted sheet goes along by whole pixels, and is not painted
// anew for it.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "window/station.hpp"

using window_test::Station;

namespace {

// Bare skin, off the plates, the needle and the dot.
constexpr int kLeft = 380;
constexpr int kTop = 520;
constexpr int kWide = 160;
constexpr int kHigh = 160;
constexpr int kFarthest = 24;  // pixels; 0.42 mm, the deepest breath there, is less

using Pixels = std::vector<unsigned>;

Pixels skinOf(Station& station) { return station.hand().pixels(station.at(kLeft, kTop), kWide, kHigh); }

// By how many pixels upwards the skin stands off its rest; nothing when it is no such picture.
std::optional<int> movedUp(const Pixels& rest, const Pixels& now) {
    for (int up = -kFarthest; up <= kFarthest; ++up) {
        bool same = true;
        for (int y = kFarthest; same && y < kHigh - kFarthest; ++y) {
            const auto row = static_cast<std::ptrdiff_t>(y) * kWide;
            const auto before = static_cast<std::ptrdiff_t>(y + up) * kWide;
            same = std::equal(now.begin() + row, now.begin() + row + kWide, rest.begin() + before);
        }
        if (same) return up;
    }
    return std::nullopt;
}

// The sheet sharp and still: nobody breathes before the first touch.
Pixels skinAtRest(Station& station) {
    const double until = test_support::now() + window_test::kPatience;
    Pixels rest = skinOf(station);
    for (int same = 0; same < 20 && test_support::now() < until;) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        Pixels next = skinOf(station);
        same = next == rest ? same + 1 : 0;
        rest = std::move(next);
    }
    REQUIRE(movedUp(rest, skinOf(station)) == 0);
    return rest;
}

}  // namespace

TEST_CASE("the skin rises and falls with the client's breath") {
    Station station;
    station.openPractice("restless-client");
    const Pixels rest = skinAtRest(station);
    station.hand().touch(station.at(640, 420), 200);
    std::set<int> seen;
    // A picture that is read while the next one comes up is none of these; it is only not counted.
    const double until = test_support::now() + window_test::kPatience;
    while (test_support::now() < until && !(seen.size() >= 4 && *seen.rbegin() >= 4)) {
        if (const auto up = movedUp(rest, skinOf(station))) seen.insert(*up);
    }
    CHECK(seen.size() >= 4);
    CHECK(*seen.rbegin() >= 4);
    CHECK(*seen.begin() >=
          0);  // a breath lifts the skin towards the crown, and no farther back than its rest
    CHECK(station.close() == 0);
}
