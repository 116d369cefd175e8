#include "hands/touches.hpp"

#include <algorithm>
#include <cmath>

namespace hands {
namespace {

constexpr std::int64_t kTickUs = 5000;
constexpr int kPressTicks = 5;   // 25 ms from the skin to the depth
constexpr int kLeastTicks = 22;  // of a whole dot: the shortest period between two
// A pen's hand shakes at 8 to 12 times a second (domain: tremor peak 6-12 Hz).
constexpr double kTremorHz = 9.0;
constexpr float kTurn = 6.2831853F;

double sine(double turns) {
    const double part = turns - std::floor(turns);
    return static_cast<double>(std::sin(static_cast<float>(part) * kTurn));
}

std::int32_t micrometres(double mm) { return static_cast<std::int32_t>(std::lround(mm * 1000.0)); }

// Full pressure reaches the needle's hang, in equal shares (level::Tools).
std::uint16_t pressureFor(const level::Tools& tools, double depthMm) {
    const double share = std::clamp(depthMm / tools.needleHang.value, 0.0, 1.0);
    return static_cast<std::uint16_t>(std::lround(share * 65535.0));
}

class Stream {
public:
    Stream(const level::Level& level, const Motion& motion, scoring::Random& random)
        : m_level(level), m_motion(motion), m_random(random) {}

    void hover(scoring::Point place) { add(place, 0, false); }
    void wait(int ticks) { m_tUs += kTickUs * ticks; }

    // Presses down, dwells and lifts; takes pressTicks + dwell + 1 ticks.
    void touch(const MeantDot& dot) {
        const double phase = m_random.uniform();
        const double alongX = m_motion.tremorMm * m_random.normal();
        const double alongY = m_motion.tremorMm * m_random.normal();
        const int ticks = kPressTicks + dwellTicks();
        for (int i = 0; i < ticks; ++i) {
            // Deepest at the end of the press; the hand then eases by up to two parts in a hundred.
            const double pressed = std::min(1.0, (i + 1.0) / kPressTicks);
            const double ease = i < kPressTicks ? 0.0 : 0.01 + 0.01 * sine(phase + 0.04 * i);
            const double sway = sine(phase + i * kTremorHz / 200.0) - sine(phase);
            const scoring::Point tip = dot.place + scoring::Point{alongX * sway, alongY * sway};
            add(tip, pressureFor(m_level.tools, dot.depthMm * pressed * (1.0 - ease)), true);
        }
        add(dot.place, 0, false);
    }

    [[nodiscard]] int dwellTicks() const {
        return std::max(4, static_cast<int>(std::lround(m_motion.dwellS * 200.0)));
    }
    [[nodiscard]] std::vector<pen::Sample> take() { return std::move(m_samples); }

private:
    void add(scoring::Point place, std::uint16_t pressure, bool contact) {
        m_tUs += kTickUs;
        pen::Sample sample;
        sample.tUs = m_tUs;
        sample.xUm = micrometres(place.x);
        sample.yUm = micrometres(place.y);
        sample.pressure = pressure;
        sample.contact = contact;
        m_samples.push_back(sample);
    }

    const level::Level& m_level;
    const Motion& m_motion;
    scoring::Random& m_random;
    std::int64_t m_tUs = 0;
    std::vector<pen::Sample> m_samples;
};

// Ticks from one dot to the next: the tempo, unless the level's time asks for a faster one.
int periodTicks(const level::Level& level, const Motion& motion, std::size_t dots) {
    double period = 1.0 / motion.dotsPerSecond;
    const double minutes =
        level.limits.expectedMinutes > 0.0 ? level.limits.expectedMinutes : 0.9 * level.limits.minutes;
    if (minutes > 0.0 && dots > 0) period = std::min(period, 60.0 * minutes / static_cast<double>(dots));
    return std::max(kLeastTicks, static_cast<int>(std::floor(period * 200.0)));
}

}  // namespace

std::vector<pen::Sample> touches(const level::Level& level, const std::vector<MeantDot>& dots,
                                 const Motion& motion, scoring::Random& random) {
    const int period = periodTicks(level, motion, dots.size());
    Motion within = motion;
    // Press, dwell, lift and two hover samples must fit the period.
    within.dwellS = std::min(motion.dwellS, (period - kPressTicks - 3) / 200.0);
    Stream stream(level, within, random);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const scoring::Point from = i == 0 ? dots[0].place : dots[i - 1].place;
        const int used = kPressTicks + stream.dwellTicks() + 3;
        // Natural tempo is uneven: up to a fifth shorter or longer.
        const int slack = std::max(0, period - used);
        const int pause = static_cast<int>(slack * (0.8 + 0.2 * random.uniform()));
        stream.wait(pause / 2);
        stream.hover((from + dots[i].place) * 0.5);
        stream.wait(pause - pause / 2);
        stream.hover(dots[i].place);
        stream.touch(dots[i]);
    }
    return stream.take();
}

}  // namespace hands
