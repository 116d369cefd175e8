// The program may be killed at any moment: what was done more than half a second before stays.
#include <atomic>
#include <chrono>
#include <csignal>
#include <sstream>
#include <string>
#include <thread>

#include "support/catch.hpp"
#include "text/json.hpp"
#include "window/similarity.hpp"
#include "window/station.hpp"

using test_support::Place;
using window_test::Millimetres;
using window_test::Replayed;
using window_test::Similarity;
using window_test::Station;

namespace {

constexpr double kMayBeLost = 0.5;  // s before the kill
constexpr int kHoldMs = 120;

struct Touched {
    Place place;            // on the screen
    double released = 0.0;  // when the release had been sent, s
};

// Touches spot after spot until told to stop.
class TouchingHand {
public:
    explicit TouchingHand(Station& station) : m_station(station), m_thread([this] { work(); }) {}
    ~TouchingHand() { stop(); }
    TouchingHand(const TouchingHand&) = delete;
    TouchingHand& operator=(const TouchingHand&) = delete;

    // All touches, the last one perhaps after the kill.
    std::vector<Touched> stop() {
        m_stop = true;
        if (m_thread.joinable()) m_thread.join();
        return m_touched;
    }

private:
    void work() {
        for (int i = 0; !m_stop; ++i) {
            const Place inWindow = window_test::spot(i);
            const Place place = m_station.at(inWindow.x, inWindow.y);
            m_station.hand().touch(place, kHoldMs);
            m_touched.push_back({place, test_support::now()});
        }
    }

    Station& m_station;
    std::atomic<bool> m_stop{false};
    std::vector<Touched> m_touched;
    std::thread m_thread;
};

// Each stored dot is one of the touches, in their order, at its place.
void checkNothingInvented(const Replayed& replayed, const std::vector<Touched>& touched) {
    REQUIRE(replayed.dots.size() <= touched.size());
    std::vector<Place> pixels;
    std::vector<Millimetres> places;
    for (std::size_t i = 0; i < replayed.dots.size(); ++i) {
        const auto place = replayed.dots[i].place();
        pixels.push_back(touched[i].place);
        places.push_back({place.x, place.y});
    }
    if (pixels.size() < 3) return;
    CHECK(Similarity::fit(pixels, places).worst(pixels, places) < 0.3);
}

// How long after its release each dot was called saved, for the message of a failed test.
std::string lags(const Station& station, const std::vector<Touched>& touched) {
    std::ostringstream words;
    for (const test_support::Line& line : station.program().lines()) {
        if (line.text.rfind("saved ", 0) != 0) continue;
        const auto dots = static_cast<std::size_t>(std::stoul(line.text.substr(6)));
        if (dots == 0 || dots > touched.size()) continue;
        words << " " << dots << ": " << line.at - touched[dots - 1].released;
    }
    return words.str();
}

void killAfter(double seconds) {
    Station station;
    station.openPractice("mid-scalp-field");
    TouchingHand hand(station);
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    const double killed = test_support::now();
    station.program().signal(SIGKILL);
    const auto exit = station.program().wait(window_test::kPatience);
    REQUIRE(exit);
    REQUIRE(exit->signal == SIGKILL);
    const std::vector<Touched> touched = hand.stop();

    std::size_t due = 0;
    for (const Touched& touch : touched) due += touch.released < killed - kMayBeLost ? 1U : 0U;
    // The attempt begins with the first contact, which may have been on its way.
    if (due == 0 && station.account().attempts().empty()) return;
    const std::string file = station.attempt();
    const Replayed replayed = station.replay(file);
    INFO("killed after " << seconds << " s: " << touched.size() << " touches, " << due << " due, "
                         << replayed.dots.size()
                         << " kept; saved so many seconds after the release:" << lags(station, touched));
    CHECK(replayed.dots.size() >= due);
    checkNothingInvented(replayed, touched);

    const auto scored = test_support::runProgram(station.account(), {"score", file, "--json"});
    INFO(scored.errors);
    CHECK((scored.exit.code == 0 || scored.exit.code == 1));
    const auto card = text::parseJson(scored.output);
    REQUIRE(std::holds_alternative<text::Json>(card));
    const text::Json* state = std::get<text::Json>(card).find("state");
    REQUIRE(state != nullptr);
    REQUIRE(state->string() != nullptr);
    CHECK(*state->string() == "interrupted");
}

}  // namespace

TEST_CASE("killed at ten moments, the attempt keeps what was done and can be scored") {
    // Spread over the program's 150 ms rhythm of saving and over its start, its middle, its end.
    for (const double seconds : {0.437, 0.711, 0.883, 1.049, 1.333, 1.721, 2.207, 2.468, 3.011, 3.654}) {
        DYNAMIC_SECTION("killed after " << seconds << " s") { killAfter(seconds); }
    }
}

TEST_CASE("after a kill the program starts again") {
    Station station;
    station.openPractice("mid-scalp-field");
    station.program().signal(SIGKILL);
    REQUIRE(station.program().wait(window_test::kPatience));
    station.open();
    CHECK(station.close() == 0);
}
