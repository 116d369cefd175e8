// A whole practice by keyboard and mouse, and what is left of it on the disk.
#include <algorithm>
#include <chrono>
#include <thread>

#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"
#include "window/sight.hpp"
#include "window/station.hpp"

using test_support::Place;
using window_test::Replayed;
using window_test::Station;

namespace {

constexpr int kDots = 45;
constexpr int kHoldMs = 250;
// Long enough for the slowest frame to take a wheel's or a drag's events before the next touch.
constexpr std::chrono::milliseconds kSettle{700};
// From the pixel's centre to what is stored: the stored place is rounded to the micrometre.
constexpr double kSampleTolerance = 0.0011;
// The skin gives way and the needle drags a little; the dot is where the needle went in.
constexpr double kDotTolerance = 0.3;

// Skips the first run and starts a level of the list, by keys alone.
void chooseLevel(Station& station) {
    station.hand().moveTo(station.at(640, 400));
    station.waitUntilStill();
    station.hand().key("Escape");
    station.waitUntilStill();
    for (int i = 0; i < 3; ++i) {
        station.hand().key("Down");
        station.waitUntilStill();
    }
    station.hand().key("Return");
    station.waitForSkin();
}

// Touches the window's pixels, with zoom and pan after each third; returns them in order.
std::vector<Place> touchAll(Station& station) {
    std::vector<Place> touched;
    for (int i = 0; i < kDots; ++i) {
        if (i == kDots / 3) {
            station.hand().moveTo(station.at(500, 420));
            station.hand().wheel(3);
            std::this_thread::sleep_for(kSettle);
        }
        if (i == 2 * kDots / 3) {
            station.hand().drag(station.at(560, 460), station.at(500, 400), 12, 2);
            station.hand().wheel(-1);
            std::this_thread::sleep_for(kSettle);
        }
        touched.push_back(window_test::spot(i));
        station.hand().touch(station.at(touched.back().x, touched.back().y), kHoldMs);
    }
    return touched;
}

void checkPlaces(const Station& station, const record::Attempt& attempt, const std::vector<Place>& touched) {
    const std::vector<window_test::Sight> views = window_test::sightsOf(attempt);
    CHECK(views.size() >= 3);
    std::size_t touch = 0;
    bool before = false;
    for (const pen::Sample& sample : attempt.samples) {
        const bool pressed = sample.contact && !before;
        before = sample.contact;
        if (!pressed) continue;
        REQUIRE(touch < touched.size());
        INFO("touch " << touch);
        // The latest view that was noted before this sample.
        auto view = views.rbegin();
        while (view + 1 != views.rend() && view->fromUs > sample.tUs) ++view;
        const scoring::Point wanted = view->onSheet(touched[touch], station.window());
        CHECK(distance({sample.xUm / 1000.0, sample.yUm / 1000.0}, wanted) < kSampleTolerance);
        REQUIRE(touch < attempt.dots.size());
        CHECK(distance(attempt.dots[touch].place(), wanted) < kDotTolerance);
        ++touch;
    }
    CHECK(touch == touched.size());
}

text::Json parsed(const std::string& words) {
    auto json = text::parseJson(words);
    REQUIRE(std::holds_alternative<text::Json>(json));
    return std::get<text::Json>(std::move(json));
}

// "result TOTAL SPACING DEPTH HAIRLINE" as the scorecard would say it.
std::string resultLine(const text::Json& card) {
    const auto points = [](const text::Json* value) {
        return value == nullptr || value->isNull() ? std::string("-") : value->dump();
    };
    std::string line = "result " + points(card.find("total_points"));
    const text::Json* criteria = card.find("criteria");
    REQUIRE(criteria != nullptr);
    for (const char* name : {"spacing", "depth", "hairline"}) {
        const text::Json* criterion = criteria->find(name);
        line += " " + (criterion == nullptr || criterion->isNull() ? "-" : points(criterion->find("points")));
    }
    return line;
}

}  // namespace

TEST_CASE("a level chosen by keys and worked by mouse is on the disk as it was done") {
    Station station;
    station.open();
    chooseLevel(station);
    const std::vector<Place> touched = touchAll(station);
    const std::string said = station.finish();
    const std::string file = station.attempt();
    CHECK(station.close() == 0);

    const Replayed replayed = station.replay(file);
    CHECK(replayed.dots.size() == touched.size());
    INFO(replayed.summary);
    CHECK(replayed.summary.find("finished") != std::string::npos);

    auto read = record::readAttempt(file);
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    const auto& attempt = std::get<record::Attempt>(read);
    CHECK(attempt.header.surface == record::Surface::window);
    CHECK(attempt.header.timeSource == pen::TimeSource::server);
    REQUIRE(attempt.dots.size() == touched.size());
    checkPlaces(station, attempt, touched);

    const std::string level = attempt.header.levelId;
    const auto scored =
        test_support::runProgram(station.account(), {"score", "--level", level, file, "--json"});
    INFO(scored.errors);
    CHECK((scored.exit.code == 0 || scored.exit.code == 1));
    CHECK(resultLine(parsed(scored.output)) == said);

    const auto first = test_support::runProgram(station.account(), {"replay", file, "--signature"});
    const auto second = test_support::runProgram(station.account(), {"replay", file, "--signature"});
    CHECK(first.exit.code == 0);
    CHECK_FALSE(first.output.empty());
    CHECK(first.output == second.output);
}
