#include <fstream>
#include <iostream>
#include <iterator>

#include "app/class_commands.hpp"
#include "app/people_room.hpp"
#include "assessment/classes.hpp"

namespace app {

namespace {

using assessment::Class;
using assessment::Classes;
using Fault = std::optional<std::string>;

text::Json jsonOf(const Class& theClass) {
    auto instructors = text::Json::array();
    for (const std::string& person : theClass.instructors) instructors.push(person);
    auto members = text::Json::array();
    for (const assessment::Member& member : theClass.members) {
        auto one = text::Json::object();
        one.set("person", member.person).set("group", member.group);
        members.push(one.set("extra_time_percent", member.extraTimePercent));
    }
    auto json = text::Json::object();
    json.set("id", theClass.id).set("title", theClass.title);
    return json.set("instructors", std::move(instructors)).set("members", std::move(members));
}

// Work on one class that is there.
template <typename Work>
int onClass(const CommandLine& line, const ClassOptions& options, Work work) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        Classes classes(room.records, room.people);
        const auto found = classes.find(options.which);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        return work(room, classes, std::get<Class>(found));
    });
}

// The same on one class and one person.
template <typename Work>
int onMember(const CommandLine& line, const ClassOptions& options, const char* done, Work work) {
    return onClass(line, options, [&](Room& room, Classes& classes, const Class& theClass) -> Fault {
        const auto found = room.people.find(options.person);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const auto& person = std::get<store::Person>(found);
        if (auto fault = work(room, classes, theClass, person)) return fault;
        print(options.json ? jsonOf(*classes.book().findClass(theClass.id)).dump(2)
                           : person.name + done + theClass.title);
        return std::nullopt;
    });
}

// The whole file, or a sentence; "-" is standard input.
struct Bytes {
    std::string bytes;
    Fault fault;
};
Bytes readAll(const std::string& file) {
    if (file == "-") return {{std::istreambuf_iterator<char>(std::cin), {}}, {}};
    std::ifstream in(file, std::ios::binary);
    Bytes read{{std::istreambuf_iterator<char>(in), {}}, {}};
    if (!in.is_open() || in.bad()) read.fault = file + ": cannot be read; check the name and its permissions";
    return read;
}

}  // namespace

int listClasses(const CommandLine& line, const ClassOptions& options) {
    return inRoom(line, {}, [&](Room& room) -> Fault {
        auto rows = text::Json::array();
        for (const Class& each : Classes(room.records, room.people).book().classes) {
            rows.push(jsonOf(each));
            if (!options.json)
                print(each.id.substr(0, 8) + "  " + each.title + "  " +
                      counted(each.members.size(), "member"));
        }
        if (options.json) print(rows.dump(2));
        if (rows.items()->empty()) remark("there are no classes yet; 'stipple class make TITLE' makes one");
        return std::nullopt;
    });
}

int makeClass(const CommandLine& line, const ClassOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> Fault {
        const auto made = Classes(room.records, room.people).make(room.actor, options.title);
        if (const auto* fault = std::get_if<std::string>(&made)) return *fault;
        const auto& theClass = std::get<Class>(made);
        print(options.json ? jsonOf(theClass).dump(2)
                           : "Made the class " + theClass.title + " (" + theClass.id.substr(0, 8) + ")");
        return std::nullopt;
    });
}

int enrolRoster(const CommandLine& line, const ClassOptions& options) {
    const Bytes file = readAll(options.file);
    if (file.fault) return refuse(*file.fault);
    const auto parsed = assessment::parseRoster(file.bytes);
    if (const auto* faults = std::get_if<std::vector<assessment::RosterFault>>(&parsed)) {
        for (const auto& fault : *faults) remark(assessment::describe(options.file, fault));
        return kWrongUse;
    }
    const auto& rows = std::get<std::vector<assessment::RosterRow>>(parsed);
    return onClass(line, options, [&](Room& room, Classes& classes, const Class& theClass) -> Fault {
        const auto enrolled = classes.enrol(room.actor, theClass, rows);
        if (const auto* fault = std::get_if<std::string>(&enrolled)) return options.file + ": " + *fault;
        const auto& done = std::get<Classes::Enrolled>(enrolled);
        if (auto fault = room.records.backUpAll()) remark(*fault);
        auto json = text::Json::object();
        json.set("added", static_cast<std::int64_t>(done.added));
        json.set("joined", static_cast<std::int64_t>(done.joined));
        json.set("changed", static_cast<std::int64_t>(done.changed));
        json.set("unchanged", static_cast<std::int64_t>(done.unchanged));
        print(options.json
                  ? json.dump(2)
                  : theClass.title + ": " + std::to_string(done.joined) + " joined (" +
                        std::to_string(done.added) + " of them new here), " + std::to_string(done.changed) +
                        " changed, " + std::to_string(done.unchanged) + " as they were");
        return std::nullopt;
    });
}

int showRoster(const CommandLine& line, const ClassOptions& options) {
    return onClass(line, options, [&](Room& room, Classes& classes, const Class& theClass) -> Fault {
        auto listed = classes.roster(room.actor, theClass);
        if (auto* fault = std::get_if<std::string>(&listed)) return std::move(*fault);
        const auto& rows = std::get<std::vector<assessment::RosterRow>>(listed);
        if (!options.json) {
            std::cout << assessment::rosterFile(rows) << std::flush;
            return std::nullopt;
        }
        auto json = text::Json::array();
        for (const assessment::RosterRow& row : rows) {
            auto one = text::Json::object();
            one.set("name", row.name).set("email", row.mail).set("group", row.group);
            json.push(one.set("extra_time_percent", row.extraTimePercent));
        }
        print(json.dump(2));
        return std::nullopt;
    });
}

int dismissMember(const CommandLine& line, const ClassOptions& options) {
    return onMember(line, options, " has left ",
                    [](Room& room, Classes& classes, const Class& theClass, const store::Person& person) {
                        return classes.dismiss(room.actor, theClass, person);
                    });
}

int addInstructor(const CommandLine& line, const ClassOptions& options) {
    return onMember(line, options, " is an instructor of ",
                    [](Room& room, Classes& classes, const Class& theClass, const store::Person& person) {
                        return classes.addInstructor(room.actor, theClass, person);
                    });
}

}  // namespace app
