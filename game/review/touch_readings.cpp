#include "review/touch_readings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "practice/attempt_runner.hpp"
#include "practice/replay.hpp"
#include "practice/stretch_event.hpp"

namespace review {

namespace {

// Four hours at kHeadStepUs: a file may name any time, and must not fill the memory.
constexpr std::size_t kMostHeadMoments = 720'000;

// Writes down what is seen after every sample.
class Looker {
public:
    explicit Looker(const record::Attempt& attempt) : m_attempt(attempt) {
        m_readings.depthMm.reserve(attempt.samples.size());
        // What is wrong with them, the replay says.
        auto read = practice::stretchesOf(attempt);
        if (auto* all = std::get_if<std::vector<practice::Stretch>>(&read)) m_stretches = std::move(*all);
    }

    void look(const practice::AttemptRunner& runner, std::size_t sample) {
        const skin::SkinSurface& skin = runner.skin();
        m_readings.depthMm.push_back(static_cast<float>(skin.needle().depth.value));
        if (runner.dots().size() > m_readings.touches.size()) m_readings.touches.push_back(skin.lastTouch());
        lookAtFingers(skin, sample);
        // The head's next moments follow from what has been felt so far, until the next sample is.
        const bool last = sample + 1 == m_attempt.samples.size();
        lookAtHead(skin, m_attempt.samples[sample].tUs, m_attempt.samples[last ? sample : sample + 1].tUs);
    }

    // `held`: whether this skin is held by fingers at all.
    [[nodiscard]] Readings take(bool held) {
        setUpTo(m_attempt.samples.size());
        if (!held) m_readings.held.clear();
        if (!m_headMoved) m_readings.head.clear();
        return std::move(m_readings);
    }

private:
    void setUpTo(std::size_t samples) {
        for (; m_next < m_stretches.size() && m_stretches[m_next].afterSamples <= samples; ++m_next)
            m_readings.held.push_back({m_stretches[m_next].tUs, m_stretches[m_next].points});
    }

    void lookAtFingers(const skin::SkinSurface& skin, std::size_t sample) {
        setUpTo(sample);
        if (m_readings.held.empty()) return;
        std::vector<skin::StretchPoint> fingers = skin.fingers();
        if (fingers != m_readings.held.back().fingers)
            m_readings.held.push_back({m_attempt.samples[sample].tUs, std::move(fingers)});
    }

    void lookAtHead(const skin::SkinSurface& skin, std::int64_t fromUs, std::int64_t untilUs) {
        auto& head = m_readings.head;
        // Before the first sample nobody has looked.
        for (; m_nextHeadUs < fromUs && head.size() < kMostHeadMoments; m_nextHeadUs += kHeadStepUs)
            head.push_back({});
        for (; m_nextHeadUs <= untilUs && head.size() < kMostHeadMoments; m_nextHeadUs += kHeadStepUs) {
            const skin::ClientReading client = skin.clientAt(m_nextHeadUs);
            head.push_back({static_cast<float>(client.offset.x), static_cast<float>(client.offset.y),
                            client.mood, client.flinching});
            m_headMoved = m_headMoved || client.offset.x != 0.0 || client.offset.y != 0.0 ||
                          client.mood != skin::Mood::calm;
        }
    }

    const record::Attempt& m_attempt;
    std::vector<practice::Stretch> m_stretches;
    std::size_t m_next = 0;  // of the stretches
    Readings m_readings;
    std::int64_t m_nextHeadUs = 0;
    bool m_headMoved = false;
};

}  // namespace

std::variant<Readings, std::string> readingsOf(const record::Attempt& attempt,
                                               const std::function<bool()>& goOn) {
    Looker looker(attempt);
    auto made = practice::replay(attempt, [&](const practice::AttemptRunner& runner, std::size_t sample) {
        looker.look(runner, sample);
        return !goOn || goOn();
    });
    if (auto* reason = std::get_if<std::string>(&made)) return std::move(*reason);
    auto& replay = std::get<practice::Replay>(made);
    if (replay.difference) return std::move(*replay.difference);
    Readings readings = looker.take(replay.level.skin.model == level::SkinModel::layered);
    readings.touches.resize(attempt.dots.size());
    readings.dots = std::move(replay.dots);
    return readings;
}

skin::ClientReading clientAt(const Readings& readings, std::int64_t tUs) {
    const std::vector<HeadMoment>& head = readings.head;
    if (head.empty() || tUs < 0) return {};
    const auto before = static_cast<std::size_t>(tUs / kHeadStepUs);
    const HeadMoment& a = head[std::min(before, head.size() - 1)];
    const HeadMoment& b = head[std::min(before + 1, head.size() - 1)];
    const double share = static_cast<double>(tUs % kHeadStepUs) / static_cast<double>(kHeadStepUs);
    const auto between = [share](float from, float to) {
        return static_cast<double>(from) + (static_cast<double>(to) - static_cast<double>(from)) * share;
    };
    skin::ClientReading client;
    client.offset = {between(a.x, b.x), between(a.y, b.y)};
    client.mood = a.mood;
    client.flinching = a.flinching;
    return client;
}

std::optional<double> depthAt(const Readings& readings, const NeedleAt& needle) {
    if (needle.sample >= readings.depthMm.size()) return std::nullopt;
    const auto from = static_cast<double>(readings.depthMm[needle.sample]);
    const auto to =
        static_cast<double>(readings.depthMm[std::min(needle.sample + 1, readings.depthMm.size() - 1)]);
    return from + (to - from) * needle.towards;
}

}  // namespace review
