#include "assessment/sitting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "assessment/hand_in.hpp"
#include "practice/live_attempt.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

int percentOf(const Task& task) { return static_cast<int>(std::lround((task.extraTime - 1.0) * 100.0)); }

std::optional<NoSitting> whyNotIn(Task::State state) {
    switch (state) {
        case Task::State::notOpen:
            return NoSitting::notOpen;
        case Task::State::done:
            return NoSitting::done;
        case Task::State::closed:
            return NoSitting::closed;
        case Task::State::open:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::variant<Sitting, NotBegun> sittingOf(const ClassBook& book, const std::string& person,
                                          const std::string& assignment, const level::Level& level,
                                          std::int64_t now) {
    std::vector<Task> tasks = tasksOf(book, person, now);
    std::erase_if(tasks, [&](const Task& task) { return task.assignment != assignment; });
    if (tasks.empty()) return NotBegun{NoSitting::unknown, {}};
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) { return task.level.id == level.id; });
    if (found == tasks.end()) return NotBegun{NoSitting::notItsLevel, {}};
    if (found->level.hash != level.hash) return NotBegun{NoSitting::levelChanged, *found};
    if (const auto why = whyNotIn(found->state)) return NotBegun{*why, *found};
    const Assignment& work = *book.findAssignment(assignment);
    return Sitting{person, *found, work.title, work.aids, work.input};
}

std::variant<Sitting, NotBegun, std::string> sittingNow(store::Records& records, const std::string& person,
                                                        const std::string& assignment,
                                                        const level::Level& level) {
    const LeftOver left = handInLeftOver(records, level.id);
    if (!left.problems.empty()) return left.problems.front();
    const std::int64_t now = store::millisecondsOf(records.now()).value_or(0);
    auto found = sittingOf(classBookOf(records.log().events()), person, assignment, level, now);
    if (auto* why = std::get_if<NotBegun>(&found)) return std::move(*why);
    return std::get<Sitting>(std::move(found));
}

std::optional<NoSitting> whyNotAt(const Sitting& sitting, std::int64_t now) {
    if (sitting.task.opens && now < *sitting.task.opens) return NoSitting::notOpen;
    if (sitting.task.due && now > *sitting.task.due) return NoSitting::closed;
    return std::nullopt;
}

level::Level levelFor(const Sitting& sitting, level::Level level) {
    level = practice::withExtraTime(std::move(level), percentOf(sitting.task));
    if (!sitting.aids) level.aids.guides = level.aids.needleView = level.aids.gauges = false;
    if (sitting.input == Assignment::Input::pen) level.tools.penRequired = true;
    return level;
}

void fillFromSitting(record::AttemptHeader& header, const Sitting& sitting) {
    header.kind = record::Kind::assessment;
    header.pseudonym = sitting.person;
    header.assignment = record::ForAssignment{sitting.task.assignment, percentOf(sitting.task)};
}

}  // namespace assessment
