#include "exam/evidence/check_log.hpp"

#include <algorithm>
#include <cmath>

#include "exam/sitting/story.hpp"

namespace exam {

namespace {

constexpr std::int64_t kSlackUs = 1'000'000;
constexpr double kUsAMinute = 60e6;

Fault fault(const char* code, const std::string& what) { return trust::Reason{code, what}; }

Fault whyNotTimes(const std::vector<Entry>& log) {
    std::int64_t exam = 0;
    std::int64_t monotonic = 0;
    std::string boot;
    for (const Entry& entry : log) {
        const bool newBoot = !entry.bootId.empty() && entry.bootId != boot;
        if (newBoot) boot = entry.bootId;
        if (entry.examUs < exam || (!newBoot && entry.monotonicUs < monotonic))
            return fault("log-times", "A clock of the sitting's log goes back.");
        exam = entry.examUs;
        monotonic = entry.monotonicUs;
    }
    return std::nullopt;
}

// Walks the log and holds it against paper, opening and attempts.
class Walk {
public:
    Walk(const Submission& submission, const trust::KeyBook& book) : m_submission(submission), m_book(book) {}

    Fault run() {
        for (const Entry& entry : m_submission.log) {
            Fault found = entry.kind == "station_begun"   ? begun(entry)
                          : entry.kind == "station_ended" ? ended(entry)
                          : entry.kind == "interrupted"   ? interrupted(entry)
                          : entry.kind == "code_used"     ? codeUsed(entry)
                          : entry.kind == "decision"      ? decision(entry)
                          : entry.kind == "resumed"       ? resumed()
                                                          : others(entry);
            if (found) return found;
            m_story.take(entry);
        }
        return atTheEnd();
    }

private:
    [[nodiscard]] Fault outOfOrder(const Entry& entry) const {
        return fault("log-order", "The log has '" + entry.kind + "' where it cannot be.");
    }
    [[nodiscard]] const Submission::Station* sat(int number) const {
        for (const auto& one : m_submission.stations) {
            if (one.number == number) return &one;
        }
        return nullptr;
    }
    [[nodiscard]] std::int64_t limitUs(int number) const {
        const StationBrief& brief = m_submission.paper.stations[static_cast<std::size_t>(number) - 1];
        return std::llround(brief.minutes * (1.0 + m_submission.opening.extraTimePercent / 100.0) *
                            kUsAMinute);
    }

    Fault others(const Entry& entry) {
        if (entry.kind == "opened" && (m_opened || &entry != &m_submission.log.front()))
            return outOfOrder(entry);
        if (entry.kind == "identity" && m_story.where != Story::Where::identity) return outOfOrder(entry);
        if (entry.kind == "candidate_closed" &&
            m_lastEnded != static_cast<int>(m_submission.paper.stations.size()))
            return outOfOrder(entry);
        m_opened = m_opened || entry.kind == "opened";
        m_closed = m_closed || (entry.kind == "invigilator_closed" && over());
        return std::nullopt;
    }
    [[nodiscard]] bool over() const {
        return m_story.where == Story::Where::done || m_story.where == Story::Where::stopped;
    }
    Fault begun(const Entry& entry) {
        const auto number = wholeOf(entry, "station").value_or(0);
        if (m_story.where != Story::Where::ready || m_running != 0 || number != m_lastEnded + 1 ||
            number > static_cast<std::int64_t>(m_submission.paper.stations.size()))
            return outOfOrder(entry);
        if (m_story.wait != Wait::nothing) return notAllowed();
        m_running = static_cast<int>(number);
        m_begunUs = entry.examUs;
        return std::nullopt;
    }
    Fault ended(const Entry& entry) {
        if (m_running == 0 || wholeOf(entry, "station").value_or(0) != m_running) return outOfOrder(entry);
        const Submission::Station* station = sat(m_running);
        const std::string which = "Station " + std::to_string(m_running);
        const auto same = [&](std::string_view key, std::size_t count) {
            return wholeOf(entry, key) == static_cast<std::int64_t>(count);
        };
        if (station == nullptr || !same("samples", station->attempt.samples.size()) ||
            !same("dots", station->attempt.dots.size()) || !same("segments", station->files.size()) ||
            textOf(entry, "chain") != station->attempt.chain)
            return fault("log-station", which + " is not the work that the log says was handed in.");
        const std::int64_t took = entry.examUs - m_begunUs;
        const std::int64_t lastUs =
            station->attempt.samples.empty() ? 0 : station->attempt.samples.back().tUs;
        if (took > limitUs(m_running) + kSlackUs || lastUs > took + kSlackUs)
            return fault("log-minutes", which + " took longer than the paper and the extra time allow.");
        m_lastEnded = m_running;
        m_running = 0;
        return std::nullopt;
    }
    [[nodiscard]] Fault notAllowed() const {
        return fault("log-interruptions",
                     "The sitting went on after an interruption without the code or the decision that the "
                     "rules ask for.");
    }
    Fault interrupted(const Entry& entry) {
        const bool counts = m_story.underWay() && m_story.wait == Wait::nothing;
        if (isTrue(entry, "counts") != counts) return outOfOrder(entry);
        Wait wanted = m_story.wait;
        const auto gap = isTrue(entry, "same_boot") ? wholeOf(entry, "gap_us") : std::nullopt;
        if (counts) wanted = waitFor(m_submission.paper.rules, m_story.interruptions + 1, gap);
        if (textOf(entry, "wait") != name(wanted)) return notAllowed();
        return std::nullopt;
    }
    Fault codeUsed(const Entry& entry) {
        const std::string code = textOf(entry, "code");
        const auto has = [&](const std::vector<std::string>& list) {
            return std::find(list.begin(), list.end(), code) != list.end();
        };
        if (m_story.wait != Wait::code || !has(m_submission.opening.resumeCodes) || has(m_story.usedCodes))
            return notAllowed();
        m_allowed = true;
        return std::nullopt;
    }
    Fault decision(const Entry& entry) {
        const std::string outcome = textOf(entry, "outcome");
        const auto signature = crypto::signatureOf(textOf(entry, "signature"));
        const std::string key = textOf(entry, "examiner_key");
        if (!signature || key != m_submission.opening.examinerKey ||
            (outcome != "go_on" && outcome != "stop"))
            return notAllowed();
        const auto signer = m_book.signer(key, trust::Purpose::open,
                                          decisionText(m_submission.opening.sitting, m_story.interruptions,
                                                       outcome, textOf(entry, "reason")),
                                          *signature, textOf(entry, "at"));
        if (std::holds_alternative<trust::Reason>(signer)) return notAllowed();
        m_allowed = outcome == "go_on";
        return std::nullopt;
    }
    Fault resumed() {
        if (m_story.wait != Wait::nothing && !m_allowed) return notAllowed();
        m_allowed = false;
        return std::nullopt;
    }
    Fault atTheEnd() {
        if (!m_opened) return fault("log-order", "The log does not begin with the opening.");
        if (!over() || !m_closed)
            return fault("log-close", "The log does not end with the close of the sitting.");
        if (m_story.where == Story::Where::done && m_running != 0)
            return fault("log-order", "A station was never ended.");
        // Of a sitting that was stopped the last station may have broken off.
        const int last = std::max(m_lastEnded, m_running);
        for (const auto& station : m_submission.stations) {
            if (station.number > last)
                return fault("log-station", "Station " + std::to_string(station.number) +
                                                " is there, and the log knows nothing of it.");
        }
        return std::nullopt;
    }

    const Submission& m_submission;
    const trust::KeyBook& m_book;
    Story m_story;
    bool m_opened = false;
    bool m_closed = false;
    bool m_allowed = false;
    int m_running = 0;
    int m_lastEnded = 0;
    std::int64_t m_begunUs = 0;
};

}  // namespace

Fault checkLog(const Submission& submission, const trust::KeyBook& book) {
    if (submission.log.empty()) return fault("log-order", "The sitting's log is empty.");
    if (auto found = whyNotTimes(submission.log)) return found;
    return Walk(submission, book).run();
}

}  // namespace exam
