#include <cstdint>

#include "pen/device/clock.hpp"
#include "support/catch.hpp"

using pen_device::AttemptClock;
using pen_device::ServerTime;

TEST_CASE("a server on the same clock keeps its readings") {
    ServerTime time(70'000, 70'012);
    CHECK(time.carry(70'000) == 70'000);
    CHECK(time.carry(70'000) == 70'000);
    CHECK(time.carry(70'250) == 70'250);
    CHECK(time.fallen() == 0);
}

TEST_CASE("readings go on past the 32-bit overrun") {
    const std::int64_t overrun = std::int64_t{1} << 32;
    ServerTime time(0xFFFF'FFF0U, overrun - 10);
    CHECK(time.carry(0xFFFF'FFFFU) == overrun - 1);
    CHECK(time.carry(4) == overrun + 4);

    // Started after several overruns: the upper bits come from this machine's clock.
    ServerTime late(5, 3 * overrun + 9);
    CHECK(late.carry(6) == 3 * overrun + 6);
    ServerTime across(0xFFFF'FFFEU, 3 * overrun + 1);
    CHECK(across.carry(1) == 3 * overrun + 1);
}

TEST_CASE("a server on another clock is shifted onto ours") {
    ServerTime time(4'000'000'000U, 70'000);
    CHECK(time.carry(4'000'000'000U) == 70'000);
    CHECK(time.carry(4'000'000'125U) == 70'125);
}

TEST_CASE("time never falls, and the fall is counted") {
    ServerTime time(1'000, 1'000);
    CHECK(time.carry(1'500) == 1'500);
    CHECK(time.carry(1'400) == 1'500);
    CHECK(time.carry(1'499) == 1'500);
    CHECK(time.fallen() == 2);
    CHECK(time.carry(1'501) == 1'501);
    CHECK(time.fallen() == 2);
}

TEST_CASE("an attempt's time starts on a whole millisecond") {
    const AttemptClock clock(9'876'543'999);
    CHECK(clock.originUs() == 9'876'543'000);
    CHECK(clock.sampleUs(9'876'543) == 0);
    CHECK(clock.sampleUs(9'876'745) == 202'000);
    CHECK_FALSE(clock.sampleUs(9'876'542).has_value());
    CHECK(clock.arrivalUs(9'876'543'999) == 999);
}

TEST_CASE("this program's clock goes forward in microseconds") {
    const std::int64_t first = pen_device::monotonicUs();
    CHECK(first > 0);
    CHECK(pen_device::monotonicUs() >= first);
}
