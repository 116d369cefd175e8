// A trainee's task, by real events: seen on the home screen, begun with its key, done, handed in, without a
// score. A crash in the middle uses up the attempt and loses none of it.
#include <csignal>
#include <fstream>
#include <iterator>
#include <string>

#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"
#include "window/station.hpp"

using test_support::Line;
using window_test::Station;

namespace {

void must(const Station& station, const std::vector<std::string>& command) {
    const auto ran = test_support::runProgram(station.account(), command);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
}

text::Json told(const Station& station, const std::vector<std::string>& command) {
    const auto ran = test_support::runProgram(station.account(), command);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    return std::get<text::Json>(text::parseJson(ran.output));
}

// A class of one with one assignment, and the window records for her.
void assign(const Station& station, const std::vector<std::string>& more = {}) {
    const std::string roster = station.account().folder() / "roster.csv";
    std::ofstream(roster) << "name,email,group,extra_time_percent\nHazel,,,50\n";
    must(station, {"class", "make", "Spring"});
    must(station, {"class", "enrol", "Spring", roster});
    std::vector<std::string> command = {"assign", "make", "Spring", "First dots", "--level", "single-dots"};
    command.insert(command.end(), more.begin(), more.end());
    must(station, command);
    must(station, {"people", "use", "Hazel"});
}

std::int64_t made(const Station& station) {
    return *told(station, {"assign", "tasks", "Hazel", "--json"}).items()->front().find("made")->whole();
}

void openHome(Station& station) {
    station.open();
    station.waitUntilStill();
    station.hand().key("Escape");  // past the first start
    station.waitUntilStill();
}

void sit(Station& station) {
    station.go("t", "practice");
    station.waitForSkin();
    const auto place = window_test::spot(20);
    station.hand().touch(station.at(place.x, place.y), 200);
    const auto saved = station.program().waitFor([](const Line& line) { return line.text == "saved 1"; },
                                                 window_test::kPatience);
    REQUIRE(saved);
}

// Presses the key again as long as the window's picture stays as it is.
void pressUntilShown(Station& station, const std::string& key) {
    const auto picture = [&] {
        return station.hand().pixels(station.at(0, 0), station.window().width, station.window().height);
    };
    for (int tries = 0; tries < 20; ++tries) {
        const auto before = picture();
        station.hand().key(key);
        station.waitUntilStill();
        if (picture() != before) return;
    }
    FAIL("nothing comes of the key " << key);
}

}  // namespace

TEST_CASE("a trainee sees the task, does it and finds it handed in") {
    Station station;
    assign(station, {"--attempts", "2", "--no-aids"});
    openHome(station);
    sit(station);
    station.hand().key("r");  // no beginning again
    station.waitUntilStill();
    const std::size_t said = station.program().lines().size();
    station.go("Return", "handed-in");
    CHECK(station.program().waitFor([](const Line& line) { return line.text == "handed in 1 of 2"; },
                                    window_test::kPatience, said));
    CHECK(made(station) == 1);
    station.go("Return", "home");
    station.waitUntilStill();
    for (const Line& line : station.program().lines()) CHECK(line.text.rfind("result ", 0) != 0);
    CHECK(station.close() == 0);
    const auto read = record::readAttempt(station.attempt());
    const auto& attempt = std::get<record::Attempt>(read);
    CHECK(attempt.header.kind == record::Kind::assessment);
    REQUIRE(attempt.header.assignment);
    CHECK(attempt.header.assignment->extraTimePercent == 50);
    CHECK(attempt.dots.size() == 1);
    CHECK(*told(station, {"progress", "--json"}).find("levels")->items()->front().find("state")->string() ==
          "untried");
}

TEST_CASE("released work is found from the task, and contested by keyboard") {
    Station station;
    assign(station);
    must(station, {"people", "add", "Teacher", "--role", "instructor"});
    must(station, {"practice", "single-dots", "--hand", "ideal", "--headless", "--assignment", "First dots",
                   "--person", "Hazel"});
    must(station, {"mark", "rules", "First dots", "--marker", "Teacher"});
    const auto handedIn = told(station, {"mark", "list", "First dots", "--by", "Teacher", "--json"});
    const std::string sheet = station.account().folder() / "sheet.json";
    std::ofstream(sheet) << R"({"marks": {"spacing": 3, "depth": 4, "hairline": null, "cleanness": 4,)"
                            R"("global": 3}, "comments": [{"text": "Steady.", "at_us": 1000000,)"
                            R"("moment_us": 1000000}], "seconds": 60})";
    must(station,
         {"mark", "submit", *handedIn.items()->front().find("attempt")->string(), sheet, "--by", "Teacher"});
    openHome(station);
    station.hand().key("l");  // not released: nothing to look at
    station.waitUntilStill();
    CHECK(station.screen() == "home");
    CHECK(station.close() == 0);
    must(station, {"release", "First dots", "--by", "Teacher"});
    station.open();
    station.waitUntilStill();
    station.go("l", "feedback");
    station.waitUntilStill();
    const std::size_t said = station.program().lines().size();
    pressUntilShown(station, "a");  // the marks may still be on their way from the records
    station.hand().text("my depth was steady");
    station.waitUntilStill();
    station.hand().key("Return");
    CHECK(station.program().waitFor([](const Line& line) { return line.text == "appealed"; },
                                    window_test::kPatience, said));
    station.waitUntilStill();
    station.go("Escape", "home");
    CHECK(station.close() == 0);
    std::ifstream log(station.account().home() + "/data/events.log");
    const std::string events{std::istreambuf_iterator<char>(log), {}};
    CHECK(events.find(R"("reason":"my depth was steady")") != std::string::npos);
}

TEST_CASE("an attempt at a task that a crash cuts is handed in with the next start") {
    Station station;
    assign(station);
    openHome(station);
    sit(station);
    station.program().signal(SIGKILL);
    (void)station.program().wait(window_test::kPatience);
    CHECK(made(station) == 0);
    station.open();
    const double until = test_support::now() + window_test::kPatience;
    while (made(station) == 0 && test_support::now() < until) {
    }
    CHECK(made(station) == 1);
    station.waitUntilStill();
    station.hand().key("t");  // none is left
    station.waitUntilStill();
    CHECK(station.screen() == "home");
    CHECK(station.close() == 0);
}
