#include "review/progress.hpp"

#include <utility>
#include <variant>

#include "practice/drill.hpp"
#include "record/attempt_file/journal.hpp"
#include "review/warm_up.hpp"

namespace review {

Syllabus syllabusOf(const std::vector<level::Level>& levels) {
    Syllabus syllabus;
    syllabus.order = courseOrder(levels);
    for (const std::size_t index : syllabus.order) {
        syllabus.levels.push_back(courseLevelOf(levels[index]));
        syllabus.trains.push_back(trainsOf(levels[index]));
    }
    return syllabus;
}

Progress progressOf(const Syllabus& syllabus, std::vector<store::Run> runs, std::int64_t now) {
    Progress progress;
    progress.practised = practised(runs, now);
    std::erase_if(runs, [](const store::Run& run) {
        return practice::isDrill(run.levelId) || run.levelId == kWarmUpId;
    });
    progress.course = courseOf(syllabus.levels, runs);
    progress.drill = nextDrill(syllabus.levels, syllabus.trains, progress.course, runs);
    progress.curves = curvesOf(runs);
    progress.runs = std::move(runs);
    return progress;
}

WorkFigures workFiguresOf(const level::Level& level, const std::string& folder,
                          const std::vector<store::Run>& runs, const std::function<bool()>& goOn) {
    WorkFigures figures;
    figures.level = level.id;
    const CourseLevel rule = courseLevelOf(level);
    std::vector<std::vector<scoring::Dot>> work;
    for (std::size_t i = runs.size(); i-- > 0 && work.size() < kHeatRuns;) {
        const store::Run& run = runs[i];
        if (goOn && !goOn()) return figures;
        if (run.levelId != level.id || run.levelHash != level.hash || !markOf(run, rule)) continue;
        auto read = record::readAttempt(folder + "/" + run.file);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) {
            figures.problems.push_back(fault->message);
            continue;
        }
        work.push_back(std::move(std::get<record::Attempt>(read).dots));
        if (!figures.newest) figures.newest = i;
    }
    if (!work.empty()) figures.fatigue = fatigueOf(level, work.front());
    figures.heat = heatMapOf(level, work);
    return figures;
}

}  // namespace review
