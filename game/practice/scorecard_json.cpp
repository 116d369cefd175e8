#include "practice/scorecard_json.hpp"

#include <cmath>
#include <scoring/score.hpp>

namespace practice {

namespace {

using scoring::Criterion;
using text::Json;

// Rounded to so many decimals; the text is then never longer.
double rounded(double value, double perUnit) {
    const double result = std::round(value * perUnit) / perUnit;
    return result == 0.0 ? 0.0 : result;  // no "-0"
}

Json points(const std::optional<double>& value) { return value ? Json(rounded(*value, 1e3)) : Json(); }
Json measured(const std::optional<double>& value) { return value ? Json(rounded(*value, 1e6)) : Json(); }

Json placeJson(const std::optional<scoring::Point>& place) {
    if (!place) return {};
    return Json(Json::Array{rounded(place->x, 1e4), rounded(place->y, 1e4)});
}

// What it cost, where there is a sum that it belongs to: a criterion without points has lost none.
Json lost(const Criterion& criterion, double lostPoints) {
    return criterion.points ? Json(rounded(lostPoints, 1e3)) : Json();
}

// Null where it is undefined; the reason stands beside it.
Json circleJson(const scoring::LargestEmptyCircle& circle) {
    if (!circle.value) return {};
    auto json = Json::object();
    json.set("radius_pitches", measured(circle.value));
    json.set("radius_mm", circle.radius ? measured(circle.radius->value) : Json());
    return json.set("at_mm", placeJson(circle.at));
}

Json metricJson(const Criterion& criterion, const scoring::Metric& metric) {
    auto json = Json::object();
    json.set("value", measured(metric.value)).set("unit", metric.unit);
    json.set("points", metric.desirability ? points(100.0 * *metric.desirability) : Json());
    json.set("lost_points", metric.desirability ? lost(criterion, metric.lostPoints) : Json());
    json.set("error", measured(metric.error));
    if (!metric.value) json.set("undefined_because", metric.undefinedBecause);
    return json;
}

Json gateJson(const Criterion& criterion, const scoring::Gate& gate) {
    auto json = Json::object();
    json.set("id", gate.id).set("tripped", gate.tripped).set("value", measured(gate.value));
    json.set("limit", rounded(gate.limit, 1e6)).set("lost_points", lost(criterion, gate.lostPoints));
    if (gate.advisory) json.set("advisory", true);
    return json;
}

// Between which points nine in ten attempts as skilled would lie.
Json confidenceJson(const Criterion& criterion) {
    if (!criterion.pointsLow || !criterion.pointsHigh) return {};
    auto json = Json::object();
    json.set("share", 0.9).set("points_low", points(criterion.pointsLow));
    return json.set("points_high", points(criterion.pointsHigh));
}

Json criterionJson(const std::optional<Criterion>& criterion) {
    if (!criterion) return {};
    auto json = Json::object();
    json.set("points", points(criterion->points));
    if (!criterion->points) json.set("undefined_because", criterion->undefinedBecause);
    auto metrics = Json::object();
    for (const scoring::Metric& metric : criterion->metrics)
        metrics.set(metric.id, metricJson(*criterion, metric));
    auto gates = Json::array();
    for (const scoring::Gate& gate : criterion->gates) gates.push(gateJson(*criterion, gate));
    json.set("confidence", confidenceJson(*criterion))
        .set("lost_to_incompleteness", lost(*criterion, criterion->lostToIncompleteness));
    json.set("metrics", std::move(metrics)).set("gates", std::move(gates));
    if (const auto& circle = criterion->largestEmptyCircle) {
        json.set("largest_empty_circle", circleJson(*circle));
        if (!circle->value) json.set("largest_empty_circle_undefined_because", circle->undefinedBecause);
    }
    return json;
}

Json counted(const std::optional<std::size_t>& count) {
    return count ? Json(static_cast<std::int64_t>(*count)) : Json();
}

// Shares as fractions; the others' null where there is nothing to compare with.
Json causeJson(const Cause& cause) {
    const Contrast& contrast = cause.contrast;
    auto json = Json::object();
    json.set("kind", name(cause.kind))
        .set("text", cause.text)
        .set("dots", name(cause.blame))
        .set("n_dots", static_cast<std::int64_t>(contrast.those))
        .set("share", rounded(contrast.share(), 1e4))
        .set("n_others", static_cast<std::int64_t>(contrast.others))
        .set("share_of_others", contrast.others > 0 ? Json(rounded(contrast.otherShare(), 1e4)) : Json())
        .set("throughout", cause.throughout)
        .set("n_off", counted(cause.off))
        .set("n_off_if_taut", counted(cause.offIfTaut));
    return json;
}

Json findingJson(const scoring::Finding& finding, const std::optional<Cause>& cause) {
    auto size = Json::object();
    size.set("value", rounded(finding.size, 1e6)).set("unit", finding.unit);
    auto json = Json::object();
    json.set("criterion", finding.criterion)
        .set("metric", finding.metric)
        .set("text", finding.text)
        .set("direction", scoring::name(finding.direction))
        .set("size", std::move(size))
        .set("lost_points", rounded(finding.lostPoints, 1e3))
        .set("at_mm", placeJson(finding.at))
        .set("t_s", finding.time ? Json(rounded(finding.time->value, 1e6)) : Json());
    if (cause) json.set("cause", causeJson(*cause));
    return json;
}

Json referenceJson(const scoring::ReferenceSource& source) {
    auto json = Json::object();
    json.set("source", source.recorded ? "recorded" : "synthetic");
    if (!source.recorded) return json;
    auto stopped = Json::object();
    for (const auto& [gate, attempts] : source.stopped) stopped.set(gate, attempts);
    return json.set("persons", source.persons)
        .set("attempts", source.attempts)
        .set("stopped_by", std::move(stopped));
}

Json criteriaJson(const scoring::Scorecard& card) {
    auto json = Json::object();
    json.set("spacing", criterionJson(card.spacing))
        .set("depth", criterionJson(card.depth))
        .set("hairline", criterionJson(card.hairline));
    return json;
}

}  // namespace

Json scorecardJson(const ScoredFile& scored) {
    const scoring::Scorecard& card = scored.scorecard;
    auto level = Json::object();
    level.set("id", scored.levelId).set("hash", scored.levelHash);
    auto input = Json::object();
    input.set("kind", record::name(scored.input)).set("depth_source", record::name(scored.depthSource));
    auto findings = Json::array();
    for (std::size_t i = 0; i < card.findings.size(); ++i) {
        findings.push(
            findingJson(card.findings[i], i < scored.causes.size() ? scored.causes[i] : std::nullopt));
    }

    auto json = Json::object();
    json.set("schema", "stipple.scorecard/1")
        .set("attempt_id", scored.attemptId)
        .set("state", scored.state)
        .set("level", std::move(level))
        .set("scoring_version", scoring::kScoringVersion)
        .set("build", scored.build)
        .set("input", std::move(input))
        .set("reference", referenceJson(scored.reference))
        .set("n_dots", static_cast<std::int64_t>(card.dots))
        .set("criteria", criteriaJson(card))
        .set("total_points", points(card.totalPoints))
        .set("passed", card.passed)
        .set("findings", std::move(findings));
    return json;
}

}  // namespace practice
