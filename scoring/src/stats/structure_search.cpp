#include "stats/structure_search.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace scoring {
namespace {

constexpr double kShortest = 0.70;  // wave vectors, of 2 pi / pitch
constexpr double kLongest = 1.24;
constexpr double kStep = 0.03;
constexpr double kNearStep = kStep / 4.0;
constexpr std::size_t kRows = 42;  // 0 to kLongest / kStep
constexpr std::size_t kNear = 5;   // from half a step before to half a step behind
constexpr std::size_t kPeaks = 3;  // that are looked at closely
constexpr double kApart = 2.5;     // steps: what is nearer belongs to the same peak

// The cosines and sines of `Count` phases, one step apart.
template <std::size_t Count>
struct Turns {
    std::array<double, Count> cosine;
    std::array<double, Count> sine;

    Turns(double first, double step) {
        const double turnCosine = std::cos(step);
        const double turnSine = std::sin(step);
        cosine[0] = std::cos(first);
        sine[0] = std::sin(first);
        for (std::size_t k = 1; k < Count; ++k) {
            cosine[k] = cosine[k - 1] * turnCosine - sine[k - 1] * turnSine;
            sine[k] = sine[k - 1] * turnCosine + cosine[k - 1] * turnSine;
        }
    }
};

// A wave vector in steps, and S there times the number of dots.
struct Wave {
    double x = 0.0;
    double y = 0.0;
    double power = 0.0;
};

// Sums over the dots for the wave vectors (x, y) and (-x, y) at once: their cosines and sines along
// x times those along y, which differ between the two in sign only.
class WaveLattice {
public:
    WaveLattice() {
        for (std::size_t row = 0; row < kRows; ++row) {
            const double y = kStep * static_cast<double>(row);
            const double outer = std::sqrt(kLongest * kLongest - y * y);
            const double inner = std::sqrt(std::max(kShortest * kShortest - y * y, 0.0));
            m_from[row] = static_cast<std::size_t>(std::ceil(inner / kStep));
            m_to[row] = static_cast<std::size_t>(outer / kStep) + 1;
        }
    }

    // `at`: the dot's place as phases of one step.
    void add(Point at) {
        const Turns<kRows> x(0.0, at.x);
        const Turns<kRows> y(0.0, at.y);
        for (std::size_t row = 0; row < kRows; ++row) {
            Sums& sums = m_sums[row];
            const double cosine = y.cosine[row];
            const double sine = y.sine[row];
            for (std::size_t k = m_from[row]; k < m_to[row]; ++k) {
                sums.cosCos[k] += x.cosine[k] * cosine;
                sums.sinSin[k] += x.sine[k] * sine;
                sums.sinCos[k] += x.sine[k] * cosine;
                sums.cosSin[k] += x.cosine[k] * sine;
            }
        }
    }

    // The highest that is not near one of `others`.
    [[nodiscard]] Wave highest(const std::vector<Wave>& others) const {
        Wave most;
        const auto consider = [&](const Wave& wave) {
            if (wave.power <= most.power) return;
            for (const Wave& other : others) {
                // S is the same at the opposite wave vector.
                const double apart = std::min(std::hypot(wave.x - other.x, wave.y - other.y),
                                              std::hypot(wave.x + other.x, wave.y + other.y));
                if (apart < kApart) return;
            }
            most = wave;
        };
        for (std::size_t row = 0; row < kRows; ++row) {
            const Sums& sums = m_sums[row];
            const auto y = static_cast<double>(row);
            for (std::size_t k = m_from[row]; k < m_to[row]; ++k) {
                const auto x = static_cast<double>(k);
                consider({x, y,
                          square(sums.cosCos[k] - sums.sinSin[k]) + square(sums.sinCos[k] + sums.cosSin[k])});
                consider({-x, y,
                          square(sums.cosCos[k] + sums.sinSin[k]) + square(sums.sinCos[k] - sums.cosSin[k])});
            }
        }
        return most;
    }

private:
    struct Sums {
        std::array<double, kRows> cosCos{}, sinSin{}, sinCos{}, cosSin{};
    };
    static double square(double value) { return value * value; }

    std::array<std::size_t, kRows> m_from{}, m_to{};
    std::array<Sums, kRows> m_sums{};
};

// The greatest power of the closer lattice around a wave vector.
double powerNear(const Wave& wave, const std::vector<Point>& phases) {
    constexpr double kBack = 0.5 * static_cast<double>(kNear - 1) * kNearStep / kStep;
    constexpr double kNext = kNearStep / kStep;
    std::array<std::array<double, kNear>, kNear> real{}, imaginary{};
    for (const Point at : phases) {
        const Turns<kNear> x((wave.x - kBack) * at.x, kNext * at.x);
        const Turns<kNear> y((wave.y - kBack) * at.y, kNext * at.y);
        for (std::size_t row = 0; row < kNear; ++row) {
            for (std::size_t k = 0; k < kNear; ++k) {
                real[row][k] += x.cosine[k] * y.cosine[row] - x.sine[k] * y.sine[row];
                imaginary[row][k] += x.sine[k] * y.cosine[row] + x.cosine[k] * y.sine[row];
            }
        }
    }
    double greatest = 0.0;
    for (std::size_t row = 0; row < kNear; ++row) {
        for (std::size_t k = 0; k < kNear; ++k) {
            greatest =
                std::max(greatest, real[row][k] * real[row][k] + imaginary[row][k] * imaginary[row][k]);
        }
    }
    return greatest;
}

}  // namespace

double structureTop(const std::vector<Point>& places, double pitch) {
    assert(!places.empty() && pitch > 0.0);
    std::vector<Point> phases;
    phases.reserve(places.size());
    for (const Point place : places) {
        phases.push_back((place - places.front()) * (2.0 * std::numbers::pi * kStep / pitch));
    }
    WaveLattice lattice;
    for (const Point at : phases) lattice.add(at);
    std::vector<Wave> peaks;
    double greatest = 0.0;
    while (peaks.size() < kPeaks) {
        peaks.push_back(lattice.highest(peaks));
        greatest = std::max(greatest, powerNear(peaks.back(), phases));
    }
    return greatest / static_cast<double>(places.size());
}

}  // namespace scoring
