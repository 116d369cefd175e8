// How what happens to a class is written down: the other side of class_book.cpp.
#include "assessment/class_book.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

store::Event eventOf(const char* action, const std::string& subject) {
    store::Event event;
    event.action = action;
    event.subject = subject;
    return event;
}

text::Json timeOf(const std::optional<std::int64_t>& milliseconds) {
    return milliseconds ? text::Json(store::wallClockOf(*milliseconds)) : text::Json();
}

}  // namespace

store::Event classMade(const std::string& id, const std::string& title) {
    store::Event event = eventOf("class_made", id);
    event.details.set("title", title);
    return event;
}

store::Event instructorSet(const std::string& classId, const std::string& person) {
    store::Event event = eventOf("class_instructor_set", person);
    event.details.set("class", classId);
    return event;
}

store::Event memberSet(const std::string& classId, const Member& member) {
    store::Event event = eventOf("class_member_set", member.person);
    event.details.set("class", classId).set("group", member.group);
    event.details.set("extra_time_percent", member.extraTimePercent);
    return event;
}

store::Event memberLeft(const std::string& classId, const std::string& person) {
    store::Event event = eventOf("class_member_left", person);
    event.details.set("class", classId);
    return event;
}

store::Event assignmentMade(const Assignment& assignment) {
    store::Event event = eventOf("assignment_made", assignment.id);
    auto levels = text::Json::array();
    for (const AssignedLevel& level : assignment.levels)
        levels.push(text::Json::object().set("id", level.id).set("hash", level.hash));
    event.details.set("class", assignment.classId).set("title", assignment.title);
    event.details.set("group", assignment.group).set("levels", std::move(levels));
    event.details.set("attempts", assignment.attempts);
    event.details.set("opens", timeOf(assignment.opens)).set("due", timeOf(assignment.due));
    event.details.set("aids", assignment.aids);
    event.details.set("input", assignment.input == Assignment::Input::pen ? "pen" : "any");
    return event;
}

store::Event dueExtended(const std::string& assignment, const std::string& person, std::int64_t due,
                         const std::string& reason) {
    store::Event event = eventOf("due_extended", person);
    event.reason = reason;
    event.details.set("assignment", assignment).set("due", store::wallClockOf(due));
    return event;
}

store::Event assignmentWithdrawn(const std::string& assignment, const std::string& reason) {
    store::Event event = eventOf("assignment_withdrawn", assignment);
    event.reason = reason;
    return event;
}

store::Event attemptHandedIn(const HandedIn& handedIn) {
    store::Event event = eventOf("attempt_handed_in", handedIn.attempt);
    event.details.set("assignment", handedIn.assignment).set("level", handedIn.level);
    event.details.set("person", handedIn.person);
    return event;
}

}  // namespace assessment
