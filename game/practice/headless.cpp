#include "practice/headless.hpp"

#include <utility>

#include "practice/attempt_runner.hpp"
#include "practice/live_attempt.hpp"

namespace practice {

namespace {

using record::FileFault;

// Hands everything on to the journal and saves every 250 ms of the pen's own time.
class JournalLog : public AttemptLog {
public:
    explicit JournalLog(record::Journal& journal) : m_journal(journal) {}

    void add(const pen::Sample& sample) override {
        constexpr std::int64_t kBlockUs = 250'000;
        if (sample.tUs - m_blockUs >= kBlockUs) {
            if (!m_fault) m_fault = m_journal.save();
            m_blockUs = sample.tUs;
        }
        m_journal.add(sample);
    }
    void add(const scoring::Dot& dot) override { m_journal.add(dot); }
    void add(const record::Event& event) override { m_journal.add(event); }
    void add(const record::StateMark& mark) override { m_journal.add(mark); }
    [[nodiscard]] const std::optional<FileFault>& fault() const { return m_fault; }

private:
    record::Journal& m_journal;
    std::int64_t m_blockUs = 0;
    std::optional<FileFault> m_fault;
};

}  // namespace

std::variant<record::Attempt, FileFault> practiceHeadless(const level::Level& level,
                                                          record::AttemptHeader header,
                                                          const std::vector<pen::Sample>& samples,
                                                          const std::string& path,
                                                          const std::vector<Stretch>& stretches) {
    fillFromLevel(header, level);
    auto made = record::Journal::create(path, header);
    if (auto* fault = std::get_if<FileFault>(&made)) return std::move(*fault);
    auto& journal = std::get<record::Journal>(made);
    JournalLog log(journal);
    AttemptRunner runner(level, header.skinSeed, log);
    const Ending ended = playThrough(runner, samples, stretches, [&] { return !log.fault(); });
    auto closing =
        ended.refused || log.fault() ? journal.save() : journal.close(record::EndState::finished, ended.why);
    if (log.fault()) return *log.fault();
    if (ended.refused) return FileFault{ended.why};
    if (closing) return std::move(*closing);
    return record::readAttempt(path);
}

}  // namespace practice
