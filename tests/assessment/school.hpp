// A home with the records open and people in it, for what is done about classes, marks and pairs.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "assessment/classes.hpp"
#include "record/store/ids.hpp"
#include "store/records_desk.hpp"

namespace assessment::testing {

inline const std::string kLongPassphrase = "correct horse battery staple";

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

struct School {
    store::testing::RecordsDesk desk;
    store::Records records = desk.open();
    store::People people{records, store::testing::kCheap};
    Classes classes{records, people};
    store::Actor admin{};

    // Somebody new; acts with the passphrase given.
    store::Actor known(const std::string& name, const std::string& role) {
        (void)store::testing::personOf(people.add(admin, {name, {}, {role}, kLongPassphrase}));
        return got(people.actor(name, kLongPassphrase));
    }
    // A class of that instructor's with so many trainees, and their work of one level handed in.
    Assignment workOf(const store::Actor& teacher, int trainees, const std::string& title = "Fields") {
        const Class theClass = got(classes.make(teacher, "Class of " + title));
        std::vector<RosterRow> rows;
        for (int i = 1; i <= trainees; ++i)
            rows.push_back({"Trainee " + std::to_string(i), std::nullopt, "", 0, 0});
        (void)got(classes.enrol(teacher, theClass, rows));
        Assignment wanted;
        wanted.classId = theClass.id;
        wanted.title = title;
        wanted.levels = {{"mid-scalp-field", std::string(64, 'a')}};
        const Assignment work = got(classes.assign(teacher, wanted));
        for (int i = 1; i <= trainees; ++i)
            handIn(work, i, store::testing::personOf(people.find("Trainee " + std::to_string(i))).row.id);
        return work;
    }
    void handIn(const Assignment& work, int number, const std::string& person) {
        store::Event event =
            attemptHandedIn({store::testing::idOf(number), person, work.id, work.levels.front().id, 0});
        event.actor = person;
        REQUIRE_FALSE(records.act(std::move(event)));
    }
    [[nodiscard]] std::size_t logged() const { return records.log().events().size(); }
};

}  // namespace assessment::testing
