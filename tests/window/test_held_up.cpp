// The window may stand still; the hand may not be lost.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include "support/catch.hpp"
#include "window/similarity.hpp"
#include "window/station.hpp"

using test_support::Place;
using window_test::Millimetres;
using window_test::Replayed;
using window_test::Similarity;
using window_test::Station;

namespace {

constexpr int kMotions = 1000;

// A thousand places on the skin, each other than the one before it.
std::vector<Place> windingPath(const Station& station) {
    std::vector<Place> path;
    for (int i = 0; i < kMotions; ++i) {
        const int column = i % 400;
        path.push_back(station.at(320 + ((i / 400) % 2 == 0 ? column : 399 - column), 250 + i / 10));
    }
    return path;
}

// The samples of the path: they end with the last one (and the button's release, if held).
std::vector<pen::Sample> lastSamples(const Replayed& replayed, std::size_t count, std::size_t after) {
    REQUIRE(replayed.samples.size() >= count + after);
    const auto end = replayed.samples.end() - static_cast<std::ptrdiff_t>(after);
    return {end - static_cast<std::ptrdiff_t>(count), end};
}

void checkTimesNeverFall(const std::vector<pen::Sample>& samples) {
    for (std::size_t i = 1; i < samples.size(); ++i) {
        INFO("sample " << i);
        REQUIRE(samples[i].tUs >= samples[i - 1].tUs);
    }
}

// Every motion is there, once, in order: each lies where one turn, scale and shift puts it.
void checkOnPath(const std::vector<pen::Sample>& samples, const std::vector<Place>& path) {
    std::vector<Millimetres> places;
    for (const pen::Sample& sample : samples) places.push_back({sample.xUm / 1000.0, sample.yUm / 1000.0});
    const Similarity view = Similarity::fit(path, places);
    // Stored to the micrometre; a motion left out or doubled is a whole pixel off.
    REQUIRE(view.pixelsPerMm() > 1.0);
    REQUIRE(view.pixelsPerMm() < 120.0);
    CHECK(view.worst(path, places) < 0.0015);
}

void moveWhileHeldUp(Station& station, const std::vector<Place>& path) {
    std::thread hand([&] { station.hand().follow(path, 1); });
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    station.program().signal(SIGSTOP);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    station.program().signal(SIGCONT);
    hand.join();
}

}  // namespace

TEST_CASE("a thousand motions above the skin are all kept while the window is held up") {
    Station station;
    station.openPractice("mid-scalp-field");
    station.hand().touch(station.at(500, 400), 200);
    const std::vector<Place> path = windingPath(station);
    moveWhileHeldUp(station, path);
    (void)station.finish();
    const Replayed replayed = station.replay(station.attempt());

    checkTimesNeverFall(replayed.samples);
    const auto moved = lastSamples(replayed, path.size(), 0);
    checkOnPath(moved, path);
    const double seconds = static_cast<double>(moved.back().tUs - moved.front().tUs) / 1e6;
    CHECK(seconds > 0.9);
    CHECK(std::none_of(moved.begin(), moved.end(), [](const auto& sample) { return sample.contact; }));
    CHECK(station.close() == 0);
}

TEST_CASE("a thousand motions in the skin are all kept while the window is held up") {
    Station station;
    station.openPractice("mid-scalp-field");
    const std::vector<Place> path = windingPath(station);
    station.hand().moveTo(path.front());
    station.hand().press();
    moveWhileHeldUp(station, {path.begin() + 1, path.end()});
    station.hand().release();
    (void)station.finish();
    const Replayed replayed = station.replay(station.attempt());

    checkTimesNeverFall(replayed.samples);
    // The path's first place is the press's.
    const auto moved = lastSamples(replayed, path.size(), 1);
    checkOnPath(moved, path);
    CHECK(std::all_of(moved.begin(), moved.end(), [](const auto& sample) { return sample.contact; }));
    CHECK_FALSE(replayed.samples.back().contact);
    CHECK(replayed.dots.size() == 1);
    CHECK(station.close() == 0);
}
