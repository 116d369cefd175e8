// The evidence of a sitting, from its outermost signature to the score.
#include <algorithm>
#include <set>

#include "exam/evidence/check_log.hpp"
#include "exam/evidence/check_signatures.hpp"
#include "exam/evidence/check_work.hpp"
#include "exam/evidence/dots_again.hpp"
#include "exam/evidence/other_reference.hpp"
#include "exam/evidence/pen_notes.hpp"
#include "exam/evidence/verify.hpp"
#include "practice/judge.hpp"
#include "practice/rescore.hpp"

namespace exam {

namespace {

// Refuses for good: later checks are not made.
void refuse(Verdict& verdict, trust::Reason reason) {
    verdict.genuine = false;
    verdict.reasons.insert(verdict.reasons.begin(), std::move(reason));
}

class Check {
public:
    Check(const VerifyWith& with, const HiddenPart* hidden) : m_with(with), m_hidden(hidden) {}

    Checked run(std::string_view bytes) {
        m_checked.verdict.kind = kindOf(bytes);
        if (auto fault = all(bytes)) refuse(m_checked.verdict, std::move(*fault));
        return std::move(m_checked);
    }

private:
    Fault all(std::string_view bytes) {
        auto book = bookOf(m_with);
        if (auto* reason = std::get_if<trust::Reason>(&book)) return std::move(*reason);
        std::string opened;
        if (m_checked.verdict.kind == "sealed") {
            if (auto fault = open(bytes, std::get<trust::KeyBook>(book), opened)) return fault;
            if (opened.empty()) return std::nullopt;
            bytes = opened;
        }
        return look(bytes, std::get<trust::KeyBook>(book));
    }

    // The outer signature, and what is inside when the key is there; else it stays empty.
    Fault open(std::string_view bytes, const trust::KeyBook& book, std::string& opened) {
        auto read = readSealed(bytes);
        if (auto* reason = std::get_if<trust::Reason>(&read)) return std::move(*reason);
        const auto& sealed = std::get<Sealed>(read);
        m_checked.verdict.receipt = receiptOf(bytes);
        if (sealed.rehearsal) tell("rehearsal", "It is of a rehearsal and counts for nothing.");
        if (sealed.specimen) tell("specimen", "It is of a specimen paper, for trying and teaching.");
        if (sealed.file.signatures.size() != 1)
            return trust::Reason{"seal-signatures", "The sealed file has a signature too many, or none."};
        m_about = sealed;
        if (m_with.academy == nullptr) {
            const auto carried = bookWith(book, sealed.file);
            if (const auto* reason = std::get_if<trust::Reason>(&carried)) return *reason;
            return outside(std::get<trust::KeyBook>(carried));
        }
        auto inside = openSealed(sealed, *m_with.academy);
        if (auto* reason = std::get_if<trust::Reason>(&inside)) return std::move(*reason);
        opened = std::move(std::get<std::string>(inside));
        return std::nullopt;
    }

    // All that can be known without the academy's key.
    Fault outside(const trust::KeyBook& book) {
        auto fault = sealFault(book);
        if (fault && fault->code != "signature-key-unknown") return fault;
        tell("sealed",
             fault ? "What is inside opens with the academy's sealing key."
                   : "The station's signature is good; what is inside opens with the academy's sealing key.");
        if (fault) tell(fault->code, fault->text);
        return std::nullopt;
    }
    // The signature outside. The station's certificate lies inside, unless it is known.
    Fault sealFault(const trust::KeyBook& book) {
        if (!m_about) return std::nullopt;
        const auto signer = book.signer(m_about->file, 0, trust::Purpose::seal);
        if (const auto* reason = std::get_if<trust::Reason>(&signer)) return *reason;
        m_sealedBy = std::get<trust::KeyCertificate>(signer).id();
        return std::nullopt;
    }

    Fault look(std::string_view bytes, const trust::KeyBook& known) {
        auto read = readSubmission(bytes, known);
        if (auto* reason = std::get_if<trust::Reason>(&read)) return std::move(*reason);
        m_checked.submission = std::move(std::get<Submission>(read));
        const Submission& submission = *m_checked.submission;
        auto book = bookWith(known, submission.file);
        if (auto* reason = std::get_if<trust::Reason>(&book)) return std::move(*reason);
        const auto& keys = std::get<trust::KeyBook>(book);
        if (auto fault = sealFault(keys)) return fault;
        if (auto fault = aboutDiffers(submission)) return fault;
        if (auto fault = checkClose(submission, keys)) return fault;
        if (auto fault = checkBindings(submission)) return fault;
        if (auto fault = checkLog(submission, keys)) return fault;
        if (auto fault = checkSessions(submission, keys)) return fault;
        if (auto fault = stations(submission)) return fault;
        notes(submission);
        m_checked.verdict.genuine = true;
        return std::nullopt;
    }

    // What the sealed file says outside of what is inside.
    [[nodiscard]] Fault aboutDiffers(const Submission& submission) const {
        if (!m_about) return std::nullopt;
        const Opening& opening = submission.opening;
        if (m_about->sitting == opening.sitting && m_about->candidate == opening.number &&
            m_about->station == opening.station && m_about->paperId == submission.paper.id &&
            m_about->rehearsal == opening.rehearsal && m_about->specimen == submission.paper.specimen &&
            m_sealedBy == opening.stationKey)
            return std::nullopt;
        return trust::Reason{"sealed-about",
                             "The sealed file is labelled as another sitting than lies in it."};
    }

    Fault stations(const Submission& submission) {
        std::optional<HiddenPart> opened;
        if (m_hidden == nullptr && m_with.academy != nullptr) {
            const std::string* paper = submission.file.part("paper");
            auto hidden = openHidden(paper == nullptr ? std::string() : *paper, *m_with.academy);
            if (auto* part = std::get_if<HiddenPart>(&hidden)) {
                opened = std::move(*part);
            } else if (auto& reason = std::get<trust::Reason>(hidden); reason.code == kOtherReference) {
                // A later version of the score: the evidence stands, its points are the other version's to
                // say.
                tell(reason.code, reason.text);
            } else {
                return std::move(reason);
            }
        }
        const HiddenPart* hidden = m_hidden != nullptr ? m_hidden : opened ? &*opened : nullptr;
        for (const Submission::Station& station : submission.stations) {
            if (auto fault = oneStation(submission, station, hidden)) return fault;
        }
        return std::nullopt;
    }

    Fault oneStation(const Submission& submission, const Submission::Station& station,
                     const HiddenPart* hidden) {
        DotsAgain again = makeDotsAgain(station.attempt, m_with.build);
        StationVerdict verdict;
        verdict.number = station.number;
        verdict.dots = station.attempt.dots.size();
        verdict.worstMm = again.worstMm;
        verdict.toleranceMm = again.toleranceMm;
        verdict.buildMatches = again.buildMatches;
        Fault fault = std::move(again.fault);
        if (fault) fault->text = "Station " + std::to_string(station.number) + ": " + fault->text;
        if (!fault && hidden != nullptr) fault = score(submission, station, *hidden, again, verdict);
        m_checked.verdict.stations.push_back(std::move(verdict));
        return fault;
    }

    Fault score(const Submission& submission, const Submission::Station& station, const HiddenPart& hidden,
                const DotsAgain& again, StationVerdict& verdict) const {
        const auto index = static_cast<std::size_t>(station.number) - 1;
        const HiddenStation::Form* form = nullptr;
        if (index < hidden.stations.size()) {
            for (const auto& one : hidden.stations[index].forms) {
                if (one.hash == station.attempt.header.levelHash) form = &one;
            }
        }
        const auto& shown = submission.publicPart.stations[index][station.form];
        if (form == nullptr || form->level.hash != shown.hidden)
            return trust::Reason{"hidden-level", "Station " + std::to_string(station.number) +
                                                     " belongs to no level of the paper's hidden part."};
        verdict.scored = practice::judge(form->level, station.attempt, form->ensemble, m_with.build);
        // By another build the stored dots count: they are within the tolerance.
        if (again.buildMatches && !practice::rescoresTheSame(form->level, station.attempt, again.dots,
                                                             form->ensemble, *verdict.scored))
            return trust::Reason{"score-other",
                                 "Station " + std::to_string(station.number) +
                                     " is scored otherwise from its samples than from its dots."};
        return std::nullopt;
    }

    void notes(const Submission& submission) {
        if (submission.opening.rehearsal) tell("rehearsal", "It is of a rehearsal and counts for nothing.");
        if (submission.paper.specimen)
            tell("specimen", "It is of a specimen paper, for trying and teaching.");
        const auto& stations = m_checked.verdict.stations;
        if (std::any_of(stations.begin(), stations.end(),
                        [](const StationVerdict& one) { return !one.buildMatches; }))
            tell("build-other",
                 "It was made by another build: dots agree within 0.01 mm, not to the last digit.");
        if (std::none_of(stations.begin(), stations.end(),
                         [](const StationVerdict& one) { return one.scored.has_value(); }))
            tell("unscored",
                 "The score was not worked out: that takes the academy's sealing key and the paper's own "
                 "version of "
                 "the score.");
        for (const auto& station : submission.stations) {
            if (station.attempt.end == record::EndState::interrupted)
                tell("station-interrupted",
                     "Station " + std::to_string(station.number) + " broke off and was not taken up again.");
        }
        for (const trust::Reason& reason : penNotesOf(submission.log)) tell(reason.code, reason.text);
    }
    void tell(const std::string& code, const std::string& text) {
        auto& reasons = m_checked.verdict.reasons;
        const trust::Reason reason{code, text};
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
    }

    const VerifyWith& m_with;
    const HiddenPart* m_hidden;
    Checked m_checked;
    std::optional<Sealed> m_about;
    trust::KeyId m_sealedBy;
};

}  // namespace

Checked checkSubmission(std::string_view bytes, const VerifyWith& with, const HiddenPart* hidden) {
    return Check(with, hidden).run(bytes);
}

}  // namespace exam
