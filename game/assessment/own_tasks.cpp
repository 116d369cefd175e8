#include "assessment/own_tasks.hpp"

#include <algorithm>

#include "record/store/ids.hpp"

namespace assessment {

namespace {

bool isAhead(const OwnTask& one) {
    return one.task.state == Task::State::open || one.task.state == Task::State::notOpen;
}

std::vector<OwnWork> workOf(const ClassBook& classes, const MarkBook& marks, const std::string& person,
                            const Task& task) {
    std::vector<OwnWork> work;
    for (const HandedIn& one : classes.handedIn) {
        if (one.person != person || one.assignment != task.assignment || one.level != task.level.id) continue;
        const MarkedAttempt* const marked = marks.find(one.attempt);
        const bool released = marked != nullptr && marked->state == MarkedAttempt::State::released;
        work.push_back({one.attempt, one.at, released, released && marked->openAppeal() != nullptr});
    }
    return work;
}

}  // namespace

const OwnWork* OwnTask::released() const {
    const auto found =
        std::find_if(work.rbegin(), work.rend(), [](const OwnWork& one) { return one.released; });
    return found == work.rend() ? nullptr : &*found;
}

std::vector<OwnTask> ownTasksOf(const ClassBook& classes, const MarkBook& marks, const std::string& person,
                                std::int64_t now) {
    std::vector<OwnTask> own;
    for (const Task& task : tasksOf(classes, person, now)) {
        const Assignment& assignment = *classes.findAssignment(task.assignment);
        own.push_back({task, assignment.title, assignment.input, workOf(classes, marks, person, task)});
    }
    const auto over = std::stable_partition(own.begin(), own.end(), isAhead);
    std::reverse(over, own.end());
    return own;
}

std::vector<OwnTask> ownTasksNow(const store::Records& records, const std::string& person) {
    const ClassBook classes = classBookOf(records.log().events());
    const MarkBook marks = markBookOf(records.log().events(), classes);
    return ownTasksOf(classes, marks, person, store::millisecondsOf(records.now()).value_or(0));
}

}  // namespace assessment
