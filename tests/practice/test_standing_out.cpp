// When a difference between two groups may be named.
#include <cmath>
#include <scoring/random.hpp>

#include "practice/standing_out.hpp"
#include "support/catch.hpp"

using practice::Contrast;

namespace {

// By trying every way of handing out what is held: an oracle for small groups.
double chanceByCounting(const Contrast& contrast) {
    const std::size_t all = contrast.those + contrast.others;
    const std::size_t with = contrast.thoseWith + contrast.othersWith;
    std::size_t ways = 0;
    std::size_t asMany = 0;
    for (unsigned set = 0; set < (1U << all); ++set) {
        if (static_cast<std::size_t>(__builtin_popcount(set)) != with) continue;
        ++ways;
        const unsigned among = set & ((1U << contrast.those) - 1U);
        if (static_cast<std::size_t>(__builtin_popcount(among)) >= contrast.thoseWith) ++asMany;
    }
    return static_cast<double>(asMany) / static_cast<double>(ways);
}

}  // namespace

TEST_CASE("the lady tasting tea") {
    CHECK(practice::chanceOf({4, 4, 4, 0}) == Approx(1.0 / 70.0));
    CHECK(practice::chanceOf({4, 3, 4, 1}) == Approx(17.0 / 70.0));
}

TEST_CASE("the chance is that of trying every way") {
    scoring::Random random(4);
    for (int i = 0; i < 300; ++i) {
        Contrast contrast;
        contrast.those = 1 + random.below(7);
        contrast.others = 1 + random.below(7);
        contrast.thoseWith = random.below(static_cast<std::uint32_t>(contrast.those + 1));
        contrast.othersWith = random.below(static_cast<std::uint32_t>(contrast.others + 1));
        CAPTURE(contrast.those, contrast.thoseWith, contrast.others, contrast.othersWith);
        CHECK(practice::chanceOf(contrast) == Approx(chanceByCounting(contrast)).epsilon(1e-9));
    }
}

TEST_CASE("with thousands of dots the chance is still a number") {
    CHECK(practice::chanceOf({20000, 15000, 30000, 4000}) < 1e-9);
    CHECK(practice::chanceOf({20000, 10000, 30000, 15000}) == Approx(0.5).margin(0.01));
    CHECK(practice::chanceOf({0, 0, 10, 5}) == 1.0);
    CHECK(practice::chanceOf({10, 5, 0, 0}) == 1.0);
}

TEST_CASE("each of the four limits holds back alone") {
    CHECK(practice::standsOut({40, 28, 400, 48}));
    CHECK_FALSE(practice::standsOut({4, 4, 400, 0}));        // too few to say so
    CHECK_FALSE(practice::standsOut({40, 40, 4, 0}));        // nothing to compare with
    CHECK_FALSE(practice::standsOut({40, 12, 400, 0}));      // in most of the dots it was something else
    CHECK_FALSE(practice::standsOut({400, 400, 400, 320}));  // nearly as usual among the others
    CHECK_FALSE(practice::standsOut({6, 4, 6, 1}));          // may well be chance
}

TEST_CASE("shares of nothing are none") {
    CHECK(Contrast{}.share() == 0.0);
    CHECK(Contrast{0, 0, 0, 0}.otherShare() == 0.0);
}
