#include "practice/live_attempt.hpp"

#include <scoring/score.hpp>
#include <utility>

#include "practice/journal_thread.hpp"
#include "skin/skin_surface.hpp"

namespace practice {

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

std::variant<std::unique_ptr<LiveAttempt>, record::FileFault> LiveAttempt::begin(const level::Level& level,
                                                                                 record::AttemptHeader header,
                                                                                 const std::string& path,
                                                                                 OnSaved onSaved) {
    fillFromLevel(header, level);
    auto journal = record::Journal::create(path, header);
    if (auto* fault = std::get_if<record::FileFault>(&journal)) return std::move(*fault);
    auto log =
        std::make_unique<JournalThread>(std::move(std::get<record::Journal>(journal)), std::move(onSaved));
    return std::unique_ptr<LiveAttempt>(new LiveAttempt(level, header.skinSeed, std::move(log)));
}

LiveAttempt::LiveAttempt(const level::Level& level, std::uint64_t skinSeed,
                         std::unique_ptr<JournalThread> log)
    : m_log(std::move(log)), m_runner(level, skinSeed, *m_log) {}

LiveAttempt::~LiveAttempt() = default;

std::optional<std::string> LiveAttempt::take(const pen::Sample& sample) {
    if (m_ended) return "the attempt has ended";
    if (auto broken = m_log->fault()) return broken->message;
    return m_runner.take(sample);
}

std::optional<std::string> LiveAttempt::stretch(std::int64_t tUs,
                                                const std::vector<skin::StretchPoint>& points) {
    if (m_ended) return "the attempt has ended";
    if (auto broken = m_log->fault()) return broken->message;
    return m_runner.stretch(tUs, points);
}

void LiveAttempt::note(const record::Event& event) {
    if (!m_ended) m_runner.note(event);
}

std::size_t LiveAttempt::savedDots() const { return m_log->savedDots(); }

std::optional<record::FileFault> LiveAttempt::fault() const { return m_log->fault(); }

std::optional<record::FileFault> LiveAttempt::end(record::EndState state, const std::string& reason) {
    if (std::exchange(m_ended, true)) return std::nullopt;
    return m_log->end(state, reason);
}

}  // namespace practice
