// What is practised in the window goes into the records while the window is open, whatever happens to it.
#include <csignal>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"
#include "text/json.hpp"
#include "window/station.hpp"

using window_test::Station;

namespace {

void touchSome(Station& station, int count) {
    for (int i = 0; i < count; ++i) {
        const auto inWindow = window_test::spot(i);
        station.hand().touch(station.at(inWindow.x, inWindow.y), 120);
    }
}

// The guest's attempts, as `people list` counts them.
std::int64_t counted(const Station& station) {
    const auto ran = test_support::runProgram(station.account(), {"people", "list", "--json"});
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    const auto people = text::parseJson(ran.output);
    return *std::get<text::Json>(people).items()->front().find("attempts")->whole();
}

// Everything that the records hold of the guest.
std::string exported(const Station& station, const std::string& file) {
    const auto ran = test_support::runProgram(station.account(), {"export", "guest", file});
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    return test_support::bytesOf(file);
}

}  // namespace

TEST_CASE("a finished attempt is in the records with its score before the window is closed") {
    Station station;
    station.openPractice("mid-scalp-field");
    touchSome(station, 4);
    REQUIRE_FALSE(station.finish().empty());
    const double until = test_support::now() + window_test::kPatience;
    while (counted(station) == 0 && test_support::now() < until) {
    }
    CHECK(counted(station) == 1);
    REQUIRE(station.close() == 0);
    const test_support::TempFolder folder;
    const std::string all = exported(station, folder / "guest.stipple");
    CHECK(all.find("\"state\": \"finished\"") != std::string::npos);
    CHECK(all.find("\"points_milli\"") != std::string::npos);
}

TEST_CASE("an attempt of a window that was killed is interrupted after the next start") {
    Station station;
    station.openPractice("mid-scalp-field");
    touchSome(station, 3);
    (void)station.attempt();
    station.program().signal(SIGKILL);
    REQUIRE(station.program().wait(window_test::kPatience));
    station.open();
    REQUIRE(station.close() == 0);
    CHECK(counted(station) == 1);
    const test_support::TempFolder folder;
    CHECK(exported(station, folder / "guest.stipple").find("\"state\": \"interrupted\"") !=
          std::string::npos);
}
