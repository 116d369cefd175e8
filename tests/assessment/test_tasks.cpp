#include "assessment/tasks.hpp"

#include "record/store/ids.hpp"
#include "support/catch.hpp"

using namespace assessment;

namespace {

const std::string kClass(32, 'c');
const std::string kField(32, 'f');
const std::string kOwn(32, '1');
const std::string kOther(32, '2');

// Events of one hour after the other, from 2026-06-01T00:00Z on.
class Log {
public:
    std::vector<store::LoggedEvent> events;

    void add(store::Event event) {
        event.actor = std::string(store::kGuest);
        event.at = store::wallClockOf(hour(static_cast<int>(events.size())));
        events.push_back({std::move(event), {}, {}, {}});
    }
    static std::int64_t hour(int number) {
        return *store::millisecondsOf("2026-06-01T00:00:00Z") + std::int64_t{3'600'000} * number;
    }
};

Assignment fieldWork() {
    Assignment work;
    work.id = kField;
    work.classId = kClass;
    work.title = "Field";
    work.levels = {{"mid-scalp-field", std::string(64, 'a')}, {"crown", std::string(64, 'b')}};
    work.attempts = 2;
    work.opens = Log::hour(100);
    work.due = Log::hour(200);
    return work;
}

Log classOfTwo() {
    Log log;
    log.add(classMade(kClass, "Spring"));
    log.add(memberSet(kClass, {kOwn, "day", 25}));
    log.add(memberSet(kClass, {kOther, "evening", 0}));
    return log;
}

Task::State stateAt(const Log& log, const std::string& person, int hour) {
    const auto tasks = tasksOf(classBookOf(log.events), person, Log::hour(hour));
    REQUIRE_FALSE(tasks.empty());
    return tasks.front().state;
}

}  // namespace

TEST_CASE("a member has a task a level, with a time of their own") {
    Log log = classOfTwo();
    log.add(assignmentMade(fieldWork()));
    log.add(dueExtended(kField, kOwn, Log::hour(250), "was ill"));
    const ClassBook book = classBookOf(log.events);
    CHECK(book.misfits == 0);
    const auto own = tasksOf(book, kOwn, Log::hour(150));
    REQUIRE(own.size() == 2);
    CHECK(own[0].level.id == "mid-scalp-field");
    CHECK(own[0].extraTime == 1.25);
    CHECK(own[0].due == Log::hour(250));
    CHECK(own[0].dueIsExtended);
    CHECK(tasksOf(book, kOther, Log::hour(150))[0].due == Log::hour(200));
    CHECK(tasksOf(book, std::string(32, '3'), Log::hour(150)).empty());
    CHECK(stateAt(log, kOwn, 99) == Task::State::notOpen);
    CHECK(stateAt(log, kOwn, 100) == Task::State::open);
    CHECK(stateAt(log, kOwn, 250) == Task::State::open);
    CHECK(stateAt(log, kOwn, 251) == Task::State::closed);
    CHECK(stateAt(log, kOther, 200) == Task::State::open);
    CHECK(stateAt(log, kOther, 201) == Task::State::closed);
}

TEST_CASE("attempts that were handed in are counted by level") {
    Log log = classOfTwo();
    log.add(assignmentMade(fieldWork()));
    for (int i = 0; i < 2; ++i)
        log.add(attemptHandedIn(
            {std::string(32, static_cast<char>('4' + i)), kOwn, kField, "mid-scalp-field", 0}));
    const auto tasks = tasksOf(classBookOf(log.events), kOwn, Log::hour(150));
    CHECK(tasks[0].made == 2);
    CHECK(tasks[0].state == Task::State::done);
    CHECK(tasks[1].made == 0);
    CHECK(tasks[1].state == Task::State::open);
}

TEST_CASE("groups, leaving and taking back decide whose task it is") {
    Log log = classOfTwo();
    Assignment work = fieldWork();
    work.group = "evening";
    log.add(assignmentMade(work));
    CHECK(tasksOf(classBookOf(log.events), kOwn, 0).empty());
    CHECK(tasksOf(classBookOf(log.events), kOther, 0).size() == 2);
    SECTION("another group") { log.add(memberSet(kClass, {kOther, "day", 0})); }
    SECTION("left") { log.add(memberLeft(kClass, kOther)); }
    SECTION("taken back") { log.add(assignmentWithdrawn(kField, "wrong level")); }
    CHECK(tasksOf(classBookOf(log.events), kOther, 0).empty());
}

TEST_CASE("what is due soonest comes first") {
    Log log = classOfTwo();
    Assignment work = fieldWork();
    for (const auto& [digit, due] : {std::pair{'7', 0}, {'8', 300}, {'9', 120}}) {
        work.id = std::string(32, digit);
        work.due = due == 0 ? std::nullopt : std::optional(Log::hour(due));
        work.levels.resize(1);
        log.add(assignmentMade(work));
    }
    std::string order;
    for (const Task& task : tasksOf(classBookOf(log.events), kOwn, Log::hour(50)))
        order += task.assignment[0];
    CHECK(order == "987");
}

TEST_CASE("events that do not fit do nothing and are counted") {
    Log log;
    log.add(memberSet(kClass, {kOwn, "", 0}));
    log.add(assignmentMade(fieldWork()));
    store::Event odd = classMade(kClass, "Spring");
    odd.details = text::Json::object();
    log.add(odd);
    log.add(classMade(kClass, "Spring"));
    log.add(classMade(kClass, "Again"));
    Assignment work = fieldWork();
    work.attempts = 0;
    log.add(assignmentMade(work));
    const ClassBook book = classBookOf(log.events);
    CHECK(book.misfits == 5);
    CHECK(book.classes.size() == 1);
    CHECK(book.classes.front().title == "Spring");
    CHECK(book.assignments.empty());
}
