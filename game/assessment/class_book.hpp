// What the event log says of classes, their members and what they were assigned: made from its events alone,
// so that nothing else has to be kept or rebuilt. It holds numbers, no names.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "record/store/event_log.hpp"

namespace assessment {

struct Member {
    std::string person;        // id
    std::string group;         // empty: none
    int extraTimePercent = 0;  // 0..kMostExtraTimePercent; longer limits of time for the same work
};

struct Class {
    std::string id;
    std::string title;
    std::vector<std::string> instructors;  // ids; whoever made it first
    std::vector<Member> members;           // in order of joining

    [[nodiscard]] const Member* member(const std::string& person) const;
};

struct AssignedLevel {
    std::string id;
    std::string hash;  // as it was when it was assigned, 64 hexadecimal digits
    friend bool operator==(const AssignedLevel&, const AssignedLevel&) = default;
};

struct Assignment {
    enum class Input { any, pen };

    std::string id;
    std::string classId;
    std::string title;
    std::optional<std::string> group;  // absent: the whole class
    std::vector<AssignedLevel> levels;
    int attempts = 1;                   // allowed of each level, 1..99
    std::optional<std::int64_t> opens;  // ms since 1970; absent: at once
    std::optional<std::int64_t> due;    // the same; absent: never
    bool aids = true;                   // guides, gauges and hints as the level gives them
    Input input = Input::any;
    std::optional<std::int64_t> withdrawn;         // when it was taken back
    std::map<std::string, std::int64_t> extended;  // person: a later due time of their own
};

// An attempt that was made for an assignment.
struct HandedIn {
    std::string attempt;
    std::string person;
    std::string assignment;
    std::string level;
    std::int64_t at = 0;
};

struct ClassBook {
    std::vector<Class> classes;  // in order of their making, as the others
    std::vector<Assignment> assignments;
    std::vector<HandedIn> handedIn;
    std::size_t misfits = 0;  // events about these that do not fit: of a newer Stipple

    [[nodiscard]] const Class* findClass(const std::string& id) const;
    [[nodiscard]] const Assignment* findAssignment(const std::string& id) const;
};

// Events of other kinds are passed over; one that names what is not there counts as a misfit and does
// nothing.
[[nodiscard]] ClassBook classBookOf(const std::vector<store::LoggedEvent>& events);

// The events that make a book. Subjects and times are theirs who write them; `at` and `actor` are left empty.
[[nodiscard]] store::Event classMade(const std::string& id, const std::string& title);
[[nodiscard]] store::Event instructorSet(const std::string& classId, const std::string& person);
[[nodiscard]] store::Event memberSet(const std::string& classId, const Member& member);
[[nodiscard]] store::Event memberLeft(const std::string& classId, const std::string& person);
[[nodiscard]] store::Event assignmentMade(const Assignment& assignment);
[[nodiscard]] store::Event dueExtended(const std::string& assignment, const std::string& person,
                                       std::int64_t due, const std::string& reason);
[[nodiscard]] store::Event assignmentWithdrawn(const std::string& assignment, const std::string& reason);
[[nodiscard]] store::Event attemptHandedIn(const HandedIn& handedIn);

}  // namespace assessment
