#include "app/progress_json.hpp"

#include <cmath>

#include "record/store/ids.hpp"

namespace app {

namespace {

using text::Json;

Json count(std::size_t number) { return static_cast<std::int64_t>(number); }
// Thousandths as a number.
Json milli(const std::optional<std::int64_t>& value) {
    return value ? Json(static_cast<double>(*value) / 1000.0) : Json();
}
// Six decimals: what is worked out is not more certain than that.
Json rounded(const std::optional<double>& value) {
    return value ? Json(std::round(*value * 1e6) / 1e6) : Json();
}
std::string tooFew(std::size_t has, std::size_t needed, const char* what) {
    return "there are " + std::to_string(has) + " of the " + std::to_string(needed) + " " + what +
           " that it needs";
}

Json trendJson(const review::SeriesTrend& trend, const char* what) {
    auto json = Json::object();
    json.set("slope", rounded(trend.slope)).set("certain", trend.certain);
    if (!trend.slope) json.set("undefined_because", tooFew(trend.values, review::kFewestForTrend, what));
    return json;
}

Json levelJson(const ProgressPage& page, std::size_t place) {
    const review::LevelProgress& level = page.progress.course.levels[place];
    const review::UnitProgress* unit = page.progress.course.unit(page.syllabus.levels[place].unit);
    auto last = Json::array();
    for (std::size_t i = 0; i < level.lastMarks.size(); ++i) {
        auto run = Json::object();
        run.set("attempt_id", page.progress.runs[level.lastRuns[i]].attemptId);
        last.push(std::move(run.set("mark", review::name(level.lastMarks[i]))));
    }
    auto json = Json::object();
    json.set("id", page.at(place).id).set("title", page.at(place).title);
    json.set("unit", page.syllabus.levels[place].unit).set("state", review::name(level.state));
    json.set("judged", page.syllabus.levels[place].judged).set("runs", count(level.counted));
    json.set("best_points", level.best ? milli(page.progress.runs[*level.best].totalMilli) : Json());
    json.set("pace_s", review::paceSeconds(page.syllabus.levels[place]));
    json.set("after_unit", unit != nullptr && unit->after ? Json(*unit->after) : Json());
    return json.set("last", std::move(last));
}

Json unitJson(const review::UnitProgress& unit) {
    auto json = Json::object();
    json.set("unit", unit.unit).set("judged", count(unit.judged)).set("passed", count(unit.passed));
    return json.set("after_unit", unit.after ? Json(*unit.after) : Json());
}

Json curveJson(const review::LearningCurve& curve, const std::vector<store::Run>& runs) {
    auto points = Json::array();
    for (const review::CurvePoint& point : curve.points) {
        auto json = Json::object();
        json.set("attempt_id", runs[point.run].attemptId).set("level", runs[point.run].levelId);
        json.set("started_at", store::wallClockOf(point.startedAt));
        points.push(std::move(json.set("points", point.points)));
    }
    auto band = Json::object();
    if (curve.band) band.set("low", curve.band->low).set("high", curve.band->high);
    auto json = Json::object();
    json.set("expert_band", curve.band ? std::move(band) : Json());
    json.set("trend", trendJson(curve.trend, "runs"));
    return json.set("points", std::move(points));
}

Json normsJson(const std::vector<review::Norm>& norms) {
    auto json = Json::object();
    for (const review::Norm& norm : norms) {
        auto figures = Json::object();
        figures.set("criterion", norm.criterion).set("unit", review::metricUnit(norm.metric));
        figures.set("runs", count(norm.runs)).set("median", rounded(norm.median));
        figures.set("spread", rounded(norm.spread));
        if (!norm.median) figures.set("undefined_because", tooFew(norm.runs, review::kFewestForNorm, "runs"));
        json.set(norm.metric, std::move(figures));
    }
    return json;
}

Json drillJson(const ProgressPage& page) {
    const auto& drill = page.progress.drill;
    if (!drill) return {};
    auto json = Json::object();
    json.set("level", page.at(drill->level).id).set("reason", review::name(drill->reason));
    auto weakness = Json::object();
    if (drill->weakness) {
        weakness.set("criterion", drill->weakness->criterion);
        weakness.set(drill->weakness->gate ? "gate" : "metric", drill->weakness->figure);
        weakness.set("points", rounded(drill->weakness->points)).set("runs", count(drill->weakness->runs));
    }
    json.set("weakest", drill->weakness ? std::move(weakness) : Json());
    return json.set("last_points", rounded(drill->lastPoints));
}

Json practisedJson(const review::Practised& practised) {
    auto json = Json::object();
    json.set("since_rest_s", practised.sinceRestS).set("last_four_hours_s", practised.latelyS);
    return json.set("rest", review::name(practised.advice));
}

Json heatJson(const review::HeatMap& map) {
    auto cells = Json::array();
    for (const auto& cell : map.cells) cells.push(rounded(cell));
    auto json = Json::object();
    json.set("runs", count(map.runs)).set("unit", "faults per cm2 and run");
    json.set("origin_mm", Json(Json::Array{rounded(map.origin.x), rounded(map.origin.y)}));
    json.set("cell_mm", rounded(map.cellMm)).set("columns", count(map.columns)).set("rows", count(map.rows));
    json.set("most", rounded(map.most));
    json.set("most_at_mm",
             map.mostAt ? Json(Json::Array{rounded(map.mostAt->x), rounded(map.mostAt->y)}) : Json());
    return json.set("cells", std::move(cells));
}

Json fatigueJson(const review::Fatigue& fatigue) {
    auto quarters = Json::array();
    for (const review::QuarterFigures& quarter : fatigue.quarters) {
        auto figures = Json::object();
        figures.set("dots", count(quarter.dots))
            .set("depth_spread_half_widths", rounded(quarter.depthSpread));
        figures.set("dots_per_min", rounded(quarter.perMinute));
        quarters.push(std::move(figures.set("unevenness", rounded(quarter.unevenness))));
    }
    auto json = Json::object();
    json.set("quarters", std::move(quarters))
        .set("depth_trend", trendJson(fatigue.depth, "blocks of eight dots"));
    return json.set("tempo_trend", trendJson(fatigue.tempo, "blocks of eight dots"));
}

Json closeJson(const LevelProgressPage& level) {
    auto runs = Json::array();
    const review::CourseLevel rule = review::courseLevelOf(*level.level);
    for (const store::Run& run : level.runs) {
        const auto mark = review::markOf(run, rule);
        auto json = Json::object();
        json.set("attempt_id", run.attemptId).set("started_at", store::wallClockOf(run.startedAt));
        json.set("state", run.state).set("mark", mark ? Json(review::name(*mark)) : Json());
        json.set("dots", run.dots).set("duration_s", static_cast<double>(run.durationUs) / 1e6);
        json.set("points", milli(run.totalMilli)).set("passed", run.passed);
        runs.push(std::move(json.set("file", run.file)));
    }
    auto json = Json::object();
    json.set("id", level.level->id).set("runs", std::move(runs)).set("heat", heatJson(level.work.heat));
    auto problems = Json::array();
    for (const std::string& problem : level.work.problems) problems.push(problem);
    json.set("fatigue", level.work.fatigue ? fatigueJson(*level.work.fatigue) : Json());
    json.set("fatigue_of", level.work.newest ? Json(level.runs[*level.work.newest].attemptId) : Json());
    return json.set("problems", std::move(problems));
}

}  // namespace

Json progressJson(const ProgressPage& page) {
    auto json = Json::object();
    json.set("schema", "stipple.progress/1").set("person", page.person.row.id);
    json.set("passed", count(page.progress.course.passed)).set("judged", count(page.progress.course.judged));
    auto levels = Json::array();
    for (std::size_t place = 0; place < page.syllabus.levels.size(); ++place)
        levels.push(levelJson(page, place));
    auto units = Json::array();
    for (const review::UnitProgress& unit : page.progress.course.units) units.push(unitJson(unit));
    json.set("units", std::move(units)).set("levels", std::move(levels)).set("next", drillJson(page));
    auto curves = Json::object();
    for (const auto& curve : review::curvesOf(page.looked()))
        curves.set(curve.criterion, curveJson(curve, page.looked()));
    json.set("curves", std::move(curves)).set("norms", normsJson(review::normsOf(page.looked())));
    json.set("practised", practisedJson(page.progress.practised));
    return json.set("level", page.level ? closeJson(*page.level) : Json());
}

}  // namespace app
