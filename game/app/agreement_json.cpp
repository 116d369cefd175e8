#include "app/agreement_text.hpp"

namespace app {

namespace {

using namespace assessment;
using text::Json;

Json countOf(std::size_t count) { return static_cast<std::int64_t>(count); }

Json reasonOf(const std::string& reason) { return reason.empty() ? Json() : Json(reason); }

Json jsonOf(const Estimate& estimate) {
    auto json = Json::object();
    json.set("value", estimate.value);
    json.set("low", estimate.interval ? Json(estimate.interval->low) : Json());
    json.set("high", estimate.interval ? Json(estimate.interval->high) : Json());
    json.set("n", countOf(estimate.n)).set("left_out", countOf(estimate.leftOut));
    json.set("undefined_because", reasonOf(estimate.undefinedBecause));
    return json.set("no_interval_because", reasonOf(estimate.noIntervalBecause));
}

Json jsonOf(const scoring::Measured& measured) {
    auto json = Json::object();
    json.set("value", measured.value);
    return json.set("undefined_because", reasonOf(measured.undefinedBecause));
}

// A marker by id; the markers' mean and the score by their names.
Json markerOf(const MarkingAgreement& marking, const std::optional<std::size_t>& marker,
              const char* otherwise) {
    return marker ? Json(marking.markers.at(*marker)) : Json(otherwise);
}

Json jsonOf(const PairAgreement& pair, const MarkingAgreement& marking) {
    auto json = Json::object();
    json.set("first", markerOf(marking, pair.first, "mean"))
        .set("second", markerOf(marking, pair.second, "score"));
    json.set("n", countOf(pair.n)).set("left_out", countOf(pair.leftOut));
    json.set("spearman", jsonOf(pair.spearman)).set("icc_2_1", jsonOf(pair.intraclass));
    json.set("weighted_kappa", jsonOf(pair.kappa)).set("bias", jsonOf(pair.difference.bias));
    json.set("lower_limit", jsonOf(pair.difference.lowerLimit));
    json.set("upper_limit", jsonOf(pair.difference.upperLimit));
    return json.set("slope", jsonOf(pair.difference.slope)).set("slope_p", jsonOf(pair.difference.slopeP));
}

Json pairsOf(const std::vector<PairAgreement>& pairs, const MarkingAgreement& marking) {
    auto json = Json::array();
    for (const PairAgreement& pair : pairs) json.push(jsonOf(pair, marking));
    return json;
}

Json verdictOf(const std::optional<MarkerVerdict>& verdict) {
    if (!verdict) return {};
    switch (*verdict) {
        case MarkerVerdict::agrees:
            return "agrees";
        case MarkerVerdict::lenient:
            return "lenient";
        case MarkerVerdict::severe:
            return "severe";
        case MarkerVerdict::doesNotAgree:
            return "does_not_agree";
    }
    return {};
}

Json jsonOf(const MarkerStanding& standing, const MarkingAgreement& marking) {
    auto with = Json::array();
    for (const std::size_t marker : standing.comparedWith) with.push(marking.markers.at(marker));
    auto json = Json::object();
    json.set("marker", marking.markers.at(standing.marker)).set("verdict", verdictOf(standing.verdict));
    json.set("bias", jsonOf(standing.bias)).set("correlation", jsonOf(standing.correlation));
    json.set("compared_with", std::move(with)).set("against_one_only", standing.againstOneOnly);
    return json.set("undefined_because", reasonOf(standing.undefinedBecause));
}

Json jsonOf(const CriterionAgreement& each, const MarkingAgreement& marking) {
    auto standings = Json::array(), metrics = Json::array();
    for (const MarkerStanding& standing : each.standings) standings.push(jsonOf(standing, marking));
    for (const MetricInPanel& metric : each.metrics) {
        auto one = Json::object();
        one.set("id", metric.id).set("spearman", jsonOf(metric.agreement.spearman));
        metrics.push(one.set("advisory", metric.agreement.advisory));
    }
    auto json = Json::object();
    json.set("between_markers", pairsOf(each.panel.betweenMarkers, marking));
    json.set("with_score", pairsOf(each.panel.withScore, marking));
    json.set("mean_with_score", jsonOf(each.panel.meanWithScore, marking));
    json.set("no_score_because", reasonOf(each.noScoreBecause));
    json.set("icc_2_1", jsonOf(each.panel.allMarkers)).set("icc_2_k", jsonOf(each.panel.meanOfMarkers));
    json.set("icc_1_1", jsonOf(each.oneMark)).set("icc_1_k", jsonOf(each.meanOfTwo));
    return json.set("markers", std::move(standings)).set("metrics", std::move(metrics));
}

Json jsonOf(const std::optional<WrongDecisions>& wrong) {
    if (!wrong) return {};
    auto json = Json::object();
    json.set("false_passes", wrong->falsePasses).set("false_fails", wrong->falseFails);
    json.set("should_fail", countOf(wrong->shouldFail)).set("passed_wrongly", countOf(wrong->passedWrongly));
    return json.set("should_pass", countOf(wrong->shouldPass))
        .set("failed_wrongly", countOf(wrong->failedWrongly));
}

Json jsonOf(const StandardSetting& standard) {
    auto line = Json::object(), groups = Json::object();
    line.set("cut", jsonOf(standard.borderline.cut)).set("wrong", jsonOf(standard.borderline.wrong));
    line.set("wrong_undefined_because", reasonOf(standard.borderline.wrongUndefinedBecause));
    if (standard.borderline.cut.value)
        line.set("slope", standard.borderline.slope)
            .set("residual", standard.borderline.residual)
            .set("explained", standard.borderline.explained);
    groups.set("cut", standard.groups.cut).set("wrong", jsonOf(standard.groups.wrong));
    groups.set("undefined_because", reasonOf(standard.groups.undefinedBecause));
    auto json = Json::object();
    json.set("borderline_regression", std::move(line)).set("contrasting_groups", std::move(groups));
    return json.set("left_out_informed", countOf(standard.informed));
}

Json peopleOf(const std::vector<std::string>& ids, const std::map<std::string, std::string>& names) {
    auto people = Json::array();
    for (const std::string& id : ids) {
        const auto name = names.find(id);
        people.push(
            Json::object().set("id", id).set("name", name == names.end() ? Json() : Json(name->second)));
    }
    return people;
}

}  // namespace

Json pairsJson(const SeriesResult& pairs, const std::map<std::string, std::string>& names) {
    const Naturalness& result = pairs.result;
    auto pieces = Json::array(), judges = Json::array();
    for (const std::size_t piece : result.order) {
        const PlacedPiece& placed = result.scale.pieces[piece];
        auto one = Json::object();
        one.set("attempt", pairs.series.pieces[piece]).set("logit", placed.logit).set("error", placed.error);
        pieces.push(one.set("won", countOf(placed.won)).set("compared", countOf(placed.compared)));
    }
    for (const JudgeFit& fit : result.fits) {
        const std::string& id = pairs.series.judges[fit.judge];
        const auto name = names.find(id);
        auto one = Json::object();
        one.set("id", id).set("name", name == names.end() ? Json() : Json(name->second));
        one.set("judgements", countOf(fit.judgements)).set("infit", jsonOf(fit.infit));
        judges.push(one.set("infit_of_others", jsonOf(fit.others)).set("misfits", fit.misfits));
    }
    auto json = Json::object();
    json.set("id", pairs.series.id)
        .set("assignment", pairs.series.assignment)
        .set("level", pairs.series.level);
    json.set("seed", static_cast<std::int64_t>(pairs.series.seed));
    json.set("planned", countOf(result.planned)).set("judged", countOf(result.judged));
    json.set("undefined_because", reasonOf(result.scale.undefinedBecause));
    json.set("reliability", jsonOf(result.scale.separation)).set("reliability_aim", kReliabilityAim);
    return json.set("pieces", std::move(pieces)).set("judges", std::move(judges));
}

Json agreementJson(const AgreementReport& report) {
    const MarkingAgreement& marking = report.marking;
    auto assignments = Json::array(), pairs = Json::array();
    for (const Assignment& each : report.assignments)
        assignments.push(Json::object().set("id", each.id).set("title", each.title));
    for (const SeriesResult& each : report.pairs) pairs.push(pairsJson(each, report.names));
    auto criteria = Json::object();
    for (const CriterionAgreement& each : marking.criteria)
        criteria.set(std::string(name(each.criterion)), jsonOf(each, marking));
    auto json = Json::object();
    json.set("schema", "stipple.agreement/1");
    json.set("class", Json::object().set("id", report.classId).set("title", report.classTitle));
    json.set("assignments", std::move(assignments)).set("markers", peopleOf(marking.markers, report.names));
    json.set("marked_twice", countOf(marking.attempts.size()))
        .set("marked_once", countOf(marking.markedOnce));
    json.set("not_blind", countOf(marking.inTheOpen)).set("fewest", countOf(kFewestDoubleMarked));
    json.set("advisory_line", marking.line).set("criteria", std::move(criteria));
    return json.set("standard", jsonOf(marking.standard)).set("pairs", std::move(pairs));
}

}  // namespace app
