#include "practice/attempt_runner.hpp"

#include <utility>

#include "crypto/blake2b.hpp"

namespace practice {

AttemptRunner::AttemptRunner(const level::Level& level, std::uint64_t skinSeed, AttemptLog& log)
    : m_level(level), m_field(level.scenario), m_log(log), m_skin(skin::makeSkin(level, skinSeed)) {}

bool AttemptRunner::full() const {
    const int most = m_level.limits.maxDots;
    return most > 0 && m_dots.size() >= static_cast<std::size_t>(most);
}

std::optional<std::string> AttemptRunner::take(const pen::Sample& sample) {
    if (m_level.tools.penRequired && !sample.pressure)
        return "the level needs a pen: a sample without pressure has a timed depth, which proves nothing";
    if (full()) return "the level's largest number of dots is reached";
    if (auto illegal = m_stream.accept(sample)) return illegal;
    const double limitUs = m_level.limits.minutes * 60e6;
    if (limitUs > 0.0 && static_cast<double>(sample.tUs) > limitUs) m_timeUp = true;
    if (m_timeUp) return "the level's time is up";

    m_lastUs = sample.tUs;
    m_log.add(sample);
    std::optional<scoring::Dot> dot = m_skin->feel(sample);
    if (!dot) return std::nullopt;

    dot->ordinal = static_cast<std::uint32_t>(m_dots.size());
    const int zone = m_field.zoneAt(dot->place());
    dot->zone = zone < 0 ? 255 : static_cast<std::uint8_t>(zone);
    m_dots.push_back(*dot);
    m_log.add(*dot);
    m_log.add(record::StateMark{dot->ordinal + 1, crypto::hex(crypto::blake2b(m_skin->state()))});
    if (const auto event = m_client.after(sample.tUs, m_skin->clientAt(sample.tUs))) m_log.add(*event);
    return std::nullopt;
}

std::optional<std::string> AttemptRunner::stretch(std::int64_t tUs,
                                                  const std::vector<skin::StretchPoint>& points) {
    if (m_timeUp || full()) return "the level has ended";
    if (m_skin->touching()) return "the needle is in the skin; the fingers are set between touches";
    if (auto fault = skin::stretchFault(points)) return fault;
    if (tUs < m_lastUs)
        return "time goes back from " + std::to_string(m_lastUs) + " to " + std::to_string(tUs) + " us";
    m_log.add(eventOf({tUs, m_stream.accepted(), points}));
    m_skin->stretch(points);
    return std::nullopt;
}

std::optional<std::string> giveStretches(AttemptRunner& runner, const std::vector<Stretch>& stretches,
                                         std::size_t& next) {
    for (; next < stretches.size() && stretches[next].afterSamples <= runner.samples(); ++next) {
        if (auto refused = runner.stretch(stretches[next].tUs, stretches[next].points)) {
            return "the stretch event at " + std::to_string(stretches[next].tUs) +
                   " us is refused: " + *refused;
        }
    }
    return std::nullopt;
}

void AttemptRunner::note(const record::Event& event) { m_log.add(event); }

Ending playThrough(AttemptRunner& runner, const std::vector<pen::Sample>& samples,
                   const std::vector<Stretch>& stretches, const std::function<bool()>& goOn) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (runner.full()) return {"the level's dots are used up"};
        if (auto refused = giveStretches(runner, stretches, next)) return {std::move(*refused), true};
        const auto refused = runner.take(samples[i]);
        if (runner.timeUp()) return {"the level's time is up"};
        if (refused) return {"sample " + std::to_string(i + 1) + ": " + *refused, true};
        if (goOn && !goOn()) return {"stopped"};
    }
    return {"the samples ended"};
}

}  // namespace practice
