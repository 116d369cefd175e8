// A home with a class, its people and work that was handed in, for the tests of marking.
#pragma once

#include "assessment/classes.hpp"
#include "assessment/mark_events.hpp"
#include "assessment/marking.hpp"
#include "store/records_desk.hpp"

namespace assessment::testing {

using namespace store;
using namespace store::testing;

inline const std::string kLong = "correct horse battery staple";

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

// A score with points for spacing and depth, and for a hairline where the level has one.
inline practice::ScoredFile scoreWith(const record::Attempt& attempt, double points, bool passed,
                                      bool hairline) {
    practice::ScoredFile scored;
    scored.attemptId = attempt.header.attemptId;
    scoring::Criterion criterion;
    criterion.points = points;
    scored.scorecard.spacing = criterion;
    scored.scorecard.depth = criterion;
    if (hairline) scored.scorecard.hairline = criterion;
    scored.scorecard.totalPoints = points;
    scored.scorecard.passed = passed;
    return scored;
}

class MarkingHome {
public:
    RecordsDesk desk;
    Records records = desk.open();
    People people{records, kCheap};
    Classes classes{records, people};
    Marking marking{records, people};

    // An actor of that role, known by a passphrase where `guarded`.
    Actor known(const std::string& name, const std::string& role) {
        (void)personOf(people.add(admin, {name, {}, {role}, kLong}));
        return got(people.actor(name, kLong));
    }
    // One without a passphrase.
    Actor plain(const std::string& name, const std::string& role) {
        return {personOf(people.add(admin, {name, {}, {role}, {}})).row.id, false};
    }
    Class makeClass(const Actor& by, const std::string& title) { return got(classes.make(by, title)); }
    void join(const Actor& by, const Class& theClass, const std::string& person) {
        (void)by;
        Event event = memberSet(theClass.id, {person, "", 0});
        event.actor = kGuest;
        REQUIRE_FALSE(records.act(std::move(event)));
    }
    Assignment assign(const Actor& by, const Class& theClass, const std::string& title) {
        Assignment work;
        work.classId = theClass.id;
        work.title = title;
        work.levels = {{"soft-hairline", std::string(64, 'b')}};
        work.attempts = 9;
        return got(classes.assign(by, work));
    }
    // Made, scored with so many points and handed in; the attempt's id.
    std::string handIn(const Assignment& assignment, const std::string& person, double points = 70.0,
                       bool hairline = true, bool scored = true) {
        const int number = ++m_attempts;
        const auto attempt = desk.write(number, record::EndState::finished, person, record::Kind::assessment);
        const auto score = scoreWith(attempt, points, points >= 60.0, hairline);
        REQUIRE_FALSE(records.enter(desk.pathOf(number), attempt, scored ? &score : nullptr));
        Event event = attemptHandedIn({attempt.header.attemptId, person, assignment.id, "soft-hairline", 0});
        event.actor = person;
        REQUIRE_FALSE(records.act(std::move(event)));
        return attempt.header.attemptId;
    }
    MarkedAttempt work(const std::string& attempt) const {
        const auto books = marking.books();
        const MarkedAttempt* const found = books.marks.find(attempt);
        REQUIRE(found != nullptr);
        return *found;
    }
    std::size_t events() const { return records.log().events().size(); }
    int numberOf() const { return m_attempts; }

    Actor admin{};

private:
    int m_attempts = 0;
};

inline MarkSheet sheetOf(int spacing, int depth, int hairline, int cleanness, int global) {
    MarkSheet sheet;
    sheet.marks = {spacing, depth, hairline, cleanness, global};
    sheet.seconds = 120;
    return sheet;
}
inline MarkSheet sheetOfAll(int mark) { return sheetOf(mark, mark, mark, mark, mark); }

inline AgreedMarks marksOfAll(double mark) { return {mark, mark, mark, mark, mark}; }

inline std::string saysWhat(const std::optional<std::string>& fault) { return fault.value_or("done"); }

}  // namespace assessment::testing
