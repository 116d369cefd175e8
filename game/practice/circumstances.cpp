#include "practice/circumstances.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "practice/attempt_runner.hpp"
#include "practice/replay.hpp"

namespace practice {

namespace {

constexpr double kSunk = 0.9;                  // of the deepest press: from there on the hand only holds
constexpr std::int64_t kSeenBeforeUs = 20000;  // the last hovering sample tells when the touch began

// The pressure of one touch over its time.
class Press {
public:
    void take(const pen::Sample& sample) {
        if (!sample.contact) {
            m_hoverUs = sample.tUs;
            return;
        }
        if (m_points.empty()) {
            const bool seen = m_hoverUs && sample.tUs - *m_hoverUs <= kSeenBeforeUs;
            m_points.push_back({seen ? *m_hoverUs : sample.tUs, 0.0});
        }
        m_points.push_back({sample.tUs, static_cast<double>(sample.pressure.value_or(0))});
    }
    // Of the touch that has just ended; nothing where the pressure was there at once.
    [[nodiscard]] std::optional<double> seconds() const {
        double most = 0.0;
        for (const Point& point : m_points) most = std::max(most, point.pressure);
        const double wanted = kSunk * most;
        for (std::size_t i = 1; i < m_points.size(); ++i) {
            const Point& a = m_points[i - 1];
            const Point& b = m_points[i];
            if (b.pressure < wanted || most <= 0.0) continue;
            const double share = (wanted - a.pressure) / (b.pressure - a.pressure);
            const auto step = static_cast<double>(b.tUs - a.tUs);
            const double tookUs = static_cast<double>(a.tUs - m_points.front().tUs) + share * step;
            if (tookUs <= 0.0) return std::nullopt;
            return tookUs * 1e-6;
        }
        return std::nullopt;
    }
    void clear() { m_points.clear(); }

private:
    struct Point {
        std::int64_t tUs;
        double pressure;
    };
    std::optional<std::int64_t> m_hoverUs;
    std::vector<Point> m_points;
};

level::Level drumTight(level::Level level) {
    level.skin.stretch = 1.0;
    return level;
}

// Plays the attempt through its own skin and, beside it, through drum-tight skin.
class Witness {
public:
    Witness(const record::Attempt& attempt, const level::Level& level)
        : m_attempt(attempt),
          m_tautLevel(drumTight(level)),
          m_taut(skin::makeSkin(m_tautLevel, attempt.header.skinSeed)),
          m_runner(level, attempt.header.skinSeed, m_log) {}

    [[nodiscard]] const char* physicsId() const { return m_runner.physicsId(); }
    [[nodiscard]] const std::vector<scoring::Dot>& dots() const { return m_runner.dots(); }
    [[nodiscard]] std::vector<Circumstances> take() { return std::move(m_seen); }

    std::optional<std::string> see(const std::vector<Stretch>& stretches, const std::function<bool()>& goOn) {
        std::size_t next = 0;
        for (const pen::Sample& sample : m_attempt.samples) {
            if (auto refused = giveStretches(m_runner, stretches, next)) return refused;
            if (auto refused = see(sample)) return refused;
            if (goOn && !sample.contact && !goOn()) return "stopped";
        }
        return std::nullopt;
    }

private:
    std::optional<std::string> see(const pen::Sample& sample) {
        m_press.take(sample);
        if (auto refused = m_runner.take(sample)) return refused;
        const std::optional<scoring::Dot> taut = m_taut->feel(sample);
        if (m_runner.dots().size() > m_seen.size()) {
            Circumstances one{m_runner.skin().lastTouch(), std::nullopt, std::nullopt};
            if (taut && taut->depthUm) one.tautDepthMm = *taut->depthUm / 1000.0;
            if (sample.pressure) one.pressS = m_press.seconds();
            m_seen.push_back(one);
        }
        if (!sample.contact) m_press.clear();
        return std::nullopt;
    }

    const record::Attempt& m_attempt;
    const level::Level m_tautLevel;
    NoLog m_log;
    std::unique_ptr<skin::SkinSurface> m_taut;
    AttemptRunner m_runner;
    Press m_press;
    std::vector<Circumstances> m_seen;
};

}  // namespace

std::variant<std::vector<Circumstances>, std::string> circumstancesOf(const record::Attempt& attempt,
                                                                      const std::function<bool()>& goOn) {
    auto read = levelOf(attempt);
    if (auto* reason = std::get_if<std::string>(&read)) return std::move(*reason);
    auto fingers = stretchesOf(attempt);
    if (auto* reason = std::get_if<std::string>(&fingers)) return std::move(*reason);
    Witness witness(attempt, std::get<level::Level>(read));
    if (witness.physicsId() != attempt.header.physicsId)
        return "the attempt was made with the physics '" + attempt.header.physicsId + "'";
    if (auto refused = witness.see(std::get<std::vector<Stretch>>(fingers), goOn)) return std::move(*refused);
    // A kill can fall between the block of a dot's samples and the dot's own block.
    const std::size_t stored = attempt.dots.size();
    const auto& made = witness.dots();
    if (made.size() < stored || !std::equal(attempt.dots.begin(), attempt.dots.end(), made.begin()))
        return "the samples make other dots than the stored ones";
    std::vector<Circumstances> all = witness.take();
    all.resize(stored);
    return all;
}

}  // namespace practice
