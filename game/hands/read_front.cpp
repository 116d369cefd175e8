#include "hands/read_front.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace hands {
namespace {

constexpr int kSteps = 1500;
constexpr double kReachMm = 12.0;   // behind the curve: farther back no front is seen
constexpr double kAheadMm = 3.0;    // of the curve
constexpr double kStepMm = 1.0;     // of the grid on which the dots expected are added up
constexpr double kStray = 0.02;     // of the greatest intensity: lone hairs and slips of the hand
constexpr double kCooling = 0.997;  // a step: the walk settles down to the best front

// In float: the double functions differ between processors in the last bit.
double logOf(double x) { return static_cast<double>(std::log(static_cast<float>(x))); }
double expOf(double x) { return static_cast<double>(std::exp(static_cast<float>(x))); }

// How well fronts explain the earlier dots.
class Likelihood {
public:
    explicit Likelihood(const scoring::TargetField& field) : m_field(field) {
        const auto& earlier = field.scenario().earlier;
        m_share = static_cast<double>(earlier.size()) / std::max(1.0, field.expectedDots());
        m_stray = kStray * field.maxIntensity();
        for (const scoring::Point place : earlier) {
            const scoring::LineCoordinates at = field.line()->project(place);
            if (!at.beyondEnds && at.n < kReachMm) m_dots.push_back(at);
        }
        for (double t = 0.5 * kStepMm; t < field.line()->length(); t += kStepMm) {
            for (double n = 0.5 * kStepMm - kAheadMm; n < kReachMm; n += kStepMm) m_cells.push_back({t, n});
        }
    }

    [[nodiscard]] double of(const IrregularFront& front) const {
        double sum = 0.0;
        for (const scoring::LineCoordinates& dot : m_dots) sum += logOf(meant(front, dot.t, dot.n) + m_stray);
        double expected = 0.0;
        for (const auto& [t, n] : m_cells) expected += meant(front, t, n);
        return sum - m_share * expected * kStepMm * kStepMm;
    }

private:
    [[nodiscard]] double meant(const IrregularFront& front, double t, double n) const {
        return m_field.intensity(m_field.line()->at(t, n - shareOfFront(n) * front.at(t)));
    }

    const scoring::TargetField& m_field;
    double m_share;  // of the dots asked for, those that stand there
    double m_stray;  // dots/mm2
    std::vector<scoring::LineCoordinates> m_dots;
    std::vector<std::pair<double, double>> m_cells;  // t, n
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
