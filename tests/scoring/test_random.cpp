#include <scoring/random.hpp>

#include <scoring/dot.hpp>

#include "support/catch.hpp"

using namespace scoring;

TEST_CASE("the generator gives the published PCG32 numbers") {
    // pcg32-demo of the reference implementation, seed 42, sequence 54.
    Random random(42, 54);
    CHECK(random.next() == 0xa15c02b7U);
    CHECK(random.next() == 0x7b47f409U);
    CHECK(random.next() == 0xba1d3330U);
    CHECK(random.next() == 0x83d2f293U);
    CHECK(random.next() == 0xbfa4784bU);
    CHECK(random.next() == 0xcbed606eU);
}

TEST_CASE("whole numbers below a bound come equally often") {
    Random random(7);
    std::vector<int> counts(6, 0);
    for (int i = 0; i < 60000; ++i) ++counts[random.below(6)];
    for (const int count : counts) CHECK(count == Approx(10000).margin(400));
    CHECK(random.below(1) == 0);
}

TEST_CASE("uniform numbers stay in their range") {
    Random random(8);
    for (int i = 0; i < 10000; ++i) {
        const double value = random.uniform(-2.0, 3.0);
        CHECK((value >= -2.0 && value < 3.0));
    }
}

TEST_CASE("normal numbers have mean 0, variance 1 and the right tails") {
    Random random(9);
    const int n = 200000;
    double sum = 0.0;
    double squares = 0.0;
    int beyondTwo = 0;
    for (int i = 0; i < n; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
        beyondTwo += value > 2.0 || value < -2.0 ? 1 : 0;
    }
    CHECK(sum / n == Approx(0.0).margin(0.01));
    CHECK(squares / n == Approx(1.0).margin(0.02));
    CHECK(static_cast<double>(beyondTwo) / n == Approx(0.0455).margin(0.002));
}

TEST_CASE("coordinates become the nearest 0.1 um") {
    CHECK(Dot::tenthUm(1.23456) == 12346);
    CHECK(Dot::tenthUm(-1.23456) == -12346);
    CHECK(Dot::tenthUm(0.00005) == 1);
    CHECK(Dot::tenthUm(-0.00005) == -1);
}
