// Overruling, release, regrades and appeals, in a home without a guard.
#include <scoring/score.hpp>

#include "assessment/marking_term.hpp"

using namespace assessment;
using namespace assessment::testing;

namespace {

using State = MarkedAttempt::State;

}  // namespace

TEST_CASE("a grade is overruled with a reason before release, and told so") {
    Term term;
    term.set(term.rulesOf(0.0));
    const std::string id = term.handIn(term.field, term.trainee.person);
    term.refused(term.marking.overrule(term.teacher, id, true, "because"), term.events(), "only agreed work");
    const Actor first = term.mark(id, sheetOfAll(2));
    term.refused(term.marking.overrule(term.teacher, id, true, ""), term.events(), "reason");
    REQUIRE_FALSE(term.marking.overrule(term.teacher, id, false, "first thought"));
    REQUIRE_FALSE(term.marking.overrule(term.teacher, id, true, "the machine stopped twice"));
    term.refused(term.marking.askSecond(first, id, "more"), term.events(), "overruled");
    CHECK(got(term.marking.release(term.teacher, term.field)).attempts == 1);
    const ReleasedGrade told = term.work(id).released.back();
    CHECK(told.grade.passed == true);
    CHECK(told.grade.byMarks == false);
    CHECK(told.reason == "the machine stopped twice");
    term.refused(term.marking.overrule(term.teacher, id, false, "no"), term.events(), "only agreed work");
}

TEST_CASE("release tells what is agreed, once, with the score as it is then") {
    Term term;
    MarkingRules rules = term.rulesOf(0.0);
    rules.policy = GradePolicy::both;
    term.set(rules);
    const std::string id = term.handIn(term.field, term.trainee.person, 72.5);
    const std::string waiting = term.handIn(term.field, term.trainee.person);
    CHECK(term.work(waiting).turn == 2);
    CHECK(term.work(waiting).pseudonym == term.work(id).pseudonym);
    CHECK(faultOf(term.marking.release(term.teacher, term.field, id)).find("only agreed") !=
          std::string::npos);
    CHECK_FALSE(faultOf(term.marking.release(term.teacher, term.field, std::string(32, '9'))).empty());
    term.mark(id, sheetOfAll(4));
    const auto released = got(term.marking.release(term.teacher, term.field));
    CHECK(released.attempts == 1);
    CHECK(released.waiting == 1);
    const MarkedAttempt done = term.work(id);
    CHECK(done.state == State::released);
    CHECK(done.released.front().score->total == 72.5);
    CHECK(done.released.front().score->scoringVersion == scoring::kScoringVersion);
    CHECK(done.released.front().grade.passed == true);
    CHECK(done.released.front().by == term.teacher.person);
    CHECK(seesScore(done, term.trainee.person));
    CHECK(seesName(done, term.teacher.person));
    const std::size_t before = term.events();
    CHECK(got(term.marking.release(term.teacher, term.field)).attempts == 0);
    CHECK(term.events() == before);
    CHECK_FALSE(faultOf(term.marking.release(term.teacher, term.field, id)).empty());
}

TEST_CASE("a regrade does what its preview says and nothing else") {
    Term term;
    term.set(term.rulesOf(0.0));
    std::vector<std::string> ids;
    for (int mark = 2; mark <= 5; ++mark) {
        ids.push_back(term.handIn(term.field, term.plain("T" + std::to_string(mark), "trainee").person));
        term.mark(ids.back(), sheetOfAll(mark));
    }
    REQUIRE_FALSE(term.marking.overrule(term.teacher, ids[1], true, "stays"));
    CHECK(got(term.marking.release(term.teacher, term.field)).attempts == 4);
    Rubric words = standardRubric();
    words.parts[0].anchors[0] = "Other words only.";
    CHECK(got(term.marking.setRubric(term.teacher, term.field, words, "clearer")).version == 2);
    CHECK(faultOf(term.marking.setRubric(term.teacher, term.field, words, "again")).find("holds already") !=
          std::string::npos);
    CHECK(got(term.marking.regradePreview(term.teacher, term.field)).empty());
    Rubric harder = words;
    harder.cut = 4.5;
    CHECK(faultOf(term.marking.setRubric(term.teacher, term.field, harder, "")).find("reason") !=
          std::string::npos);
    CHECK(got(term.marking.setRubric(term.teacher, term.field, harder, "the board's line")).version == 3);
    const std::size_t before = term.events();
    const auto preview = got(term.marking.regradePreview(term.teacher, term.field));
    CHECK(term.events() == before);
    // 2 fails as before, 3 was overruled and stays passed but fails by marks, 4 fails now, 5 passes on.
    REQUIRE(preview.size() == 2);
    CHECK(preview[0].attempt == ids[1]);
    CHECK(preview[0].after.passed == true);
    CHECK(preview[0].after.byMarks == false);
    CHECK(preview[1].attempt == ids[2]);
    CHECK(preview[1].before.passed == true);
    CHECK(preview[1].after.passed == false);
    CHECK_FALSE(faultOf(term.marking.regrade(term.teacher, term.field, "")).empty());
    const auto done = got(term.marking.regrade(term.teacher, term.field, "the board's line"));
    REQUIRE(done.size() == preview.size());
    for (std::size_t i = 0; i < done.size(); ++i) {
        const auto told = term.work(done[i].attempt).released;
        REQUIRE(told.size() == 2);
        CHECK(told.front().grade == preview[i].before);
        CHECK(told.back().grade == preview[i].after);
        CHECK(told.back().rubricVersion == 3);
        CHECK(told.back().reason == "the board's line");
    }
    CHECK(term.work(ids[3]).released.size() == 1);
    CHECK(got(term.marking.regrade(term.teacher, term.field, "again")).empty());
}

TEST_CASE("a regrade keeps the score of the release, and takes today's only where there was none") {
    Term term;
    MarkingRules rules = term.rulesOf(0.0);
    rules.policy = GradePolicy::automatic;
    term.set(rules);
    const std::string scored = term.handIn(term.field, term.trainee.person, 80.0);
    const std::string unscored = term.handIn(term.field, term.trainee.person, 80.0);
    for (const std::string& id : {scored, unscored}) term.mark(id, sheetOfAll(3));
    term.rescore(unscored, std::nullopt);
    (void)got(term.marking.release(term.teacher, term.field));
    CHECK_FALSE(term.work(unscored).released.back().grade.passed);
    for (const std::string& id : {scored, unscored}) term.rescore(id, 40.0);
    const auto moved = got(term.marking.regrade(term.teacher, term.field, "scored at last"));
    REQUIRE(moved.size() == 1);
    CHECK(moved.front().attempt == unscored);
    CHECK(moved.front().after.passed == false);
    CHECK(term.work(unscored).released.back().score->total == 40.0);
    CHECK(term.work(scored).released.back().score->total == 80.0);
}

TEST_CASE("an appeal leaves its trail, and changes the grade only when it is upheld") {
    Term term;
    MarkingRules rules = term.rulesOf(0.0);
    term.set(rules);
    const std::string id = term.handIn(term.field, term.trainee.person);
    const Actor first = term.mark(id, sheetOfAll(2));
    term.refused(term.marking.appeal(term.trainee, id, "too strict"), term.events(), "not released");
    REQUIRE_FALSE(term.marking.overrule(term.teacher, id, false, "agreed with the mark"));
    CHECK(got(term.marking.release(term.teacher, term.field)).attempts == 1);
    std::size_t before = term.events();
    term.refused(term.marking.appeal(term.teacher, id, "for them"), before, "only the candidate");
    term.refused(term.marking.appeal({}, id, "for them"), before, "only the candidate");
    term.refused(term.marking.appeal(term.trainee, id, ""), before, "reason");
    term.refused(term.marking.decideAppeal(term.teacher, id, false, {}, "no"), before, "no appeal");
    REQUIRE_FALSE(term.marking.appeal(term.trainee, id, "the depth was steady"));
    before = term.events();
    term.refused(term.marking.appeal(term.trainee, id, "and more"), before, "open already");
    term.refused(term.marking.decideAppeal(first, id, true, marksOfAll(3.0), "yes"), before, "have marked");
    term.refused(term.marking.decideAppeal({}, id, true, marksOfAll(3.0), "yes"), before, "--by");
    term.refused(term.marking.decideAppeal(term.trainee, id, true, marksOfAll(3.0), "yes"), before,
                 "own work");
    term.refused(term.marking.decideAppeal(term.teacher, id, true, {}, "yes"), before, "needs the new marks");
    term.refused(term.marking.decideAppeal(term.teacher, id, false, marksOfAll(3.0), "no"), before,
                 "neither");
    term.refused(term.marking.decideAppeal(term.teacher, id, true, marksOfAll(3.0), ""), before, "reason");
    REQUIRE_FALSE(term.marking.decideAppeal(term.teacher, id, false, {}, "looked again: it was not"));
    CHECK(term.work(id).released.size() == 1);
    REQUIRE_FALSE(term.marking.appeal(term.trainee, id, "and the spacing"));
    REQUIRE_FALSE(term.marking.decideAppeal(term.teacher, id, true, marksOfAll(3.5), "it was even"));
    const MarkedAttempt done = term.work(id);
    REQUIRE(done.appeals.size() == 2);
    CHECK(done.appeals[0].upheld == false);
    CHECK(done.appeals[0].answer == "looked again: it was not");
    CHECK(done.appeals[1].upheld == true);
    CHECK(done.appeals[1].decidedBy == term.teacher.person);
    REQUIRE(done.released.size() == 2);
    CHECK(done.released[0].grade.passed == false);
    CHECK(done.released[1].grade.passed == true);
    CHECK(done.released[1].marks == marksOfAll(3.5));
    CHECK_FALSE(done.overridden);
    CHECK(*done.agreed == marksOfAll(3.5));
}

TEST_CASE("where the score alone decides an appeal can be upheld by a verdict") {
    Term term;
    MarkingRules rules = term.rulesOf(0.0);
    rules.policy = GradePolicy::automatic;
    term.set(rules);
    const std::string id = term.handIn(term.field, term.trainee.person, 50.0);
    term.mark(id, sheetOfAll(4));
    (void)got(term.marking.release(term.teacher, term.field));
    CHECK(term.work(id).released.back().grade.passed == false);
    REQUIRE_FALSE(term.marking.appeal(term.trainee, id, "the pen lost its signal"));
    REQUIRE_FALSE(term.marking.decideAppeal(term.teacher, id, true, marksOfAll(4.0), "it did", true));
    CHECK(term.work(id).released.back().grade.passed == true);
    CHECK(term.work(id).overridden->passed);
    Rubric harder = standardRubric();
    harder.cut = 4.5;
    (void)got(term.marking.setRubric(term.teacher, term.field, harder, "harder"));
    (void)got(term.marking.regrade(term.teacher, term.field, "harder"));
    CHECK(term.work(id).released.back().grade.passed == true);
}
