// The study's own hand: it works block after block, throws darts that keep a least distance, and now and
// then goes on in the direction of its last step.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "study/near_grid.hpp"
#include "study/patterns.hpp"

namespace study {
namespace {

constexpr int kPatience = 400;  // darts refused in a row before the rule is eased
constexpr double kEasing = 0.97;
constexpr double kRowWobble = 0.06;  // rad, of a row's direction (method 7)

class StrokeHand {
public:
    StrokeHand(const Plan& plan, const Habits& habits, scoring::Random& random)
        : m_plan(plan), m_habits(habits), m_random(random), m_grid(boxOf(plan), plan.widestPitch()) {}

    Places work() {
        const auto& cells = m_plan.ground.cells();
        double carried = m_random.uniform();
        for (std::size_t first = 0; first < cells.size();) {
            std::size_t end = first;
            double expected = 0.0;
            while (end < cells.size() && cells[end].block == cells[first].block) {
                expected += m_plan.intensity[end++] * Ground::kStep * Ground::kStep;
            }
            carried += expected;
            const auto count = static_cast<int>(carried);
            carried -= count;
            if (expected > 0.0) fill(first, end, count);
            first = end;
        }
        return std::move(m_places);
    }

private:
    static scoring::Box boxOf(const Plan& plan) {
        scoring::Box box{plan.ground.cells().front().middle, plan.ground.cells().front().middle};
        for (const Ground::Cell& cell : plan.ground.cells()) {
            box.min = {std::min(box.min.x, cell.middle.x), std::min(box.min.y, cell.middle.y)};
            box.max = {std::max(box.max.x, cell.middle.x), std::max(box.max.y, cell.middle.y)};
        }
        return box;
    }

    // `least` in pitches, which differ from place to place: distances count in the pitches of both
    // dots, as wherever a target has a gradient. By the new dot's own pitch alone the thin front, where
    // it is wide, would lose dots to the dense part behind, and lie 0.4 mm too far back.
    bool isFree(scoring::Point place, double pitch, double least) const {
        bool free = true;
        m_grid.forEachNear(place, [&](std::size_t i, scoring::Point other) {
            const scoring::Point away = other - place;
            const double limit = least * 2.0 / (1.0 / pitch + 1.0 / m_pitches[i]);
            if (scoring::dot(away, away) < limit * limit) free = false;
        });
        return free;
    }

    void put(scoring::Point place, double pitch) {
        m_grid.add(m_places.size(), place);
        m_places.push_back(place);
        m_pitches.push_back(pitch);
        m_pitch = pitch;
    }

    void fill(std::size_t first, std::size_t end, int count) {
        const double greatest = *std::max_element(m_plan.intensity.begin() + static_cast<long>(first),
                                                  m_plan.intensity.begin() + static_cast<long>(end));
        double least = m_habits.leastDistance;
        int refused = 0;
        for (int done = 0; done < count;) {
            if (clump() || goOn(least)) {
                ++done;
                continue;
            }
            const std::size_t cell = first + m_random.below(static_cast<std::uint32_t>(end - first));
            if (m_random.uniform() * greatest >= m_plan.intensity[cell]) continue;
            const scoring::Point in{m_random.uniform() - 0.5, m_random.uniform() - 0.5};
            const scoring::Point place = m_plan.ground.cells()[cell].middle + in * Ground::kStep;
            if (isFree(place, m_plan.pitchAt(cell), least)) {
                put(place, m_plan.pitchAt(cell));
                m_fresh = true;
                ++done;
                refused = 0;
            } else if (++refused >= kPatience) {
                least *= kEasing;
                refused = 0;
            }
        }
    }

    // A dot on top of the last ones, too near: a slip, once a dot at most.
    bool clump() {
        if (!m_fresh || m_places.empty() || m_random.uniform() >= m_habits.clumps) return false;
        m_fresh = false;
        const double away = m_random.uniform(0.15, 0.38) * m_pitch;
        const double angle = 2.0 * std::numbers::pi * m_random.uniform();
        put(m_places.back() + scoring::Point{std::cos(angle), std::sin(angle)} * away, m_pitch);
        return true;
    }

    // One pitch further in the last direction, when the habit says so and there is room.
    bool goOn(double least) {
        if (!m_fresh || m_places.size() < 2 || m_random.uniform() >= m_habits.rows) {
            m_fresh = false;
            return false;
        }
        const scoring::Point last = m_places.back();
        const scoring::Point step = last - m_places[m_places.size() - 2];
        const double turn = kRowWobble * m_random.normal();
        const double length = scoring::distance(step, {});
        m_fresh = false;
        if (length <= 0.0) return false;
        const scoring::Point way{(step.x * std::cos(turn) - step.y * std::sin(turn)) / length,
                                 (step.x * std::sin(turn) + step.y * std::cos(turn)) / length};
        const scoring::Point place = last + way * m_pitch;
        if (m_plan.ground.field().intensity(place) <= 0.0 || !isFree(place, m_pitch, least)) return false;
        put(place, m_pitch);
        m_fresh = true;
        return true;
    }

    const Plan& m_plan;
    const Habits& m_habits;
    scoring::Random& m_random;
    NearGrid m_grid;
    Places m_places;
    std::vector<double> m_pitches;  // mm, of each place
    double m_pitch = 1.0;           // mm, where the last dart fell
    bool m_fresh = false;           // the habits are asked once after each dot
};

}  // namespace

Places strokePlaces(const Plan& plan, const Habits& habits, scoring::Random& random) {
    if (plan.expected <= 0.0) return {};
    return StrokeHand(plan, habits, random).work();
}

}  // namespace study
