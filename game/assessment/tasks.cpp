#include "assessment/tasks.hpp"

#include <algorithm>
#include <limits>

namespace assessment {

namespace {

int madeBy(const ClassBook& book, const std::string& person, const Assignment& assignment,
           const AssignedLevel& level) {
    return static_cast<int>(
        std::count_if(book.handedIn.begin(), book.handedIn.end(), [&](const HandedIn& one) {
            return one.person == person && one.assignment == assignment.id && one.level == level.id;
        }));
}

Task::State stateOf(const Task& task, std::int64_t now) {
    if (task.made >= task.allowed) return Task::State::done;
    if (task.opens && now < *task.opens) return Task::State::notOpen;
    if (task.due && now > *task.due) return Task::State::closed;
    return Task::State::open;
}

Task taskOf(const ClassBook& book, const Assignment& assignment, const AssignedLevel& level,
            const Member& member, std::int64_t now) {
    Task task;
    task.assignment = assignment.id;
    task.classId = assignment.classId;
    task.level = level;
    task.made = madeBy(book, member.person, assignment, level);
    task.allowed = assignment.attempts;
    task.opens = assignment.opens;
    task.due = assignment.due;
    if (const auto own = assignment.extended.find(member.person); own != assignment.extended.end()) {
        task.due = own->second;
        task.dueIsExtended = true;
    }
    task.extraTime = 1.0 + member.extraTimePercent / 100.0;
    task.state = stateOf(task, now);
    return task;
}

}  // namespace

std::vector<Task> tasksOf(const ClassBook& book, const std::string& person, std::int64_t now) {
    std::vector<Task> tasks;
    for (const Assignment& assignment : book.assignments) {
        const Class* const theClass = book.findClass(assignment.classId);
        const Member* const member = theClass == nullptr ? nullptr : theClass->member(person);
        if (member == nullptr || assignment.withdrawn) continue;
        if (assignment.group && *assignment.group != member->group) continue;
        for (const AssignedLevel& level : assignment.levels)
            tasks.push_back(taskOf(book, assignment, level, *member, now));
    }
    static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) {
        return a.due.value_or(kNever) < b.due.value_or(kNever);
    });
    return tasks;
}

}  // namespace assessment
