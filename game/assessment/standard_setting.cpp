#include "assessment/standard_setting.hpp"

#include <algorithm>

#include "assessment/enough.hpp"

namespace assessment {
namespace {

constexpr auto kGlobal = static_cast<std::size_t>(RubricCriterion::global);

// Whoever agreed the marks.
bool sawScore(const MarkedAttempt& attempt) {
    return attempt.byConference || std::any_of(attempt.appeals.begin(), attempt.appeals.end(),
                                               [](const Appeal& appeal) { return appeal.upheld == true; });
}

void add(StandardSetting& result, const MarkedAttempt& attempt, const AssignmentMarking& marking,
         const EngineFigures* figures) {
    const Mark total = figures != nullptr ? figures->total : Mark{};
    result.ratings.push_back((*attempt.agreed)[kGlobal]);
    result.points.push_back(total);
    if (!total || marking.rubrics.empty()) return;
    const Grade grade =
        gradeOf(*attempt.agreed, marking.rubrics.back(), GradePolicy::instructor, std::nullopt);
    if (grade.byMarks) (*grade.byMarks ? result.passed : result.failed).push_back(*total);
}

}  // namespace

StandardSetting standardSettingOf(const MarkBook& book, const std::vector<std::string>& assignments,
                                  const std::map<std::string, EngineFigures>& scores,
                                  std::size_t doubleMarked) {
    StandardSetting result;
    for (const MarkedAttempt& attempt : book.attempts) {
        const auto marking = book.assignments.find(attempt.assignment);
        const bool wanted =
            std::find(assignments.begin(), assignments.end(), attempt.assignment) != assignments.end();
        if (!wanted || marking == book.assignments.end() || !attempt.agreed) continue;
        if (sawScore(attempt)) {
            ++result.informed;
        } else if (marking->second.rules && marking->second.rules->blind) {
            const auto figures = scores.find(attempt.attempt);
            add(result, attempt, marking->second, figures == scores.end() ? nullptr : &figures->second);
        }
    }
    if (doubleMarked < kFewestDoubleMarked) {
        result.borderline.cut = Estimate::undefined(kTooFewDoubleMarked, doubleMarked);
        result.borderline.wrongUndefinedBecause = result.groups.undefinedBecause = kTooFewDoubleMarked;
        return result;
    }
    result.borderline = borderlineRegression(result.ratings, result.points);
    result.groups = contrastingGroups(result.failed, result.passed);
    return result;
}

}  // namespace assessment
