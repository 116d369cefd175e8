#include "text/quoted_csv.hpp"

#include <string>
#include <variant>

#include <rapidcheck.h>

#include "support/catch.hpp"

namespace {

text::QuotedCsv read(std::string_view bytes) {
    const auto result = text::parseQuotedCsv(bytes);
    const auto* fault = std::get_if<text::CsvError>(&result);
    INFO(bytes << ": " << (fault != nullptr ? fault->what : ""));
    REQUIRE(fault == nullptr);
    return std::get<text::QuotedCsv>(result);
}

text::CsvError refused(std::string_view bytes, text::CsvLimits limits = {}) {
    const auto result = text::parseQuotedCsv(bytes, limits);
    INFO(bytes);
    REQUIRE(std::holds_alternative<text::CsvError>(result));
    const auto error = std::get<text::CsvError>(result);
    REQUIRE_FALSE(error.what.empty());
    REQUIRE_FALSE(error.hint.empty());
    return error;
}

}  // namespace

TEST_CASE("quoted cells hold commas, quotes and line ends", "[text]") {
    const auto csv = read("\xEF\xBB\xBFname,note\r\n\"A, \"\"B\"\"\",\"two\r\nlines\"\r\n,\r\nc,d");
    CHECK(csv.header == std::vector<std::string>{"name", "note"});
    REQUIRE(csv.rows.size() == 2);
    CHECK(csv.rows[0].cells == std::vector<std::string>{"A, \"B\"", "two\r\nlines"});
    CHECK(csv.rows[0].line == 2);
    CHECK(csv.rows[1].cells == std::vector<std::string>{"c", "d"});
    CHECK(csv.rows[1].line == 5);
}

TEST_CASE("what is no such file is refused with its line", "[text]") {
    CHECK(refused("").line == 1);
    CHECK(refused("a,b\n1\n").line == 2);
    CHECK(refused("a,b\n1,2\n1,2,3\n").line == 3);
    CHECK(refused("a,b\n1,x\"y\n").line == 2);
    CHECK(refused("a,b\n1,2\n\"x\ny,3\n").line == 3);
    CHECK(refused("a,b\n\"x\"y,3\n").line == 2);
    CHECK(refused("a,b\n\xFF,3\n").line == 2);
    CHECK(refused(std::string("a,b\n1,\0\n", 8)).line == 2);
    CHECK(refused("a\n1\n2\n3\n", {.bytes = 100, .rows = 2}).line == 4);
    CHECK(refused("a\n1\n2\n3\n", {.bytes = 4, .rows = 2}).line == 1);
}

TEST_CASE("a cell cannot be run as a formula", "[text]") {
    CHECK(text::quotedCsvLine({"=1+1", "+x", "-x", "@x", "\tx"}) == "'=1+1,'+x,'-x,'@x,'\tx\r\n");
    CHECK(text::quotedCsvLine({"-1.5", "a=b", "", "A, B"}) == "-1.5,a=b,,\"A, B\"\r\n");
}

TEST_CASE("what is written is read back the same", "[text]") {
    const bool good = rc::check([] {
        const auto letters = rc::gen::container<std::string>(
            rc::gen::element('a', ',', '"', '\n', '\r', '=', '-', '\'', '@', ' ', '7', '.'));
        const auto cells = *rc::gen::container<std::vector<std::string>>(3, letters);
        const auto csv =
            std::get<text::QuotedCsv>(text::parseQuotedCsv("h,i,j\r\n" + text::quotedCsvLine(cells)));
        if (cells == std::vector<std::string>(3)) {
            RC_ASSERT(csv.rows.empty());
            return;
        }
        RC_ASSERT(csv.rows.size() == 1U);
        for (std::size_t i = 0; i < 3; ++i) RC_ASSERT(text::withoutGuard(csv.rows[0].cells[i]) == cells[i]);
    });
    CHECK(good);
}
