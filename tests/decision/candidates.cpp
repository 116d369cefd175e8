#include "decision/candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "decision/device_reports.hpp"

namespace candidates {

namespace {

constexpr double kFineS = 0.001;  // step of the hand's own motion

// Where the tip is and how hard it presses, by time.
struct Moment {
    scoring::Point place;
    double pressure = 0.0;  // 0: in the air
};

// Tremor: an oscillation whose phase and amplitude wander, and a slow drift of the hand.
class Shake {
public:
    Shake(const Person& person, scoring::Random& random)
        : m_person(person),
          m_random(random),
          m_phase(random.uniform(), 0.0),
          m_turn(random.uniform(0.3, 1.0)) {}
    scoring::Point next() {
        m_phase.x += (m_person.tremorHz + 12.0 * m_wander) * kFineS;
        m_wander += -m_wander * kFineS / 0.3 + 0.05 * std::sqrt(2.0 * kFineS / 0.3) * m_random.normal();
        m_size += (1.0 - m_size) * kFineS / 0.5 + 0.3 * std::sqrt(2.0 * kFineS / 0.5) * m_random.normal();
        for (double* drift : {&m_drift.x, &m_drift.y})
            *drift += -*drift * kFineS / 1.0 + 0.03 * std::sqrt(2.0 * kFineS) * m_random.normal();
        const double sway = m_person.tremorMm * std::max(0.1, m_size);
        return m_drift + scoring::Point{sway * std::sin(2.0 * kPi * m_phase.x),
                                        m_turn * sway * std::sin(2.0 * kPi * m_phase.x + 1.1)};
    }

private:
    const Person& m_person;
    scoring::Random& m_random;
    scoring::Point m_phase;
    double m_turn;
    double m_wander = 0.0;
    double m_size = 1.0;
    scoring::Point m_drift;
};

class Hand {
public:
    Hand(const Person& person, scoring::Random& random)
        : m_person(person), m_random(random), m_shake(person, random) {}

    void go(scoring::Point to) {
        const double seconds =
            std::max(0.08, m_person.moveS * std::exp(m_person.tempoSpread * m_random.normal()));
        const scoring::Point from = m_at;
        const scoring::Point way = to - from;
        const double bow = 0.08 * m_random.normal();
        for (double t = 0.0; t < seconds; t += kFineS) {
            const double share = eased(t / seconds);
            const double side = bow * std::sin(kPi * share);
            add(from + way * share + scoring::Point{-way.y * side, way.x * side}, 0.0);
        }
        m_at = to;
    }
    void touch() {
        const double peak =
            std::clamp(m_person.pressure * (1.0 + m_person.pressureCv * m_random.normal()), 0.08, 0.98);
        const double seconds = std::max(0.05, m_person.dwellS * std::exp(0.2 * m_random.normal()));
        const double rise = m_random.uniform(0.25, 0.45);
        for (double t = 0.0; t < seconds; t += kFineS) {
            const double share = t / seconds;
            const double pressed = share < rise
                                       ? std::sin(0.5 * kPi * share / rise)
                                       : std::cos(0.5 * kPi * std::pow((share - rise) / (1.0 - rise), 2.0));
            add(m_at, std::max(0.01, peak * pressed * (1.0 + 0.01 * m_random.normal())));
        }
    }
    void rest(double seconds) {
        for (double t = 0.0; t < seconds; t += kFineS) add(m_at, 0.0);
    }
    void start(scoring::Point at) { m_at = at; }
    [[nodiscard]] std::vector<Moment> take() { return std::move(m_moments); }

private:
    void add(scoring::Point place, double pressure) {
        m_moments.push_back({place + m_shake.next(), pressure});
    }
    const Person& m_person;
    scoring::Random& m_random;
    Shake m_shake;
    scoring::Point m_at;
    std::vector<Moment> m_moments;
};

record::Attempt reported(const std::vector<Moment>& moments, const Pen& pen, scoring::Random& random) {
    record::Attempt attempt = emptyAttempt(random);
    std::int64_t last = 0;
    double lastTime = 0.0;
    const double seconds = static_cast<double>(moments.size()) * kFineS;
    for (std::size_t report = 1; static_cast<double>(report) / pen.rate < seconds; ++report) {
        if (random.uniform() < pen.lost) continue;
        const double time = std::max(
            lastTime, static_cast<double>(report) / pen.rate + 1e-6 * pen.jitterUs * random.normal());
        lastTime = time;
        const auto index =
            std::min(moments.size() - 1, static_cast<std::size_t>(std::max(0.0, time) / kFineS));
        pen::Sample sample;
        stamp(sample, time, pen, random, last);
        sample.xUm = onGrid(moments[index].place.x, pen.stepUm);
        sample.yUm = onGrid(moments[index].place.y, pen.stepUm);
        const double level = std::round(moments[index].pressure * (pen.levels - 1));
        sample.pressure = static_cast<std::uint16_t>(std::lround(level / (pen.levels - 1) * 65535.0));
        sample.contact = level > 0.0;
        attempt.samples.push_back(sample);
    }
    return attempt;
}

}  // namespace

Person someone(Tremor tremor, bool leftHanded, scoring::Random& random) {
    Person person;
    person.leftHanded = leftHanded;
    switch (tremor) {
        case Tremor::usual:
            person.tremorHz = random.uniform(8.0, 12.0);
            person.tremorMm = logUniform(random, 0.01, 0.06);
            break;
        case Tremor::strong:
            person.tremorHz = random.uniform(4.0, 7.0);
            person.tremorMm = logUniform(random, 0.1, 0.5);
            break;
        case Tremor::essential:
            person.tremorHz = random.uniform(4.0, 12.0);
            person.tremorMm = logUniform(random, 0.1, 0.8);
            break;
    }
    person.scatterMm = logUniform(random, 0.08, 0.3);
    person.moveS = logUniform(random, 0.15, 0.8);
    person.dwellS = logUniform(random, 0.07, 0.25);
    person.tempoSpread = random.uniform(0.15, 0.4);
    person.pressure = random.uniform(0.25, 0.75);
    person.pressureCv = logUniform(random, 0.04, 0.25);
    return person;
}

Pen somePen(scoring::Random& random) {
    static const std::array<double, 7> rates{60.0, 100.0, 133.0, 145.0, 200.0, 220.0, 240.0};
    Pen pen;
    pen.rate = rates[random.below(rates.size())] * random.uniform(0.99, 1.01);
    pen.jitterUs = logUniform(random, 60.0, 600.0);
    pen.latencyUs = logUniform(random, 600.0, 4000.0);
    pen.stepUm = 1 + static_cast<std::int32_t>(random.below(20));
    pen.levels = random.below(2) == 0 ? 2048 : 8192;
    pen.lost = random.uniform(0.0, 0.004);
    return pen;
}

std::vector<scoring::Point> marks(std::size_t count, scoring::Random& random) {
    const double pitch = random.uniform(1.0, 1.6);
    constexpr std::size_t kInRow = 9;
    std::vector<scoring::Point> all;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / kInRow;
        const std::size_t column = row % 2 == 0 ? i % kInRow : kInRow - 1 - i % kInRow;
        all.push_back({pitch * (static_cast<double>(column) + 0.25 * random.normal()),
                       pitch * (static_cast<double>(row) + 0.25 * random.normal())});
    }
    return all;
}

record::Attempt work(const Person& person, const Pen& pen, const std::vector<scoring::Point>& marks,
                     scoring::Random& random) {
    Hand hand(person, random);
    const double side = person.leftHanded ? -1.0 : 1.0;
    hand.start(marks.front() + scoring::Point{6.0 * side, -8.0});
    hand.rest(random.uniform(0.3, 1.0));
    for (const scoring::Point mark : marks) {
        const double dx = person.scatterMm * random.normal();
        const double dy = person.scatterMm * random.normal();
        hand.go(mark + scoring::Point{dx, dy});
        hand.touch();
        if (random.below(12) == 0) hand.rest(random.uniform(0.2, 1.5));
    }
    record::Attempt attempt = reported(hand.take(), pen, random);
    attempt.header.leftHanded = person.leftHanded;
    return attempt;
}

Honest honest(Tremor tremor, bool leftHanded, const std::vector<scoring::Point>& marks,
              scoring::Random& random) {
    Honest one;
    one.person = someone(tremor, leftHanded, random);
    one.pen = somePen(random);
    one.attempt = work(one.person, one.pen, marks, random);
    return one;
}

}  // namespace candidates
