#include "support/catch.hpp"
#include "window/station.hpp"

TEST_CASE("a second start says that Stipple runs already, and the first goes on") {
    window_test::Station station;
    station.open();
    const auto second = test_support::startProgram(station.account(), station.display(), {});
    const auto exit = second->wait(window_test::kPatience);
    REQUIRE(exit);
    CHECK(exit->code == 2);
    const std::string reason = second->output(true);
    INFO(reason);
    CHECK(reason.find("runs already") != std::string::npos);
    CHECK(reason.find('\n') == reason.size() - 1);  // one line
    CHECK(station.close() == 0);
}
