#include "assessment/classes.hpp"

#include "assessment/tasks.hpp"
#include "store/records_desk.hpp"

using namespace assessment;
using namespace store;
using namespace store::testing;

namespace {

const std::string kLong = "correct horse battery staple";

template <typename Kind>
Kind got(const std::variant<Kind, std::string>& result) {
    if (const auto* fault = std::get_if<std::string>(&result)) FAIL(*fault);
    return std::get<Kind>(result);
}

template <typename Kind>
std::string faultOf(const std::variant<Kind, std::string>& result) {
    const auto* fault = std::get_if<std::string>(&result);
    return fault != nullptr ? *fault : std::string();
}

// A home with the records open and people in it.
struct School {
    RecordsDesk desk;
    Records records = desk.open();
    People people{records, kCheap};
    Classes classes{records, people};

    Actor known(const std::string& name, const std::string& role) {
        (void)personOf(people.add(admin, {name, {}, {role}, kLong}));
        return got(people.actor(name, kLong));
    }
    Actor admin{};
};

std::vector<RosterRow> twoRows() {
    return {{"Trainee 1", "one@example.org", "day", 25, 2}, {"Trainee 2", std::nullopt, "evening", 0, 3}};
}

Assignment workFor(const Class& theClass) {
    Assignment work;
    work.classId = theClass.id;
    work.title = "Field";
    work.levels = {{"mid-scalp-field", std::string(64, 'a')}};
    work.due = *millisecondsOf("2026-07-01T00:00:00Z");
    return work;
}

}  // namespace

TEST_CASE("a roster goes in, comes out the same, and again changes nothing") {
    School school;
    const Class spring = got(school.classes.make({}, "Spring"));
    const auto first = got(school.classes.enrol({}, spring, twoRows()));
    CHECK(first.added == 2);
    CHECK(first.joined == 2);
    auto rows = got(school.classes.roster({}, got(school.classes.find("Spring"))));
    auto wanted = twoRows();
    for (RosterRow& row : wanted) row.line = 0;
    CHECK(rows == wanted);
    const auto again = got(school.classes.enrol({}, got(school.classes.find("Spring")), twoRows()));
    CHECK(again.added == 0);
    CHECK(again.unchanged == 2);
    wanted[1].extraTimePercent = 50;
    const auto changed = got(school.classes.enrol({}, got(school.classes.find("Spring")), wanted));
    CHECK(changed.changed == 1);
    CHECK(changed.unchanged == 1);
    CHECK(school.people.list().size() == 3);  // with the guest
}

TEST_CASE("names stay out of the event log") {
    School school;
    const Class spring = got(school.classes.make({}, "Spring"));
    (void)got(school.classes.enrol({}, spring, twoRows()));
    for (const LoggedEvent& event : school.records.log().events()) {
        CHECK(event.line.find("Trainee") == std::string::npos);
        CHECK(event.line.find("example.org") == std::string::npos);
    }
}

TEST_CASE("two people of one name are not guessed between, and nothing is done") {
    School school;
    for (int i = 0; i < 2; ++i) (void)personOf(school.people.add({}, {"Trainee 2", {}, {}, {}}));
    const Class spring = got(school.classes.make({}, "Spring"));
    const std::size_t before = school.records.log().events().size();
    CHECK(faultOf(school.classes.enrol({}, spring, twoRows())).find("line 3") == 0);
    CHECK(school.records.log().events().size() == before);
}

TEST_CASE("what is assigned is what the members are to do") {
    School school;
    const Class spring = got(school.classes.make({}, "Spring"));
    (void)got(school.classes.enrol({}, spring, twoRows()));
    const Assignment work = got(school.classes.assign({}, workFor(spring)));
    CHECK(got(school.classes.findAssignment("Field")).id == work.id);
    const Person one = personOf(school.people.find("Trainee 1"));
    const std::int64_t later = *millisecondsOf("2026-07-08T00:00:00Z");
    CHECK(school.classes.extend({}, work, one, later, ""));
    CHECK(school.classes.extend({}, work, one, *work.due, "was ill"));
    REQUIRE_FALSE(school.classes.extend({}, work, one, later, "was ill"));
    const auto tasks = tasksOf(school.classes.book(), one.row.id, *millisecondsOf("2026-07-02T00:00:00Z"));
    REQUIRE(tasks.size() == 1);
    CHECK(tasks.front().state == Task::State::open);
    CHECK(tasks.front().extraTime == 1.25);
    CHECK(school.classes.withdraw({}, work, ""));
    REQUIRE_FALSE(school.classes.withdraw({}, work, "the wrong level"));
    CHECK(tasksOf(school.classes.book(), one.row.id, 0).empty());
    CHECK(school.classes.withdraw({}, got(school.classes.findAssignment("Field")), "again"));
}

TEST_CASE("an assignment that cannot be is refused with its reason") {
    School school;
    const Class spring = got(school.classes.make({}, "Spring"));
    (void)got(school.classes.enrol({}, spring, twoRows()));
    Assignment work = workFor(spring);
    SECTION("no level") { work.levels.clear(); }
    SECTION("a level twice") { work.levels.push_back(work.levels.front()); }
    SECTION("no attempt") { work.attempts = 0; }
    SECTION("opens after it is due") { work.opens = *work.due + 1; }
    SECTION("due in the past") { work.due = *millisecondsOf("2026-05-01T00:00:00Z"); }
    SECTION("a group of nobody") { work.group = "night"; }
    SECTION("no title") { work.title.clear(); }
    SECTION("no class") { work.classId = std::string(32, '9'); }
    CHECK_FALSE(faultOf(school.classes.assign({}, work)).empty());
    CHECK(school.classes.book().assignments.empty());
}

TEST_CASE("in a guarded home the instructors of a class and admins keep it, and nobody else") {
    School school;
    school.admin = school.known("Office", "admin");
    const Actor teacher = school.known("Instructor 1", "instructor");
    const Actor other = school.known("Instructor 2", "instructor");
    std::vector<Actor> forbidden{{}, other};
    for (const char* role : {"trainee", "invigilator", "examiner", "certifier"})
        forbidden.push_back(school.known(std::string("Somebody, ") + role, role));
    const Class spring = got(school.classes.make(teacher, "Spring"));
    (void)got(school.classes.enrol(teacher, spring, twoRows()));
    const Assignment work = got(school.classes.assign(teacher, workFor(spring)));
    const Person one = personOf(school.people.find("Trainee 1"));
    const std::size_t before = school.records.log().events().size();
    for (const Actor& actor : forbidden) {
        INFO(actor.person);
        if (actor.person != other.person) CHECK_FALSE(faultOf(school.classes.make(actor, "Mine")).empty());
        CHECK_FALSE(faultOf(school.classes.enrol(actor, spring, twoRows())).empty());
        CHECK_FALSE(faultOf(school.classes.roster(actor, spring)).empty());
        CHECK_FALSE(faultOf(school.classes.assign(actor, workFor(spring))).empty());
        CHECK(school.classes.addInstructor(actor, spring, personOf(school.people.find("Instructor 2"))));
        CHECK(school.classes.dismiss(actor, spring, one));
        CHECK(school.classes.extend(actor, work, one, *work.due + 1, "because"));
        CHECK(school.classes.withdraw(actor, work, "because"));
    }
    CHECK(school.records.log().events().size() == before);
    REQUIRE_FALSE(
        school.classes.addInstructor(teacher, spring, personOf(school.people.find("Instructor 2"))));
    const Class now = got(school.classes.find("Spring"));
    CHECK(got(school.classes.roster(other, now)).size() == 2);
    CHECK(got(school.classes.roster(school.admin, now)).size() == 2);
}

TEST_CASE("whoever is erased leaves the classes, what was assigned stays") {
    School school;
    const Class spring = got(school.classes.make({}, "Spring"));
    (void)got(school.classes.enrol({}, spring, twoRows()));
    (void)got(school.classes.assign({}, workFor(spring)));
    REQUIRE_FALSE(
        faultOf(school.people.erase({}, personOf(school.people.find("Trainee 1")), "asked to")).size());
    CHECK(got(school.classes.find("Spring")).members.size() == 1);
    CHECK(school.classes.book().assignments.size() == 1);
}
