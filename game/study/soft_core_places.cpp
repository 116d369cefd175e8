// A trainee whom the study's own generator does not describe: no least distance, but dots that avoid each
// other the more the nearer they are (a Gibbs process with a soft core, by Metropolis moves).
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "study/near_grid.hpp"
#include "study/patterns.hpp"

namespace study {
namespace {

constexpr double kReach = 1.05;  // pitches: beyond it dots do not feel each other
constexpr int kRounds = 40;      // moves tried per dot

// Strength of the push, chosen so that the mean distance to the nearest neighbour follows that of darts
// with the same least distance (measured; 0 = none).
double strengthOf(double leastDistance) {
    return 10.74 * leastDistance * leastDistance / (1.014 - leastDistance);
}

class SoftCore {
public:
    SoftCore(const Plan& plan, const Habits& habits, scoring::Random& random)
        : m_plan(plan),
          m_random(random),
          m_strength(strengthOf(habits.leastDistance)),
          m_grid(scoring::bounds(plan.ground.field().scenario().patch), kReach * plan.widestPitch()) {
        m_cumulative.reserve(plan.intensity.size());
        double sum = 0.0;
        for (const double value : plan.intensity) m_cumulative.push_back(sum += value);
    }

    Places settle() {
        const auto count = static_cast<std::size_t>(m_plan.expected + m_random.uniform());
        for (std::size_t i = 0; i < count; ++i) {
            m_dots.push_back(draw());
            m_grid.add(i, m_dots[i].place);
        }
        for (std::size_t move = 0; count > 0 && move < count * kRounds; ++move) {
            const std::size_t i = m_random.below(static_cast<std::uint32_t>(count));
            const std::optional<Dot> tried = move % 2 == 0 ? draw() : nudged(m_dots[i]);
            if (!tried) continue;
            const Dot& next = *tried;
            const double change = energy(i, next) - energy(i, m_dots[i]);
            if (change > 0.0 && m_random.uniform() >= std::exp(-change)) continue;
            m_grid.remove(i, m_dots[i].place);
            m_dots[i] = next;
            m_grid.add(i, next.place);
        }
        return inOrder();
    }

private:
    struct Dot {
        scoring::Point place;
        double pitch;  // mm
        std::size_t block;
    };

    // A place by the intensity alone; the moves' proposals, so that only the push decides on them.
    Dot draw() {
        const double at = m_random.uniform() * m_cumulative.back();
        const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end(), at);
        const auto cell = static_cast<std::size_t>(found - m_cumulative.begin());
        const scoring::Point in{m_random.uniform() - 0.5, m_random.uniform() - 0.5};
        const Ground::Cell& owner = m_plan.ground.cells()[cell];
        return {owner.middle + in * Ground::kStep, m_plan.pitchAt(cell), owner.block};
    }

    // A place nearby, kept or refused by the intensity; nothing when refused.
    std::optional<Dot> nudged(const Dot& dot) {
        const double dx = 0.35 * dot.pitch * m_random.normal();
        const double dy = 0.35 * dot.pitch * m_random.normal();
        const scoring::Point place = dot.place + scoring::Point{dx, dy};
        const std::size_t cell = m_plan.ground.cellAt(place);
        const double chance = m_random.uniform();
        if (cell == m_plan.intensity.size()) return std::nullopt;
        const double before = m_plan.intensity[m_plan.ground.cellAt(dot.place)];
        if (chance * before >= m_plan.intensity[cell]) return std::nullopt;
        return Dot{place, m_plan.pitchAt(cell), m_plan.ground.cells()[cell].block};
    }

    double energy(std::size_t self, const Dot& dot) const {
        double sum = 0.0;
        m_grid.forEachNear(dot.place, [&](std::size_t i, scoring::Point other) {
            if (i == self) return;
            const double u = scoring::distance(other, dot.place) / (kReach * dot.pitch);
            if (u < 1.0) sum += m_strength * (1.0 - u) * (1.0 - u);
        });
        return sum;
    }

    Places inOrder() {
        std::stable_sort(m_dots.begin(), m_dots.end(),
                         [](const Dot& a, const Dot& b) { return a.block < b.block; });
        Places places;
        for (const Dot& dot : m_dots) places.push_back(dot.place);
        return places;
    }

    const Plan& m_plan;
    scoring::Random& m_random;
    double m_strength;
    NearGrid m_grid;
    std::vector<double> m_cumulative;
    std::vector<Dot> m_dots;
};

// The habits of the hand, put on a pattern that knows none: a dot on top of the last one, or the nearest of
// the dots to come drawn into a row.
void addRowsAndClumps(Places& places, const Plan& plan, const Habits& habits, scoring::Random& random) {
    const scoring::TargetField& field = plan.ground.field();
    for (std::size_t i = 2; i < places.size(); ++i) {
        const bool row = random.uniform() < habits.rows;
        const bool clump = random.uniform() < habits.clumps;
        const double turn = 2.0 * std::numbers::pi * random.uniform();
        const double near = random.uniform(0.15, 0.38);
        const double pitch = field.pitch(places[i - 1]) * habits.pitch;
        const scoring::Point step = places[i - 1] - places[i - 2];
        const double length = scoring::distance(step, {});
        if (clump) {
            places[i] = places[i - 1] + scoring::Point{std::cos(turn), std::sin(turn)} * (near * pitch);
        } else if (row && length > 0.0) {
            // The nearest of the dots to come is drawn into the row.
            const scoring::Point wanted = places[i - 1] + step * (pitch / length);
            const auto nearer = [&](scoring::Point a, scoring::Point b) {
                return scoring::distance(a, wanted) < scoring::distance(b, wanted);
            };
            const auto nearest =
                std::min_element(places.begin() + static_cast<long>(i), places.end(), nearer);
            if (field.intensity(wanted) <= 0.0 || scoring::distance(*nearest, wanted) > 0.6 * pitch) continue;
            *nearest = wanted;
            std::iter_swap(nearest, places.begin() + static_cast<long>(i));
        }
    }
}

}  // namespace

Places softCorePlaces(const Plan& plan, const Habits& habits, scoring::Random& random) {
    if (plan.expected <= 0.0) return {};
    Places places = SoftCore(plan, habits, random).settle();
    addRowsAndClumps(places, plan, habits, random);
    return places;
}

}  // namespace study
