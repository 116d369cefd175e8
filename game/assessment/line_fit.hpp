// A straight line by least squares.
#pragma once

#include <optional>
#include <vector>

namespace assessment {

struct LineFit {
    double intercept = 0.0;
    double slope = 0.0;
    double meanX = 0.0;
    double squaresX = 0.0;   // sum of squares of x about its mean, > 0
    double residual = 0.0;   // sd of y about the line, divisor n - 2; 0 where all lie on it
    double explained = 0.0;  // R^2, 0..1; 0 where y does not vary
    double n = 0.0;
    [[nodiscard]] double at(double x) const { return intercept + slope * x; }
    // Standard errors of the slope, and of the line's height at x.
    [[nodiscard]] double slopeError() const;
    [[nodiscard]] double errorAt(double x) const;
};

// x and y of one length >= 3 (asserted). Absent where x does not vary.
[[nodiscard]] std::optional<LineFit> fitLine(const std::vector<double>& x, const std::vector<double>& y);

}  // namespace assessment
