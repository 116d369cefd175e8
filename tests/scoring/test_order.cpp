#include "stats/order.hpp"

#include <cmath>

#include "stats/autocorrelation.hpp"
#include "stats/smoothing.hpp"
#include "stats/wilson.hpp"
#include "support/catch.hpp"

using namespace scoring;

TEST_CASE("medians and quantiles as R's type 7 has them") {
    CHECK(median({3, 1, 2}) == 2.0);
    CHECK(median({4, 1, 3, 2}) == 2.5);
    CHECK(quantile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.1) == Approx(1.9));
    CHECK(quantile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.9) == Approx(9.1));
    CHECK(quantile({5}, 0.9) == 5.0);
}

TEST_CASE("the robust spread does not mind a wild value") {
    CHECK(robustSpread({1, 2, 3, 4, 5}) == Approx(1.4826));
    CHECK(robustSpread({1, 2, 3, 4, 5000}) == Approx(1.4826));
    CHECK(robustSpread({2, 2, 2}) == 0.0);
}

TEST_CASE("Wilson's interval has its published figures") {
    CHECK(wilsonInterval(0.95, 100).low == Approx(0.888250).margin(1e-6));
    CHECK(wilsonInterval(0.95, 100).high == Approx(0.978456).margin(1e-6));
    CHECK(wilsonInterval(0.95, 1000).low == Approx(0.934686).margin(1e-6));
    CHECK(wilsonInterval(0.95, 1000).high == Approx(0.961870).margin(1e-6));
    CHECK(wilsonLowerBound(1.0, 100) == Approx(0.973657).margin(1e-6));
}

TEST_CASE("lag-1 autocorrelation") {
    CHECK(lagOneAutocorrelation({1, -1, 1, -1, 1, -1}) == Approx(-5.0 / 6.0));
    CHECK(lagOneAutocorrelation({1, 2, 3, 4}) == Approx(0.25));
    CHECK(lagOneAutocorrelation({2, 2, 2, 2}) == 0.0);
    CHECK(lagOneAutocorrelation({1, 2}) == 0.0);
}

TEST_CASE("smoothing keeps a constant, ends included, and halves a fast wave away") {
    const std::vector<double> flat = gaussianSmooth(std::vector<double>(50, 3.0), 0.5, 7.0);
    for (const double value : flat) CHECK(value == Approx(3.0));
    std::vector<double> wave;
    for (int i = 0; i < 200; ++i) wave.push_back(i % 2 == 0 ? 1.0 : -1.0);
    for (const double value : gaussianSmooth(wave, 1.0, 7.0)) CHECK(std::abs(value) < 0.1);
}
