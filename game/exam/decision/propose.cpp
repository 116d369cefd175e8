#include <algorithm>
#include <cmath>

#include "exam/decision/decision.hpp"

namespace exam {

namespace {

constexpr double kNinetyFive = 1.96;
constexpr double kThousand = 1000.0;
constexpr std::int64_t kMost = 100000;

std::int64_t thousandths(double points) { return std::llround(points * kThousand); }

// One criterion against its cut; `scored` null: nothing is known of it.
CriterionResult resultOf(const scoring::Criterion* scored, std::int64_t cut, double error, double nearSems) {
    CriterionResult result;
    result.cut = cut;
    if (scored == nullptr || !scored->points) {
        result.undefinedBecause =
            scored == nullptr ? "the station was not scored for it" : scored->undefinedBecause;
        return result;
    }
    result.points = thousandths(*scored->points);
    const std::int64_t half = thousandths(kNinetyFive * error);
    result.low = std::max<std::int64_t>(0, *result.points - half);
    result.high = std::min(kMost, *result.points + half);
    result.met = *result.points >= cut;
    result.nearCut = std::abs(static_cast<double>(*result.points - cut)) < nearSems * error * kThousand;
    return result;
}

std::optional<std::uint16_t> flagOf(std::string_view name) {
    constexpr std::pair<std::string_view, std::uint16_t> kNames[] = {{"too_shallow", scoring::kTooShallow},
                                                                     {"blown_out", scoring::kBlownOut},
                                                                     {"bled_out", scoring::kBledOut},
                                                                     {"overworked", scoring::kOverworked},
                                                                     {"dragged", scoring::kDragged}};
    for (const auto& [known, flag] : kNames) {
        if (name == known) return flag;
    }
    return std::nullopt;
}

bool trips(const std::optional<scoring::Criterion>& criterion, std::string_view gate) {
    return criterion && std::any_of(criterion->gates.begin(), criterion->gates.end(),
                                    [&](const scoring::Gate& one) { return one.id == gate && one.tripped; });
}

// Nothing when the error is of no known kind.
std::optional<bool> isMade(const CriticalError& error, const scoring::Scorecard& card,
                           const std::vector<scoring::Dot>& dots) {
    const std::string_view id = error.id;
    if (id.starts_with("gate:")) {
        const std::string_view gate = id.substr(5);
        return trips(card.spacing, gate) || trips(card.depth, gate) || trips(card.hairline, gate);
    }
    const auto flag = id.starts_with("dots:") ? flagOf(id.substr(5)) : std::nullopt;
    if (!flag) return std::nullopt;
    const auto with = std::count_if(dots.begin(), dots.end(),
                                    [&](const scoring::Dot& dot) { return (dot.flags & *flag) != 0; });
    return !dots.empty() && static_cast<double>(with) > error.limit * static_cast<double>(dots.size());
}

class Rules {
public:
    Rules(const Checked& checked, const HiddenPart& hidden) : m_checked(checked), m_hidden(hidden) {}

    [[nodiscard]] Proposal apply() {
        m_proposal.reasons = m_checked.verdict.reasons;
        const bool genuine = m_checked.verdict.genuine.value_or(false) && m_checked.submission;
        bool all = genuine && !m_hidden.stations.empty();
        for (std::size_t i = 0; i < m_hidden.stations.size(); ++i) {
            m_proposal.stations.push_back(station(i));
            all = m_proposal.stations.back().met && all;
        }
        m_proposal.pass = all;
        m_proposal.mayCertify = genuine;
        if (m_checked.submission) lookAtInput(*m_checked.submission);
        lookForNearCuts();
        return std::move(m_proposal);
    }

private:
    [[nodiscard]] const Submission::Station* sat(int number) const {
        if (!m_checked.submission) return nullptr;
        for (const auto& one : m_checked.submission->stations) {
            if (one.number == number) return &one;
        }
        return nullptr;
    }
    [[nodiscard]] const scoring::Scorecard* cardOf(int number) const {
        for (const StationVerdict& one : m_checked.verdict.stations) {
            if (one.number == number && one.scored) return &one.scored->scorecard;
        }
        return nullptr;
    }
    void tell(std::string code, std::string text) {
        m_proposal.reasons.push_back({std::move(code), std::move(text)});
    }

    StationDecision station(std::size_t index) {
        const HiddenStation& hidden = m_hidden.stations[index];
        StationDecision result;
        result.number = static_cast<int>(index) + 1;
        const Submission::Station* work = sat(result.number);
        const scoring::Scorecard* card = work == nullptr ? nullptr : cardOf(result.number);
        if (m_checked.submission && index < m_checked.submission->paper.stations.size())
            result.title = m_checked.submission->paper.stations[index].title;
        if (work == nullptr)
            tell("station-missing", "Station " + std::to_string(result.number) + " was not sat.");
        result.met = card != nullptr;
        const StationCuts& cuts = hidden.cuts;
        const auto judge = [&](const std::optional<std::int64_t>& cut, auto criterion) {
            std::optional<CriterionResult> one;
            if (!cut) return one;
            const scoring::Criterion* scored =
                card != nullptr && card->*criterion ? &*(card->*criterion) : nullptr;
            one = resultOf(scored, *cut, cuts.standardError, m_hidden.nearCutSems);
            result.met = result.met && one->met;
            return one;
        };
        result.spacing = judge(cuts.spacing, &scoring::Scorecard::spacing);
        result.depth = judge(cuts.depth, &scoring::Scorecard::depth);
        result.hairline = judge(cuts.hairline, &scoring::Scorecard::hairline);
        if (card != nullptr) lookForErrors(hidden, *card, work->attempt.dots, result);
        return result;
    }
    void lookForErrors(const HiddenStation& hidden, const scoring::Scorecard& card,
                       const std::vector<scoring::Dot>& dots, StationDecision& result) {
        for (const CriticalError& error : hidden.critical) {
            const auto made = isMade(error, card, dots);
            if (!made)
                tell("critical-unknown", "The paper names the critical error '" + error.id +
                                             "', which this version does not know.");
            if (!made || *made) {
                result.criticalErrors.push_back(error.id);
                result.met = false;
            }
        }
    }
    // A certificate's depth comes from a pen's pressure; a specimen's from anywhere, and it says so.
    void lookAtInput(const Submission& submission) {
        if (submission.opening.rehearsal) m_proposal.mayCertify = false;
        for (const auto& station : submission.stations) {
            const record::AttemptHeader& header = station.attempt.header;
            const std::string where = "Station " + std::to_string(station.number);
            const bool pressed = header.depthSource == record::DepthSource::pressure;
            if (!pressed)
                tell("depth-not-pressure",
                     where + " was worked without pen pressure: its depth is no measurement.");
            if (submission.paper.specimen) continue;
            if (!pressed) m_proposal.mayCertify = false;
            if (header.input == record::InputKind::pen && header.surface == record::Surface::window) continue;
            tell("input-not-pen", where + " was not worked with a pen in the window.");
            m_proposal.mayCertify = false;
        }
    }
    void lookForNearCuts() {
        for (const StationDecision& station : m_proposal.stations) {
            for (const auto* one : {&station.spacing, &station.depth, &station.hairline}) {
                if (!*one || !(*one)->nearCut) continue;
                m_proposal.needsSecondLook = true;
                tell("near-cut", "Station " + std::to_string(station.number) +
                                     " lies closer to a cut than its measurement is certain: one more "
                                     "examiner looks at it.");
            }
        }
    }

    const Checked& m_checked;
    const HiddenPart& m_hidden;
    Proposal m_proposal;
};

}  // namespace

Proposal propose(const Checked& checked, const HiddenPart& hidden, std::vector<Flag> flags) {
    Proposal proposal = Rules(checked, hidden).apply();
    proposal.flags = std::move(flags);
    return proposal;
}

}  // namespace exam
