#include "assessment/classes.hpp"

#include <algorithm>
#include <set>

#include "crypto/random_id.hpp"
#include "record/store/ids.hpp"
#include "text/utf8.hpp"

namespace assessment {

namespace {

using store::Actor;
using store::Person;

constexpr std::size_t kLongestTitle = 200;  // bytes
constexpr std::size_t kFewestDigits = 6;

Classes::Fault whyNoTitle(const std::string& title, const char* what) {
    const bool controls =
        std::any_of(title.begin(), title.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (!title.empty() && title.size() <= kLongestTitle && !controls && !text::firstBadUtf8(title))
        return std::nullopt;
    return "the title of " + std::string(what) + " is 1 to 200 bytes of plain text in one line";
}

// The one whose id begins so, or whose title it is.
template <typename Kind>
std::variant<Kind, std::string> oneOf(const std::vector<Kind>& all, const std::string& which,
                                      const char* what, const char* list) {
    const Kind* found = nullptr;
    for (const Kind& each : all) {
        const bool digits = which.size() >= kFewestDigits && each.id.rfind(which, 0) == 0;
        if (!digits && each.title != which) continue;
        if (found != nullptr)
            return "several fit '" + which + "': give more digits of the id; '" + list + "' shows them";
        found = &each;
    }
    if (found == nullptr)
        return "there is no " + std::string(what) + " '" + which + "'; '" + list + "' shows those there are";
    return *found;
}

bool teaches(const Class& theClass, const std::string& person) {
    const auto& all = theClass.instructors;
    return !person.empty() && std::find(all.begin(), all.end(), person) != all.end();
}

}  // namespace

std::variant<Class, std::string> Classes::find(const std::string& which) const {
    return oneOf(book().classes, which, "class", "stipple class list");
}

std::variant<Assignment, std::string> Classes::findAssignment(const std::string& which) const {
    return oneOf(book().assignments, which, "assignment", "stipple assign list");
}

Classes::Fault Classes::whyNot(store::Act act, const Actor& actor, const Class* theClass) const {
    return m_people.whyNotInClass(act, actor, theClass == nullptr || teaches(*theClass, actor.person));
}

Classes::Fault Classes::write(const Actor& actor, store::Event event) {
    event.actor = actor.person.empty() ? std::string(store::kGuest) : actor.person;
    return m_records.act(std::move(event));
}

std::variant<Class, std::string> Classes::make(const Actor& actor, const std::string& title) {
    if (auto fault = whyNot(store::Act::keepClass, actor, nullptr)) return *fault;
    if (auto fault = whyNoTitle(title, "a class")) return *fault;
    const ClassBook before = book();
    const bool taken = std::any_of(before.classes.begin(), before.classes.end(),
                                   [&](const Class& one) { return one.title == title; });
    if (taken) return "there is a class '" + title + "' already; give this one another title";
    const std::string id = crypto::hex(crypto::randomId());
    if (auto fault = write(actor, classMade(id, title))) return *fault;
    return *book().findClass(id);
}

Classes::Fault Classes::addInstructor(const Actor& actor, const Class& theClass, const Person& person) {
    if (auto fault = whyNot(store::Act::keepClass, actor, &theClass)) return fault;
    const auto& roles = person.row.roles;
    if (std::find(roles.begin(), roles.end(), "instructor") == roles.end())
        return "'" + person.name + "' has not the role of an instructor; give it with 'stipple people role'";
    return write(actor, instructorSet(theClass.id, person.row.id));
}

// Who of the roster is known here, row by row.
std::variant<std::vector<std::optional<Person>>, std::string> Classes::known(
    const std::vector<RosterRow>& rows) const {
    const std::vector<Person> all = m_people.list();
    std::vector<std::optional<Person>> found;
    for (const RosterRow& row : rows) {
        std::vector<const Person*> fitting;
        for (const Person& person : all) {
            if (person.row.id == store::kGuest || person.row.erasedAt) continue;
            if (row.mail && person.mail ? *row.mail == *person.mail : person.name == row.name)
                fitting.push_back(&person);
        }
        if (fitting.size() > 1)
            return "line " + std::to_string(row.line) + ": several people here are '" + row.name +
                   "'; give each an address with 'stipple people rename --mail', and the roster too";
        found.push_back(fitting.empty() ? std::nullopt : std::optional(*fitting.front()));
    }
    return found;
}

std::variant<Classes::Enrolled, std::string> Classes::enrol(const Actor& actor, const Class& theClass,
                                                            const std::vector<RosterRow>& rows) {
    if (auto fault = whyNot(store::Act::keepClass, actor, &theClass)) return *fault;
    auto looked = known(rows);
    if (auto* fault = std::get_if<std::string>(&looked)) return std::move(*fault);
    const auto& people = std::get<std::vector<std::optional<Person>>>(looked);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (people[i] && !seen.insert(people[i]->row.id).second)
            return "line " + std::to_string(rows[i].line) + ": '" + rows[i].name +
                   "' is somebody who stands in the roster already";
    }
    Enrolled done;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string person = people[i] ? people[i]->row.id : std::string();
        if (person.empty()) {
            const auto added = m_people.add(actor, {rows[i].name, rows[i].mail, {}, {}});
            if (const auto* fault = std::get_if<std::string>(&added)) return *fault;
            person = std::get<Person>(added).row.id;
            ++done.added;
        }
        const Member* const before = theClass.member(person);
        if (before != nullptr && before->group == rows[i].group &&
            before->extraTimePercent == rows[i].extraTimePercent) {
            ++done.unchanged;
            continue;
        }
        ++(before == nullptr ? done.joined : done.changed);
        if (auto fault =
                write(actor, memberSet(theClass.id, {person, rows[i].group, rows[i].extraTimePercent})))
            return *fault;
    }
    return done;
}

Classes::Fault Classes::dismiss(const Actor& actor, const Class& theClass, const Person& person) {
    if (auto fault = whyNot(store::Act::keepClass, actor, &theClass)) return fault;
    if (theClass.member(person.row.id) == nullptr)
        return "'" + person.name + "' is not in the class '" + theClass.title + "'";
    return write(actor, memberLeft(theClass.id, person.row.id));
}

std::variant<std::vector<RosterRow>, std::string> Classes::roster(const Actor& actor,
                                                                  const Class& theClass) const {
    if (auto fault = whyNot(store::Act::keepClass, actor, &theClass)) return *fault;
    std::vector<RosterRow> rows;
    for (const Person& person : m_people.list()) {
        if (const Member* const member = theClass.member(person.row.id))
            rows.push_back({person.name, person.mail, member->group, member->extraTimePercent, 0});
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return rows;
}

}  // namespace assessment
