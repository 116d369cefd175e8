// Telling candidates, and grading anew what they were told.
#include "assessment/mark_events.hpp"
#include "assessment/marking.hpp"

namespace assessment {

namespace {

using State = MarkedAttempt::State;
using store::Actor;

void decide(Grade& grade, bool passed) {
    grade.passed = passed;
    grade.undefinedBecause.clear();
}

}  // namespace

ReleasedGrade Marking::gradeNow(const MarkedAttempt& work, const AssignmentMarking& marking) const {
    ReleasedGrade told;
    told.rubricVersion = marking.rubrics.back().version;
    told.marks = work.agreed.value_or(AgreedMarks{});
    told.score = scoreOf(work.attempt);
    told.policy = marking.rules ? marking.rules->policy : GradePolicy::instructor;
    told.grade = gradeOf(told.marks, marking.rubrics.back(), told.policy, told.score);
    if (work.overridden) {
        decide(told.grade, work.overridden->passed);
        told.reason = work.overridden->reason;
    }
    return told;
}

std::variant<Marking::Released, std::string> Marking::release(const Actor& actor,
                                                              const Assignment& assignment,
                                                              const std::optional<std::string>& attempt) {
    const Books now = books();
    if (auto fault = whyNot(store::Act::release, actor, now, assignment)) return *fault;
    const AssignmentMarking& marking = now.marks.assignments.at(assignment.id);
    Released done;
    bool found = !attempt;
    for (const MarkedAttempt& work : now.marks.attempts) {
        if (work.assignment != assignment.id || (attempt && work.attempt != *attempt)) continue;
        found = true;
        if (attempt && work.state != State::agreed)
            return work.pseudonym + " is in the state '" + std::string(name(work.state)) +
                   "'; only agreed work can be released";
        if (work.state == State::marking || work.state == State::review) ++done.waiting;
        if (work.state != State::agreed) continue;
        if (auto fault = write(actor, gradeReleased(work.attempt, gradeNow(work, marking))))
            return *fault + "; " + std::to_string(done.attempts) + " were released before";
        ++done.attempts;
    }
    if (!found) return "this attempt was not handed in for '" + assignment.title + "'";
    return done;
}

std::optional<EngineScore> Marking::scoreForRegrade(const MarkedAttempt& work) const {
    const auto& told = work.released.back().score;
    return told ? told : scoreOf(work.attempt);
}

std::optional<Grade> Marking::regraded(const MarkedAttempt& work, const AssignmentMarking& marking) const {
    const ReleasedGrade& told = work.released.back();
    Grade grade = gradeOf(told.marks, marking.rubrics.back(), told.policy, scoreForRegrade(work));
    if (work.overridden) decide(grade, work.overridden->passed);
    if (grade == told.grade) return std::nullopt;
    return grade;
}

std::variant<std::vector<Marking::Move>, std::string> Marking::regradePreview(
    const Actor& actor, const Assignment& assignment) const {
    const Books now = books();
    if (auto fault = whyNot(store::Act::regrade, actor, now, assignment)) return *fault;
    const AssignmentMarking& marking = now.marks.assignments.at(assignment.id);
    std::vector<Move> moves;
    for (const MarkedAttempt& work : now.marks.attempts) {
        if (work.assignment != assignment.id || work.state != State::released) continue;
        const ReleasedGrade& told = work.released.back();
        if (const auto grade = regraded(work, marking))
            moves.push_back({work.attempt, work.pseudonym, told.grade, *grade, told.rubricVersion});
    }
    return moves;
}

std::variant<std::vector<Marking::Move>, std::string> Marking::regrade(const Actor& actor,
                                                                       const Assignment& assignment,
                                                                       const std::string& reason) {
    auto previewed = regradePreview(actor, assignment);
    if (std::holds_alternative<std::string>(previewed)) return previewed;
    if (auto fault = whyNoReason("grading anew", reason)) return *fault;
    const auto& moves = std::get<std::vector<Move>>(previewed);
    const Books now = books();
    const AssignmentMarking& marking = now.marks.assignments.at(assignment.id);
    for (const Move& move : moves) {
        const MarkedAttempt& work = *now.marks.find(move.attempt);
        ReleasedGrade next = work.released.back();
        next.rubricVersion = marking.rubrics.back().version;
        next.score = scoreForRegrade(work);
        next.grade = move.after;
        next.reason = reason;
        if (auto fault = write(actor, gradeRegraded(move.attempt, next))) return *fault;
    }
    return previewed;
}

}  // namespace assessment
