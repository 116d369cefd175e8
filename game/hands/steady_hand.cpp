#include "hands/steady_hand.hpp"

#include <algorithm>
#include <cmath>

#include <scoring/random.hpp>

namespace hands {
namespace {

constexpr std::int64_t kTickUs = 5000;
constexpr int kTravelTicks = 100;     // from lift to landing, 0.5 s
constexpr int kSlideTicks = 8;        // 40 ms: a lifted heel drops while the tip lands
constexpr double kSlideOfLift = 0.5;  // mm forward for each mm that the heel drops (skin::Approach)
constexpr double kPressS = 0.025;     // from the skin to the depth
constexpr int kDownTicks = 22;        // 0.11 s in contact
constexpr double kPitchMm = 1.15;
constexpr double kTurn = 6.2831853;

double sine(double turns) {
    const double part = turns - std::floor(turns);
    return static_cast<double>(std::sin(static_cast<float>(part * kTurn)));
}

// From 0 to 1 without a jerk at either end (Flash & Hogan 1985).
double smoothly(double share) {
    const double s = std::clamp(share, 0.0, 1.0);
    return s * s * s * (10.0 + s * (6.0 * s - 15.0));
}

// A person's slips are bounded: beyond 2.5 spreads the hand notices.
double slip(scoring::Random& random) { return std::clamp(random.normal(), -2.5, 2.5); }

std::vector<scoring::Point> walk(const scoring::Box& box, std::size_t count, scoring::Random& random) {
    const double width = box.width() - 2.0 * kPitchMm;
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(width / kPitchMm));
    const double height = box.height() - 2.0 * kPitchMm;
    const auto rows = std::max<std::size_t>(1, static_cast<std::size_t>(height / kPitchMm));
    std::vector<scoring::Point> places;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / columns;
        const std::size_t along = row % 2 == 0 ? i % columns : columns - 1 - i % columns;
        const double x = (static_cast<double>(along) + 1.0) * kPitchMm + 0.15 * slip(random);
        const double y = (static_cast<double>(row % rows) + 1.0) * kPitchMm + 0.15 * slip(random);
        places.push_back(box.min + scoring::Point{x, y});
    }
    return places;
}

class Tip {
public:
    Tip(const level::Level& level, const SteadyHabits& habits, scoring::Random& random)
        : m_level(level), m_habits(habits), m_random(random) {}

    SteadyTouch touch(scoring::Point from, scoring::Point to) {
        m_tremorHz = m_random.uniform(8.0, 12.0);
        const double depth = m_habits.depthMm * (1.0 + m_habits.pressureCv * slip(m_random));
        const double pressS = kPressS / (1.0 + m_habits.approachCv * slip(m_random));
        const double slide = kSlideOfLift * m_random.uniform(0.0, m_habits.mostHeelLiftMm);
        SteadyTouch touch{to, {}};
        const double way = std::max(1.0e-9, scoring::distance(from, to));
        const scoring::Point ahead = (to - from) * (slide / way);
        for (int i = 1; i <= kTravelTicks; ++i) {
            const int left = kTravelTicks - i;
            const double share = static_cast<double>(i) / (kTravelTicks - kSlideTicks);
            const double behind = std::min(1.0, static_cast<double>(left) / kSlideTicks);
            add(touch, from + (to - ahead - from) * smoothly(share) + ahead * (1.0 - behind), 0.0, false);
        }
        for (int i = 0; i < kDownTicks; ++i) {
            const double pressed = std::min(1.0, (i + 1) * 1.0e-6 * kTickUs / pressS);
            add(touch, to, depth * pressed, true);
        }
        add(touch, to, 0.0, false);
        return touch;
    }

private:
    void add(SteadyTouch& touch, scoring::Point place, double depthMm, bool contact) {
        m_tUs += kTickUs;
        m_turns += m_tremorHz * 1.0e-6 * kTickUs;
        const scoring::Point shaken =
            place + scoring::Point{sine(m_turns), sine(0.77 * m_turns + 0.25)} * m_habits.tremorMm;
        pen::Sample sample;
        sample.tUs = m_tUs;
        sample.xUm = static_cast<std::int32_t>(std::lround(shaken.x * 1000.0));
        sample.yUm = static_cast<std::int32_t>(std::lround(shaken.y * 1000.0));
        const double share = std::clamp(depthMm / m_level.tools.needleHang.value, 0.0, 1.0);
        sample.pressure = static_cast<std::uint16_t>(std::lround(share * 65535.0));
        sample.contact = contact;
        touch.samples.push_back(sample);
    }

    const level::Level& m_level;
    const SteadyHabits& m_habits;
    scoring::Random& m_random;
    std::int64_t m_tUs = 0;
    double m_tremorHz = 10.0;
    double m_turns = 0.0;
};

}  // namespace

std::vector<SteadyTouch> steadyHand(const level::Level& level, const SteadyHabits& habits,
                                    std::size_t touches, std::uint64_t seed) {
    scoring::Random random(seed);
    const auto places = walk(scoring::bounds(level.scenario.patch), touches, random);
    Tip tip(level, habits, random);
    std::vector<SteadyTouch> made;
    made.reserve(touches);
    for (std::size_t i = 0; i < places.size(); ++i)
        made.push_back(tip.touch(i == 0 ? places[0] : places[i - 1], places[i]));
    return made;
}

}  // namespace hands
