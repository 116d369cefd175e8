#include "exam/decision/decision_json.hpp"

#include <cmath>

namespace exam {

namespace {

constexpr double kMillion = 1e6;

text::Json jsonOf(const std::optional<CriterionResult>& result) {
    if (!result) return {};
    return text::Json::object()
        .set("points", text::Json(result->points))
        .set("undefined_because", result->undefinedBecause)
        .set("cut", result->cut)
        .set("low", result->low)
        .set("high", result->high)
        .set("met", result->met)
        .set("near_cut", result->nearCut);
}

template <typename T>
text::Json listOf(const std::vector<T>& values) {
    text::Json list = text::Json::array();
    for (const T& value : values) list.push(value);
    return list;
}

text::Json stationsOf(const std::vector<StationDecision>& stations) {
    text::Json list = text::Json::array();
    for (const StationDecision& station : stations) list.push(jsonOf(station));
    return list;
}

text::Json jsonOf(const Proposal& proposal) {
    text::Json reasons = text::Json::array();
    for (const trust::Reason& reason : proposal.reasons)
        reasons.push(text::Json::object().set("code", reason.code).set("text", reason.text));
    text::Json flags = text::Json::array();
    for (const Flag& flag : proposal.flags) flags.push(jsonOf(flag));
    return text::Json::object()
        .set("receipt", proposal.receipt)
        .set("submission", proposal.submission)
        .set("stations", stationsOf(proposal.stations))
        .set("pass", proposal.pass)
        .set("second_look", proposal.needsSecondLook)
        .set("may_certify", proposal.mayCertify)
        .set("reasons", std::move(reasons))
        .set("flags", std::move(flags));
}

text::Json jsonOf(const std::optional<Appealed>& appealed) {
    if (!appealed) return {};
    return text::Json::object()
        .set("grounds", appealed->grounds)
        .set("outcome", name(appealed->outcome))
        .set("pass", appealed->pass)
        .set("stations", stationsOf(appealed->stations))
        .set("signers", listOf(appealed->signers))
        .set("at", appealed->at);
}

}  // namespace

text::Json jsonOf(const StationDecision& station) {
    return text::Json::object()
        .set("number", station.number)
        .set("title", station.title)
        .set("spacing", jsonOf(station.spacing))
        .set("depth", jsonOf(station.depth))
        .set("hairline", jsonOf(station.hairline))
        .set("critical_errors", listOf(station.criticalErrors))
        .set("met", station.met);
}

text::Json jsonOf(const Flag& flag) {
    return text::Json::object()
        .set("kind", name(flag.kind))
        .set("figure", flag.figure)
        .set("station", flag.station)
        .set("value_millionths", static_cast<std::int64_t>(std::llround(flag.value * kMillion)))
        .set("limit_millionths", static_cast<std::int64_t>(std::llround(flag.limit * kMillion)))
        .set("against", flag.against)
        .set("text", flag.text)
        .set("version", flag.version);
}

text::Json jsonOf(const Decision& decision) {
    return text::Json::object()
        .set("stipple_decision", 1)
        .set("outcome", name(decision.outcome))
        .set("candidate", decision.candidate)
        .set("number", decision.number)
        .set("sitting", decision.sitting)
        .set("paper", decision.paper)
        .set("paper_id", decision.paperId)
        .set("title", decision.title)
        .set("sat_on", decision.satOn)
        .set("specimen", decision.specimen)
        .set("examiner", decision.examiner)
        .set("proposal", jsonOf(decision.proposal))
        .set("reason", decision.reason)
        .set("override_by", listOf(decision.overrideBy))
        .set("appeal_of", text::Json(decision.appealOf))
        .set("appealed", jsonOf(decision.appealed))
        .set("at", decision.at);
}

const char* name(Outcome outcome) {
    switch (outcome) {
        case Outcome::pass:
            return "pass";
        case Outcome::fail:
            return "fail";
        case Outcome::voided:
            return "void";
    }
    return "";
}

trust::SignedFile decisionFile(const Decision& decision) {
    trust::SignedFile file;
    file.kind = trust::FileKind::decision;
    file.parts.push_back({"decision.json", jsonOf(decision).dump()});
    return file;
}

bool isOverride(const Decision& decision) {
    return decision.outcome != (decision.proposal.pass ? Outcome::pass : Outcome::fail);
}

}  // namespace exam
