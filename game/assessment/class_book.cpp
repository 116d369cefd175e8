#include "assessment/class_book.hpp"

#include <algorithm>

#include "assessment/roster.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

using store::Event;

constexpr std::int64_t kMostAttempts = 99;

std::optional<std::string> textIn(const text::Json& details, const char* name) {
    const text::Json* found = details.find(name);
    if (found == nullptr || found->string() == nullptr) return std::nullopt;
    return *found->string();
}

std::optional<std::int64_t> timeIn(const text::Json& details, const char* name) {
    const auto written = textIn(details, name);
    return written ? store::millisecondsOf(*written) : std::nullopt;
}

std::optional<std::int64_t> wholeIn(const text::Json& details, const char* name, std::int64_t least,
                                    std::int64_t most) {
    const text::Json* found = details.find(name);
    if (found == nullptr || found->whole() == nullptr) return std::nullopt;
    if (*found->whole() < least || *found->whole() > most) return std::nullopt;
    return *found->whole();
}

std::optional<std::vector<AssignedLevel>> levelsIn(const text::Json& details) {
    const text::Json* found = details.find("levels");
    if (found == nullptr || found->items() == nullptr || found->items()->empty()) return std::nullopt;
    std::vector<AssignedLevel> levels;
    for (const text::Json& item : *found->items()) {
        const auto id = textIn(item, "id");
        const auto hash = textIn(item, "hash");
        if (!id || !hash) return std::nullopt;
        levels.push_back({*id, *hash});
    }
    return levels;
}

template <typename Kind>
Kind* byId(std::vector<Kind>& all, const std::string& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Kind& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// Reads event after event into a book.
class Reading {
public:
    ClassBook all(const std::vector<store::LoggedEvent>& events) {
        for (const store::LoggedEvent& logged : events) {
            if (!take(logged.event)) ++m_book.misfits;
        }
        return std::move(m_book);
    }

private:
    // False when the event does not fit.
    bool take(const Event& event) {
        if (event.action == "class_made") return makeClass(event);
        if (event.action == "class_instructor_set") return setInstructor(event);
        if (event.action == "class_member_set") return setMember(event);
        if (event.action == "class_member_left") return leave(event);
        if (event.action == "assignment_made") return assign(event);
        if (event.action == "due_extended") return extend(event);
        if (event.action == "assignment_withdrawn") return withdraw(event);
        if (event.action == "attempt_handed_in") return handIn(event);
        if (event.action == "person_erased") return erase(event);
        return true;
    }
    Class* classIn(const Event& event) {
        const auto id = textIn(event.details, "class");
        return id && event.subject ? byId(m_book.classes, *id) : nullptr;
    }
    bool makeClass(const Event& event) {
        const auto title = textIn(event.details, "title");
        if (!title || !event.subject || byId(m_book.classes, *event.subject)) return false;
        m_book.classes.push_back({*event.subject, *title, {}, {}});
        if (event.actor != store::kGuest) m_book.classes.back().instructors.push_back(event.actor);
        return true;
    }
    bool setInstructor(const Event& event) {
        Class* const found = classIn(event);
        if (found == nullptr) return false;
        auto& all = found->instructors;
        if (std::find(all.begin(), all.end(), *event.subject) == all.end()) all.push_back(*event.subject);
        return true;
    }
    bool setMember(const Event& event) {
        Class* const found = classIn(event);
        const auto extra = wholeIn(event.details, "extra_time_percent", 0, kMostExtraTimePercent);
        const auto group = textIn(event.details, "group");
        if (found == nullptr || !extra || !group) return false;
        const Member member{*event.subject, *group, static_cast<int>(*extra)};
        const auto known = std::find_if(found->members.begin(), found->members.end(),
                                        [&](const Member& one) { return one.person == member.person; });
        if (known == found->members.end()) {
            found->members.push_back(member);
        } else {
            *known = member;
        }
        return true;
    }
    bool leave(const Event& event) {
        Class* const found = classIn(event);
        if (found == nullptr) return false;
        return std::erase_if(found->members,
                             [&](const Member& one) { return one.person == *event.subject; }) > 0;
    }
    bool assign(const Event& event) {
        Assignment made;
        const auto title = textIn(event.details, "title");
        const auto levels = levelsIn(event.details);
        const auto attempts = wholeIn(event.details, "attempts", 1, kMostAttempts);
        const auto input = textIn(event.details, "input");
        const text::Json* const aids = event.details.find("aids");
        const Class* const found = classIn(event);
        if (found == nullptr || !title || !levels || !attempts || !input || aids == nullptr ||
            aids->boolean() == nullptr || byId(m_book.assignments, *event.subject))
            return false;
        if (*input != "any" && *input != "pen") return false;
        made.id = *event.subject;
        made.classId = found->id;
        made.title = *title;
        made.group = textIn(event.details, "group");
        made.levels = *levels;
        made.attempts = static_cast<int>(*attempts);
        made.opens = timeIn(event.details, "opens");
        made.due = timeIn(event.details, "due");
        made.aids = *aids->boolean();
        made.input = *input == "pen" ? Assignment::Input::pen : Assignment::Input::any;
        m_book.assignments.push_back(std::move(made));
        return true;
    }
    bool extend(const Event& event) {
        const auto id = textIn(event.details, "assignment");
        const auto due = timeIn(event.details, "due");
        Assignment* const found = id ? byId(m_book.assignments, *id) : nullptr;
        if (found == nullptr || !due || !event.subject) return false;
        found->extended[*event.subject] = *due;
        return true;
    }
    bool withdraw(const Event& event) {
        Assignment* const found = event.subject ? byId(m_book.assignments, *event.subject) : nullptr;
        const auto at = store::millisecondsOf(event.at);
        if (found == nullptr || !at) return false;
        found->withdrawn = at;
        return true;
    }
    bool handIn(const Event& event) {
        const auto assignment = textIn(event.details, "assignment");
        const auto level = textIn(event.details, "level");
        const auto person = textIn(event.details, "person");
        const auto at = store::millisecondsOf(event.at);
        if (!event.subject || !assignment || !level || !person || !at ||
            !byId(m_book.assignments, *assignment))
            return false;
        m_book.handedIn.push_back({*event.subject, *person, *assignment, *level, *at});
        return true;
    }
    // What was handed in stays under the number, as the attempts of assessments do.
    bool erase(const Event& event) {
        if (!event.subject) return false;
        for (Class& each : m_book.classes) {
            std::erase_if(each.members, [&](const Member& one) { return one.person == *event.subject; });
            std::erase(each.instructors, *event.subject);
        }
        return true;
    }

    ClassBook m_book;
};

template <typename Kind>
const Kind* found(const std::vector<Kind>& all, const std::string& id) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Kind& one) { return one.id == id; });
    return at == all.end() ? nullptr : &*at;
}

}  // namespace

const Member* Class::member(const std::string& person) const {
    const auto at =
        std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.person == person; });
    return at == members.end() ? nullptr : &*at;
}

const Class* ClassBook::findClass(const std::string& id) const { return found(classes, id); }
const Assignment* ClassBook::findAssignment(const std::string& id) const { return found(assignments, id); }

ClassBook classBookOf(const std::vector<store::LoggedEvent>& events) { return Reading().all(events); }

}  // namespace assessment
