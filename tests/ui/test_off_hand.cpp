#include "support/catch.hpp"
#include "ui/kit/off_hand.hpp"

using ui_kit::OffHand;

TEST_CASE("a finger is set where it comes down and pulls to where it is lifted") {
    OffHand hand;
    CHECK_FALSE(hand.hold(true, {10, 5}));
    CHECK_FALSE(hand.hold(true, {11, 5}));
    REQUIRE(hand.pulling());
    CHECK(*hand.pulling() == skin::StretchPoint{10'000, 5'000, 1'000, 0});
    CHECK(hand.fingers().empty());
    CHECK(hand.hold(false, {12, 5}));
    REQUIRE(hand.fingers().size() == 1);
    CHECK(hand.fingers()[0] == skin::StretchPoint{10'000, 5'000, 1'000, 0});
    CHECK_FALSE(hand.pulling());
    CHECK_FALSE(hand.hold(false, {20, 20}));
}

TEST_CASE("no hand pulls farther than the skin allows") {
    OffHand hand;
    hand.hold(true, {0, 0});
    hand.hold(true, {30, 40});
    REQUIRE(hand.hold(false, {30, 40}));
    CHECK_FALSE(skin::stretchFault(hand.fingers()));
    CHECK(hand.fingers()[0].pullXUm == Approx(2400).margin(2));
    CHECK(hand.fingers()[0].pullYUm == Approx(3200).margin(2));
}

TEST_CASE("a third finger takes the oldest one's place; letting go takes both away") {
    OffHand hand;
    for (const double x : {0.0, 10.0, 20.0}) {
        hand.hold(true, {x, 0});
        hand.hold(true, {x + 1, 0});
        CHECK(hand.hold(false, {x + 1, 0}));
    }
    REQUIRE(hand.fingers().size() == 2);
    CHECK(hand.fingers()[0].xUm == 10'000);
    CHECK(hand.fingers()[1].xUm == 20'000);
    CHECK(hand.letGo());
    CHECK(hand.fingers().empty());
    CHECK_FALSE(hand.letGo());
}

TEST_CASE("a finger that hardly moves is none") {
    OffHand hand;
    hand.hold(true, {0, 0});
    hand.hold(true, {0.1, 0.1});
    CHECK_FALSE(hand.hold(false, {0.1, 0.1}));
    CHECK(hand.fingers().empty());
}
