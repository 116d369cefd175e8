#include "assessment/desk_list.hpp"

#include "assessment/mark_events.hpp"
#include "record/store/ids.hpp"
#include "support/catch.hpp"

using namespace assessment;

namespace {

const std::string kTeacher(32, '1'), kMarker(32, '2'), kTrainee(32, '3'), kOther(32, '4');
const std::string kClass(32, 'c'), kWork(32, 'f'), kEmpty(32, 'e');
const std::vector<std::string> kAttempts{std::string(32, 'a'), std::string(32, 'b'), std::string(32, 'd')};

class Log {
public:
    std::vector<store::LoggedEvent> events;

    void add(store::Event event, const std::string& actor) {
        event.actor = actor;
        event.at = store::wallClockOf(1'780'000'000'000 + 1000 * static_cast<std::int64_t>(events.size()));
        events.push_back({std::move(event), {}, {}, {}});
    }
    [[nodiscard]] ClassBook classes() const { return classBookOf(events); }
    [[nodiscard]] MarkBook marks() const { return markBookOf(events, classes()); }
};

Assignment work(const std::string& id, const std::string& title) {
    Assignment made;
    made.id = id;
    made.classId = kClass;
    made.title = title;
    made.levels = {{"soft-hairline", std::string(64, 'b')}};
    return made;
}

Log threeHandedIn() {
    Log log;
    log.add(classMade(kClass, "Spring"), kTeacher);
    log.add(assignmentMade(work(kWork, "Hairlines")), kTeacher);
    log.add(assignmentMade(work(kEmpty, "Fields")), kTeacher);
    MarkingRules rules;
    rules.markers = {kMarker};
    log.add(markingRulesSet(kWork, rules), kTeacher);
    for (const std::string& attempt : kAttempts)
        log.add(attemptHandedIn({attempt, kTrainee, kWork, "soft-hairline", 0}), kTrainee);
    return log;
}

MarkSheet sheetWith(const std::vector<std::string>& texts) {
    MarkSheet sheet;
    for (auto& mark : sheet.marks) mark = 3;
    for (const std::string& text : texts) sheet.comments.push_back({text, MomentPin{1}, 1});
    return sheet;
}

}  // namespace

TEST_CASE("the desk counts what is one's own and how far all of it is") {
    Log log = threeHandedIn();
    log.add(markSubmitted(kAttempts[1], 1, sheetWith({})), kMarker);
    const auto desk = deskOf(log.classes(), log.marks(), kMarker);
    REQUIRE(desk.size() == 1);
    CHECK(desk[0].title == "Hairlines");
    CHECK(desk[0].classTitle == "Spring");
    CHECK(desk[0].marks);
    CHECK_FALSE(desk[0].teaches);
    CHECK(desk[0].mine == 3);
    CHECK(desk[0].marked == 1);
    CHECK(desk[0].waiting() == 2);
    CHECK(desk[0].handedIn == 3);
    CHECK(desk[0].marking == 2);
    CHECK(desk[0].agreed == 1);
}

TEST_CASE("who teaches sees every assignment of the class, who does neither none") {
    const Log log = threeHandedIn();
    const auto desk = deskOf(log.classes(), log.marks(), kTeacher);
    REQUIRE(desk.size() == 2);
    CHECK(desk[0].teaches);
    CHECK_FALSE(desk[0].marks);
    CHECK(desk[0].mine == 0);
    CHECK(desk[0].hasRules);
    CHECK_FALSE(desk[1].hasRules);
    CHECK(deskOf(log.classes(), log.marks(), kTrainee).empty());
}

TEST_CASE("what was taken back stays on the desk while something of it was handed in") {
    Log log = threeHandedIn();
    log.add(assignmentWithdrawn(kWork, "wrong level"), kTeacher);
    log.add(assignmentWithdrawn(kEmpty, "wrong level"), kTeacher);
    const auto desk = deskOf(log.classes(), log.marks(), kTeacher);
    REQUIRE(desk.size() == 1);
    CHECK(desk[0].assignment == kWork);
}

TEST_CASE("the next unmarked goes round and ends when none is left") {
    Log log = threeHandedIn();
    const auto next = [&](const std::string& after) {
        const MarkBook marks = log.marks();
        const MarkedAttempt* const found = nextAfter(marks, kMarker, kWork, after);
        return found == nullptr ? std::string() : found->attempt;
    };
    const auto waiting = log.marks().waitingFor(kMarker, kWork);
    REQUIRE(waiting.size() == 3);
    const std::string first = next("");
    const std::string second = next(first);
    const std::string third = next(second);
    CHECK(first != second);
    CHECK(second != third);
    CHECK(next(third) == first);
    log.add(markSubmitted(second, 1, sheetWith({})), kMarker);
    CHECK(next(first) == third);
    CHECK(next(second) == first);  // it waits no more
    log.add(markSubmitted(third, 1, sheetWith({})), kMarker);
    CHECK(next(first).empty());  // it is the only one
    log.add(markSubmitted(first, 1, sheetWith({})), kMarker);
    CHECK(next("").empty());
    CHECK(nextAfter(log.marks(), kTeacher, kWork, "") == nullptr);
}

TEST_CASE("one's own sentences come by use, and nobody else's") {
    Log log = threeHandedIn();
    log.add(markSubmitted(kAttempts[0], 1, sheetWith({"Once, early.", "Often."})), kMarker);
    log.add(markSubmitted(kAttempts[1], 1, sheetWith({"Often.", "Once, late."})), kMarker);
    const auto own = ownSentences(log.marks(), kMarker, 9);
    REQUIRE(own.size() == 3);
    CHECK(own[0] == "Often.");
    CHECK(own[1] == "Once, late.");
    CHECK(own[2] == "Once, early.");
    CHECK(ownSentences(log.marks(), kMarker, 2).size() == 2);
    CHECK(ownSentences(log.marks(), kOther, 9).empty());
}
