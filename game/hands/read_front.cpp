#include "hands/read_front.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace hands {
namespace {

constexpr int kSteps = 1500;
constexpr double kReachMm = 12.0;   // behind the curve: farther back no front is seen
constexpr double kAheadMm = 3.0;    // of the curve
constexpr double kStepMm = 1.0;     // of the grid on which the dots expected are added up
constexpr double kFineMm = 0.25;    // of the intensities that are looked up
constexpr double kMostMm = 6.0;     // that a front wanders: intensities are known so much farther
constexpr double kStray = 0.02;     // of the greatest intensity: lone hairs and slips of the hand
constexpr double kCooling = 0.997;  // a step: the walk settles down to the best front

// In float: the double functions differ between processors in the last bit.
double logOf(double x) { return static_cast<double>(std::log(static_cast<float>(x))); }
double expOf(double x) { return static_cast<double>(std::exp(static_cast<float>(x))); }

// The field's intensities along the line, by arc length and distance behind the curve; asking the field
// itself for each place and each front would take a second.
class Along {
public:
    explicit Along(const scoring::TargetField& field) {
        for (double t = 0.5 * kStepMm; t < field.line()->length(); t += kStepMm) {
            std::vector<double>& row = m_rows.emplace_back();
            for (double n = -kAheadMm - kMostMm; n < kReachMm + kMostMm; n += kFineMm)
                row.push_back(field.intensity(field.line()->at(t, n)));
        }
    }
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    [[nodiscard]] static double arcOf(std::size_t row) { return (static_cast<double>(row) + 0.5) * kStepMm; }
    [[nodiscard]] std::size_t rowAt(double t) const {
        return std::min(m_rows.size() - 1, static_cast<std::size_t>(std::max(0.0, t / kStepMm)));
    }
    // dots/mm2, of the nearest place that is known.
    [[nodiscard]] double at(std::size_t row, double n) const {
        const std::vector<double>& known = m_rows[row];
        const double step = std::max(0.0, (n + kAheadMm + kMostMm) / kFineMm + 0.5);
        return known[std::min(known.size() - 1, static_cast<std::size_t>(step))];
    }

private:
    std::vector<std::vector<double>> m_rows;
};

// How well fronts explain the earlier dots.
class Likelihood {
public:
    explicit Likelihood(const scoring::TargetField& field) : m_along(field) {
        const auto& earlier = field.scenario().earlier;
        m_share = static_cast<double>(earlier.size()) / std::max(1.0, field.expectedDots());
        m_stray = kStray * field.maxIntensity();
        for (const scoring::Point place : earlier) {
            const scoring::LineCoordinates at = field.line()->project(place);
            if (!at.beyondEnds && at.n < kReachMm) m_dots.push_back(at);
        }
    }

    [[nodiscard]] double of(const IrregularFront& front) const {
        double sum = 0.0;
        for (const scoring::LineCoordinates& dot : m_dots)
            sum += logOf(meant(m_along.rowAt(dot.t), front.at(dot.t), dot.n) + m_stray);
        double expected = 0.0;
        for (std::size_t row = 0; row < m_along.rows(); ++row) {
            const double here = front.at(Along::arcOf(row));
            for (double n = 0.5 * kStepMm - kAheadMm; n < kReachMm; n += kStepMm)
                expected += meant(row, here, n);
        }
        return sum - m_share * expected * kStepMm * kStepMm;
    }

private:
    [[nodiscard]] double meant(std::size_t row, double front, double n) const {
        return m_along.at(row, n - shareOfFront(n) * front);
    }

    Along m_along;
    double m_share = 0.0;  // of the dots asked for, those that stand there
    double m_stray = 0.0;  // dots/mm2
    std::vector<scoring::LineCoordinates> m_dots;
};

}  // namespace

IrregularFront frontThrough(const scoring::TargetField& field, const IrregularFront& first,
                            scoring::Random& random) {
    const Likelihood likelihood(field);
    IrregularFront now = first;
    IrregularFront best = first;
    double nowIs = likelihood.of(now);
    double bestIs = nowIs;
    double heat = 4.0;
    for (int step = 0; step < kSteps; ++step, heat *= kCooling) {
        IrregularFront other = now.varied(random);
        const double otherIs = likelihood.of(other);
        const double chance = random.uniform();
        if (otherIs < nowIs && chance >= expOf((otherIs - nowIs) / heat)) continue;
        now = std::move(other);
        nowIs = otherIs;
        if (nowIs <= bestIs) continue;
        best = now;
        bestIs = nowIs;
    }
    return best;
}

}  // namespace hands
