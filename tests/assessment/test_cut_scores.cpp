// Cuts: where they lie, what they cost, and when there is none.
#include <cmath>

#include "assessment/borderline_regression.hpp"
#include "assessment/contrasting_groups.hpp"
#include "assessment/marks.hpp"
#include "support/catch.hpp"

namespace assessment {

TEST_CASE("The curves' crossing is found by trying every point between the means") {
    scoring::Random chance(21);
    int crossings = 0, none = 0;
    for (int round = 0; round < 300; ++round) {
        const NormalGroup lower{chance.uniform(20, 60), chance.uniform(1, 25)};
        const NormalGroup upper{lower.mean + chance.uniform(1, 40), chance.uniform(1, 25)};
        const auto ahead = [&](double x) {
            const auto log = [&](const NormalGroup& g) {
                return -0.5 * std::pow((x - g.mean) / g.spread, 2) - std::log(g.spread);
            };
            return log(lower) - log(upper);
        };
        std::optional<double> tried;
        const double step = (upper.mean - lower.mean) / 2000.0;
        for (int i = 0; i < 2000; ++i) {
            const double x = lower.mean + step * i;
            if ((ahead(x) > 0.0) != (ahead(x + step) > 0.0)) tried = x + 0.5 * step;
        }
        const ContrastingGroups found = crossingGroups(lower, upper);
        INFO(lower.mean << " " << lower.spread << " " << upper.mean << " " << upper.spread);
        REQUIRE(found.cut.has_value() == tried.has_value());
        if (tried) {
            ++crossings;
            CHECK(*found.cut == Approx(*tried).margin(step));
            CHECK(found.wrong->falsePasses <= 0.5);
            CHECK(found.wrong->falseFails <= 0.5);
        } else {
            ++none;
            CHECK(found.undefinedBecause == "the curves of the two groups do not cross between their means");
            CHECK_FALSE(found.wrong);
        }
    }
    CHECK(crossings > 150);
    CHECK(none > 20);
}

TEST_CASE("Almost equal spreads cut where equal ones do") {
    CHECK(*crossingGroups({50, 10}, {80, 10 + 1e-6}).cut == Approx(65.0).margin(1e-5));
    CHECK(*crossingGroups({50, 10}, {80, 10 + 1e-12}).cut == 65.0);
}

TEST_CASE("Groups are counted at their cut") {
    const ContrastingGroups groups = contrastingGroups({30, 40, 50, 60, 70}, {60, 70, 80, 90, 100});
    CHECK(*groups.cut == Approx(65.0));
    CHECK(groups.lower.mean == 50.0);
    CHECK(groups.wrong->shouldFail == 5);
    CHECK(groups.wrong->passedWrongly == 1);
    CHECK(groups.wrong->shouldPass == 5);
    CHECK(groups.wrong->failedWrongly == 1);
    // 15 points are 0.949 spreads.
    CHECK(groups.wrong->falsePasses == Approx(0.1714).margin(5e-5));
}

TEST_CASE("Groups without a cut say why") {
    CHECK(contrastingGroups({1, 2, 3, 4}, {5, 6, 7, 8, 9}).undefinedBecause ==
          "a group has fewer than five scores");
    CHECK(contrastingGroups({5, 5, 5, 5, 5}, {5, 6, 7, 8, 9}).undefinedBecause ==
          "the scores of one group do not vary");
    CHECK(contrastingGroups({5, 6, 7, 8, 9}, {1, 2, 3, 4, 5}).undefinedBecause ==
          "the group that should pass has no higher mean");
    CHECK(contrastingGroups({5, 6, 7, 8, 9}, {5, 6, 7, 8, 9}).undefinedBecause ==
          "the group that should pass has no higher mean");
}

TEST_CASE("The regression cuts where its line is at the borderline") {
    // Scores at 20 points a rating, 4 above and below the line in turn.
    std::vector<double> ratings, scores;
    for (int i = 0; i < 20; ++i) {
        ratings.push_back(1 + i / 4);
        scores.push_back(20.0 * ratings.back() + (i % 2 == 0 ? 4.0 : -4.0));
    }
    const BorderlineRegression at = borderlineRegression(marksOf(ratings), marksOf(scores), 3.0);
    CHECK(*at.cut.value == Approx(60.0));
    CHECK(at.slope == Approx(20.0));
    CHECK(at.residual == Approx(4.0 * std::sqrt(20.0 / 18.0)));
    CHECK(at.cut.interval->high - *at.cut.value ==
          Approx(2.100922 * at.residual / std::sqrt(20.0)).margin(1e-5));
    CHECK(at.wrong->shouldFail == 8);  // those rated 3 are on the line itself: neither
    CHECK(at.wrong->shouldPass == 8);
    CHECK(at.wrong->passedWrongly == 0);
    CHECK(at.wrong->falsePasses < 1e-4);
    const BorderlineRegression between = borderlineRegression(marksOf(ratings), marksOf(scores));
    CHECK(*between.cut.value == Approx(50.0));
    CHECK(between.wrong->shouldPass == 12);
    CHECK(between.cut.interval->high - *between.cut.value > at.cut.interval->high - *at.cut.value);
}

TEST_CASE("A regression without a cut says why") {
    const Marks rising = marksOf({1, 2, 3, 4, 5, 1, 2, 3, 4, 5});
    Marks falling = rising, nine = rising;
    for (Mark& mark : falling) mark = 60.0 - 5.0 * *mark + (*mark == 3.0 ? 1.0 : 0.0);
    nine[4].reset();
    CHECK(borderlineRegression(rising, falling).cut.undefinedBecause ==
          "the score does not rise with the rating");
    const BorderlineRegression few = borderlineRegression(nine, rising);
    CHECK(few.cut.undefinedBecause == "fewer than ten attempts have both a rating and a score");
    CHECK(few.cut.leftOut == 1);
    CHECK_FALSE(few.wrong);
    CHECK(borderlineRegression(Marks(10, 3.0), rising).cut.undefinedBecause ==
          "all attempts are rated the same");
    CHECK(borderlineRegression(rising, rising, 5.0).cut.undefinedBecause ==
          "no ratings on both sides of the borderline");
    const BorderlineRegression line = borderlineRegression(rising, rising);
    CHECK(*line.cut.value == Approx(2.5));
    CHECK(line.cut.noIntervalBecause == "all scores lie on one line");
    CHECK_FALSE(line.wrong);
    CHECK(line.wrongUndefinedBecause == "all scores lie on one line");
}

}  // namespace assessment
