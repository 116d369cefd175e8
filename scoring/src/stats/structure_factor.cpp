#include "stats/structure_factor.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace scoring {
namespace {

constexpr std::size_t kRadii = 10;
constexpr int kDirections = 48;
constexpr double kFirstRadius = 2.0 * std::numbers::pi * 0.70;
constexpr double kRadiusStep = 2.0 * std::numbers::pi * 0.06;

// The greatest n S(k) along one direction (of length 1 / pitch). Two sines and cosines a dot, the other
// radii by turning on.
double peakAlong(const std::vector<Point>& places, Point direction) {
    std::array<double, kRadii> real{}, imaginary{};
    for (const Point place : places) {
        const double along = dot(place - places.front(), direction);
        double re = std::cos(kFirstRadius * along);
        double im = std::sin(kFirstRadius * along);
        const double turnRe = std::cos(kRadiusStep * along);
        const double turnIm = std::sin(kRadiusStep * along);
        for (std::size_t k = 0; k < kRadii; ++k) {
            real[k] += re;
            imaginary[k] += im;
            const double next = re * turnRe - im * turnIm;
            im = re * turnIm + im * turnRe;
            re = next;
        }
    }
    double greatest = 0.0;
    for (std::size_t k = 0; k < kRadii; ++k) {
        greatest = std::max(greatest, real[k] * real[k] + imaginary[k] * imaginary[k]);
    }
    return greatest;
}

}  // namespace

double structurePeak(const std::vector<Point>& places, double pitch) {
    assert(!places.empty() && pitch > 0.0);
    double greatest = 0.0;
    for (int k = 0; k < kDirections; ++k) {
        const double angle = std::numbers::pi * k / kDirections;
        greatest = std::max(greatest, peakAlong(places, {std::cos(angle) / pitch, std::sin(angle) / pitch}));
    }
    return greatest / static_cast<double>(places.size());
}

}  // namespace scoring
