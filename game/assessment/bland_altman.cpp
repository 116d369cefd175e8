#include "assessment/bland_altman.hpp"

#include <algorithm>
#include <cmath>

#include "assessment/line_fit.hpp"
#include "assessment/quantiles.hpp"

namespace assessment {
namespace {

constexpr double kRounding = 1e-12;  // of the marks: what differences of equal numbers leave

BlandAltman allUndefined(const std::string& because, const PairedMarks& both) {
    const Estimate none = Estimate::undefined(because, both.size(), both.leftOut);
    return {none, none, none, none, scoring::Measured::undefined(because)};
}

// The value with `half` of an interval to either side; without one where `half` is 0.
Estimate around(double value, double half, const PairedMarks& both) {
    Estimate found{value, {}, both.size(), both.leftOut, {}, {}};
    if (half > 0.0) {
        found.interval = Interval{value - half, value + half};
    } else {
        found.noIntervalBecause = "the difference is everywhere the same";
    }
    return found;
}

void addSlope(BlandAltman& result, const std::vector<double>& means, const std::vector<double>& differences,
              const PairedMarks& both) {
    const auto line = fitLine(means, differences);
    if (!line) {
        const char* because = "the mean of both marks is everywhere the same";
        result.slope = Estimate::undefined(because, both.size(), both.leftOut);
        result.slopeP = scoring::Measured::undefined(because);
        return;
    }
    const double freedom = line->n - 2.0;
    const double error = line->slopeError();
    result.slope = around(line->slope, student95(freedom) * error, both);
    if (error > 0.0) {
        result.slopeP = {studentBeyond(line->slope / error, freedom), {}};
    } else {
        result.slope.noIntervalBecause = "all differences lie on one line";
        result.slopeP = scoring::Measured::undefined("all differences lie on one line");
    }
}

}  // namespace

BlandAltman blandAltman(const Marks& first, const Marks& second) {
    const PairedMarks both = pairedMarks(first, second);
    if (both.size() < kFewestForBlandAltman)
        return allUndefined("fewer than four attempts have both marks", both);
    std::vector<double> differences, means;
    double greatest = 0.0;
    for (std::size_t i = 0; i < both.size(); ++i) {
        differences.push_back(both.first[i] - both.second[i]);
        means.push_back(0.5 * (both.first[i] + both.second[i]));
        greatest = std::max({greatest, std::abs(both.first[i]), std::abs(both.second[i])});
    }
    const auto n = static_cast<double>(both.size());
    const double bias = meanOf(differences);
    double spread = spreadOf(differences);
    if (spread <= kRounding * greatest) spread = 0.0;
    const double t = student95(n - 1.0);
    const double limitError = spread * std::sqrt(1.0 / n + 0.5 * kNormal95 * kNormal95 / (n - 1.0));
    BlandAltman result;
    result.bias = around(bias, t * spread / std::sqrt(n), both);
    result.lowerLimit = around(bias - kNormal95 * spread, t * limitError, both);
    result.upperLimit = around(bias + kNormal95 * spread, t * limitError, both);
    addSlope(result, means, differences, both);
    return result;
}

}  // namespace assessment
