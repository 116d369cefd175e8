#include "assessment/not_told.hpp"

#include "assessment/mark_book.hpp"

namespace assessment {

std::set<std::string> notToldYet(const std::vector<store::LoggedEvent>& events) {
    std::set<std::string> found;
    for (const MarkedAttempt& work : markBookOf(events, classBookOf(events)).attempts) {
        if (work.released.empty()) found.insert(work.attempt);
    }
    return found;
}

bool isNotToldYet(const std::vector<store::LoggedEvent>& events, const record::AttemptHeader& header) {
    if (!header.assignment) return false;
    const ClassBook classes = classBookOf(events);
    if (classes.findAssignment(header.assignment->id) == nullptr) return false;
    const MarkBook book = markBookOf(events, classes);
    const MarkedAttempt* const work = book.find(header.attemptId);
    return work == nullptr || work->released.empty();
}

}  // namespace assessment
