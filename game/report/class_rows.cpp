#include <algorithm>
#include <tuple>

#include "assessment/agreement.hpp"
#include "assessment/mark_scale.hpp"
#include "report/class_report.hpp"
#include "report/released_work.hpp"

namespace report {

namespace {

using assessment::AssignmentMarking;
using assessment::MarkedAttempt;
using State = MarkedAttempt::State;

// What a release would say, or has said.
void tellGrade(ClassRow& row, const MarkedAttempt& work, const AssignmentMarking& marking,
               const ScoreOf& scoreOf) {
    row.overruled = work.overridden.has_value();
    if (!work.released.empty()) {
        const assessment::ReleasedGrade& told = work.released.back();
        row.score = told.score;
        row.marks = told.marks;
        row.mark = told.grade.mark;
        row.passed = told.grade.passed;
        row.releasedAt = told.at;
        return;
    }
    row.score = scoreOf(work.attempt);
    if (!work.agreed || !marking.rules) return;
    row.marks = *work.agreed;
    const assessment::Grade grade =
        assessment::gradeOf(row.marks, marking.rubrics.back(), marking.rules->policy, row.score);
    row.mark = grade.mark;
    row.passed = work.overridden ? std::optional(work.overridden->passed) : grade.passed;
}

ClassRow rowOf(const MarkedAttempt& work, const AssignmentMarking& marking, const std::string& asker,
               const ScoreOf& scoreOf) {
    ClassRow row;
    row.pseudonym = work.pseudonym;
    row.attempt = work.attempt;
    row.level = work.level;
    row.turn = work.turn;
    row.state = work.state;
    row.hidden = !assessment::seesScore(work, asker);
    for (const assessment::SubmittedMark& mark : work.marks)
        row.markers.push_back(markerPseudonym(marking, mark.marker));
    if (!work.appeals.empty()) row.appeal = work.openAppeal() != nullptr;
    if (!row.hidden) tellGrade(row, work, marking, scoreOf);
    return row;
}

// One marker's whole mark of a piece of work, by the rubric they had before them.
assessment::Mark wholeMark(const MarkedAttempt& work, const std::string& marker,
                           const AssignmentMarking& marking) {
    const assessment::SubmittedMark* const mark = work.by(marker);
    if (mark == nullptr) return std::nullopt;
    assessment::AgreedMarks marks;
    for (std::size_t i = 0; i < marks.size(); ++i) marks[i] = mark->sheet.marks[i];
    return assessment::gradeOf(marks, rubricOf(marking, mark->rubricVersion),
                               assessment::GradePolicy::instructor, std::nullopt)
        .mark;
}

// Of the work that the one who asks may see.
void tellAgreement(ClassReport& report, const std::vector<const MarkedAttempt*>& seen,
                   const AssignmentMarking& marking, const ScoreOf& scoreOf) {
    report.betweenMarkers = report.withScore =
        assessment::Estimate::undefined(assessment::kTooFewDoubleMarked);
    if (!marking.rules || marking.rules->markers.size() < 2) return;
    assessment::MarkTable table;
    assessment::Marks scores;
    for (const MarkedAttempt* work : seen) {
        assessment::Marks row;
        for (const std::string& marker : marking.rules->markers)
            row.push_back(wholeMark(*work, marker, marking));
        table.rows.push_back(std::move(row));
        const auto score = work->released.empty() ? scoreOf(work->attempt) : work->released.back().score;
        scores.push_back(score && score->total ? assessment::Mark(assessment::markOfPoints(*score->total))
                                               : std::nullopt);
    }
    if (table.rows.empty()) return;
    const assessment::AgreementPanel panel = assessment::agreementPanel(table, scores);
    report.betweenMarkers = panel.allMarkers;
    report.withScore = panel.meanWithScore.spearman;
}

}  // namespace

ClassReport classReportOf(const assessment::ClassBook& classes, const assessment::MarkBook& marks,
                          const assessment::Assignment& assignment, const std::string& asker,
                          const ScoreOf& scoreOf, std::int64_t asOf) {
    ClassReport report;
    report.assignmentId = assignment.id;
    report.assignment = assignment.title;
    if (const auto* theClass = classes.findClass(assignment.classId)) report.className = theClass->title;
    report.asOf = asOf;
    const auto found = marks.assignments.find(assignment.id);
    const AssignmentMarking none{{}, {assessment::Rubric{}}};
    const AssignmentMarking& marking = found == marks.assignments.end() ? none : found->second;
    if (marking.rules) report.policy = marking.rules->policy;
    report.cut = marking.rubrics.back().cut;
    std::vector<const MarkedAttempt*> seen;
    for (const MarkedAttempt& work : marks.attempts) {
        if (work.assignment != assignment.id) continue;
        report.rows.push_back(rowOf(work, marking, asker, scoreOf));
        if (!report.rows.back().hidden) seen.push_back(&work);
    }
    std::sort(report.rows.begin(), report.rows.end(), [](const ClassRow& a, const ClassRow& b) {
        return std::tie(a.pseudonym, a.level, a.turn, a.attempt) <
               std::tie(b.pseudonym, b.level, b.turn, b.attempt);
    });
    tellAgreement(report, seen, marking, scoreOf);
    return report;
}

}  // namespace report
