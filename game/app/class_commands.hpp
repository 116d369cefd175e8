// The commands about classes and what they are assigned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/records_desk.hpp"

namespace CLI {
class App;
}

namespace app {

struct ClassOptions {
    std::string which;   // a title, an id or its first six digits
    std::string title;   // of a new one
    std::string person;  // a name, an id or its first six digits
    std::string file;    // a roster
    By by;
    bool json = false;
};
[[nodiscard]] int listClasses(const CommandLine& line, const ClassOptions& options);
[[nodiscard]] int makeClass(const CommandLine& line, const ClassOptions& options);
[[nodiscard]] int enrolRoster(const CommandLine& line, const ClassOptions& options);
[[nodiscard]] int showRoster(const CommandLine& line, const ClassOptions& options);
[[nodiscard]] int dismissMember(const CommandLine& line, const ClassOptions& options);
[[nodiscard]] int addInstructor(const CommandLine& line, const ClassOptions& options);

struct AssignOptions {
    std::string which;  // an assignment, or the class of a new one
    std::string title;
    std::string person;
    std::vector<std::string> levels;  // ids
    std::optional<std::string> group;
    int attempts = 1;
    std::string opens, due;  // RFC 3339 in UTC; empty: absent
    bool noAids = false;
    bool penOnly = false;
    std::string reason;
    By by;
    bool json = false;
};
[[nodiscard]] int listAssignments(const CommandLine& line, const AssignOptions& options);
[[nodiscard]] int makeAssignment(const CommandLine& line, const AssignOptions& options);
[[nodiscard]] int extendDue(const CommandLine& line, const AssignOptions& options);
[[nodiscard]] int withdrawAssignment(const CommandLine& line, const AssignOptions& options);
// What somebody is to do.
[[nodiscard]] int listTasks(const CommandLine& line, const AssignOptions& options);

// What the parser fills; must live as long as it parses.
struct ClassGrammar {
    ClassOptions classes;
    AssignOptions assign;
};
// Adds class and assign to the program. A command that is parsed leaves its exit code in `exitCode`.
void addClassCommands(CLI::App& root, const CommandLine& line, ClassGrammar& grammar, int& exitCode);

}  // namespace app
