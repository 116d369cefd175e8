#include "assessment/quantiles.hpp"

#include <cmath>
#include <numbers>

#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace assessment {
namespace {

namespace policies = boost::math::policies;
// An overflow comes back as infinity, not as an exception: a table of marks must not end the program.
using Quiet = policies::policy<policies::overflow_error<policies::ignore_error>,
                               policies::evaluation_error<policies::ignore_error>>;
using Student = boost::math::students_t_distribution<double, Quiet>;
using Fisher = boost::math::fisher_f_distribution<double, Quiet>;

// Below, the upper quantile of F is some 1e16 and more: no interval that says anything.
constexpr double kLeastFreedom = 0.2;

}  // namespace

double normalBelow(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double student95(double freedom) { return boost::math::quantile(Student(freedom), kUpperTail); }

double studentBeyond(double t, double freedom) {
    return 2.0 * boost::math::cdf(boost::math::complement(Student(freedom), std::abs(t)));
}

std::optional<double> fisher95(double upper, double lower) {
    if (!(upper >= kLeastFreedom && lower >= kLeastFreedom)) return std::nullopt;
    const double quantile = boost::math::quantile(Fisher(upper, lower), kUpperTail);
    if (!std::isfinite(quantile)) return std::nullopt;
    return quantile;
}

}  // namespace assessment
