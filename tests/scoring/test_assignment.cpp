#include "stats/assignment.hpp"

#include <algorithm>
#include <cmath>

#include <scoring/match_figures.hpp>
#include <scoring/random.hpp>

#include "support/catch.hpp"

using namespace scoring;

namespace {

// Tries every assignment: the smallest sum of distances plus c/2 for each one left over.
double smallestByForce(const std::vector<Point>& marks, const std::vector<Point>& dots, double cutoff,
                       std::size_t mark, std::vector<bool>& used) {
    if (mark == marks.size()) {
        return cutoff / 2.0 * static_cast<double>(std::count(used.begin(), used.end(), false));
    }
    double best = cutoff / 2.0 + smallestByForce(marks, dots, cutoff, mark + 1, used);
    for (std::size_t dot = 0; dot < dots.size(); ++dot) {
        if (used[dot]) continue;
        used[dot] = true;
        best = std::min(
            best, distance(marks[mark], dots[dot]) + smallestByForce(marks, dots, cutoff, mark + 1, used));
        used[dot] = false;
    }
    return best;
}

std::vector<Point> scatter(Random& random, std::size_t count, double side) {
    std::vector<Point> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back({random.uniform(0, side), random.uniform(0, side)});
    return places;
}

double gospaOf(const std::vector<Point>& marks, const std::vector<Point>& dots, double cutoff) {
    return gospa(match(marks, dots, cutoff));
}

}  // namespace

TEST_CASE("the assignment is the best there is") {
    Random random(41);
    for (int round = 0; round < 600; ++round) {
        const auto marks = scatter(random, random.below(6), 3.0);
        const auto dots = scatter(random, random.below(6), 3.0);
        const double cutoff = random.uniform(0.3, 4.0);
        std::vector<bool> used(dots.size(), false);
        const double best = smallestByForce(marks, dots, cutoff, 0, used);
        const Matching matching = match(marks, dots, cutoff);
        // Costs are whole multiples of c / 2^20.
        CHECK(gospa(matching) == Approx(best).margin(1e-5));
        CHECK(matching.pairs.size() + matching.missed.size() == marks.size());
        CHECK(matching.pairs.size() + matching.extra.size() == dots.size());
        for (const Pair& pair : matching.pairs) CHECK(pair.distance < cutoff);
    }
}

TEST_CASE("a dense crowd needs long exchanges, and the potentials carry them") {
    Random random(42);
    // Against a slow but plain method: repeated improvement by swaps cannot better it.
    const auto marks = scatter(random, 60, 4.0);
    const auto dots = scatter(random, 60, 4.0);
    const Matching matching = match(marks, dots, 6.0);
    REQUIRE(matching.pairs.size() == 60);
    for (const Pair& a : matching.pairs) {
        for (const Pair& b : matching.pairs) {
            const double now = a.distance + b.distance;
            const double swapped =
                distance(marks[a.mark], dots[b.dot]) + distance(marks[b.mark], dots[a.dot]);
            CHECK(now <= swapped + 2e-5);
        }
    }
}

TEST_CASE("the published GOSPA cases, c = 3, p = 1, alpha = 2") {
    const std::vector<Point> three{{0, 0}, {10, 0}, {20, 0}};
    CHECK(gospaOf(three, three, 3.0) == 0.0);
    CHECK(gospaOf(three, {{0, 0}, {10, 0}}, 3.0) == 1.5);
    CHECK(gospaOf({{0, 0}, {10, 0}}, three, 3.0) == 1.5);
    CHECK(gospaOf({{0, 0}}, {{1, 0}}, 3.0) == 1.0);
    CHECK(gospaOf({{0, 0}}, {{4, 0}}, 3.0) == 3.0);
}

TEST_CASE("five against four points on a line, as Stone Soup has them") {
    std::vector<Point> five;
    std::vector<Point> four;
    for (int i = 0; i < 5; ++i) five.push_back({0.0, 10.0 * i + 100.0});
    for (int i = 0; i < 4; ++i) four.push_back({0.5, 10.0 * i + 100.0});
    CHECK(gospaOf(five, four, 10.0) == Approx(7.0));
    CHECK(softDice(match(five, four, 10.0)) == Approx(0.844444).margin(1e-6));
    for (Point& point : four) point.x = 0.2;
    CHECK(gospaOf(five, four, 10.0) == Approx(5.8));
}

TEST_CASE("GOSPA is a metric, and soft Dice stays between 0 and 1") {
    Random random(43);
    for (int round = 0; round < 200; ++round) {
        const auto a = scatter(random, 1 + random.below(8), 3.0);
        const auto b = scatter(random, 1 + random.below(8), 3.0);
        const auto c = scatter(random, 1 + random.below(8), 3.0);
        const double cutoff = random.uniform(0.3, 2.0);
        CHECK(gospaOf(a, a, cutoff) == 0.0);
        CHECK(gospaOf(a, b, cutoff) == Approx(gospaOf(b, a, cutoff)).margin(2e-5));
        CHECK(gospaOf(a, c, cutoff) <= gospaOf(a, b, cutoff) + gospaOf(b, c, cutoff) + 5e-5);
        const double q = softDice(match(a, b, cutoff));
        CHECK((q >= 0.0 && q <= 1.0));
        CHECK(q == Approx(1.0 -
                          gospaOf(a, b, cutoff) / (cutoff * static_cast<double>(a.size() + b.size()) / 2.0)));
    }
}

TEST_CASE("a hit raises soft Dice, a lonely extra lowers it") {
    const std::vector<Point> marks{{0, 0}, {5, 0}, {10, 0}};
    const double before = softDice(match(marks, {{0.2, 0}, {5.1, 0}}, 1.0));
    CHECK(softDice(match(marks, {{0.2, 0}, {5.1, 0}, {10, 0}}, 1.0)) > before);
    CHECK(softDice(match(marks, {{0.2, 0}, {5.1, 0}, {40, 0}}, 1.0)) < before);
}

TEST_CASE("P7: for p of 1, 2 and 3 it is a metric; a hit raises the likeness, a lonely extra lowers it") {
    Random random(44);
    for (int round = 0; round < 300; ++round) {
        const double p = 1.0 + static_cast<double>(round % 3);
        const double cutoff = random.uniform(0.3, 2.0);
        const auto a = scatter(random, 1 + random.below(8), 3.0);
        auto b = scatter(random, 1 + random.below(8), 3.0);
        const auto c = scatter(random, 1 + random.below(8), 3.0);
        const auto apart = [&](const std::vector<Point>& dots, const std::vector<Point>& reference) {
            return matchFigures(dots, reference, {cutoff}, p)->gospa;
        };
        CHECK(apart(a, a) == 0.0);
        CHECK(apart(a, b) == Approx(apart(b, a)).margin(1e-4));
        CHECK(apart(a, c) <= apart(a, b) + apart(b, c) + 1e-4);
        const auto likeness = [&](const std::vector<Point>& dots, const std::vector<Point>& reference) {
            const double q = *matchFigures(dots, reference, {cutoff}, p)->softDice;
            CHECK((q >= 0.0 && q <= 1.0));
            return q;
        };
        CHECK(likeness(a, a) == 1.0);
        // A mark far from all, without a dot and then with one on it.
        auto marks = a;
        marks.push_back({50.0, 50.0});
        const double before = likeness(b, marks);
        b.push_back({50.0, 50.0});
        CHECK(likeness(b, marks) > before);
        const double hit = likeness(b, marks);
        b.push_back({-50.0, 50.0});
        CHECK((hit == 0.0 || likeness(b, marks) < hit));
    }
}

TEST_CASE("of equally good assignments the same one comes out every time") {
    const Matching matching = match({{-1, 0}, {1, 0}}, {{0, 1}, {0, -1}}, 2.0);
    REQUIRE(matching.pairs.size() == 2);
    CHECK(matching.pairs[0].mark == 0);
    CHECK(matching.pairs[0].dot == 0);
    CHECK(matching.pairs[1].dot == 1);
    const Matching one = match({{-1, 0}, {1, 0}}, {{0, 0}}, 2.0);
    REQUIRE(one.pairs.size() == 1);
    CHECK(one.pairs[0].mark == 0);
}

TEST_CASE("nothing against nothing") {
    CHECK(match({}, {}, 1.0).pairs.empty());
    CHECK(match({{0, 0}}, {}, 1.0).missed.size() == 1);
    CHECK(match({}, {{0, 0}}, 1.0).extra.size() == 1);
}
