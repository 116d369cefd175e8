// The score of an attempt as rows: whole numbers, in thousandths.
#include <cmath>
#include <scoring/score.hpp>

#include "record/store/attempt_table.hpp"
#include "record/store/ids.hpp"

namespace store {

namespace {

using Bytes = std::vector<std::byte>;

std::optional<std::int64_t> milli(const std::optional<double>& value, double scale = 1.0) {
    // Beyond this no thousandth is left of a double, and no metric has such a value.
    constexpr double kMost = 9e15;
    if (!value || !(std::abs(*value * scale * 1e3) < kMost)) return {};
    return std::llround(*value * scale * 1e3);
}

std::optional<int> flag(const std::optional<bool>& value) {
    if (!value) return {};
    return *value ? 1 : 0;
}

void putCriterion(const Database& database, const Bytes& attempt, const char* name,
                  const scoring::Criterion& criterion) {
    const auto because = criterion.points ? std::nullopt : std::optional(criterion.undefinedBecause);
    database.run("INSERT INTO criterion VALUES(?,?,?,?)", attempt, name, milli(criterion.points), because);
    Statement metrics(database, "INSERT INTO metric VALUES(?,?,?,?,?)");
    for (const scoring::Metric& metric : criterion.metrics)
        metrics.bind(attempt, name, metric.id, milli(metric.value), milli(metric.desirability, 100.0)).run();
    Statement gates(database, "INSERT INTO gate VALUES(?,?,?,?,?)");
    for (const scoring::Gate& gate : criterion.gates)
        gates.bind(attempt, name, gate.id, gate.tripped ? 1 : 0, gate.advisory ? 1 : 0).run();
}

text::Json orNull(const std::optional<std::int64_t>& number) {
    return number ? text::Json(*number) : text::Json();
}

text::Json metricsJson(const Database& database, const Bytes& attempt, const std::string& criterion) {
    Statement listed(database,
                     "SELECT metric, value_milli, points_milli FROM metric WHERE attempt_id=? AND criterion=?"
                     " ORDER BY metric");
    listed.bind(attempt, criterion);
    auto metrics = text::Json::object();
    while (listed.step()) {
        auto metric = text::Json::object();
        metric.set("value_milli", orNull(listed.wholeIfAny(1)));
        metrics.set(listed.text(0), std::move(metric.set("points_milli", orNull(listed.wholeIfAny(2)))));
    }
    return metrics;
}

text::Json gatesJson(const Database& database, const Bytes& attempt, const std::string& criterion) {
    Statement listed(database,
                     "SELECT gate FROM gate WHERE attempt_id=? AND criterion=? AND tripped=1 AND advisory=0"
                     " ORDER BY gate");
    listed.bind(attempt, criterion);
    auto gates = text::Json::array();
    while (listed.step()) gates.push(listed.text(0));
    return gates;
}

}  // namespace

void putScore(const Database& database, const practice::ScoredFile& scored) {
    const Bytes attempt = bytesOfHex(scored.attemptId.value_or(""));
    const scoring::Scorecard& card = scored.scorecard;
    database.run("DELETE FROM score WHERE attempt_id=?", attempt);
    database.run("INSERT INTO score VALUES(?,?,?,?,?)", attempt, scoring::kScoringVersion,
                 scored.reference.recorded ? "recorded" : "synthetic", milli(card.totalPoints),
                 flag(card.passed));
    if (card.spacing) putCriterion(database, attempt, "spacing", *card.spacing);
    if (card.depth) putCriterion(database, attempt, "depth", *card.depth);
    if (card.hairline) putCriterion(database, attempt, "hairline", *card.hairline);
}

text::Json scoreJson(const Database& database, const std::string& attemptId) {
    const Bytes attempt = bytesOfHex(attemptId);
    Statement score(database,
                    "SELECT scoring_version, reference, total_milli, passed FROM score WHERE attempt_id=?");
    if (!score.bind(attempt).step()) return {};
    auto json = text::Json::object();
    json.set("scoring_version", score.whole(0)).set("reference", score.text(1));
    json.set("total_milli", orNull(score.wholeIfAny(2)));
    json.set("passed", score.isNull(3) ? text::Json() : text::Json(score.whole(3) != 0));
    Statement listed(database,
                     "SELECT criterion, points_milli, undefined_because FROM criterion WHERE attempt_id=?"
                     " ORDER BY criterion");
    listed.bind(attempt);
    auto criteria = text::Json::object();
    while (listed.step()) {
        const std::string name = listed.text(0);
        auto criterion = text::Json::object();
        criterion.set("points_milli", orNull(listed.wholeIfAny(1)));
        criterion.set("undefined_because", listed.textIfAny(2));
        criterion.set("metrics", metricsJson(database, attempt, name));
        criteria.set(name, std::move(criterion.set("tripped", gatesJson(database, attempt, name))));
    }
    return json.set("criteria", std::move(criteria));
}

}  // namespace store
