#include "assessment/feedback.hpp"

#include <algorithm>

namespace assessment {

std::variant<Feedback, std::string> feedbackNow(const store::Records& records, const std::string& person,
                                                const std::string& attempt) {
    const ClassBook classes = classBookOf(records.log().events());
    const MarkBook marks = markBookOf(records.log().events(), classes);
    const MarkedAttempt* const work = marks.find(attempt);
    if (work == nullptr || work->person != person) return "this work is not yours";
    if (work->state != MarkedAttempt::State::released || work->released.empty())
        return "this work is not released yet";
    Feedback feedback;
    feedback.title = classes.findAssignment(work->assignment)->title;
    for (const store::AttemptRow& row : records.attempts({person, work->level, -1})) {
        if (row.attemptId == attempt) feedback.file = row.file;
    }
    if (feedback.file.empty()) return "the attempt's file is not here any more";
    feedback.grade = work->released.back();
    const auto& rubrics = marks.assignments.at(work->assignment).rubrics;
    feedback.rubric = rubrics.at(static_cast<std::size_t>(feedback.grade.rubricVersion - 1));
    for (const SubmittedMark& mark : work->marks)
        feedback.comments.insert(feedback.comments.end(), mark.sheet.comments.begin(),
                                 mark.sheet.comments.end());
    std::stable_sort(feedback.comments.begin(), feedback.comments.end(),
                     [](const Comment& a, const Comment& b) { return a.us < b.us; });
    feedback.appeals = work->appeals;
    return feedback;
}

}  // namespace assessment
