// A class of twelve with two assignments and three markers, from the rules to an appeal.
#include <map>

#include "assessment/marking_home.hpp"

using namespace assessment;
using namespace assessment::testing;

namespace {

using State = MarkedAttempt::State;

struct Term : MarkingHome {
    Actor office = admin = known("Office", "admin");
    Actor teacher = known("Instructor 1", "instructor");
    std::vector<Actor> markers{known("Marker 1", "instructor"), known("Marker 2", "instructor"),
                               known("Marker 3", "examiner")};
    std::vector<Actor> trainees;
    Class spring = makeClass(teacher, "Spring");
    Assignment field = assign(teacher, spring, "Field");
    Assignment front = assign(teacher, spring, "Front");

    Term() {
        for (int i = 1; i <= 12; ++i) {
            trainees.push_back(known("Trainee " + std::to_string(i), "trainee"));
            join(teacher, spring, trainees.back().person);
        }
    }
    const Actor& markerOf(const std::string& person) const {
        for (const Actor& marker : markers) {
            if (marker.person == person) return marker;
        }
        FAIL("no marker");
        return markers.front();
    }
};

}  // namespace

TEST_CASE("a term: blind double marking, a discrepancy, moderation, release, a regrade, an appeal") {
    Term term;
    MarkingRules rules;
    for (const Actor& marker : term.markers) rules.markers.push_back(marker.person);
    rules.doubleShare = 1.0;
    REQUIRE_FALSE(term.marking.setRules(term.teacher, term.field, rules));
    rules.resolution = Resolution::thirdMarker;
    rules.policy = GradePolicy::both;
    REQUIRE_FALSE(term.marking.setRules(term.teacher, term.front, rules));

    std::map<std::string, std::vector<std::string>> attempts;
    for (const Actor& trainee : term.trainees) {
        for (const Assignment* work : {&term.field, &term.front})
            attempts[work->id].push_back(term.handIn(*work, trainee.person));
    }
    // Each marker takes what waits, in the desk's order; the first piece of the field and of the front
    // is marked far apart by its two.
    std::map<std::string, int> marked;
    for (int round = 0; round < 3; ++round) {
        for (const Actor& marker : term.markers) {
            const auto books = term.marking.books();
            for (const MarkedAttempt* work : books.marks.waitingFor(marker.person)) {
                const bool apart = work->attempt == attempts[work->assignment].front();
                const int mark = apart && work->marks.size() == 1 ? 5 : apart ? 2 : 3;
                // Nothing of the other's mark or of the score is seen before the own is in.
                CHECK_FALSE(seesScore(*work, marker.person));
                CHECK_FALSE(seesName(*work, marker.person));
                REQUIRE_FALSE(term.marking.submit(marker, work->attempt, sheetOfAll(mark)));
                ++marked[marker.person];
            }
        }
    }
    int all = 0;
    for (const auto& [marker, count] : marked) all += count;
    CHECK(all == 24 * 2 + 1);  // and the third mark of the front's discrepancy

    const std::string apart = attempts[term.field.id].front();
    CHECK(term.work(apart).state == State::review);
    CHECK(term.work(attempts[term.front.id].front()).state == State::agreed);
    CHECK(term.work(attempts[term.front.id].front()).marks.size() == 3);
    auto released = got(term.marking.release(term.teacher, term.field));
    CHECK(released.attempts == 11);
    CHECK(released.waiting == 1);
    REQUIRE_FALSE(term.marking.confer(term.teacher, apart, marksOfAll(3.5), "looked at it together"));
    CHECK(got(term.marking.release(term.teacher, term.field)).attempts == 1);
    CHECK(got(term.marking.release(term.teacher, term.front)).attempts == 12);

    Rubric harder = standardRubric();
    harder.cut = 3.25;
    CHECK(got(term.marking.setRubric(term.teacher, term.field, harder, "the board's line")).version == 2);
    const auto preview = got(term.marking.regradePreview(term.teacher, term.field));
    CHECK(preview.size() == 11);
    const auto moved = got(term.marking.regrade(term.teacher, term.field, "the board's line"));
    REQUIRE(moved.size() == 11);
    for (const auto& move : moved) {
        CHECK(move.before.passed == true);
        CHECK(move.after.passed == false);
        CHECK(move.beforeVersion == 1);
    }
    const std::string contested = attempts[term.field.id][4];
    REQUIRE_FALSE(term.marking.appeal(term.trainees[4], contested, "the spacing was even"));
    REQUIRE_FALSE(
        term.marking.decideAppeal(term.teacher, contested, true, marksOfAll(3.5), "it was, but for one row"));
    const MarkedAttempt done = term.work(contested);
    REQUIRE(done.released.size() == 3);
    CHECK(done.released[0].grade.passed == true);
    CHECK(done.released[1].grade.passed == false);
    CHECK(done.released[2].grade.passed == true);
    CHECK(done.released[2].rubricVersion == 2);

    // The books are the same after the records were opened anew, and hold no name.
    const auto before = term.marking.books();
    CHECK(before.marks.misfits == 0);
    CHECK(before.classes.misfits == 0);
    for (const LoggedEvent& event : term.records.log().events()) {
        for (const char* name : {"Trainee", "Marker", "Instructor", "Office"})
            CHECK(event.line.find(name) == std::string::npos);
    }
}
