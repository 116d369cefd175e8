// What is done about classes and assignments. Every act is checked against the permissions, written to the
// event log and thereby done.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "assessment/class_book.hpp"
#include "assessment/roster.hpp"
#include "record/store/people.hpp"

namespace assessment {

class Classes {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    // Both must outlive it.
    Classes(store::Records& records, store::People& people) : m_records(records), m_people(people) {}

    // As the records are now.
    [[nodiscard]] ClassBook book() const { return classBookOf(m_records.log().events()); }
    // By id, by its first six digits or more, or by the exact title. A sentence when none or several fit.
    [[nodiscard]] std::variant<Class, std::string> find(const std::string& which) const;
    [[nodiscard]] std::variant<Assignment, std::string> findAssignment(const std::string& which) const;

    // The new class; a title is 1 to 200 bytes of UTF-8 in one line, and no other class has it.
    [[nodiscard]] std::variant<Class, std::string> make(const store::Actor& actor, const std::string& title);
    [[nodiscard]] Fault addInstructor(const store::Actor& actor, const Class& theClass,
                                      const store::Person& person);

    // Brings the class to what the roster says: people who are not known are added as trainees, group and
    // extra time become the roster's, who is not in it stays. Known is who has the mail, or without one the
    // exact name. All or nothing up to the first act: whatever would be refused is found before.
    struct Enrolled {
        std::size_t added = 0;      // new people
        std::size_t joined = 0;     // members that were none
        std::size_t changed = 0;    // members with another group or extra time
        std::size_t unchanged = 0;  // members as they were
    };
    [[nodiscard]] std::variant<Enrolled, std::string> enrol(const store::Actor& actor, const Class& theClass,
                                                            const std::vector<RosterRow>& rows);
    [[nodiscard]] Fault dismiss(const store::Actor& actor, const Class& theClass,
                                const store::Person& person);
    // Its members with names, by name.
    [[nodiscard]] std::variant<std::vector<RosterRow>, std::string> roster(const store::Actor& actor,
                                                                           const Class& theClass) const;

    // `wanted`: without an id. Levels at least one, none twice; opens before due; no other assignment of the
    // class has the title, but for those that were taken back.
    [[nodiscard]] std::variant<Assignment, std::string> assign(const store::Actor& actor, Assignment wanted);
    // A later due time for one member, with its reason, which is not empty.
    [[nodiscard]] Fault extend(const store::Actor& actor, const Assignment& assignment,
                               const store::Person& person, std::int64_t due, const std::string& reason);
    [[nodiscard]] Fault withdraw(const store::Actor& actor, const Assignment& assignment,
                                 const std::string& reason);

private:
    [[nodiscard]] Fault whyNot(store::Act act, const store::Actor& actor, const Class* theClass) const;
    [[nodiscard]] Fault write(const store::Actor& actor, store::Event event);
    [[nodiscard]] std::variant<std::vector<std::optional<store::Person>>, std::string> known(
        const std::vector<RosterRow>& rows) const;

    store::Records& m_records;
    store::People& m_people;
};

}  // namespace assessment
