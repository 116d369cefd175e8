#include "scans/depth_step.hpp"

#include <algorithm>
#include <cmath>

#include "stats/autocorrelation.hpp"

namespace scoring {
namespace {

constexpr std::size_t kFewestAside = 15;
constexpr double kMostAlike = 0.9;  // of strokes in a row
constexpr double kBounded = 3.0;    // half-widths: a wild stroke is no step

// Sum of squares about the straight line of least squares.
double aboutLine(const std::vector<double>& z) {
    const auto n = static_cast<double>(z.size());
    double sum = 0.0;
    double tilt = 0.0;
    double squares = 0.0;
    double spread = 0.0;
    for (std::size_t k = 0; k < z.size(); ++k) {
        const double x = static_cast<double>(k) - 0.5 * (n - 1.0);
        sum += z[k];
        tilt += x * z[k];
        squares += x * x;
        spread += z[k] * z[k];
    }
    return spread - sum * sum / n - tilt * tilt / squares;
}

}  // namespace

std::optional<DepthStep> depthStep(const DepthSeries& series) {
    const std::size_t count = series.z.size();
    if (!series.timed || count < 2 * kFewestAside) return std::nullopt;
    std::vector<double> z;
    double whole = 0.0;
    for (const double value : series.z) {
        z.push_back(std::clamp(value, -kBounded, kBounded));
        whole += z.back();
    }
    DepthStep step;
    double best = -1.0;
    double sum = 0.0;
    for (std::size_t k = 0; k < count; ++k) {
        if (k >= kFewestAside && k + kFewestAside <= count) {
            const auto n = static_cast<double>(k);
            const auto rest = static_cast<double>(count - k);
            const double apart = (whole - sum) / rest - sum / n;
            const double explained = apart * apart * n * rest / static_cast<double>(count);
            if (explained > best) {
                best = explained;
                step.first = k;
                step.before = sum / n;
                step.after = (whole - sum) / rest;
            }
        }
        sum += z[k];
    }
    std::vector<double> left;
    double squares = 0.0;
    for (std::size_t k = 0; k < count; ++k) {
        left.push_back(z[k] - (k < step.first ? step.before : step.after));
        squares += left.back() * left.back();
    }
    const double alike = std::clamp(lagOneAutocorrelation(left), 0.0, kMostAlike);
    const double variance = squares / static_cast<double>(count) * (1.0 + alike) / (1.0 - alike);
    step.sureness = variance > 0.0 ? std::sqrt(best / variance) : 0.0;
    step.steady = aboutLine(z) < squares;
    return step;
}

}  // namespace scoring
