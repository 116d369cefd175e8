// What is made of another's work, and programs that move a pointer.
#include <algorithm>
#include <array>
#include <cmath>

#include "decision/device_reports.hpp"

namespace candidates {

namespace {

// Plays samples back through a device of today: their times as they are, arrivals of its own.
record::Attempt playedBack(const record::Attempt& of, scoring::Random& random) {
    record::Attempt copy = emptyAttempt(random);
    copy.header.deviceName = of.header.deviceName;
    copy.samples = of.samples;
    std::int64_t last = 0;
    for (pen::Sample& sample : copy.samples) {
        last = std::max(last + 1, sample.tUs + std::lround(1500.0 * std::exp(0.5 * random.normal())));
        sample.arrivalUs = last;
    }
    return copy;
}

record::Attempt mapped(const record::Attempt& of, const std::array<double, 6>& map, scoring::Random& random) {
    record::Attempt copy = playedBack(of, random);
    for (pen::Sample& sample : copy.samples) {
        const double x = sample.xUm, y = sample.yUm;
        sample.xUm = static_cast<std::int32_t>(std::lround(map[0] * x + map[1] * y + map[2]));
        sample.yUm = static_cast<std::int32_t>(std::lround(map[3] * x + map[4] * y + map[5]));
    }
    return copy;
}

// A program's reports.
class Port {
public:
    Port(Bot kind, scoring::Random& random)
        : m_kind(kind),
          m_random(random),
          m_attempt(emptyAttempt(random)),
          m_step(random.uniform(0.004, 0.01)) {}

    void report(scoring::Point place, double pressure) {
        const double shakeMm = m_kind == Bot::careful ? 0.01 : 0.0;
        const bool uneven = m_kind != Bot::straight && m_kind != Bot::jumping;
        m_now += uneven ? m_step * m_random.uniform(0.8, 1.2) : m_step;
        pen::Sample sample;
        stamp(sample, m_now, Pen{}, m_random, m_last);
        if (!uneven) sample.arrivalUs = m_last = std::lround(m_now * 1e6) + 300;
        sample.xUm = onGrid(place.x + shakeMm * m_random.normal(), 1);
        sample.yUm = onGrid(place.y + shakeMm * m_random.normal(), 1);
        sample.pressure = static_cast<std::uint16_t>(std::lround(pressure * 65535.0));
        sample.contact = pressure > 0.0;
        m_attempt.samples.push_back(sample);
    }
    [[nodiscard]] record::Attempt take() { return std::move(m_attempt); }

private:
    Bot m_kind;
    scoring::Random& m_random;
    record::Attempt m_attempt;
    double m_step;  // s
    double m_now = 0.5;
    std::int64_t m_last = 0;
};

}  // namespace

record::Attempt exactCopy(const record::Attempt& of, scoring::Random& random) {
    record::Attempt copy = playedBack(of, random);
    // A stretch of three quarters, later and elsewhere on the sheet.
    const std::size_t cut = copy.samples.size() / 8;
    copy.samples.erase(copy.samples.begin(), copy.samples.begin() + static_cast<std::ptrdiff_t>(cut));
    copy.samples.resize(copy.samples.size() - cut);
    const auto later = static_cast<std::int64_t>(random.below(5000)) * 1000;
    const auto aside = static_cast<std::int32_t>(random.below(4000));
    for (pen::Sample& sample : copy.samples) {
        sample.tUs += later;
        *sample.arrivalUs += later;
        sample.xUm += aside;
        sample.yUm -= aside;
    }
    return copy;
}

record::Attempt affineCopy(const record::Attempt& of, scoring::Random& random) {
    const double turn = random.uniform(-0.4, 0.4);
    const double wide = random.uniform(0.8, 1.25);
    const double high = random.uniform(0.8, 1.25);
    const double shear = random.uniform(-0.1, 0.1);
    return mapped(of,
                  {wide * std::cos(turn), -high * std::sin(turn) + shear, random.uniform(-5e3, 5e3),
                   wide * std::sin(turn), high * std::cos(turn), random.uniform(-5e3, 5e3)},
                  random);
}

record::Attempt mirrorCopy(const record::Attempt& of, scoring::Random& random) {
    return mapped(of, {-1.0, 0.0, random.uniform(-5e3, 5e3), 0.0, 1.0, 0.0}, random);
}

record::Attempt stretchedCopy(const record::Attempt& of, scoring::Random& random) {
    double factor = logUniform(random, 0.5, 2.0);
    if (std::abs(factor - 1.0) < 0.04) factor = 0.9;
    record::Attempt stretched = of;
    for (pen::Sample& sample : stretched.samples)
        sample.tUs = std::lround(static_cast<double>(sample.tUs) * factor / 1000.0) * 1000;
    return playedBack(stretched, random);
}

record::Attempt slowedProgram(const record::Attempt& of, double speed) {
    record::Attempt slowed = of;
    for (pen::Sample& sample : slowed.samples)
        sample.arrivalUs = std::lround(static_cast<double>(*sample.arrivalUs) * speed);
    return slowed;
}

record::Attempt slowedMachine(const record::Attempt& of, double speed) {
    record::Attempt slowed = slowedProgram(of, speed);
    for (pen::Sample& sample : slowed.samples)
        sample.tUs = std::lround(static_cast<double>(sample.tUs) * speed / 1000.0) * 1000;
    return slowed;
}

record::Attempt bot(Bot kind, const std::vector<scoring::Point>& marks, scoring::Random& random) {
    Port port(kind, random);
    scoring::Point at = marks.front() - scoring::Point{3.0, 3.0};
    const bool soft = kind == Bot::smooth || kind == Bot::careful;
    for (const scoring::Point mark : marks) {
        const double dx = 0.1 * random.normal();
        const double dy = 0.1 * random.normal();
        const scoring::Point to = mark + scoring::Point{dx, dy};
        const int ways = kind == Bot::jumping ? 0 : 20 + static_cast<int>(random.below(20));
        for (int i = 1; i <= ways; ++i) {
            const double share = static_cast<double>(i) / ways;
            port.report(at + (to - at) * (soft ? eased(share) : share), 0.0);
        }
        const int ticks = 12 + static_cast<int>(random.below(10));
        // The better ones vary the pressure.
        const double peak =
            kind == Bot::jittered || kind == Bot::careful ? 0.5 * (1.0 + 0.1 * random.normal()) : 0.5;
        for (int i = 0; i < ticks; ++i)
            port.report(to, soft ? peak * (0.2 + 0.8 * std::sin(kPi * (i + 0.5) / ticks)) : peak);
        port.report(to, 0.0);
        at = to;
    }
    return port.take();
}

}  // namespace candidates
