// Who may read the agreement of a class, what stands in it, and the line that a class may set.
#include "assessment/advisory_line.hpp"
#include "assessment/agreements.hpp"
#include "assessment/mark_events.hpp"
#include "assessment/pair_judging.hpp"
#include "assessment/school.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

using namespace assessment::testing;

struct Reading {
    School school;
    store::Actor office, teacher, examiner;
    Assignment work;
    Agreements agreements{school.records, school.people};

    Reading() {
        office = school.known("Office", "admin");
        school.admin = office;
        teacher = school.known("Instructor 1", "instructor");
        examiner = school.known("Examiner 1", "examiner");
        work = school.workOf(teacher, 4);
        MarkingRules rules;
        rules.markers = {teacher.person, examiner.person};
        rules.doubleShare = 1.0;
        act(markingRulesSet(work.id, rules), teacher);
        for (int number = 1; number <= 4; ++number) {
            MarkSheet sheet;
            sheet.marks.fill(3);
            for (const store::Actor& marker : {teacher, examiner})
                act(markSubmitted(store::testing::idOf(number), 1, sheet), marker);
        }
    }
    void act(store::Event event, const store::Actor& actor) {
        event.actor = actor.person;
        REQUIRE_FALSE(school.records.act(std::move(event)));
    }
    [[nodiscard]] Class theClass() const { return *school.classes.book().findClass(work.classId); }
};

}  // namespace

TEST_CASE("An instructor of the class and an admin read its agreement, with markers' names and no other") {
    Reading all;
    for (const store::Actor& actor : {all.teacher, all.office}) {
        const auto report = got(all.agreements.report(actor, all.theClass(), all.work));
        CHECK(report.marking.attempts.size() == 4);
        REQUIRE(report.names.size() == 2);
        CHECK(report.names.at(all.teacher.person) == "Instructor 1");
        CHECK(report.names.at(all.examiner.person) == "Examiner 1");
        CHECK(report.assignments.size() == 1);
    }
    CHECK(got(all.agreements.report(all.teacher, all.theClass())).marking.attempts.size() == 4);
}

TEST_CASE("Everybody else is refused, and the log stays as it is") {
    Reading all;
    std::vector<store::Actor> forbidden{{}, all.examiner, {all.teacher.person, false}};
    forbidden.push_back(all.school.known("Instructor 2", "instructor"));
    for (const char* role : {"trainee", "invigilator", "certifier"})
        forbidden.push_back(all.school.known(std::string("Somebody, ") + role, role));
    const std::size_t before = all.school.logged();
    for (const store::Actor& actor : forbidden) {
        CHECK_FALSE(faultOf(all.agreements.report(actor, all.theClass())).empty());
        CHECK(all.agreements.setLine(actor, all.theClass(), 0.4, "stricter"));
    }
    CHECK(all.agreements.setLine(all.teacher, all.theClass(), 1.5, "stricter"));
    CHECK(all.agreements.setLine(all.teacher, all.theClass(), 0.4, ""));
    CHECK(all.school.logged() == before);
}

TEST_CASE("A class's line is set with a reason and holds from then on") {
    Reading all;
    CHECK(got(all.agreements.report(all.teacher, all.theClass())).marking.line == kAdvisoryLine);
    REQUIRE_FALSE(all.agreements.setLine(all.teacher, all.theClass(), 0.45, "stricter"));
    CHECK(got(all.agreements.report(all.teacher, all.theClass())).marking.line == 0.45);
    CHECK(advisoryLineOf(all.school.records.log().events(), std::string(32, '1')) == kAdvisoryLine);
}

TEST_CASE("Scores come from the records as they were scored") {
    Reading all;
    all.school.desk.practise(all.school.records, 2);
    const EngineFigures figures = engineFiguresOf(all.school.records.score(store::testing::idOf(2)));
    CHECK(figures.total.value() == Approx(61.234).margin(0.0011));
    CHECK(figures.criteria.at("spacing").metrics.at("S2") == Approx(75.0));
    CHECK_FALSE(figures.criteria.at("depth").points);
    const auto report = got(all.agreements.report(all.teacher, all.theClass()));
    CHECK(report.marking.criteria[0].score[1].value() == Approx(2.5 + 1.234 / 15.0).margin(0.001));
    CHECK_FALSE(report.marking.criteria[0].score[0]);
    CHECK_FALSE(report.marking.criteria[1].score[1]);
}

TEST_CASE("The newest pairs stand in the report with their judges") {
    Reading all;
    PairJudging judging(all.school.records, all.school.people);
    const store::Actor judge = all.school.known("Examiner 2", "examiner");
    (void)got(judging.plan(all.teacher, all.work, {"", {all.teacher.person}, 1, 2}));
    const auto series = got(judging.plan(all.teacher, all.work, {"", {judge.person}, 2, 2}));
    const auto report = got(all.agreements.report(all.teacher, all.theClass()));
    REQUIRE(report.pairs.size() == 1);
    CHECK(report.pairs.front().series.id == series.id);
    CHECK(report.pairs.front().result.planned == 4);
    CHECK(report.names.at(judge.person) == "Examiner 2");
}

}  // namespace assessment
