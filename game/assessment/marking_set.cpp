// How the work of an assignment is to be marked.
#include <algorithm>

#include "assessment/mark_events.hpp"
#include "assessment/marking.hpp"

namespace assessment {

namespace {

using store::Actor;

// Once there is a mark, other rules would decide about marks that were given under these.
Marking::Fault whyRulesStand(const MarkBook& book, const std::string& assignment, MarkingRules wanted) {
    const auto& before = book.assignments.at(assignment).rules;
    const bool marked = std::any_of(
        book.attempts.begin(), book.attempts.end(),
        [&](const MarkedAttempt& work) { return work.assignment == assignment && !work.marks.empty(); });
    if (!marked || !before) return std::nullopt;
    wanted.markers = before->markers;
    if (wanted == *before) return std::nullopt;
    return "marking has begun: from the first mark on only the markers may change, all other rules stand";
}

}  // namespace

Marking::Fault Marking::whyNotMarker(const std::string& person) const {
    const auto row = m_records.person(person);
    if (!row || row->erasedAt) return "there is nobody of the id " + person;
    const auto& roles = row->roles;
    const bool may = std::any_of(roles.begin(), roles.end(), [](const std::string& role) {
        return role == "instructor" || role == "examiner";
    });
    if (may) return std::nullopt;
    return "a marker needs the role of an instructor or an examiner, which " + person.substr(0, 8) +
           " has not; give it with 'stipple people role'";
}

Marking::Fault Marking::setRules(const Actor& actor, const Assignment& assignment,
                                 const MarkingRules& rules) {
    const Books now = books();
    if (auto fault = whyNot(store::Act::setMarking, actor, now, assignment)) return fault;
    const auto read = rulesOf(rulesJson(rules));
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    for (const std::string& marker : rules.markers) {
        if (auto fault = whyNotMarker(marker)) return fault;
    }
    if (rules.doubleShare > 0.0 && rules.markers.size() < 2)
        return "for two marks of one work it takes two markers; name another, or ask for one mark only";
    if (auto fault = whyRulesStand(now.marks, assignment.id, rules)) return fault;
    return write(actor, markingRulesSet(assignment.id, rules));
}

std::variant<Rubric, std::string> Marking::setRubric(const Actor& actor, const Assignment& assignment,
                                                     Rubric rubric, const std::string& reason) {
    const Books now = books();
    if (auto fault = whyNot(store::Act::setMarking, actor, now, assignment)) return *fault;
    if (auto fault = whyNoReason("a new version of a rubric", reason)) return *fault;
    const Rubric& newest = now.marks.assignments.at(assignment.id).rubrics.back();
    rubric.version = newest.version;
    if (rubric == newest)
        return "this is the rubric that holds already, version " + std::to_string(newest.version);
    rubric.version = newest.version + 1;
    auto read = rubricOf(rubricJson(rubric));
    if (auto* fault = std::get_if<std::string>(&read)) return std::move(*fault);
    if (auto fault = write(actor, rubricSet(assignment.id, rubric, reason))) return *fault;
    return rubric;
}

}  // namespace assessment
