// The class report for other programs: CSV and JSON.
#include <array>

#include "record/store/ids.hpp"
#include "report/class_report.hpp"
#include "text/number.hpp"
#include "text/quoted_csv.hpp"

namespace report {

namespace {

using assessment::kRubricCriteria;
using assessment::RubricCriterion;

std::string cellOf(const std::optional<double>& value) { return value ? text::formatNumber(*value) : ""; }

std::string cellOf(const std::optional<bool>& value) { return !value ? "" : *value ? "true" : "false"; }

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() || word.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> cellsOf(const ClassReport& report, const ClassRow& row) {
    const assessment::EngineScore score = row.score.value_or(assessment::EngineScore{});
    std::vector<std::string> cells{row.pseudonym,
                                   report.assignment,
                                   row.attempt,
                                   std::string(assessment::name(row.state)),
                                   cellOf(score.spacing),
                                   cellOf(score.depth),
                                   cellOf(score.hairline),
                                   cellOf(score.total),
                                   cellOf(row.passed),
                                   joined(row.markers)};
    for (const auto& mark : row.marks) cells.push_back(cellOf(mark));
    cells.push_back(row.releasedAt ? store::wallClockOf(*row.releasedAt) : "");
    return cells;
}

text::Json scoreJson(const std::optional<assessment::EngineScore>& score) {
    if (!score) return {};
    auto json = text::Json::object();
    json.set("spacing", score->spacing).set("depth", score->depth).set("hairline", score->hairline);
    json.set("total", score->total).set("passed", score->passed);
    return json.set("scoring_version", score->scoringVersion);
}

text::Json rowJson(const ClassRow& row) {
    auto markers = text::Json::array();
    for (const std::string& marker : row.markers) markers.push(marker);
    auto marks = text::Json::object();
    for (std::size_t i = 0; i < kRubricCriteria; ++i)
        marks.set(std::string(assessment::name(static_cast<RubricCriterion>(i))), row.marks[i]);
    auto json = text::Json::object();
    json.set("pseudonym", row.pseudonym).set("attempt_id", row.attempt).set("level", row.level);
    json.set("turn", row.turn).set("state", std::string(assessment::name(row.state)));
    json.set("hidden", row.hidden).set("score", scoreJson(row.score));
    json.set("marks", std::move(marks)).set("mark", row.mark).set("passed", row.passed);
    json.set("overruled", row.overruled).set("markers", std::move(markers));
    json.set("appeal", !row.appeal ? text::Json() : *row.appeal ? text::Json("open") : text::Json("decided"));
    return json.set("released_at",
                    row.releasedAt ? text::Json(store::wallClockOf(*row.releasedAt)) : text::Json());
}

text::Json estimateJson(const char* figure, const assessment::Estimate& estimate) {
    auto json = text::Json::object();
    json.set("figure", figure).set("value", estimate.value);
    auto interval = text::Json::array();
    if (estimate.interval) interval.push(estimate.interval->low).push(estimate.interval->high);
    json.set("interval", estimate.interval ? std::move(interval) : text::Json());
    json.set("n", static_cast<std::int64_t>(estimate.n));
    return json.set("undefined_because",
                    estimate.value ? text::Json() : text::Json(estimate.undefinedBecause));
}

}  // namespace

std::string classCsv(const ClassReport& report) {
    std::string csv =
        text::quotedCsvLine({"pseudonym", "assignment", "attempt_id", "state", "spacing", "depth", "hairline",
                             "total", "passed", "marker", "mark_spacing", "mark_depth", "mark_hairline",
                             "mark_cleanness", "mark_global", "released_at"});
    for (const ClassRow& row : report.rows) csv += text::quotedCsvLine(cellsOf(report, row));
    return csv;
}

text::Json classJson(const ClassReport& report) {
    auto assignment = text::Json::object();
    assignment.set("id", report.assignmentId).set("title", report.assignment).set("class", report.className);
    auto rows = text::Json::array();
    for (const ClassRow& row : report.rows) rows.push(rowJson(row));
    auto agreement = text::Json::object();
    agreement.set("markers", estimateJson("icc_2_1", report.betweenMarkers));
    agreement.set("score", estimateJson("spearman", report.withScore));
    auto json = text::Json::object();
    json.set("schema", "stipple.class_report/1").set("assignment", std::move(assignment));
    json.set("as_of", store::wallClockOf(report.asOf));
    json.set("policy",
             report.policy ? text::Json(std::string(assessment::name(*report.policy))) : text::Json());
    json.set("cut", report.cut).set("attempts", std::move(rows));
    return json.set("agreement", std::move(agreement));
}

}  // namespace report
