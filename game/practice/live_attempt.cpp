#include "practice/live_attempt.hpp"

#include <scoring/score.hpp>
#include <utility>

#include "practice/journal_thread.hpp"
#include "practice/marks_log.hpp"
#include "practice/replay.hpp"
#include "practice/stretch_event.hpp"
#include "skin/skin_surface.hpp"

namespace practice {

using record::FileFault;

level::Level withExtraTime(level::Level level, int percent) {
    level.limits.minutes *= 1.0 + percent / 100.0;
    return level;
}

void fillFromLevel(record::AttemptHeader& header, const level::Level& level) {
    header.levelId = level.id;
    header.levelHash = level.hash;
    header.levelBytes = level.bytes;
    header.levelFiles = level.files;
    header.physicsId = skin::makeSkin(level, header.skinSeed)->physicsId();
    header.scoringVersion = scoring::kScoringVersion;
}

std::variant<std::unique_ptr<LiveAttempt>, FileFault> LiveAttempt::begin(const level::Level& level,
                                                                         record::AttemptHeader header,
                                                                         const std::string& path,
                                                                         OnSaved onSaved,
                                                                         record::ChainSigner signer) {
    std::unique_ptr<LiveAttempt> live(new LiveAttempt(level, header.skinSeed));
    if (auto fault = live->goOn(std::move(header), path, std::move(onSaved), std::move(signer)))
        return std::move(*fault);
    return live;
}

std::variant<std::unique_ptr<LiveAttempt>, FileFault> LiveAttempt::restore(const level::Level& level,
                                                                           const record::Attempt& soFar) {
    auto fingers = stretchesOf(soFar);
    if (auto* reason = std::get_if<std::string>(&fingers)) return FileFault{std::move(*reason)};
    Replay again;
    MarksLog marks(again.states);
    std::unique_ptr<LiveAttempt> live(new LiveAttempt(level, soFar.header.skinSeed));
    live->m_switch.to(&marks);
    const Ending ended = playThrough(live->m_runner, soFar.samples, std::get<std::vector<Stretch>>(fingers));
    live->m_switch.to(nullptr);
    if (ended.refused) return FileFault{"the work so far cannot be done again: " + ended.why};
    again.dots = live->m_runner.dots();
    if (auto other = differenceOf(again, soFar))
        return FileFault{"the work so far cannot be done again: " + *other};
    return live;
}

std::optional<FileFault> LiveAttempt::goOn(record::AttemptHeader header, const std::string& path,
                                           OnSaved onSaved, record::ChainSigner signer) {
    fillFromLevel(header, m_level);
    auto journal = record::Journal::create(path, header, std::move(signer));
    if (auto* fault = std::get_if<FileFault>(&journal)) return std::move(*fault);
    m_log =
        std::make_unique<JournalThread>(std::move(std::get<record::Journal>(journal)), std::move(onSaved));
    m_switch.to(m_log.get());
    return std::nullopt;
}

LiveAttempt::LiveAttempt(const level::Level& level, std::uint64_t skinSeed)
    : m_level(level), m_runner(level, skinSeed, m_switch) {}

LiveAttempt::~LiveAttempt() = default;

std::optional<std::string> LiveAttempt::take(const pen::Sample& sample) {
    if (m_ended || !m_log) return "the attempt has ended";
    if (auto broken = m_log->fault()) return broken->message;
    return m_runner.take(sample);
}

std::optional<std::string> LiveAttempt::stretch(std::int64_t tUs,
                                                const std::vector<skin::StretchPoint>& points) {
    if (m_ended || !m_log) return "the attempt has ended";
    if (auto broken = m_log->fault()) return broken->message;
    return m_runner.stretch(tUs, points);
}

void LiveAttempt::note(const record::Event& event) {
    if (!m_ended) m_runner.note(event);
}

std::size_t LiveAttempt::savedDots() const { return m_log ? m_log->savedDots() : 0; }
std::size_t LiveAttempt::savedSamples() const { return m_log ? m_log->savedSamples() : 0; }

crypto::Hash LiveAttempt::chain() const { return m_log ? m_log->chain() : crypto::Hash{}; }

std::optional<FileFault> LiveAttempt::fault() const { return m_log ? m_log->fault() : std::nullopt; }

std::optional<FileFault> LiveAttempt::end(record::EndState state, const std::string& reason) {
    if (std::exchange(m_ended, true) || !m_log) return std::nullopt;
    return m_log->end(state, reason);
}

}  // namespace practice
