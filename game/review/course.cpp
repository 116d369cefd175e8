#include "review/course.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace review {

namespace {

bool isAccurate(RunMark mark) { return mark == RunMark::passed || mark == RunMark::slow; }

// Whether two of the last three marks are good.
template <typename Good>
bool twoOfThree(const std::vector<RunMark>& marks, Good good) {
    return static_cast<std::size_t>(std::count_if(marks.begin(), marks.end(), good)) >= kNeeded;
}

// Takes the next counted run of the level.
void add(LevelProgress& level, const std::vector<store::Run>& runs, std::size_t index, RunMark mark) {
    ++level.counted;
    if (level.lastMarks.size() == kWindow) {
        level.lastMarks.erase(level.lastMarks.begin());
        level.lastRuns.erase(level.lastRuns.begin());
    }
    level.lastMarks.push_back(mark);
    level.lastRuns.push_back(index);
    const store::Run& run = runs[index];
    if (mark != RunMark::aborted && run.totalMilli &&
        (!level.best || *run.totalMilli > *runs[*level.best].totalMilli))
        level.best = index;
    level.state = std::max(level.state, LevelState::begun);
    if (twoOfThree(level.lastMarks, isAccurate)) level.state = std::max(level.state, LevelState::accurate);
    if (level.passed) return;
    if (!twoOfThree(level.lastMarks, [](RunMark each) { return each == RunMark::passed; })) return;
    level.state = LevelState::passed;
    level.passed = index;
}

void countUnits(Course& course, const std::vector<CourseLevel>& levels) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (course.units.empty() || course.units.back().unit != levels[i].unit)
            course.units.push_back({levels[i].unit, 0, 0, {}});
        if (!levels[i].judged) continue;
        UnitProgress& unit = course.units.back();
        ++unit.judged;
        ++course.judged;
        if (course.levels[i].state != LevelState::passed) continue;
        ++unit.passed;
        ++course.passed;
    }
}

// What was opened stays open, also when a level is added to an earlier unit.
void openUnits(std::vector<UnitProgress>& units) {
    bool later = false;
    for (std::size_t i = units.size(); i-- > 0;) {
        later = later || units[i].passed > 0;
        if (i > 0 && !later && !units[i - 1].all()) units[i].after = units[i - 1].unit;
    }
}

}  // namespace

CourseLevel courseLevelOf(const level::Level& level) {
    return {level.id, level.unit, level.limits.expectedMinutes, level.scenario.cuts.has_value()};
}

std::vector<std::size_t> courseOrder(const std::vector<level::Level>& levels) {
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t index) {
        return std::pair(levels[index].unit, std::filesystem::path(levels[index].path).filename().string());
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

const char* name(RunMark mark) {
    static constexpr std::array kNames{"passed", "slow", "failed", "aborted"};
    return kNames[static_cast<std::size_t>(mark)];
}

const char* name(LevelState state) {
    static constexpr std::array kNames{"untried", "begun", "accurate", "passed"};
    return kNames[static_cast<std::size_t>(state)];
}

double paceSeconds(const CourseLevel& level) { return level.expectedMinutes * 60.0 * kPaceFactor; }

std::optional<RunMark> markOf(const store::Run& run, const CourseLevel& level) {
    if (run.kind != "practice" || run.dots <= 0) return std::nullopt;
    if (run.state == "abandoned" || run.state == "interrupted") return RunMark::aborted;
    if (run.state != "finished" || !run.scored) return std::nullopt;
    if (!run.passed.value_or(false)) return RunMark::failed;
    const bool pace = static_cast<double>(run.durationUs) <= paceSeconds(level) * 1e6;
    return pace ? RunMark::passed : RunMark::slow;
}

const UnitProgress* Course::unit(int number) const {
    const auto found = std::find_if(units.begin(), units.end(),
                                    [number](const UnitProgress& unit) { return unit.unit == number; });
    return found == units.end() ? nullptr : &*found;
}

Course courseOf(const std::vector<CourseLevel>& levels, const std::vector<store::Run>& runs) {
    Course course;
    course.levels.resize(levels.size());
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < levels.size(); ++i) places.emplace(levels[i].id, i);
    for (std::size_t r = 0; r < runs.size(); ++r) {
        const auto place = places.find(runs[r].levelId);
        if (place == places.end()) continue;
        if (const auto mark = markOf(runs[r], levels[place->second]))
            add(course.levels[place->second], runs, r, *mark);
    }
    countUnits(course, levels);
    openUnits(course.units);
    return course;
}

}  // namespace review
