#include "record/store/ids.hpp"
#include "support/catch.hpp"

using namespace store;

TEST_CASE("hexadecimal digits and bytes are one to one") {
    CHECK(bytesOfHex("00ff7a") == std::vector<std::byte>{std::byte{0}, std::byte{0xFF}, std::byte{0x7A}});
    for (const char* text : {"0", "0G", "AB", "abc"}) CHECK(bytesOfHex(text).empty());
    CHECK(isHex("0af", 3));
    CHECK_FALSE(isHex("0af", 4));
    CHECK_FALSE(isHex("0aF", 3));
}

TEST_CASE("an attempt is of the person whose id it names, else of the guest") {
    CHECK(personOf(std::nullopt) == kGuest);
    CHECK(personOf("Wren") == kGuest);
    CHECK(personOf(std::string(32, 'a')) == std::string(32, 'a'));
    CHECK(personOf(std::string(31, 'a')) == kGuest);
}

TEST_CASE("times are told to the millisecond, both ways") {
    CHECK(millisecondsOf("1970-01-01T00:00:00Z") == 0);
    CHECK(millisecondsOf("1970-01-01T00:00:00.001Z") == 1);
    CHECK(millisecondsOf("2026-01-02T03:04:05.678Z") == 1767323045678);
    CHECK(millisecondsOf("2024-02-29T23:59:59.9Z") == 1709251199900);
    CHECK(wallClockOf(1767323045678) == "2026-01-02T03:04:05.678Z");
    CHECK(wallClockOf(-1) == "1969-12-31T23:59:59.999Z");
    for (const char* text :
         {"", "2026-01-02", "2026-01-02T03:04:05", "2026-13-02T03:04:05Z", "2026-02-29T00:00:00Z",
          "2026-01-02T24:00:00Z", "2026-01-02T03:04:05.Z", "2026-01-02T03:04:05,5Z",
          "2026-01-02T03:04:05+01:00", "2026-01-02T03:04:05.12x4Z", "-026-01-02T03:04:05Z"}) {
        INFO(text);
        CHECK_FALSE(millisecondsOf(text));
    }
}
