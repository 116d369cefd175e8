// Progress to be read on a terminal.
#include <algorithm>

#include <fmt/core.h>

#include "app/progress_json.hpp"
#include "app/speech.hpp"
#include "text/number.hpp"

namespace app {

namespace {

using text::formatFixed;

constexpr const char* kLegend =
    "Last three runs, newest right: + passed, s accurate but slow, - not passed, x not finished.\n";

char sign(review::RunMark mark) {
    switch (mark) {
        case review::RunMark::passed:
            return '+';
        case review::RunMark::slow:
            return 's';
        case review::RunMark::failed:
            return '-';
        case review::RunMark::aborted:
            return 'x';
    }
    return ' ';
}

std::string stateText(review::LevelState state) {
    return state == review::LevelState::untried ? "" : review::name(state);
}

std::string levelLine(const ProgressPage& page, std::size_t place) {
    const review::LevelProgress& level = page.progress.course.levels[place];
    std::string marks;
    for (const review::RunMark mark : level.lastMarks) marks += sign(mark);
    const std::string best =
        level.best ? formatFixed(static_cast<double>(*page.progress.runs[*level.best].totalMilli) / 1e3, 1)
                   : "";
    std::string line =
        fmt::format("    {:<22} {:<9} {:<3}  {:>5}  {}", page.at(place).id, stateText(level.state), marks,
                    best, level.counted == 0 ? "" : counted(level.counted, "run"));
    return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

std::string mapText(const ProgressPage& page) {
    std::string text;
    for (const review::UnitProgress& unit : page.progress.course.units) {
        text += fmt::format("  Unit {}: {} of {} passed", unit.unit, unit.passed, unit.judged);
        text += unit.after ? fmt::format(" (comes after unit {}, may be started at any time)\n", *unit.after)
                           : "\n";
        for (std::size_t i = 0; i < page.syllabus.levels.size(); ++i) {
            if (page.syllabus.levels[i].unit == unit.unit) text += levelLine(page, i);
        }
    }
    return text + kLegend;
}

std::string curveText(const ProgressPage& page) {
    std::string text;
    for (const review::LearningCurve& curve : review::curvesOf(page.looked())) {
        if (curve.points.empty()) continue;
        text += fmt::format("  {:<9} {} now, {} at first, {}", curve.criterion,
                            formatFixed(curve.points.back().points, 1),
                            formatFixed(curve.points.front().points, 1), counted(curve.points.size(), "run"));
        if (curve.band)
            text += fmt::format("; experts {} to {}", formatFixed(curve.band->low, 0),
                                formatFixed(curve.band->high, 0));
        if (!curve.trend.slope)
            text += fmt::format("; a trend needs {} runs", review::kFewestForTrend);
        else if (curve.trend.certain)
            text += fmt::format("; {}{} points a run lately", *curve.trend.slope > 0 ? "+" : "",
                                formatFixed(*curve.trend.slope, 2));
        else
            text += "; no certain trend lately";
        text += "\n";
    }
    if (text.empty()) return text;
    return fmt::format("Points by criterion{} (experts: synthetic ones, docs/study.md)\n",
                       page.level ? "" : ", all levels together") +
           text;
}

std::string normText(const ProgressPage& page) {
    std::string text;
    std::string without;
    for (const review::Norm& norm : review::normsOf(page.looked())) {
        if (!norm.median) {
            without += (without.empty() ? "" : ", ") + norm.metric;
            continue;
        }
        const std::string unit = review::metricUnit(norm.metric);
        text += fmt::format("  {:<3} {} {}, usually within {}\n", norm.metric, formatFixed(*norm.median, 3),
                            unit, formatFixed(*norm.spread, 3));
    }
    if (!without.empty())
        text += fmt::format("  undefined, because fewer than {} runs have them: {}\n", review::kFewestForNorm,
                            without);
    return text.empty()
               ? text
               : fmt::format("What is usual: median and spread of the last {} runs\n", review::kNormRuns) +
                     text;
}

std::string weaknessText(const review::NextDrill& drill) {
    const review::Weakness& weak = *drill.weakness;
    const std::string points = formatFixed(weak.points, 0);
    return weak.gate
               ? fmt::format("the gate {} capped {} in {} of the last {} runs, at {} points", weak.figure,
                             weak.criterion, weak.runs, review::kLookBack, points)
               : fmt::format("{} ({}) is the weakest figure: {} of 100 points, the median of the last {}",
                             weak.figure, weak.criterion, points, counted(weak.runs, "run"));
}

std::string reasonText(const ProgressPage& page, const review::NextDrill& drill) {
    switch (drill.reason) {
        case review::DrillReason::first:
            return "the course begins there";
        case review::DrillReason::weakness:
            return weaknessText(drill);
        case review::DrillReason::pace:
            return fmt::format("accurate already; it is passed by two of three runs within {} s",
                               formatFixed(review::paceSeconds(page.syllabus.levels[drill.level]), 0));
        case review::DrillReason::again:
            return "begun; it is passed by two of three runs";
        case review::DrillReason::next:
            return "the next one of the course";
        case review::DrillReason::keep:
            return "everything is passed; the best run is lowest there";
    }
    return {};
}

std::string restText(const review::Practised& practised) {
    const auto minutes = [](double seconds) { return formatFixed(seconds / 60.0, 0); };
    if (practised.advice == review::Rest::enough)
        return fmt::format("{} minutes in the last four hours: enough for now, go on later.\n",
                           minutes(practised.latelyS));
    if (practised.advice == review::Rest::shortRest)
        return fmt::format("{} minutes without a rest: let the hand rest for five.\n",
                           minutes(practised.sinceRestS));
    return {};
}

std::string trendText(const review::SeriesTrend& trend, const char* what) {
    if (!trend.slope) return fmt::format("  {}: no trend can be told, the run is too short\n", what);
    if (!trend.certain) return fmt::format("  {}: no certain trend\n", what);
    return fmt::format("  {}: {} over the run\n", what, *trend.slope > 0 ? "grows" : "falls");
}

std::string fatigueText(const review::Fatigue& fatigue) {
    const auto figure = [](const std::optional<double>& value, int decimals) {
        return value ? formatFixed(*value, decimals) : std::string("-");
    };
    std::string text = "Within the newest run, by quarter\n";
    for (std::size_t i = 0; i < fatigue.quarters.size(); ++i) {
        const review::QuarterFigures& quarter = fatigue.quarters[i];
        text += fmt::format("  {}: depth spread {} half-widths, {} dots a minute, unevenness {}\n", i + 1,
                            figure(quarter.depthSpread, 2), figure(quarter.perMinute, 0),
                            figure(quarter.unevenness, 2));
    }
    return text + trendText(fatigue.depth, "depth spread") + trendText(fatigue.tempo, "time from dot to dot");
}

std::string closeText(const LevelProgressPage& level) {
    std::string text = fmt::format("{} ({})\n", level.level->title, level.level->id);
    const review::HeatMap& heat = level.work.heat;
    if (heat.mostAt) {
        text += fmt::format("Faults over the last {}: most around {}, {} mm, {} a cm2 and run\n",
                            counted(heat.runs, "run"), formatFixed(heat.mostAt->x, 1),
                            formatFixed(heat.mostAt->y, 1), formatFixed(heat.most, 1));
    } else {
        text += heat.runs == 0 ? "No run of this level's text can be looked at\n"
                               : "No faults in the last runs\n";
    }
    if (level.work.fatigue) text += fatigueText(*level.work.fatigue);
    return text;
}

}  // namespace

std::string progressText(const ProgressPage& page) {
    const review::Course& course = page.progress.course;
    const std::string& name = page.person.name;
    std::string text =
        fmt::format("{}: {} of {} levels passed, {}\n", name.empty() ? page.person.row.id : name,
                    course.passed, course.judged, counted(page.progress.runs.size(), "run"));
    text += page.level ? closeText(*page.level) : mapText(page);
    text += curveText(page) + normText(page);
    if (const auto& drill = page.progress.drill)
        text += fmt::format("Next: {}, because {}.\n", page.at(drill->level).id, reasonText(page, *drill));
    text += restText(page.progress.practised);
    text.pop_back();
    return text;
}

}  // namespace app
