#include "decision/evidence_attempt.hpp"

#include <algorithm>

#include "practice/attempt_runner.hpp"
#include "practice/performance.hpp"
#include "record/attempt_file/block.hpp"
#include "record/attempt_file/header_json.hpp"
#include "record/attempt_file/payloads.hpp"

namespace exam_day {

namespace {

struct Kept : practice::AttemptLog {
    record::Attempt& attempt;
    explicit Kept(record::Attempt& into) : attempt(into) {}
    void add(const pen::Sample& one) override { attempt.samples.push_back(one); }
    void add(const scoring::Dot& one) override { attempt.dots.push_back(one); }
    void add(const record::Event& one) override { attempt.events.push_back(one); }
    void add(const record::StateMark& one) override { attempt.states.push_back(one); }
};

practice::Performance performed(const level::Level& level, const Candidate& candidate) {
    practice::Performance done = practice::performanceOf(level, candidate.hand, candidate.seed);
    if (candidate.touches == 0) return done;
    std::size_t touches = 0;
    std::size_t end = 0;
    for (std::size_t i = 1; i < done.samples.size() && touches < candidate.touches; ++i) {
        if (done.samples[i - 1].contact && !done.samples[i].contact) {
            ++touches;
            end = i + 1;
        }
    }
    done.samples.resize(end);
    std::erase_if(done.stretches, [&](const practice::Stretch& one) { return one.afterSamples > end; });
    return done;
}

// A file's blocks, and the signatures that an exam's file has between them.
class Blocks {
public:
    Blocks(const record::Attempt& attempt, const crypto::SigningKey& session)
        : m_attempt(attempt), m_session(session), m_bytes(m_blocks.begin()) {}

    void add(record::BlockType type, std::string_view payload) { m_blocks.append(m_bytes, type, payload); }
    void addAll(record::BlockType type, const auto& items, auto pack) {
        for (std::size_t first = 0; first < items.size();) add(type, pack(items, first));
    }
    void sign() {
        if (!m_attempt.header.exam) return;
        const std::string_view chain(reinterpret_cast<const char*>(m_blocks.chain().data()),
                                     m_blocks.chain().size());
        const auto signature = m_session.sign(trust::signedMessage(trust::Purpose::segment, chain));
        add(record::BlockType::signature,
            {reinterpret_cast<const char*>(signature.data()), signature.size()});
    }
    // In pieces of less than the ten seconds that may go unsigned.
    void addSamples() {
        const auto& samples = m_attempt.samples;
        for (auto from = samples.begin(); from != samples.end();) {
            const auto to = std::find_if(from, samples.end(), [&](const pen::Sample& one) {
                return one.tUs - from->tUs >= 9'000'000;
            });
            addAll(record::BlockType::samples, std::vector<pen::Sample>(from, to), record::takeSamples);
            sign();
            from = to;
        }
    }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    const record::Attempt& m_attempt;
    const crypto::SigningKey& m_session;
    record::BlockWriter m_blocks;
    std::string m_bytes;
};

}  // namespace

void perform(record::Attempt& attempt, const level::Level& shown, const level::Level& whole,
             const Candidate& candidate) {
    Kept kept(attempt);
    practice::AttemptRunner runner(shown, attempt.header.skinSeed, kept);
    const practice::Performance done = performed(whole, candidate);
    (void)practice::playThrough(runner, done.samples, done.stretches);
    attempt.end = record::EndState::finished;
}

std::pair<record::Attempt, record::Attempt> cut(const record::Attempt& whole, std::size_t samples) {
    record::Attempt first = whole;
    record::Attempt rest = whole;
    const auto at = whole.samples.begin() + static_cast<std::ptrdiff_t>(samples);
    first.samples.assign(whole.samples.begin(), at);
    rest.samples.assign(at, whole.samples.end());
    const std::int64_t tUs = at->tUs;
    const auto dots = std::count_if(whole.dots.begin(), whole.dots.end(),
                                    [&](const scoring::Dot& dot) { return *dot.tUs < tUs; });
    first.dots.resize(static_cast<std::size_t>(dots));
    rest.dots.erase(rest.dots.begin(), rest.dots.begin() + dots);
    std::erase_if(first.states, [&](const record::StateMark& mark) {
        return mark.dots > static_cast<std::uint32_t>(dots);
    });
    std::erase_if(rest.states, [&](const record::StateMark& mark) {
        return mark.dots <= static_cast<std::uint32_t>(dots);
    });
    std::erase_if(first.events, [&](const record::Event& event) { return event.tUs >= tUs; });
    std::erase_if(rest.events, [&](const record::Event& event) { return event.tUs < tUs; });
    first.end = record::EndState::interrupted;
    return {std::move(first), std::move(rest)};
}

std::string Day::attemptBytes(const record::Attempt& attempt, const crypto::SigningKey& session) {
    Blocks blocks(attempt, session);
    blocks.add(record::BlockType::header, record::writeHeader(attempt.header));
    blocks.add(record::BlockType::levelFile, record::writeLevelFile({"", attempt.header.levelBytes}));
    for (const auto& file : attempt.header.levelFiles)
        blocks.add(record::BlockType::levelFile, record::writeLevelFile(file));
    blocks.sign();
    blocks.addAll(record::BlockType::events, attempt.events, record::takeEvents);
    blocks.addSamples();
    blocks.addAll(record::BlockType::dots, attempt.dots, record::takeDots);
    blocks.addAll(record::BlockType::states, attempt.states, record::takeStates);
    if (attempt.end != record::EndState::interrupted)
        blocks.add(record::BlockType::close,
                   record::writeClose({attempt.end, attempt.samples.size(),
                                       static_cast<std::uint32_t>(attempt.dots.size()), "candidate"}));
    blocks.sign();
    return blocks.take();
}

}  // namespace exam_day
