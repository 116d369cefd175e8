// The score that counts is the score of the work as it was made. ./test sittings does 500, by two compilers.
#include "decision/sittings.hpp"
#include "support/catch.hpp"

TEST_CASE("what verification scores is what was made, to the last digit") {
    const exam_day::Day day;
    for (std::size_t i = 0; i < 12; ++i) {
        const exam_day::Scores scores = exam_day::scoresOf(day, i);
        CAPTURE(i);
        REQUIRE_FALSE(scores.verified.empty());
        CHECK(scores.live == scores.verified);
    }
}
