// Who practises, from the first start to the first dot, by keyboard alone: somebody is added and chosen, the
// next attempt is theirs, and the map says so. A passphrase is asked for.
#include <chrono>
#include <fstream>
#include <string>
#include <thread>

#include "support/catch.hpp"
#include "text/json.hpp"
#include "window/station.hpp"

using window_test::Station;

namespace {

// Keys one after the other, each seen before the next.
void press(Station& station, const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
        station.hand().key(key);
        station.waitUntilStill();
    }
}

void type(Station& station, const std::string& words) {
    station.hand().text(words);
    station.waitUntilStill();
}

text::Json told(const Station& station, const std::vector<std::string>& command) {
    const auto ran = test_support::runProgram(station.account(), command);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    return std::get<text::Json>(text::parseJson(ran.output));
}

// The state of the first level for whom the window records.
std::string firstState(const Station& station) {
    return *told(station, {"progress", "--json"}).find("levels")->items()->front().find("state")->string();
}

std::string personInUse(const Station& station) {
    return *told(station, {"progress", "--json"}).find("person")->string();
}

// The last of the list.
std::string newest(const Station& station) {
    return *told(station, {"people", "list", "--json"}).items()->back().find("id")->string();
}

}  // namespace

TEST_CASE("somebody is added, chosen and practises, by keyboard") {
    Station station;
    station.open();
    station.waitUntilStill();
    press(station, {"Escape", "u"});  // past the first start, to the people
    press(station, {"Down", "Down", "Down", "Return"});
    type(station, "Hazel");
    press(station, {"Return", "Up", "Return"});
    const std::string hazel = newest(station);
    CHECK(hazel != std::string(32, '0'));
    CHECK(personInUse(station) == hazel);
    CHECK(firstState(station) == "untried");
    // The first level is proposed; a dot, and away again.
    press(station, {"Return"});
    station.waitForSkin();
    const auto place = window_test::spot(20);
    station.hand().touch(station.at(place.x, place.y), 200);
    (void)station.finish();
    const double until = test_support::now() + window_test::kPatience;
    while (firstState(station) == "untried" && test_support::now() < until) {
    }
    CHECK(firstState(station) == "begun");
    CHECK(station.close() == 0);
    CHECK(*told(station, {"people", "list", "--json"}).items()->front().find("attempts")->whole() == 0);
}

TEST_CASE("who has a passphrase is chosen with it alone") {
    Station station;
    const std::string file = station.account().folder() / "passphrase.txt";
    std::ofstream(file) << "six quiet words make a key\n";
    REQUIRE(test_support::runProgram(station.account(), {"people", "add", "Robin", "--passphrase-file", file})
                .exit.code == 0);
    station.open();
    station.waitUntilStill();
    press(station, {"Escape", "u"});
    press(station, {"Down", "Down", "Return"});  // Robin's row; Enter goes to the passphrase
    type(station, "a wrong one");
    press(station, {"Return"});
    std::this_thread::sleep_for(std::chrono::seconds(2));
    station.waitUntilStill();
    CHECK(personInUse(station) == std::string(32, '0'));
    press(station, {"Return"});
    type(station, "six quiet words make a key");
    press(station, {"Return"});
    std::this_thread::sleep_for(std::chrono::seconds(2));
    station.waitUntilStill();
    CHECK(personInUse(station) == newest(station));
    CHECK(station.close() == 0);
}
