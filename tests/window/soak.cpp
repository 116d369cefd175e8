// Hours of use through the window, by mouse and keyboard, and what the program's memory does meanwhile:
// STIPPLE_SOAK_MINUTES=120 test_soak. Level after level is practised, its result and its replay looked
// through; faster than a person would, so there is more of everything than in the same time of practice.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "window/station.hpp"

using window_test::Station;

namespace {

constexpr int kTouches = 60;
constexpr int kHoldMs = 60;
constexpr double kMostGrowth = 0.01;  // of the memory, in the second half
// The second half is looked at by the medians of its first and last parts.
constexpr double kPart = 0.2;

struct Measured {
    double minute = 0.0;
    double kilobytes = 0.0;  // resident
};

double residentKilobytes(const Station& station) {
    std::ifstream status("/proc/" + std::to_string(station.program().pid()) + "/status");
    std::string word;
    while (status >> word) {
        if (word != "VmRSS:") continue;
        double kilobytes = 0.0;
        status >> kilobytes;
        return kilobytes;
    }
    FAIL("the program's memory cannot be read");
    return 0.0;
}

// From the course map through practice, result and replay back to it.
void round(Station& station) {
    station.go("Return", "practice");
    station.waitForSkin();
    for (int i = 0; i < kTouches; ++i) {
        const test_support::Place place = window_test::spot(i);
        station.hand().touch(station.at(place.x, place.y), kHoldMs);
    }
    station.waitUntilStill();
    if (station.screen() == "practice") (void)station.finish();  // short levels end by themselves
    station.waitUntilStill();
    station.go("p", "replay");
    for (const char* key : {"Home", "period", "period", "f", "End"}) station.hand().key(key);
    station.waitUntilStill();
    station.go("Escape", "result");
    station.go("Escape", "home");
}

double medianBetween(const std::vector<Measured>& all, double from, double to) {
    std::vector<double> chosen;
    for (const Measured& one : all) {
        if (one.minute >= from && one.minute <= to) chosen.push_back(one.kilobytes);
    }
    REQUIRE(chosen.size() >= 3);
    std::nth_element(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(chosen.size() / 2),
                     chosen.end());
    return chosen[chosen.size() / 2];
}

}  // namespace

TEST_CASE("the memory does not grow in the second half of a long use") {
    const char* const wanted = std::getenv("STIPPLE_SOAK_MINUTES");
    const double minutes = wanted != nullptr ? std::atof(wanted) : 120.0;
    REQUIRE(minutes > 0);
    Station station;
    station.open();
    station.go("", "first_run");
    station.go("Escape", "home");
    std::vector<Measured> memory;
    const double begin = test_support::now();
    for (int rounds = 1; test_support::now() - begin < minutes * 60.0; ++rounds) {
        station.hand().key("Down");  // at the last level it stays there
        station.waitUntilStill();
        round(station);
        memory.push_back({(test_support::now() - begin) / 60.0, residentKilobytes(station)});
        std::printf("minute %6.1f  round %4d  %8.1f MB\n", memory.back().minute, rounds,
                    memory.back().kilobytes / 1024.0);
        std::fflush(stdout);
    }
    const double half = minutes / 2.0;
    const double before = medianBetween(memory, half, half * (1.0 + kPart));
    const double after = medianBetween(memory, minutes - half * kPart, minutes + 1e9);
    std::printf("second half: %.1f MB, then %.1f MB (%+.2f %%)\n", before / 1024.0, after / 1024.0,
                100.0 * (after / before - 1.0));
    CHECK(after < before * (1.0 + kMostGrowth));
    CHECK(station.close() == 0);
}
