// The acts of marking, in a home without a guard: every state, every way on, every refusal.
#include <scoring/score.hpp>

#include "assessment/draft_marks.hpp"
#include "assessment/marking_home.hpp"

using namespace assessment;
using namespace assessment::testing;

namespace {

using State = MarkedAttempt::State;

// A class with an instructor, three markers and a trainee.
struct Term : MarkingHome {
    Actor teacher = plain("Teacher", "instructor");
    std::vector<Actor> markers{plain("Marker 1", "instructor"), plain("Marker 2", "examiner"),
                               plain("Marker 3", "instructor")};
    Actor trainee = plain("Trainee 1", "trainee");
    Class spring = makeClass(teacher, "Spring");
    Assignment field = assign(teacher, spring, "Field");

    MarkingRules rulesOf(double doubleShare, Resolution resolution = Resolution::conference,
                         std::size_t markerCount = 3) const {
        MarkingRules rules;
        for (std::size_t i = 0; i < markerCount; ++i) rules.markers.push_back(markers[i].person);
        rules.doubleShare = doubleShare;
        rules.resolution = resolution;
        return rules;
    }
    void set(const MarkingRules& rules) {
        REQUIRE(saysWhat(marking.setRules(teacher, field, rules)) == "done");
    }
    // The mark of whoever it waits for first.
    Actor mark(const std::string& attempt, const MarkSheet& sheet) {
        const auto waits = work(attempt).waitsFor();
        REQUIRE_FALSE(waits.empty());
        const Actor actor{waits.front(), false};
        REQUIRE(saysWhat(marking.submit(actor, attempt, sheet)) == "done");
        return actor;
    }
    // Refused, and the log is as it was.
    void refused(const std::optional<std::string>& fault, std::size_t before, const std::string& says) {
        INFO(fault.value_or("done"));
        REQUIRE(fault.has_value());
        CHECK(fault->find(says) != std::string::npos);
        CHECK(events() == before);
    }
};

Actor other(const Term& term, const Actor& one) {
    for (const Actor& marker : term.markers) {
        if (marker.person != one.person) return marker;
    }
    return {};
}

}  // namespace

TEST_CASE("one mark decides, and is for good") {
    Term term;
    const std::string id = term.handIn(term.field, term.trainee.person);
    CHECK(term.work(id).state == State::marking);
    CHECK(term.work(id).waitsFor().empty());
    std::size_t before = term.events();
    term.refused(term.marking.submit(term.markers[0], id, sheetOfAll(3)), before, "nobody has said yet");
    term.set(term.rulesOf(0.0));
    before = term.events();
    const Actor marker{term.work(id).waitsFor().front(), false};
    MarkSheet missing = sheetOfAll(4);
    missing.marks[2].reset();
    term.refused(term.marking.submit(marker, id, missing), before, "'hairline' has no mark yet");
    term.refused(term.marking.submit({}, id, sheetOfAll(4)), before, "--by");
    term.refused(term.marking.submit(other(term, marker), id, sheetOfAll(4)), before, "no mark of yours");
    term.refused(term.marking.submit(marker, id, sheetOfAll(6)), before, "'marks.spacing'");
    term.refused(term.marking.submit(marker, id, sheetOfAll(4), 2), before, "no version 2");
    term.refused(term.marking.submit(marker, std::string(32, '9'), sheetOfAll(4)), before, "not handed in");
    MarkSheet typing = sheetOfAll(4);
    typing.typed = "half a sen";
    REQUIRE_FALSE(term.marking.submit(marker, id, typing));
    const MarkedAttempt done = term.work(id);
    CHECK(done.state == State::agreed);
    CHECK(done.agreed == marksOfAll(4.0));
    CHECK(done.marks.front().sheet == sheetOfAll(4));
    CHECK(done.waitsFor().empty());
    term.refused(term.marking.submit(marker, id, sheetOfAll(5)), term.events(), "for good");
}

TEST_CASE("what the level has not takes no mark") {
    Term term;
    term.set(term.rulesOf(0.0));
    const std::string id = term.handIn(term.field, term.trainee.person, 70.0, false);
    const Actor marker{term.work(id).waitsFor().front(), false};
    CHECK(*term.marking.criteriaOf(id) == std::array{true, true, false, true, true});
    term.refused(term.marking.submit(marker, id, sheetOfAll(4)), term.events(), "no part of this level");
    MarkSheet sheet = sheetOfAll(4);
    sheet.marks[2].reset();
    REQUIRE_FALSE(term.marking.submit(marker, id, sheet));
    CHECK_FALSE(term.work(id).agreed->at(2).has_value());
}

TEST_CASE("without a score and a level that can be read it is not known what to mark") {
    Term term;
    term.set(term.rulesOf(0.0));
    const std::string id = term.handIn(term.field, term.trainee.person, 70.0, true, false);
    CHECK_FALSE(term.marking.criteriaOf(id));
    CHECK_FALSE(term.marking.scoreOf(id));
    const Actor marker{term.work(id).waitsFor().front(), false};
    term.refused(term.marking.submit(marker, id, sheetOfAll(4)), term.events(), "not known");
}

TEST_CASE("two marks near each other agree on their mean") {
    Term term;
    term.set(term.rulesOf(1.0));
    const std::string id = term.handIn(term.field, term.trainee.person);
    REQUIRE(term.work(id).waitsFor().size() == 2);
    const Actor first = term.mark(id, sheetOf(3, 4, 3, 4, 3));
    CHECK(term.work(id).state == State::marking);
    CHECK(seesScore(term.work(id), first.person));
    const auto waits = term.work(id).waitsFor();
    REQUIRE(waits.size() == 1);
    CHECK_FALSE(seesScore(term.work(id), waits.front()));
    CHECK_FALSE(seesScore(term.work(id), term.teacher.person));
    CHECK(whyNotSeen(term.work(id), waits.front())->find("your own mark") != std::string::npos);
    term.mark(id, sheetOf(4, 4, 4, 3, 3));
    const MarkedAttempt done = term.work(id);
    CHECK(done.state == State::agreed);
    CHECK_FALSE(done.discrepancy);
    CHECK(*done.agreed == AgreedMarks{3.5, 4.0, 3.5, 3.5, 3.0});
    CHECK(seesScore(done, term.teacher.person));
    CHECK_FALSE(seesScore(done, term.trainee.person));
    CHECK_FALSE(seesName(done, first.person));
}

TEST_CASE("a criterion two apart, or the whole one apart, is a discrepancy; less is none") {
    struct Case {
        MarkSheet first, second;
        std::vector<RubricCriterion> criteria;
        bool differs;
    };
    const std::vector<Case> cases{
        {sheetOf(3, 3, 3, 3, 3), sheetOf(5, 3, 3, 3, 3), {RubricCriterion::spacing}, true},
        {sheetOf(3, 3, 3, 3, 5),
         sheetOf(3, 3, 1, 3, 3),
         {RubricCriterion::hairline, RubricCriterion::global},
         true},
        {sheetOfAll(3), sheetOfAll(4), {}, true},
        {sheetOfAll(3), sheetOf(4, 4, 4, 4, 3), {}, false},
        {sheetOfAll(3), sheetOfAll(3), {}, false},
    };
    for (const Case& one : cases) {
        Term term;
        term.set(term.rulesOf(1.0));
        const std::string id = term.handIn(term.field, term.trainee.person);
        term.mark(id, one.first);
        term.mark(id, one.second);
        const MarkedAttempt work = term.work(id);
        CHECK(work.discrepancy.has_value() == one.differs);
        CHECK((work.state == State::review) == one.differs);
        if (one.differs) CHECK(work.discrepancy->criteria == one.criteria);
        if (one.differs) CHECK_FALSE(work.agreed);
    }
}

TEST_CASE("a conference settles a discrepancy") {
    Term term;
    term.set(term.rulesOf(1.0));
    const std::string id = term.handIn(term.field, term.trainee.person);
    const AgreedMarks marks{4.0, 3.5, 3.0, 3.0, 3.0};
    term.refused(term.marking.confer(term.teacher, id, marks, "met"), term.events(), "no conference");
    term.mark(id, sheetOfAll(2));
    term.mark(id, sheetOfAll(5));
    CHECK(term.work(id).waitsForConference());
    const std::size_t before = term.events();
    term.refused(term.marking.overrule(term.teacher, id, true, "because"), before, "review");
    term.refused(term.marking.confer(term.teacher, id, marks, ""), before, "reason");
    term.refused(term.marking.confer(term.teacher, id, marksOfAll(3.25), "met"), before, "halves");
    term.refused(term.marking.confer(term.teacher, id, {4.0, 3.5, 3.0, 3.0, std::nullopt}, "met"), before,
                 "'global' has no mark");
    term.refused(term.marking.askSecond(term.teacher, id, "one more"), before, "twice already");
    REQUIRE_FALSE(term.marking.confer(term.teacher, id, marks, "looked at it together"));
    const MarkedAttempt done = term.work(id);
    CHECK(done.state == State::agreed);
    CHECK(done.byConference);
    CHECK(*done.agreed == marks);
    term.refused(term.marking.confer(term.teacher, id, marks, "again"), term.events(), "no conference");
}

TEST_CASE("a third marker settles it by the median") {
    Term term;
    term.set(term.rulesOf(1.0, Resolution::thirdMarker));
    const std::string id = term.handIn(term.field, term.trainee.person);
    term.mark(id, sheetOf(1, 2, 3, 4, 5));
    term.mark(id, sheetOf(5, 4, 3, 2, 1));
    CHECK(term.work(id).state == State::review);
    REQUIRE(term.work(id).waitsFor().size() == 1);
    term.refused(term.marking.confer(term.teacher, id, marksOfAll(3.0), "met"), term.events(), "third mark");
    CHECK_FALSE(seesScore(term.work(id), term.work(id).waitsFor().front()));
    term.mark(id, sheetOf(4, 4, 4, 4, 4));
    CHECK(term.work(id).state == State::agreed);
    CHECK(*term.work(id).agreed == AgreedMarks{4.0, 4.0, 3.0, 4.0, 4.0});
}

TEST_CASE("where there is no third marker a conference decides") {
    Term term;
    term.set(term.rulesOf(1.0, Resolution::thirdMarker, 2));
    const std::string id = term.handIn(term.field, term.trainee.person);
    term.mark(id, sheetOfAll(1));
    term.mark(id, sheetOfAll(5));
    CHECK(term.work(id).waitsForConference());
    REQUIRE_FALSE(term.marking.confer(term.teacher, id, marksOfAll(2.0), "met"));
}

TEST_CASE("a second mark may be asked for, and takes an agreement back until it is in") {
    Term term;
    term.set(term.rulesOf(0.0));
    const std::string id = term.handIn(term.field, term.trainee.person);
    const Actor first = term.mark(id, sheetOfAll(3));
    CHECK(term.work(id).state == State::agreed);
    term.refused(term.marking.askSecond(first, id, ""), term.events(), "reason");
    term.refused(term.marking.askSecond(term.trainee, id, "more"), term.events(), "own work");
    REQUIRE_FALSE(term.marking.askSecond(first, id, "near the cut"));
    CHECK(term.work(id).state == State::marking);
    CHECK_FALSE(term.work(id).agreed);
    REQUIRE(term.work(id).waitsFor().size() == 1);
    CHECK(term.work(id).waitsFor().front() != first.person);
    term.refused(term.marking.askSecond(first, id, "again"), term.events(), "twice already");
    term.mark(id, sheetOf(4, 3, 3, 3, 3));
    CHECK(term.work(id).state == State::agreed);
    CHECK(term.work(id).agreed->front() == 3.5);
}

TEST_CASE("rules stand from the first mark on, but for who marks") {
    Term term;
    MarkingRules rules = term.rulesOf(1.0, Resolution::conference, 2);
    term.set(rules);
    const std::string id = term.handIn(term.field, term.trainee.person);
    rules.differsBy = 3;
    term.set(rules);
    const Actor first = term.mark(id, sheetOfAll(3));
    MarkingRules changed = rules;
    changed.differsBy = 2;
    term.refused(term.marking.setRules(term.teacher, term.field, changed), term.events(),
                 "marking has begun");
    const std::string second = term.work(id).waitsFor().front();
    rules.markers = {first.person, term.markers[2].person};
    term.set(rules);
    CHECK(term.work(id).waitsFor() == std::vector{term.markers[2].person});
    CHECK(term.work(id).by(first.person) != nullptr);
    CHECK(second != term.markers[2].person);
    rules.markers = {term.markers[2].person};
    term.refused(term.marking.setRules(term.teacher, term.field, rules), term.events(), "two markers");
    rules.markers = {term.trainee.person, term.markers[2].person};
    term.refused(term.marking.setRules(term.teacher, term.field, rules), term.events(), "role");
}

TEST_CASE("who is erased marks no more, marks that were given stay") {
    Term term;
    term.set(term.rulesOf(1.0));
    const std::string id = term.handIn(term.field, term.trainee.person);
    const Actor first = term.mark(id, sheetOfAll(3));
    const std::string second = term.work(id).waitsFor().front();
    for (const std::string& gone : {first.person, second})
        (void)got(term.people.erase({}, personOf(term.people.find(gone)), "asked to"));
    const MarkedAttempt work = term.work(id);
    CHECK(work.marks.size() == 1);
    REQUIRE(work.waitsFor().size() == 1);
    CHECK(work.waitsFor().front() != second);
    term.refused(term.marking.submit({second, false}, id, sheetOfAll(3)), term.events(), "no mark of yours");
}

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

TEST_CASE("nobody marks, settles or overrules their own work") {
    Term term;
    term.set(term.rulesOf(0.0));
    const std::string id = term.handIn(term.field, term.teacher.person);
    const std::string theirs = term.handIn(term.field, term.markers[0].person);
    for (int i = 0; i < 3; ++i) {
        const auto order = term.work(theirs).allotment.order;
        CHECK(std::find(order.begin(), order.end(), term.markers[0].person) == order.end());
    }
    const std::size_t before = term.events();
    term.refused(term.marking.submit(term.teacher, id, sheetOfAll(5)), before, "");
    term.refused(term.marking.submit(term.markers[0], theirs, sheetOfAll(5)), before, "");
    term.refused(term.marking.askSecond(term.teacher, id, "more"), before, "own work");
    term.refused(term.marking.confer(term.teacher, id, marksOfAll(5.0), "met"), before, "own work");
    term.refused(term.marking.overrule(term.teacher, id, true, "because"), before, "own work");
}

TEST_CASE("an assignment that was taken back can still be marked") {
    Term term;
    term.set(term.rulesOf(0.0));
    const std::string id = term.handIn(term.field, term.trainee.person);
    REQUIRE_FALSE(term.classes.withdraw(term.teacher, term.field, "the wrong level"));
    term.mark(id, sheetOfAll(4));
    CHECK(got(term.marking.release(term.teacher, term.field)).attempts == 1);
}

TEST_CASE("work is found by its number and by its pseudonym") {
    Term term;
    const std::string id = term.handIn(term.field, term.trainee.person);
    const std::string pseudonym = term.work(id).pseudonym;
    CHECK(got(term.marking.find(id)).attempt == id);
    CHECK(got(term.marking.find(pseudonym)).attempt == id);
    CHECK(got(term.marking.find(pseudonym, term.field.id)).attempt == id);
    CHECK_FALSE(faultOf(term.marking.find(pseudonym, std::string(32, '0'))).empty());
    CHECK_FALSE(faultOf(term.marking.find("C-")).empty());
    (void)term.handIn(term.field, term.trainee.person);
    CHECK(faultOf(term.marking.find(pseudonym)).find("several") == 0);
}

TEST_CASE("a draft is forgotten when the mark is in") {
    Term term;
    term.set(term.rulesOf(0.0));
    const std::string id = term.handIn(term.field, term.trainee.person);
    const Actor marker{term.work(id).waitsFor().front(), false};
    const DraftMarks drafts = draftsIn(term.records.places());
    REQUIRE_FALSE(drafts.keep(id, marker.person, sheetOfAll(3)));
    REQUIRE_FALSE(term.marking.submit(marker, id, sheetOfAll(3)));
    CHECK(std::get<MarkSheet>(drafts.read(id, marker.person)) == MarkSheet{});
}
