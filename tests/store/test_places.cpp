#include <sys/stat.h>

#include <map>

#include "record/store/places.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace store;
using test_support::TempFolder;

namespace {

Environment given(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const std::string& name) -> std::optional<std::string> {
        const auto found = values.find(name);
        if (found == values.end() || found->second.empty()) return std::nullopt;
        return found->second;
    };
}

Places placesOf(const Environment& environment) {
    const auto found = findPlaces(environment);
    if (const auto* reason = std::get_if<std::string>(&found)) FAIL(*reason);
    return std::get<Places>(found);
}

}  // namespace

TEST_CASE("the XDG folders below HOME") {
    const Places places = placesOf(given({{"HOME", "/home/wren"}}));
    CHECK(places.data == "/home/wren/.local/share/stipple");
    CHECK(places.config == "/home/wren/.config/stipple");
    CHECK(places.cache == "/home/wren/.cache/stipple");
    CHECK(places.state == "/home/wren/.local/state/stipple");
    CHECK(places.attempts == places.data + "/attempts");
    CHECK(places.levels == places.data + "/levels");
    CHECK(places.settingsFile == places.config + "/settings.json");
    CHECK(places.lockFile == places.data + "/stipple.lock");
    CHECK(places.logFile == places.state + "/logs/stipple.log");
    CHECK(places.tabletFile == places.state + "/tablets.json");
}

TEST_CASE("XDG variables win over HOME, relative ones are passed over") {
    const Places places =
        placesOf(given({{"HOME", "/home/wren"}, {"XDG_DATA_HOME", "/data/"}, {"XDG_CONFIG_HOME", "config"}}));
    CHECK(places.data == "/data/stipple");
    CHECK(places.config == "/home/wren/.config/stipple");
}

TEST_CASE("STIPPLE_HOME wins over all") {
    const Places places = placesOf(given({{"STIPPLE_HOME", "/s"}, {"XDG_DATA_HOME", "/data"}}));
    CHECK(places.data == "/s/data");
    CHECK(places.config == "/s/config");
    CHECK(places.cache == "/s/cache");
    CHECK(places.state == "/s/state");
}

TEST_CASE("without any folder one sentence says so") {
    const auto nothing = findPlaces(given({}));
    REQUIRE(std::holds_alternative<std::string>(nothing));
    CHECK(std::get<std::string>(nothing).find("HOME is not set") != std::string::npos);
    const auto relative = findPlaces(given({{"STIPPLE_HOME", "here"}, {"HOME", "/home/wren"}}));
    REQUIRE(std::holds_alternative<std::string>(relative));
    CHECK(std::get<std::string>(relative).find("absolute") != std::string::npos);
    // With all four XDG folders given, HOME is not needed.
    CHECK(std::holds_alternative<Places>(findPlaces(given({{"XDG_DATA_HOME", "/d"},
                                                           {"XDG_CONFIG_HOME", "/c"},
                                                           {"XDG_CACHE_HOME", "/k"},
                                                           {"XDG_STATE_HOME", "/s"}}))));
}

TEST_CASE("folders are made for their owner only, and again without harm") {
    const TempFolder folder;
    const Places places = placesOf(given({{"STIPPLE_HOME", folder / "deep/down"}}));
    REQUIRE_FALSE(makePlaces(places));
    REQUIRE_FALSE(makePlaces(places));
    for (const std::string& made : {places.data, places.config, places.cache, places.state, places.attempts,
                                    places.levels, places.logs}) {
        struct stat status {};
        INFO(made);
        REQUIRE(::stat(made.c_str(), &status) == 0);
        CHECK(S_ISDIR(status.st_mode));
        CHECK((status.st_mode & 0777U) == 0700U);
    }
}

TEST_CASE("a file in the way of a folder is said") {
    const TempFolder folder;
    test_support::writeBytes(folder / "file", "");
    for (const char* root : {"file", "file/below"}) {
        const auto fault = makePlaces(placesOf(given({{"STIPPLE_HOME", folder / root}})));
        REQUIRE(fault);
        CHECK(fault->find("a file stands where a folder should be") != std::string::npos);
    }
}
