#include "app/decide_text.hpp"

#include <array>

#include "exam/decision/decision_json.hpp"
#include "text/number.hpp"

namespace app {

namespace {

constexpr double kThousand = 1000.0;

std::string points(std::int64_t thousandths) {
    return text::formatFixed(static_cast<double>(thousandths) / kThousand, 1);
}
std::string exactly(std::int64_t thousandths) {
    return text::formatFixed(static_cast<double>(thousandths) / kThousand, 3);
}

using Result = std::optional<exam::CriterionResult>;
std::array<std::pair<const char*, const Result*>, 3> criteriaOf(const exam::StationDecision& station) {
    return {{{"spacing", &station.spacing}, {"depth", &station.depth}, {"hairline", &station.hairline}}};
}

std::string lineOf(const char* name, const exam::CriterionResult& result) {
    std::string line = std::string("    ") + name + ": ";
    if (!result.points) return line + "undefined, because " + result.undefinedBecause + "; not met";
    line += points(*result.points) + " (95 %: " + points(result.low) + " to " + points(result.high) +
            "), cut " + points(result.cut) + ", " + (result.met ? "met" : "NOT met");
    return result.nearCut ? line + ", near the cut" : line;
}

std::string stationText(const exam::StationDecision& station) {
    std::string text = "  station " + std::to_string(station.number) + ", " + station.title + ": " +
                       (station.met ? "met" : "NOT met");
    for (const auto& [name, result] : criteriaOf(station)) {
        if (*result) text += "\n" + lineOf(name, **result);
    }
    for (const std::string& error : station.criticalErrors) text += "\n    critical error: " + error;
    return text;
}

}  // namespace

std::string proposalText(const exam::Proposal& proposal) {
    std::string text = "By the rules: ";
    text += proposal.pass ? "pass" : "fail";
    if (proposal.needsSecondLook) text += ", near a cut: one more examiner looks";
    if (!proposal.mayCertify) text += "; no certificate can come of it";
    if (!proposal.receipt.empty()) text += "\n  receipt " + proposal.receipt;
    for (const exam::StationDecision& station : proposal.stations) text += "\n" + stationText(station);
    for (const trust::Reason& reason : proposal.reasons)
        text += "\n  " + reason.text + " [" + reason.code + "]";
    if (!proposal.flags.empty())
        text += "\n  To look at; a flag is no verdict and changes none (docs/screening.md):";
    for (const exam::Flag& flag : proposal.flags) {
        text +=
            "\n    station " + std::to_string(flag.station) + ", " + exam::name(flag.kind) + ": " + flag.text;
        if (!flag.against.empty()) text += " (attempt " + flag.against.substr(0, 8) + ")";
    }
    return text;
}

std::string decisionText(const exam::Decision& decision, const std::vector<std::string>& signers) {
    std::string text = decision.number + ", " + decision.paperId + ", " + decision.satOn + ": " +
                       exam::name(decision.outcome) + (decision.specimen ? "  (SPECIMEN)" : "");
    if (exam::isOverride(decision)) text += "\n  against the rules: " + decision.reason;
    if (decision.appealed)
        text += std::string("\n  on appeal; before: ") + exam::name(decision.appealed->outcome) + " of " +
                decision.appealed->at;
    text += "\n  signed by";
    for (const std::string& signer : signers) text += " " + signer;
    if (signers.empty()) text += " nobody";
    return text + "\n" + proposalText(decision.proposal);
}

text::Json decisionJson(const exam::Decision& decision, const std::vector<std::string>& signers) {
    text::Json list = text::Json::array();
    for (const std::string& signer : signers) list.push(signer);
    return text::Json::object()
        .set("schema", "stipple.decision/1")
        .set("decision", exam::jsonOf(decision))
        .set("override", exam::isOverride(decision))
        .set("signed_by", std::move(list));
}

std::string decisionCsv(const exam::Decision& decision) {
    std::string csv =
        "candidate,paper,sat_on,receipt,station,criterion,points,low,high,cut,met,near_cut,outcome\n";
    for (const exam::StationDecision& station : decision.proposal.stations) {
        for (const auto& [name, result] : criteriaOf(station)) {
            if (!*result) continue;
            const exam::CriterionResult& one = **result;
            const bool there = one.points.has_value();
            csv += decision.number + "," + decision.paperId + "," + decision.satOn + "," +
                   decision.proposal.receipt + "," + std::to_string(station.number) + "," + name + "," +
                   (there ? exactly(*one.points) : "") + "," + (there ? exactly(one.low) : "") + "," +
                   (there ? exactly(one.high) : "") + "," + exactly(one.cut) + "," +
                   (one.met ? "true" : "false") + "," + (one.nearCut ? "true" : "false") + "," +
                   exam::name(decision.outcome) + "\n";
        }
    }
    return csv;
}

}  // namespace app
