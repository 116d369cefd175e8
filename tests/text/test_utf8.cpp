#include "text/utf8.hpp"

#include "support/catch.hpp"

TEST_CASE("well-formed UTF-8 passes", "[text]") {
    REQUIRE_FALSE(text::firstBadUtf8("plain").has_value());
    REQUIRE_FALSE(text::firstBadUtf8("\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80").has_value());
}

TEST_CASE("broken UTF-8 is found at its byte", "[text]") {
    REQUIRE(text::firstBadUtf8("ab\xFF") == 2);
    REQUIRE(text::firstBadUtf8("a\xC3") == 1);             // cut off
    REQUIRE(text::firstBadUtf8("\xC0\xAF") == 0);          // overlong
    REQUIRE(text::firstBadUtf8("\xE0\x80\x80") == 0);      // overlong
    REQUIRE(text::firstBadUtf8("\xED\xA0\x80") == 0);      // surrogate
    REQUIRE(text::firstBadUtf8("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
    REQUIRE(text::firstBadUtf8("\x80") == 0);              // a tail alone
}

TEST_CASE("broken bytes are replaced", "[text]") {
    REQUIRE(text::madeUtf8("a\xFF"
                           "b") ==
            "a\xEF\xBF\xBD"
            "b");
    REQUIRE(text::madeUtf8("fine") == "fine");
}
