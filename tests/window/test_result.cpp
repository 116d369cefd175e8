// The result by keyboard and mouse, after a practice by mouse: its layers, what is asked about on its
// picture, and from there to the replay with a ghost and another attempt beside.
#include <string>
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

Pixels seen(Station& station) {
    station.hand().moveTo(station.at(kAside.x, kAside.y));
    station.waitUntilStill();
    return station.hand().pixels(station.at(0, 0), station.window().width, station.window().height);
}

Pixels after(Station& station, const std::string& key) {
    station.hand().key(key);
    return seen(station);
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
    const Pixels plain = after(station, "s");
    CHECK((plain != findings));
    std::vector<Pixels> layers{findings, plain};
    for (const char* key : {"d", "t", "h", "e", "v"}) {
        INFO(key);
        layers.push_back(after(station, key));
        for (std::size_t i = 0; i + 1 < layers.size(); ++i) CHECK((layers.back() != layers[i]));
    }
    CHECK((after(station, "s") == plain));
    CHECK((after(station, "h") == layers[4]));  // day 30, then one year
    CHECK((after(station, "h") != layers[4]));
    CHECK((after(station, "f") == findings));

    const Pixels worst = after(station, "comma");
    CHECK((worst != findings));
    const Pixels next = after(station, "period");
    CHECK((next != worst));
    CHECK((after(station, "comma") == worst));
    CHECK((after(station, "Escape") == findings));  // only the card is closed

    (void)after(station, "comma");
    const std::size_t said = station.program().lines().size();
    station.hand().key("w");
    CHECK(waitForReplay(station, said));
    (void)after(station, "Home");
    const Pixels end = after(station, "End");
    const Pixels ghost = after(station, "o");
    CHECK((ghost != end));
    (void)after(station, "o");  // one's best: there is none yet
    CHECK((after(station, "o") == end));
    CHECK((after(station, "b") != end));  // no other attempt, says the list
    CHECK((after(station, "Escape") == end));
    station.hand().key("Escape");
    CHECK((seen(station) == worst));
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
    const Pixels begin = after(station, "Home");
    const Pixels end = after(station, "End");
    CHECK((end != begin));
    // The same attempt twice: the two canvases are the same but for their plates.
    constexpr int kFrom = 300;
    constexpr int kTo = 560;
    const auto half = [&](int left) {
        Pixels part;
        for (int row = kFrom; row < kTo; ++row) {
            for (int column = left; column < left + 400; ++column)
                part.push_back(end[static_cast<std::size_t>(row * station.window().width + column)]);
        }
        return part;
    };
    CHECK((half(40) == half(480 + 40 + 1)));
    CHECK((after(station, "b") != end));  // this one alone again
    CHECK(station.close() == 0);
}
