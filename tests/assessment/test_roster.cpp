#include "assessment/roster.hpp"

#include <rapidcheck.h>

#include "support/catch.hpp"

using assessment::parseRoster;
using assessment::RosterFault;
using assessment::RosterRow;

namespace {

std::vector<RosterRow> rowsOf(std::string_view bytes) {
    const auto parsed = parseRoster(bytes);
    const auto* faults = std::get_if<std::vector<RosterFault>>(&parsed);
    INFO((faults != nullptr ? assessment::describe("roster.csv", faults->front()) : std::string()));
    REQUIRE(faults == nullptr);
    return std::get<std::vector<RosterRow>>(parsed);
}

std::vector<RosterFault> faultsOf(std::string_view bytes) {
    const auto parsed = parseRoster(bytes);
    INFO(bytes);
    REQUIRE(std::holds_alternative<std::vector<RosterFault>>(parsed));
    return std::get<std::vector<RosterFault>>(parsed);
}

}  // namespace

TEST_CASE("a roster is read") {
    const auto rows = rowsOf(
        "group,name,extra_time_percent,email\r\n"
        "Evening,\"Last, First\",25 %,a@example.org\r\n"
        ",Trainee 2,,\r\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == RosterRow{"Last, First", "a@example.org", "Evening", 25, 2});
    CHECK(rows[1] == RosterRow{"Trainee 2", std::nullopt, "", 0, 3});
    CHECK(rowsOf("name\nTrainee 1\n").size() == 1);
}

TEST_CASE("all that is wrong with a roster is told with line and column") {
    const auto faults = faultsOf(
        "name,email,group,extra_time_percent\n"
        ",a@example.org,,\n"
        "Trainee 2,nowhere,,\n"
        "Trainee 3,a@example.org,,301\n"
        "Trainee 2,,,1.5\n");
    std::vector<std::pair<int, int>> places;
    for (const RosterFault& fault : faults) {
        CHECK_FALSE(fault.what.empty());
        CHECK_FALSE(fault.hint.empty());
        places.emplace_back(fault.line, fault.column);
    }
    const std::vector<std::pair<int, int>> wanted{{2, 1}, {3, 2}, {4, 2}, {4, 4}, {5, 1}, {5, 4}};
    CHECK(places == wanted);
    CHECK(assessment::describe("r.csv", faults.front()).rfind("r.csv:2:1: ", 0) == 0);
}

TEST_CASE("a header that is none is refused") {
    CHECK(faultsOf("").front().line == 1);
    CHECK(faultsOf("name,phone\nx,1\n").front().column == 2);
    CHECK(faultsOf("name,name\nx,y\n").front().column == 2);
    CHECK(faultsOf("email\nx@y\n").front().what.find("name") != std::string::npos);
    CHECK(faultsOf("name,email\nx\n").front().line == 2);
}

TEST_CASE("a roster that was written is read back the same") {
    CHECK(rc::check([] {
        const auto letters =
            rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '=', '-', '\'', 'z'));
        std::vector<RosterRow> rows;
        const int count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i) {
            RosterRow row;
            row.name = *letters + std::to_string(i);
            if (*rc::gen::arbitrary<bool>()) row.mail = "p" + std::to_string(i) + "@example.org";
            row.group = *letters;
            row.extraTimePercent = *rc::gen::inRange(0, 301);
            rows.push_back(row);
        }
        const auto parsed = parseRoster(assessment::rosterFile(rows));
        RC_ASSERT(std::holds_alternative<std::vector<RosterRow>>(parsed));
        auto read = std::get<std::vector<RosterRow>>(parsed);
        const auto byName = [](const RosterRow& a, const RosterRow& b) { return a.name < b.name; };
        std::sort(rows.begin(), rows.end(), byName);
        for (RosterRow& row : read) row.line = 0;
        RC_ASSERT(read == rows);
    }));
}
