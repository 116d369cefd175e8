#include "app/agreement_text.hpp"

#include <fmt/core.h>

#include "app/speech.hpp"
#include "text/number.hpp"

namespace app {

namespace {

using namespace assessment;

std::string fixed(double value, int decimals = 2) { return text::formatFixed(value, decimals); }

// "0.71 (0.42 to 0.87)", or why there is none.
std::string figureText(const Estimate& estimate) {
    if (!estimate.value) return "undefined: " + estimate.undefinedBecause;
    if (!estimate.interval) return fixed(*estimate.value) + " (" + estimate.noIntervalBecause + ")";
    return fmt::format("{} ({} to {})", fixed(*estimate.value), fixed(estimate.interval->low),
                       fixed(estimate.interval->high));
}

class Page {
public:
    explicit Page(const AgreementReport& report) : m_report(report) {}

    std::string whole() {
        const MarkingAgreement& marking = m_report.marking;
        add(titleOf());
        add(fmt::format("{} marked twice, {} once", counted(marking.attempts.size(), "attempt"),
                        marking.markedOnce));
        if (marking.inTheOpen > 0)
            add(fmt::format("{} not counted: not marked blind", counted(marking.inTheOpen, "attempt")));
        for (const CriterionAgreement& each : marking.criteria) criterion(each);
        standard(marking.standard);
        return m_text;
    }

private:
    void add(const std::string& line) { m_text += (m_text.empty() ? "" : "\n") + line; }
    std::string titleOf() const {
        if (m_report.assignments.size() != 1)
            return fmt::format("Agreement: {}, {}", m_report.classTitle,
                               counted(m_report.assignments.size(), "assignment"));
        return fmt::format("Agreement: {} ({})", m_report.assignments.front().title, m_report.classTitle);
    }
    [[nodiscard]] std::string nameOf(std::size_t marker) const {
        const std::string& id = m_report.marking.markers.at(marker);
        const auto found = m_report.names.find(id);
        return found == m_report.names.end() || found->second.empty() ? id.substr(0, 8) : found->second;
    }
    void pair(const PairAgreement& pair, const std::string& noScore) {
        const std::string first = pair.first ? nameOf(*pair.first) : "mean of two";
        const std::string second = pair.second ? nameOf(*pair.second) : "score";
        const std::string head = fmt::format("  {} - {}, {}", first, second, counted(pair.n, "attempt"));
        if (!pair.second && !noScore.empty()) return;
        if (!pair.spearman.value && !pair.kappa.value && !pair.difference.bias.value)
            return add(head + ": undefined: " + pair.spearman.undefinedBecause);
        add(head);
        add("    Spearman       " + figureText(pair.spearman));
        if (pair.second) add("    ICC(2,1)       " + figureText(pair.intraclass));
        add("    weighted kappa " + figureText(pair.kappa));
        add("    difference     " + figureText(pair.difference.bias));
        add(fmt::format("    95 % between   {} and {}", figureText(pair.difference.lowerLimit),
                        figureText(pair.difference.upperLimit)));
    }
    void criterion(const CriterionAgreement& each) {
        add("\n" + std::string(name(each.criterion)));
        if (each.marks.raters() == 0) return add("  undefined: no attempt is marked twice");
        for (const PairAgreement& one : each.panel.betweenMarkers) pair(one, each.noScoreBecause);
        for (const PairAgreement& one : each.panel.withScore) pair(one, each.noScoreBecause);
        pair(each.panel.meanWithScore, each.noScoreBecause);
        if (!each.noScoreBecause.empty()) add("  No comparison with the score: " + each.noScoreBecause);
        add("  one mark, ICC(1,1)    " + figureText(each.oneMark));
        add("  mean of two, ICC(1,k) " + figureText(each.meanOfTwo));
        for (const MarkerStanding& standing : each.standings) add("  " + standingText(standing));
        for (const MetricInPanel& metric : each.metrics) {
            add(fmt::format("  {:<8} with the marks {}{}", metric.id, figureText(metric.agreement.spearman),
                            metric.agreement.advisory == true ? "  advisory" : ""));
        }
    }
    [[nodiscard]] std::string standingText(const MarkerStanding& standing) const {
        std::string line = nameOf(standing.marker);
        if (!standing.verdict) return line + ": undefined: " + standing.undefinedBecause;
        switch (*standing.verdict) {
            case MarkerVerdict::agrees:
                line += " agrees with the others: difference " + figureText(standing.bias);
                break;
            case MarkerVerdict::lenient:
                line += " is lenient by " + figureText(standing.bias);
                break;
            case MarkerVerdict::severe:
                line += " is severe: difference " + figureText(standing.bias);
                break;
            case MarkerVerdict::doesNotAgree:
                line += " does not agree: rank correlation " + figureText(standing.correlation);
                break;
        }
        return line + (standing.againstOneOnly ? "; compared with one marker only" : "");
    }
    void wrong(const WrongDecisions& wrong) {
        add(fmt::format("    of {} who should fail {} pass, {} expected", wrong.shouldFail,
                        wrong.passedWrongly, fixed(100.0 * wrong.falsePasses, 0) + " %"));
        add(fmt::format("    of {} who should pass {} fail, {} expected", wrong.shouldPass,
                        wrong.failedWrongly, fixed(100.0 * wrong.falseFails, 0) + " %"));
    }
    void standard(const StandardSetting& standard) {
        add("\nwhere a pass line of the total would lie");
        add("  borderline regression " + figureText(standard.borderline.cut));
        if (standard.borderline.wrong) wrong(*standard.borderline.wrong);
        add("  contrasting groups    " + (standard.groups.cut
                                              ? fixed(*standard.groups.cut)
                                              : "undefined: " + standard.groups.undefinedBecause));
        if (standard.groups.wrong) wrong(*standard.groups.wrong);
        if (standard.informed > 0)
            add(fmt::format("  {} left out: a conference or an appeal had seen the score",
                            counted(standard.informed, "attempt")));
    }

    const AgreementReport& m_report;
    std::string m_text;
};

}  // namespace

std::string agreementPage(const AgreementReport& report) {
    std::string page = Page(report).whole();
    for (const SeriesResult& pairs : report.pairs) page += "\n\n" + pairsPage(pairs, report.names);
    return page;
}

std::string pairsPage(const SeriesResult& pairs, const std::map<std::string, std::string>& names) {
    const Naturalness& result = pairs.result;
    std::string page = fmt::format("naturalness by pairs: {}, {} of {} judged", pairs.series.level,
                                   result.judged, result.planned);
    if (!result.scale.undefinedBecause.empty()) page += "\n  undefined: " + result.scale.undefinedBecause;
    for (const std::size_t piece : result.order) {
        const PlacedPiece& placed = result.scale.pieces[piece];
        page += fmt::format("\n  {}  {:>6} (error {})  {} of {} won", pairs.series.pieces[piece].substr(0, 8),
                            fixed(placed.logit), fixed(placed.error), placed.won, placed.compared);
    }
    const scoring::Measured& separation = result.scale.separation;
    if (separation.value)
        page += fmt::format("\n  reliability {}, {} is asked for", fixed(*separation.value),
                            fixed(kReliabilityAim, 1));
    for (const JudgeFit& fit : result.fits) {
        const auto name = names.find(pairs.series.judges[fit.judge]);
        page += fmt::format("\n  {}: {}, ", name == names.end() ? "judge" : name->second,
                            counted(fit.judgements, "choice"));
        page += fit.infit.value ? "infit " + fixed(*fit.infit.value)
                                : "infit undefined: " + fit.infit.undefinedBecause;
        if (fit.misfits) page += *fit.misfits ? ", chooses against the scale" : ", goes with the scale";
    }
    return page;
}

}  // namespace app
