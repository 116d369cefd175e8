#include "text/number.hpp"

#include <cmath>
#include <limits>

#include <rapidcheck.h>

#include "support/catch.hpp"

TEST_CASE("numbers are read only in their plain form", "[text]") {
    REQUIRE(text::parseNumber("0") == 0.0);
    REQUIRE(text::parseNumber("-12.5") == -12.5);
    REQUIRE(text::parseNumber("1e3") == 1000.0);
    REQUIRE(text::parseNumber("2.5E-2") == 0.025);
    for (const char* wrong :
         {"",    "-",   "+1",   "010",  "-01", "1.",    ".5",     "1,5",    " 1",    "1 ",    "0x1F",
          "nan", "inf", "-inf", ".inf", "1e",  "1e400", "-1e400", "1e-400", "1_000", "1.2.3", "--1"}) {
        INFO(wrong);
        REQUIRE_FALSE(text::parseNumber(wrong).has_value());
    }
}

TEST_CASE("whole numbers take no fraction and no overflow", "[text]") {
    REQUIRE(text::parseWhole("-42") == -42);
    REQUIRE(text::parseWhole("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
    for (const char* wrong : {"9223372036854775808", "1.0", "1e3", "007", "", "+3", "0x10"}) {
        INFO(wrong);
        REQUIRE_FALSE(text::parseWhole(wrong).has_value());
    }
}

TEST_CASE("numbers are written short and without an exponent in the usual range", "[text]") {
    REQUIRE(text::formatNumber(0.1) == "0.1");
    REQUIRE(text::formatNumber(-0.0) == "0");
    REQUIRE(text::formatNumber(100000.0) == "100000");
    REQUIRE(text::formatNumber(0.000001) == "0.000001");
    REQUIRE(text::formatNumber(123456789012345.0) == "123456789012345");
    REQUIRE(text::formatNumber(1e300) == "1e+300");
}

TEST_CASE("every number reads back as itself", "[text]") {
    REQUIRE(rc::check([](double value) {
        RC_PRE(std::isfinite(value));
        RC_ASSERT(text::parseNumber(text::formatNumber(value)) == value);
    }));
}

TEST_CASE("fixed decimals round half away from zero", "[text]") {
    REQUIRE(text::formatFixed(2.675, 2) == "2.68");
    REQUIRE(text::formatFixed(-0.5, 0) == "-1");
    REQUIRE(text::formatFixed(0.49, 0) == "0");
    REQUIRE(text::formatFixed(9.999, 2) == "10.00");
    REQUIRE(text::formatFixed(-0.001, 2) == "0.00");
    REQUIRE(text::formatFixed(3.0, 3) == "3.000");
    REQUIRE(text::formatFixed(1e21, 1) == "1000000000000000000000.0");
}
