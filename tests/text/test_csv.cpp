#include "text/csv.hpp"

#include <string>
#include <variant>

#include "support/catch.hpp"

namespace {

text::CsvError refused(std::string_view bytes, text::CsvLimits limits = {}) {
    const auto result = text::parseCsv(bytes, limits);
    INFO(bytes);
    REQUIRE(std::holds_alternative<text::CsvError>(result));
    const auto error = std::get<text::CsvError>(result);
    REQUIRE_FALSE(error.what.empty());
    REQUIRE_FALSE(error.hint.empty());
    return error;
}

}  // namespace

TEST_CASE("rows are split and keep their line", "[text]") {
    const auto result = text::parseCsv("x_mm,y_mm\r\n1,2\r\n,4\n\n");
    const auto& csv = std::get<text::Csv>(result);
    REQUIRE(csv.column("y_mm") == 1);
    REQUIRE(csv.column("z") == -1);
    REQUIRE(csv.rows.size() == 2);
    REQUIRE(csv.rows[1].line == 3);
    REQUIRE(csv.rows[1].cells[0].empty());
    REQUIRE(csv.rows[1].cells[1] == "4");
}

TEST_CASE("a header alone is an empty table", "[text]") {
    REQUIRE(std::get<text::Csv>(text::parseCsv("x_mm,y_mm")).rows.empty());
}

TEST_CASE("what is no such table is refused with its line", "[text]") {
    REQUIRE(refused("").line == 1);
    REQUIRE(refused("x,y\n1,2\n1,2,3\n").line == 3);
    REQUIRE(refused("x,y\n1,5;2,5\n").line == 2);
    REQUIRE(refused("x,y\n\n1,2\n").line == 2);
    REQUIRE(refused("x,x\n1,2\n").line == 1);
    REQUIRE(refused("x,\n1,2\n").line == 1);
    REQUIRE(refused("x,y\n1,\"2\"\n").line == 2);
    REQUIRE(refused("x,y\n1,\xFF\n").line == 2);
    REQUIRE(refused(std::string_view("x,y\n1,\0\n", 8)).line == 2);
    REQUIRE(refused("x,y\n1,2\n3,4\n", {100, 1}).line == 3);
    refused("x,y\n1,2\n", {4, 10});
}
