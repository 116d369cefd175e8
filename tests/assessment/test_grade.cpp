#include "assessment/grade.hpp"

#include <rapidcheck.h>

#include "support/catch.hpp"

using namespace assessment;

namespace {

AgreedMarks allOf(double mark) { return {mark, mark, mark, mark, mark}; }

EngineScore scoreThat(const std::optional<bool>& passed) {
    EngineScore score;
    score.scoringVersion = 4;
    score.total = 70.0;
    score.passed = passed;
    return score;
}

}  // namespace

TEST_CASE("the whole mark is the mean by the weights of what the level has") {
    Rubric rubric = standardRubric();
    AgreedMarks marks{5.0, 3.0, std::nullopt, 2.0, 4.0};
    CHECK(gradeOf(marks, rubric, GradePolicy::instructor, {}).mark == 3.5);
    rubric.parts[0].weight = 3.0;
    rubric.parts[3].weight = 0.0;
    CHECK(gradeOf(marks, rubric, GradePolicy::instructor, {}).mark == 22.0 / 5.0);
}

TEST_CASE("the cut passes, just below it fails, and so does a mark below its floor") {
    Rubric rubric = standardRubric();
    CHECK(gradeOf(allOf(3.0), rubric, GradePolicy::instructor, {}).passed == true);
    CHECK(gradeOf({3.0, 3.0, 3.0, 3.0, 2.5}, rubric, GradePolicy::instructor, {}).passed == false);
    const Grade floored = gradeOf({5.0, 1.5, 5.0, 5.0, 5.0}, rubric, GradePolicy::instructor, {});
    CHECK(floored.passed == false);
    CHECK(floored.belowFloor == std::vector{RubricCriterion::depth});
    CHECK(gradeOf({5.0, 2.0, 5.0, 5.0, 5.0}, rubric, GradePolicy::instructor, {}).passed == true);
    rubric.parts[1].weight = 0.0;  // not counted, and still below its floor
    CHECK(gradeOf({5.0, 1.5, 5.0, 5.0, 5.0}, rubric, GradePolicy::instructor, {}).passed == false);
}

TEST_CASE("a cut that weights reach only by rounding is reached") {
    Rubric rubric = standardRubric();
    rubric.cut = 3.3;
    for (RubricPart& part : rubric.parts) part.weight = 0.1;
    rubric.parts[0].weight = 0.3;
    // 0.3 x 3 + 0.1 x (3 + 4 + 4 + 3): 2.3 / 0.7 is below, 3.3 needs 2.31.
    CHECK(gradeOf({3.0, 3.0, 4.0, 4.0, 3.0}, rubric, GradePolicy::instructor, {}).passed == false);
    rubric.cut = 2.3 / 0.7;
    CHECK(gradeOf({3.0, 3.0, 4.0, 4.0, 3.0}, rubric, GradePolicy::instructor, {}).passed == true);
}

TEST_CASE("each policy decides by what it names, and by both never passes what one fails") {
    const Rubric& rubric = standardRubric();
    const std::optional<bool> kNone;
    struct Case {
        double mark;
        std::optional<bool> score;
        std::optional<bool> instructor, automatic, both;
    };
    for (const Case& one : std::vector<Case>{{4.0, true, true, true, true},
                                             {4.0, false, true, false, false},
                                             {4.0, kNone, true, kNone, kNone},
                                             {2.0, true, false, true, false},
                                             {2.0, false, false, false, false},
                                             {2.0, kNone, false, kNone, false}}) {
        INFO(one.mark);
        const auto by = [&](GradePolicy policy) {
            const Grade grade = gradeOf(allOf(one.mark), rubric, policy, scoreThat(one.score));
            CHECK(grade.passed.has_value() == grade.undefinedBecause.empty());
            CHECK(grade.byScore == one.score);
            return grade.passed;
        };
        CHECK(by(GradePolicy::instructor) == one.instructor);
        CHECK(by(GradePolicy::automatic) == one.automatic);
        CHECK(by(GradePolicy::both) == one.both);
    }
}

TEST_CASE("what is undefined says why") {
    const Rubric& rubric = standardRubric();
    CHECK(gradeOf({}, rubric, GradePolicy::instructor, {}).undefinedBecause ==
          "no criterion that counts was marked");
    CHECK(gradeOf(allOf(4.0), rubric, GradePolicy::automatic, {}).undefinedBecause ==
          "the work has no automatic score");
    CHECK(gradeOf(allOf(4.0), rubric, GradePolicy::both, scoreThat({})).undefinedBecause ==
          "the level has no pass line for the automatic score");
    EngineScore undefined;
    undefined.undefinedBecause = "depth: there are too few dots";
    CHECK(gradeOf(allOf(4.0), rubric, GradePolicy::automatic, undefined).undefinedBecause ==
          "the automatic score is undefined: depth: there are too few dots");
}

TEST_CASE("marks and score are never mixed: the whole mark is the same whatever the score") {
    const bool held = rc::check("the whole mark is the same whatever the score", [] {
        AgreedMarks marks;
        for (auto& mark : marks) mark = *rc::gen::inRange(2, 11) / 2.0;
        const auto score = scoreThat(*rc::gen::arbitrary<bool>());
        const auto policy =
            *rc::gen::element(GradePolicy::instructor, GradePolicy::automatic, GradePolicy::both);
        const Grade with = gradeOf(marks, standardRubric(), policy, score);
        const Grade without = gradeOf(marks, standardRubric(), GradePolicy::instructor, {});
        RC_ASSERT(with.mark == without.mark);
        RC_ASSERT(with.byMarks == without.byMarks);
        if (policy == GradePolicy::both) RC_ASSERT(*with.passed == (*with.byMarks && *with.byScore));
        if (policy == GradePolicy::automatic) RC_ASSERT(with.passed == score.passed);
    });
    CHECK(held);
}
