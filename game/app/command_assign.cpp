#include <cmath>

#include "app/class_commands.hpp"
#include "app/people_room.hpp"
#include "assessment/classes.hpp"
#include "assessment/tasks.hpp"
#include "record/store/ids.hpp"

namespace app {

namespace {

using assessment::Assignment;
using assessment::Classes;
using assessment::Task;
using Fault = std::optional<std::string>;

text::Json timeJson(const std::optional<std::int64_t>& milliseconds) {
    return milliseconds ? text::Json(store::wallClockOf(*milliseconds)) : text::Json();
}

text::Json jsonOf(const Assignment& work) {
    auto levels = text::Json::array();
    for (const assessment::AssignedLevel& level : work.levels)
        levels.push(text::Json::object().set("id", level.id).set("hash", level.hash));
    auto extended = text::Json::array();
    for (const auto& [person, due] : work.extended)
        extended.push(text::Json::object().set("person", person).set("due", store::wallClockOf(due)));
    auto json = text::Json::object();
    json.set("id", work.id).set("class", work.classId).set("title", work.title).set("group", work.group);
    json.set("levels", std::move(levels)).set("attempts", work.attempts);
    json.set("opens", timeJson(work.opens)).set("due", timeJson(work.due)).set("aids", work.aids);
    json.set("input", work.input == Assignment::Input::pen ? "pen" : "any");
    return json.set("extended", std::move(extended)).set("withdrawn", timeJson(work.withdrawn));
}

std::string lineOf(const Assignment& work, const std::string& theClass) {
    std::string line = work.id.substr(0, 8) + "  " + work.title + "  " + theClass;
    if (work.group) line += ", " + *work.group;
    line += "  " + counted(work.levels.size(), "level");
    if (work.due) line += "  due " + store::wallClockOf(*work.due);
    return line + (work.withdrawn ? "  taken back" : "");
}

// The time that an option gives: absent for an empty text.
std::variant<std::optional<std::int64_t>, std::string> timeOf(const char* option, const std::string& text) {
    if (text.empty()) return std::optional<std::int64_t>();
    if (const auto time = store::millisecondsOf(text)) return time;
    return std::string(option) + " '" + text + "' is no time; write it in UTC, such as 2026-07-01T18:00:00Z";
}

std::variant<Assignment, std::string> wantedOf(const Desk& desk, const AssignOptions& options) {
    Assignment wanted;
    wanted.title = options.title;
    wanted.group = options.group;
    wanted.attempts = options.attempts;
    wanted.aids = !options.noAids;
    wanted.input = options.penOnly ? Assignment::Input::pen : Assignment::Input::any;
    for (const auto& [option, written, time] :
         {std::tuple{"--opens", &options.opens, &wanted.opens}, {"--due", &options.due, &wanted.due}}) {
        auto read = timeOf(option, *written);
        if (auto* fault = std::get_if<std::string>(&read)) return std::move(*fault);
        *time = std::get<std::optional<std::int64_t>>(read);
    }
    for (const std::string& id : options.levels) {
        const auto level = findLevel(desk, id);
        if (const auto* lines = std::get_if<std::vector<std::string>>(&level)) return lines->front();
        const auto& found = std::get<level::Level>(level);
        wanted.levels.push_back({found.id, found.hash});
    }
    return wanted;
}

template <typename Work>
int onAssignment(const CommandLine& line, const AssignOptions& options, const char* done, Work work) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        Classes classes(room.records, room.people);
        const auto found = classes.findAssignment(options.which);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const auto& assignment = std::get<Assignment>(found);
        if (auto fault = work(room, classes, assignment)) return fault;
        print(options.json ? jsonOf(*classes.book().findAssignment(assignment.id)).dump(2)
                           : assignment.title + done);
        return std::nullopt;
    });
}

const char* nameOf(Task::State state) {
    switch (state) {
        case Task::State::notOpen:
            return "not_open";
        case Task::State::open:
            return "open";
        case Task::State::done:
            return "done";
        case Task::State::closed:
            return "closed";
    }
    return "";
}

text::Json jsonOf(const Task& task) {
    auto json = text::Json::object();
    json.set("assignment", task.assignment).set("class", task.classId).set("level", task.level.id);
    json.set("state", nameOf(task.state)).set("made", task.made).set("allowed", task.allowed);
    json.set("opens", timeJson(task.opens)).set("due", timeJson(task.due));
    return json.set("due_extended", task.dueIsExtended).set("extra_time", task.extraTime);
}

std::string lineOf(const Task& task, const Assignment& work) {
    const std::string& title = work.title;
    std::string line = title + ": " + task.level.id + "  " + nameOf(task.state) + "  " +
                       std::to_string(task.made) + " of " +
                       counted(static_cast<std::size_t>(task.allowed), "attempt");
    if (task.state == Task::State::notOpen) line += "  opens " + store::wallClockOf(*task.opens);
    if (task.due) line += "  due " + store::wallClockOf(*task.due);
    if (task.extraTime > 1.0)
        line += "  " + std::to_string(std::lround((task.extraTime - 1.0) * 100.0)) + " % more time";
    if (!work.aids) line += "  no aids";
    if (work.input == Assignment::Input::pen) line += "  pen only";
    return line;
}

}  // namespace

int listAssignments(const CommandLine& line, const AssignOptions& options) {
    return inRoom(line, {}, [&](Room& room) -> Fault {
        const auto book = Classes(room.records, room.people).book();
        auto rows = text::Json::array();
        for (const Assignment& each : book.assignments) {
            rows.push(jsonOf(each));
            if (!options.json) print(lineOf(each, book.findClass(each.classId)->title));
        }
        if (options.json) print(rows.dump(2));
        if (book.assignments.empty())
            remark("nothing is assigned yet; 'stipple assign make CLASS TITLE --level LEVEL' does it");
        return std::nullopt;
    });
}

int makeAssignment(const CommandLine& line, const AssignOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        Classes classes(room.records, room.people);
        const auto found = classes.find(options.which);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        auto wanted = wantedOf(room.desk, options);
        if (auto* fault = std::get_if<std::string>(&wanted)) return std::move(*fault);
        std::get<Assignment>(wanted).classId = std::get<assessment::Class>(found).id;
        const auto made = classes.assign(room.actor, std::get<Assignment>(wanted));
        if (const auto* fault = std::get_if<std::string>(&made)) return *fault;
        const auto& work = std::get<Assignment>(made);
        print(options.json ? jsonOf(work).dump(2)
                           : "Assigned " + work.title + " (" + work.id.substr(0, 8) + ") to " +
                                 std::get<assessment::Class>(found).title);
        return std::nullopt;
    });
}

int extendDue(const CommandLine& line, const AssignOptions& options) {
    return onAssignment(line, options, " is due later for this person now",
                        [&](Room& room, Classes& classes, const Assignment& assignment) -> Fault {
                            const auto person = room.people.find(options.person);
                            if (const auto* fault = std::get_if<std::string>(&person)) return *fault;
                            auto due = timeOf("--due", options.due);
                            if (auto* fault = std::get_if<std::string>(&due)) return std::move(*fault);
                            return classes.extend(room.actor, assignment, std::get<store::Person>(person),
                                                  std::get<std::optional<std::int64_t>>(due).value_or(0),
                                                  options.reason);
                        });
}

int withdrawAssignment(const CommandLine& line, const AssignOptions& options) {
    return onAssignment(line, options, " is taken back; what was handed in stays",
                        [&](Room& room, Classes& classes, const Assignment& assignment) {
                            return classes.withdraw(room.actor, assignment, options.reason);
                        });
}

int listTasks(const CommandLine& line, const AssignOptions& options) {
    return inRoom(line, {}, [&](Room& room) -> Fault {
        const auto found = room.people.find(options.person);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const auto book = Classes(room.records, room.people).book();
        const std::int64_t now = store::millisecondsOf(room.records.now()).value_or(0);
        auto rows = text::Json::array();
        for (const Task& task : assessment::tasksOf(book, std::get<store::Person>(found).row.id, now)) {
            rows.push(jsonOf(task));
            if (!options.json) print(lineOf(task, *book.findAssignment(task.assignment)));
        }
        if (options.json) print(rows.dump(2));
        if (rows.items()->empty())
            remark(std::get<store::Person>(found).name +
                   " has no tasks: nothing is assigned to a class of theirs");
        return std::nullopt;
    });
}

}  // namespace app
