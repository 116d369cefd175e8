// Assigning work, giving more time for it, taking it back.
#include <algorithm>
#include <set>

#include "assessment/classes.hpp"
#include "crypto/random_id.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

using store::Actor;
using store::Person;

Classes::Fault whyNoAssignment(const Assignment& wanted, const Class& theClass, std::int64_t now) {
    if (wanted.title.empty() || wanted.title.size() > 200 ||
        wanted.title.find_first_of("\r\n\t") != std::string::npos)
        return "the title of an assignment is 1 to 200 bytes of plain text in one line";
    if (wanted.levels.empty()) return "an assignment needs at least one level: give it with --level";
    std::set<std::string> seen;
    for (const AssignedLevel& level : wanted.levels) {
        if (!seen.insert(level.id).second) return "the level '" + level.id + "' is assigned twice";
    }
    if (wanted.attempts < 1 || wanted.attempts > 99) return "1 to 99 attempts may be allowed";
    if (wanted.opens && wanted.due && *wanted.opens >= *wanted.due)
        return "it must open before it is due: " + store::wallClockOf(*wanted.opens) + " is not before " +
               store::wallClockOf(*wanted.due);
    if (wanted.due && *wanted.due <= now)
        return "it would be due in the past: " + store::wallClockOf(*wanted.due);
    const bool known =
        !wanted.group || std::any_of(theClass.members.begin(), theClass.members.end(),
                                     [&](const Member& one) { return one.group == *wanted.group; });
    if (!known) return "nobody in '" + theClass.title + "' is of the group '" + *wanted.group + "'";
    return std::nullopt;
}

}  // namespace

std::variant<Assignment, std::string> Classes::assign(const Actor& actor, Assignment wanted) {
    const ClassBook before = book();
    const Class* const theClass = before.findClass(wanted.classId);
    if (theClass == nullptr) return "there is no class of the id " + wanted.classId;
    if (auto fault = whyNot(store::Act::assign, actor, theClass)) return *fault;
    const std::int64_t now = store::millisecondsOf(m_records.now()).value_or(0);
    if (auto fault = whyNoAssignment(wanted, *theClass, now)) return *fault;
    const bool taken =
        std::any_of(before.assignments.begin(), before.assignments.end(), [&](const Assignment& one) {
            return one.classId == wanted.classId && one.title == wanted.title && !one.withdrawn;
        });
    if (taken)
        return "'" + theClass->title + "' has an assignment '" + wanted.title +
               "' already; give this one another title";
    wanted.id = crypto::hex(crypto::randomId());
    if (auto fault = write(actor, assignmentMade(wanted))) return *fault;
    return *book().findAssignment(wanted.id);
}

Classes::Fault Classes::extend(const Actor& actor, const Assignment& assignment, const Person& person,
                               std::int64_t due, const std::string& reason) {
    const ClassBook before = book();
    const Class* const theClass = before.findClass(assignment.classId);
    if (auto fault = whyNot(store::Act::assign, actor, theClass)) return fault;
    if (theClass == nullptr || theClass->member(person.row.id) == nullptr)
        return "'" + person.name + "' is not in the class that '" + assignment.title + "' was given to";
    if (reason.empty()) return "more time needs a reason: give it with --reason";
    if (!assignment.due) return "'" + assignment.title + "' has no due time that could be extended";
    if (due <= *assignment.due)
        return store::wallClockOf(due) + " is not later than the due time of everybody, " +
               store::wallClockOf(*assignment.due);
    return write(actor, dueExtended(assignment.id, person.row.id, due, reason));
}

Classes::Fault Classes::withdraw(const Actor& actor, const Assignment& assignment,
                                 const std::string& reason) {
    const ClassBook before = book();
    if (auto fault = whyNot(store::Act::assign, actor, before.findClass(assignment.classId))) return fault;
    if (reason.empty()) return "taking an assignment back needs a reason: give it with --reason";
    if (assignment.withdrawn) return "'" + assignment.title + "' was taken back already";
    return write(actor, assignmentWithdrawn(assignment.id, reason));
}

}  // namespace assessment
