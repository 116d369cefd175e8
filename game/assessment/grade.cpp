#include "assessment/grade.hpp"

namespace assessment {

namespace {

// Marks are halves and weights decimals: what misses the cut by less than this misses it by rounding alone.
constexpr double kRounding = 1e-9;

std::optional<double> wholeMark(const AgreedMarks& marks, const Rubric& rubric) {
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (!marks[i]) continue;
        sum += rubric.parts[i].weight * *marks[i];
        weights += rubric.parts[i].weight;
    }
    if (!(weights > 0.0)) return std::nullopt;
    return sum / weights;
}

std::string whyNoScore(const std::optional<EngineScore>& score) {
    if (!score) return "the work has no automatic score";
    if (!score->undefinedBecause.empty())
        return "the automatic score is undefined: " + score->undefinedBecause;
    return "the level has no pass line for the automatic score";
}

constexpr const char* kNoMark = "no criterion that counts was marked";

void decideByBoth(Grade& grade, const std::optional<EngineScore>& score) {
    const bool fails = (grade.byMarks && !*grade.byMarks) || (grade.byScore && !*grade.byScore);
    if (fails) {
        grade.passed = false;
    } else if (grade.byMarks && grade.byScore) {
        grade.passed = true;
    } else {
        grade.undefinedBecause = grade.byMarks ? whyNoScore(score) : kNoMark;
    }
}

}  // namespace

Grade gradeOf(const AgreedMarks& marks, const Rubric& rubric, GradePolicy policy,
              const std::optional<EngineScore>& score) {
    Grade grade;
    grade.mark = wholeMark(marks, rubric);
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (marks[i] && *marks[i] < rubric.parts[i].floor - kRounding)
            grade.belowFloor.push_back(static_cast<RubricCriterion>(i));
    }
    if (grade.mark) grade.byMarks = *grade.mark >= rubric.cut - kRounding && grade.belowFloor.empty();
    if (score) grade.byScore = score->passed;
    switch (policy) {
        case GradePolicy::instructor:
            grade.passed = grade.byMarks;
            if (!grade.passed) grade.undefinedBecause = kNoMark;
            break;
        case GradePolicy::automatic:
            grade.passed = grade.byScore;
            if (!grade.passed) grade.undefinedBecause = whyNoScore(score);
            break;
        case GradePolicy::both:
            decideByBoth(grade, score);
            break;
    }
    return grade;
}

}  // namespace assessment
