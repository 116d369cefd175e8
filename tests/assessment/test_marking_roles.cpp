// Who may do what: every role by every act of classes, marking and agreement, in a guarded home. Whatever is
// not in the table's list of an act is refused and leaves the log as it was.
#include <functional>
#include <map>
#include <set>

#include "assessment/agreements.hpp"
#include "assessment/marking_home.hpp"
#include "assessment/pair_judging.hpp"

using namespace assessment;
using namespace assessment::testing;

namespace {

// A home where every act could be done: work waits for a mark, for a second one, for a conference, for
// release, for a regrade, and an appeal is open.
struct Guarded : MarkingHome {
    Actor office = admin = known("Office", "admin");
    std::map<std::string, Actor> actors;
    Class spring, autumn;
    Assignment field, dated;
    std::string series;  // of pairs
    // By what they wait for.
    std::string unmarked, conferred, agreed, told, contested;
    Person spare, somebody;

    Guarded() {
        const Actor teacher = known("Teacher", "instructor");
        const Actor other = known("Other teacher", "instructor");
        const Actor marker = known("Marker", "instructor");
        const Actor examiner = known("Examiner who marks", "examiner");
        spring = makeClass(teacher, "Spring");
        autumn = makeClass(other, "Autumn");
        actors = {{"admin", office},
                  {"instructor of the class", teacher},
                  {"instructor of another class", other},
                  {"marker", marker},
                  {"third marker", examiner},
                  {"examiner", known("Examiner", "examiner")},
                  {"invigilator", known("Invigilator", "invigilator")},
                  {"certifier", known("Certifier", "certifier")},
                  {"trainee (candidate)", known("Candidate", "trainee")},
                  {"trainee (other)", known("Classmate", "trainee")},
                  {"guest", Actor{}}};
        // Roles that were not proved by the passphrase are none.
        actors["marker, not known"] = {marker.person, false};
        actors["instructor of the class, not known"] = {teacher.person, false};
        const Actor second = known("Second", "instructor");
        for (const char* name : {"trainee (candidate)", "trainee (other)"})
            join(teacher, spring, actors.at(name).person);
        field = assign(teacher, spring, "Field");
        Assignment due = field;
        due.title = "Dated";
        due.due = kDue;
        dated = got(classes.assign(teacher, due));
        spare = personOf(people.find("Other teacher"));
        somebody = personOf(people.find("Classmate"));
        prepare(teacher, marker, second, examiner);
        PairJudging::Wanted wanted;
        wanted.judges = {actors.at("examiner").person};
        series = got(pairs.plan(teacher, field, wanted)).id;
    }
    static inline const std::int64_t kDue = *millisecondsOf("2026-07-01T00:00:00Z");
    Agreements agreements{records, people};
    PairJudging pairs{records, people};

private:
    void prepare(const Actor& teacher, const Actor& marker, const Actor& second, const Actor& third) {
        MarkingRules rules;
        rules.markers = {marker.person, second.person, third.person};
        REQUIRE_FALSE(marking.setRules(teacher, field, rules));
        const std::string candidate = actors.at("trainee (candidate)").person;
        std::vector<std::string*> wanted{&unmarked, &agreed, &told, &contested, &conferred};
        // Those whose first marker is `marker`, so that the roles stand for what they say.
        for (int i = 0; i < 500 && !wanted.empty(); ++i) {
            const std::string id = handIn(field, candidate);
            const auto order = work(id).allotment.order;
            if (order[0] != marker.person || order[1] != second.person) continue;
            *wanted.back() = id;
            wanted.pop_back();
        }
        REQUIRE(wanted.empty());
        REQUIRE_FALSE(marking.askSecond(marker, conferred, "near"));
        REQUIRE_FALSE(marking.submit(second, conferred, sheetOfAll(5)));
        for (const std::string* id : {&agreed, &told, &contested, &conferred})
            REQUIRE_FALSE(marking.submit(marker, *id, sheetOfAll(3)));
        (void)got(marking.release(teacher, field, told));
        (void)got(marking.release(teacher, field, contested));
        Rubric harder = standardRubric();
        harder.cut = 4.0;
        (void)got(marking.setRubric(teacher, field, harder, "harder"));
        REQUIRE_FALSE(marking.appeal(actors.at("trainee (candidate)"), contested, "no"));
    }
};

struct Deed {
    std::string name;
    std::set<std::string> may;
    std::function<std::optional<std::string>(Guarded&, const Actor&)> act;
    bool writes = true;
};

template <typename Kind>
std::optional<std::string> faultIn(const std::variant<Kind, std::string>& result) {
    const auto* fault = std::get_if<std::string>(&result);
    return fault != nullptr ? std::optional(*fault) : std::nullopt;
}

const std::string kAdmin = "admin", kTeacher = "instructor of the class", kMarker = "marker";
const std::string kCandidate = "trainee (candidate)";

std::vector<Deed> deedsOfClasses() {
    const std::set<std::string> kOfClass{kAdmin, kTeacher};
    return {
        {"make a class",
         {kAdmin, kTeacher, "instructor of another class", kMarker},
         [](Guarded& home, const Actor& by) { return faultIn(home.classes.make(by, "Winter")); }},
        {"add an instructor", kOfClass,
         [](Guarded& home, const Actor& by) {
             return home.classes.addInstructor(by, home.spring, home.spare);
         }},
        {"enrol", kOfClass,
         [](Guarded& home, const Actor& by) {
             return faultIn(home.classes.enrol(by, home.spring, {{"Newcomer", {}, "", 0, 2}}));
         }},
        {"dismiss", kOfClass,
         [](Guarded& home, const Actor& by) {
             return home.classes.dismiss(by, got(home.classes.find("Spring")), home.somebody);
         }},
        {"read a roster", kOfClass,
         [](Guarded& home, const Actor& by) { return faultIn(home.classes.roster(by, home.spring)); }, false},
        {"assign", kOfClass,
         [](Guarded& home, const Actor& by) {
             Assignment more;
             more.classId = home.spring.id;
             more.title = "More";
             more.levels = home.field.levels;
             more.due = Guarded::kDue;
             return faultIn(home.classes.assign(by, more));
         }},
        {"extend", kOfClass,
         [](Guarded& home, const Actor& by) {
             return home.classes.extend(by, home.dated, home.somebody, Guarded::kDue + 1000, "ill");
         }},
        {"withdraw", kOfClass,
         [](Guarded& home, const Actor& by) { return home.classes.withdraw(by, home.field, "wrong"); }},
    };
}

std::vector<Deed> deedsOfMarking() {
    const std::set<std::string> kOfClass{kAdmin, kTeacher};
    return {
        {"set rules", kOfClass,
         [](Guarded& home, const Actor& by) {
             MarkingRules rules = *home.marking.books().marks.assignments.at(home.field.id).rules;
             rules.markers.pop_back();
             return home.marking.setRules(by, home.field, rules);
         }},
        {"set a rubric", kOfClass,
         [](Guarded& home, const Actor& by) {
             return faultIn(home.marking.setRubric(by, home.field, standardRubric(), "back"));
         }},
        {"mark",
         {kMarker},
         [](Guarded& home, const Actor& by) {
             return home.marking.submit(by, home.unmarked, sheetOfAll(3));
         }},
        {"ask for a second mark",
         {kAdmin, kTeacher, kMarker},
         [](Guarded& home, const Actor& by) { return home.marking.askSecond(by, home.unmarked, "near"); }},
        {"confer", kOfClass,
         [](Guarded& home, const Actor& by) {
             return home.marking.confer(by, home.conferred, marksOfAll(4.0), "met");
         }},
        {"overrule", kOfClass,
         [](Guarded& home, const Actor& by) { return home.marking.overrule(by, home.agreed, true, "so"); }},
        {"release", kOfClass,
         [](Guarded& home, const Actor& by) { return faultIn(home.marking.release(by, home.field)); }},
        {"release one", kOfClass,
         [](Guarded& home, const Actor& by) {
             return faultIn(home.marking.release(by, home.field, home.agreed));
         }},
        {"preview a regrade", kOfClass,
         [](Guarded& home, const Actor& by) { return faultIn(home.marking.regradePreview(by, home.field)); },
         false},
        {"regrade", kOfClass,
         [](Guarded& home, const Actor& by) {
             return faultIn(home.marking.regrade(by, home.field, "harder"));
         }},
        {"appeal",
         {kCandidate},
         [](Guarded& home, const Actor& by) { return home.marking.appeal(by, home.told, "no"); }},
        {"decide an appeal", kOfClass,
         [](Guarded& home, const Actor& by) {
             return home.marking.decideAppeal(by, home.contested, true, marksOfAll(4.0), "yes");
         }},
        {"read an attempt's marks",
         {kAdmin, kTeacher, kMarker, kCandidate},
         [](Guarded& home, const Actor& by) { return home.marking.whyNotRead(by, home.work(home.agreed)); },
         false},
        {"read an assignment's marks",
         {kAdmin, kTeacher, kMarker, "third marker"},
         [](Guarded& home, const Actor& by) { return home.marking.whyNotRead(by, home.field); },
         false},
    };
}

std::vector<Deed> deedsOfAgreement() {
    const std::set<std::string> kOfClass{kAdmin, kTeacher};
    return {
        {"read the panel of agreement", kOfClass,
         [](Guarded& home, const Actor& by) { return faultIn(home.agreements.report(by, home.spring)); },
         false},
        {"set the advisory line", kOfClass,
         [](Guarded& home, const Actor& by) { return home.agreements.setLine(by, home.spring, 0.4, "so"); }},
        {"plan pairs", kOfClass,
         [](Guarded& home, const Actor& by) {
             PairJudging::Wanted wanted;
             wanted.judges = {home.actors.at(kMarker).person};
             return faultIn(home.pairs.plan(by, home.field, wanted));
         }},
        {"judge pairs",
         {"examiner"},
         [](Guarded& home, const Actor& by) { return home.pairs.choose(by, home.series, 0, true); }},
    };
}

}  // namespace

TEST_CASE("no role does what is not its own, and each what is") {
    std::vector<Deed> deeds = deedsOfClasses();
    for (Deed& deed : deedsOfMarking()) deeds.push_back(std::move(deed));
    for (Deed& deed : deedsOfAgreement()) deeds.push_back(std::move(deed));
    std::size_t forbidden = 0;
    for (const Deed& deed : deeds) {
        Guarded home;
        std::set<std::string> known;
        // First all who may not, in the same home, which must stay as it is.
        const std::size_t before = home.events();
        for (const auto& [role, actor] : home.actors) {
            known.insert(role);
            if (deed.may.contains(role)) continue;
            INFO(role << ": " << deed.name);
            CHECK(deed.act(home, actor).has_value());
            CHECK(home.events() == before);
            ++forbidden;
        }
        for (const std::string& role : deed.may) {
            REQUIRE(known.contains(role));
            Guarded own;
            const std::size_t then = own.events();
            INFO(role << ": " << deed.name);
            CHECK(saysWhat(deed.act(own, own.actors.at(role))) == "done");
            CHECK((own.events() > then) == deed.writes);
        }
    }
    CHECK(forbidden > 250);
}
