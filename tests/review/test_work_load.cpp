// Practice adds up until a rest of five minutes.
#include "review/work_load.hpp"

#include "support/catch.hpp"

using review::WorkLoad;

TEST_CASE("attempts with short pauses between them add up, a rest of five minutes ends the sum") {
    WorkLoad load;
    load.practised({1000}, {1600}, {600});
    load.practised({1700}, {2300}, {600});
    CHECK(load.sinceRest({2310}).value == 1200);
    CHECK_FALSE(load.breakIsDue({2310}, {1500}));
    load.practised({2400}, {2800}, {400});
    CHECK(load.breakIsDue({2800}, {1500}));
    CHECK(load.breakIsDue({3099}, {1500}));
    CHECK_FALSE(load.breakIsDue({3100}, {1500}));
    CHECK(load.sinceRest({3100}).value == 0);
    load.practised({3101}, {3201}, {100});
    CHECK(load.sinceRest({3201}).value == 100);
}

TEST_CASE("a pause within an attempt is not practice, and a long one is a rest") {
    WorkLoad load;
    load.practised({0}, {1000}, {1000});
    load.practised({1010}, {1410}, {300});
    CHECK(load.sinceRest({1410}).value == 1300);
    load.practised({1420}, {2020}, {200});
    CHECK(load.sinceRest({2020}).value == 200);
}

TEST_CASE("whoever sets no time is never reminded") {
    WorkLoad load;
    load.practised({0}, {9000}, {9000});
    CHECK_FALSE(load.breakIsDue({9000}, {0}));
    CHECK(load.breakIsDue({9000}, {60}));
}
