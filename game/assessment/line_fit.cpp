#include "assessment/line_fit.hpp"

#include <cassert>
#include <cmath>

#include "assessment/mark_table.hpp"

namespace assessment {
namespace {

// What rounding leaves of a sum of squares that should be 0, as a share of the squares themselves.
constexpr double kRounding = 1e-24;

}  // namespace

double LineFit::slopeError() const { return residual / std::sqrt(squaresX); }

double LineFit::errorAt(double x) const {
    return residual * std::sqrt(1.0 / n + (x - meanX) * (x - meanX) / squaresX);
}

std::optional<LineFit> fitLine(const std::vector<double>& x, const std::vector<double>& y) {
    assert(x.size() == y.size() && x.size() >= 3);
    if (allAlike(x)) return std::nullopt;
    LineFit line;
    line.n = static_cast<double>(x.size());
    line.meanX = meanOf(x);
    const double meanY = meanOf(y);
    double xy = 0.0, yy = 0.0, size = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        line.squaresX += (x[i] - line.meanX) * (x[i] - line.meanX);
        xy += (x[i] - line.meanX) * (y[i] - meanY);
        yy += (y[i] - meanY) * (y[i] - meanY);
        size += y[i] * y[i];
    }
    line.slope = xy / line.squaresX;
    line.intercept = meanY - line.slope * line.meanX;
    double left = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double off = y[i] - meanY - line.slope * (x[i] - line.meanX);
        left += off * off;
    }
    if (left <= kRounding * size) left = 0.0;
    line.residual = std::sqrt(left / (line.n - 2.0));
    line.explained = yy > kRounding * size ? 1.0 - left / yy : 0.0;
    return line;
}

}  // namespace assessment
