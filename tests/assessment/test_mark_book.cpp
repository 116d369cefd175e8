// The fold itself: events that do not fit do nothing and are counted.
#include <set>

#include <rapidcheck.h>

#include "assessment/mark_events.hpp"
#include "assessment/mark_state.hpp"
#include "crypto/blake2b.hpp"
#include "record/store/ids.hpp"
#include "support/catch.hpp"

using namespace assessment;

namespace {

using State = MarkedAttempt::State;
using store::Event;

std::string idOf(const std::string& what) { return crypto::hex(crypto::blake2b(what)).substr(0, 32); }

const std::string kTeacher = idOf("teacher"), kClass = idOf("class"), kWork = idOf("work");
const std::string kTrainee = idOf("trainee"), kAttempt = idOf("attempt");
const std::vector<std::string> kMarkers{idOf("marker 1"), idOf("marker 2"), idOf("marker 3")};

// A log in memory.
class Log {
public:
    void add(Event event, const std::string& actor) {
        event.at = "2026-06-01T10:00:" + std::to_string(10 + events.size() % 50) + ".000Z";
        event.actor = actor;
        events.push_back({std::move(event), {}, {}, {}});
    }
    [[nodiscard]] MarkBook book() const { return markBookOf(events, classBookOf(events)); }
    [[nodiscard]] MarkedAttempt work(const std::string& attempt = kAttempt) const {
        const MarkBook made = book();
        REQUIRE(made.find(attempt) != nullptr);
        return *made.find(attempt);
    }
    std::vector<store::LoggedEvent> events;
};

MarkingRules rulesOf(double doubleShare, Resolution resolution = Resolution::conference) {
    MarkingRules rules;
    rules.markers = kMarkers;
    rules.doubleShare = doubleShare;
    rules.resolution = resolution;
    return rules;
}

Log begun() {
    Log log;
    log.add(classMade(kClass, "Spring"), kTeacher);
    Assignment work;
    work.id = kWork;
    work.classId = kClass;
    work.title = "Field";
    work.levels = {{"soft-hairline", std::string(64, 'b')}};
    log.add(assignmentMade(work), kTeacher);
    return log;
}

void handIn(Log& log, const std::string& attempt, const std::string& person) {
    log.add(attemptHandedIn({attempt, person, kWork, "soft-hairline", 0}), person);
}

MarkSheet sheetOfAll(int mark) {
    MarkSheet sheet;
    for (auto& one : sheet.marks) one = mark;
    return sheet;
}

void mark(Log& log, int given) {
    const auto waits = log.work().waitsFor();
    REQUIRE_FALSE(waits.empty());
    log.add(markSubmitted(kAttempt, 1, sheetOfAll(given)), waits.front());
}

ReleasedGrade gradeOfAll(double mark) {
    ReleasedGrade grade;
    grade.marks = {mark, mark, mark, mark, mark};
    grade.grade = gradeOf(grade.marks, standardRubric(), grade.policy, {});
    return grade;
}

// Work in each of its states.
Log inState(State state, Resolution resolution = Resolution::conference) {
    Log log = begun();
    handIn(log, kAttempt, kTrainee);
    log.add(markingRulesSet(kWork, rulesOf(1.0, resolution)), kTeacher);
    if (state == State::marking) return log;
    mark(log, 2);
    mark(log, state == State::review ? 5 : 2);
    if (state == State::released) log.add(gradeReleased(kAttempt, gradeOfAll(2.0)), kTeacher);
    return log;
}

}  // namespace

TEST_CASE("work goes from marking by review to agreed and released") {
    for (const State state : {State::marking, State::review, State::agreed, State::released}) {
        const Log log = inState(state);
        CHECK(log.work().state == state);
        CHECK(log.book().misfits == 0);
    }
}

TEST_CASE("each event fits in the states that it is for, and in no other") {
    struct Case {
        std::string what;
        Event event;
        std::string actor;
        std::set<State> fits;
    };
    const AgreedMarks marks = gradeOfAll(3.0).marks;
    for (const State state : {State::marking, State::review, State::agreed, State::released}) {
        const Log log = inState(state);
        const auto waits = log.work().waitsFor();
        const std::string marker = waits.empty() ? kMarkers[0] : waits.front();
        const std::vector<Case> cases{
            {"a mark", markSubmitted(kAttempt, 1, sheetOfAll(3)), marker, {State::marking}},
            {"a mark by nobody of them", markSubmitted(kAttempt, 1, sheetOfAll(3)), kTeacher, {}},
            {"a mark by the candidate", markSubmitted(kAttempt, 1, sheetOfAll(3)), kTrainee, {}},
            {"a mark without a mark", markSubmitted(kAttempt, 1, {}), marker, {}},
            {"a mark by a rubric to come", markSubmitted(kAttempt, 2, sheetOfAll(3)), marker, {}},
            {"a mark of what is not there", markSubmitted(idOf("no"), 1, sheetOfAll(3)), marker, {}},
            {"a second mark", secondMarkAsked(kAttempt, "more"), kTeacher, {}},
            {"a conference", marksConferred(kAttempt, marks, "met"), kTeacher, {State::review}},
            {"a conference without marks", marksConferred(kAttempt, {}, "met"), kTeacher, {}},
            {"an overruling", gradeOverruled(kAttempt, true, "so"), kTeacher, {State::agreed}},
            {"a release", gradeReleased(kAttempt, gradeOfAll(3.0)), kTeacher, {State::agreed}},
            {"a regrade", gradeRegraded(kAttempt, gradeOfAll(3.0)), kTeacher, {State::released}},
            {"an appeal", appealMade(kAttempt, "no"), kTrainee, {State::released}},
            {"an appeal by another", appealMade(kAttempt, "no"), kTeacher, {}},
            {"a decision", appealDecided(kAttempt, {}, {}, "no"), kTeacher, {}},
        };
        for (const Case& one : cases) {
            INFO(one.what << " in the state " << name(state));
            Log after = log;
            after.add(one.event, one.actor);
            const bool fits = one.fits.contains(state);
            CHECK(after.book().misfits == (fits ? 0U : 1U));
            if (!fits) {
                CHECK(after.work().state == state);
                CHECK(after.work().marks.size() == log.work().marks.size());
                CHECK(after.work().released.size() == log.work().released.size());
            }
        }
    }
}

TEST_CASE("a second mark is asked for once, of work that one mark would decide") {
    Log log = begun();
    handIn(log, kAttempt, kTrainee);
    log.add(markingRulesSet(kWork, rulesOf(0.0)), kTeacher);
    CHECK(log.work().waitsFor().size() == 1);
    log.add(secondMarkAsked(kAttempt, "near"), kTeacher);
    CHECK(log.work().waitsFor().size() == 2);
    CHECK(log.book().misfits == 0);
    log.add(secondMarkAsked(kAttempt, "near"), kTeacher);
    CHECK(log.book().misfits == 1);
}

TEST_CASE("rules, rubrics and hand-ins that do not fit are misfits") {
    Log log = inState(State::agreed);
    MarkingRules other = rulesOf(1.0);
    other.differsBy = 3;
    log.add(markingRulesSet(kWork, other), kTeacher);  // a mark is in
    log.add(markingRulesSet(idOf("no work"), rulesOf(1.0)), kTeacher);
    Event broken = markingRulesSet(kWork, rulesOf(1.0));
    broken.details.set("policy", "by dice");
    log.add(broken, kTeacher);
    log.add(rubricSet(kWork, standardRubric(), "the same version"), kTeacher);
    Rubric far = standardRubric();
    far.version = 3;
    log.add(rubricSet(kWork, far, "one left out"), kTeacher);
    handIn(log, kAttempt, kTrainee);  // twice
    CHECK(log.book().misfits == 6);
    CHECK(log.work().state == State::agreed);
    CHECK(log.book().assignments.at(kWork).rubrics.size() == 1);
    far.version = 2;
    log.add(rubricSet(kWork, far, "the next"), kTeacher);
    CHECK(log.book().assignments.at(kWork).rubrics.size() == 2);
    CHECK(log.book().misfits == 6);
}

TEST_CASE("a mark stands before its work was handed in: it does nothing") {
    Log log = begun();
    log.add(markingRulesSet(kWork, rulesOf(0.0)), kTeacher);
    for (const std::string& marker : kMarkers) log.add(markSubmitted(kAttempt, 1, sheetOfAll(3)), marker);
    handIn(log, kAttempt, kTrainee);
    CHECK(log.book().misfits == 3);
    CHECK(log.work().marks.empty());
}

TEST_CASE("events of other kinds are passed over") {
    Log log = inState(State::agreed);
    Event unknown;
    unknown.action = "something_of_a_newer_stipple";
    unknown.subject = kAttempt;
    log.add(unknown, kTeacher);
    CHECK(log.book().misfits == 0);
}

TEST_CASE("what was released reads back the same") {
    const bool held = rc::check("what was released reads back the same", [] {
        ReleasedGrade grade;
        grade.rubricVersion = *rc::gen::inRange(1, 9);
        grade.policy = *rc::gen::element(GradePolicy::instructor, GradePolicy::automatic, GradePolicy::both);
        for (auto& mark : grade.marks) {
            if (*rc::gen::inRange(0, 4) > 0) mark = *rc::gen::inRange(2, 11) / 2.0;
        }
        grade.marks[4] = 3.0;
        if (*rc::gen::arbitrary<bool>()) {
            EngineScore score;
            score.scoringVersion = 4;
            if (*rc::gen::arbitrary<bool>()) score.total = *rc::gen::inRange(0, 100'001) / 1000.0;
            if (*rc::gen::arbitrary<bool>()) score.passed = *rc::gen::arbitrary<bool>();
            if (!score.total) score.undefinedBecause = "depth: there are too few dots";
            grade.score = score;
        }
        grade.grade = gradeOf(grade.marks, standardRubric(), grade.policy, grade.score);
        const auto parsed = text::parseJson(releasedJson(grade).dump());
        const auto read = std::get<ReleasedGrade>(releasedOf(std::get<text::Json>(parsed)));
        RC_ASSERT(read.rubricVersion == grade.rubricVersion);
        RC_ASSERT(read.policy == grade.policy);
        RC_ASSERT(read.marks == grade.marks);
        RC_ASSERT(read.score == grade.score);
        RC_ASSERT(read.grade == grade.grade);
    });
    CHECK(held);
}

TEST_CASE("a log with an event taken out never claims more than it holds") {
    Log whole = inState(State::review);
    whole.add(marksConferred(kAttempt, gradeOfAll(3.0).marks, "met"), kTeacher);
    whole.add(gradeReleased(kAttempt, gradeOfAll(3.0)), kTeacher);
    whole.add(appealMade(kAttempt, "no"), kTrainee);
    whole.add(appealDecided(kAttempt, gradeOfAll(4.0), {}, "yes"), kTeacher);
    REQUIRE(whole.book().misfits == 0);
    REQUIRE(whole.work().released.size() == 2);
    for (std::size_t out = 3; out < whole.events.size(); ++out) {
        Log fewer = whole;
        fewer.events.erase(fewer.events.begin() + static_cast<std::ptrdiff_t>(out));
        INFO(whole.events[out].event.action);
        const MarkBook book = fewer.book();
        if (const MarkedAttempt* const work = book.find(kAttempt)) {
            CHECK(work->released.size() <= 2);
            if (work->state == State::released) CHECK(work->marks.size() == 2);
        }
        if (out + 1 < whole.events.size()) CHECK(book.misfits >= 1);
    }
}

TEST_CASE("pseudonyms are three digits, of one person one, and stay when others come") {
    Pseudonyms all;
    std::map<std::string, std::string> first;
    std::set<std::string> seen;
    for (int i = 0; i < 700; ++i) {
        const std::string person = idOf("person " + std::to_string(i));
        const std::string drawn = all.of(kWork, person);
        CHECK(drawn.size() == (i < 500 ? 5U : 6U));
        CHECK(drawn.substr(0, 2) == "C-");
        CHECK(seen.insert(drawn).second);
        first[person] = drawn;
    }
    for (const auto& [person, drawn] : first) CHECK(all.of(kWork, person) == drawn);
    int same = 0;
    for (const auto& [person, drawn] : first) same += all.of(idOf("other work"), person) == drawn ? 1 : 0;
    CHECK(same < 10);
}

TEST_CASE("a name is seen by the candidate, without blindness and after release") {
    MarkedAttempt work = inState(State::agreed).work();
    CHECK(seesName(work, kTrainee));
    CHECK_FALSE(seesName(work, kMarkers[0]));
    CHECK_FALSE(seesName(work, kTeacher));
    CHECK(seesName(inState(State::released).work(), kTeacher));
    work.blind = false;
    CHECK(seesName(work, kTeacher));
}

TEST_CASE("everybody gets what waits for them, in order of handing in") {
    Log log = begun();
    log.add(markingRulesSet(kWork, rulesOf(1.0)), kTeacher);
    for (int i = 0; i < 12; ++i) handIn(log, idOf("a" + std::to_string(i)), idOf("t" + std::to_string(i)));
    const MarkBook book = log.book();
    std::size_t waiting = 0;
    for (const std::string& marker : kMarkers) {
        const auto theirs = book.waitingFor(marker, kWork);
        waiting += theirs.size();
        for (std::size_t i = 1; i < theirs.size(); ++i) CHECK(theirs[i - 1] < theirs[i]);
        CHECK(book.waitingFor(marker).size() == theirs.size());
        CHECK(book.waitingFor(marker, idOf("other work")).empty());
    }
    CHECK(waiting == 24);
}
