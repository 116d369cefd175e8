// One attempt at an assignment, from the question whether it may begin to the header that says what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "assessment/tasks.hpp"
#include "level/level.hpp"
#include "record/attempt_file/attempt.hpp"
#include "record/store/records.hpp"

namespace assessment {

// An attempt that may begin.
struct Sitting {
    std::string person;  // id
    Task task;
    std::string title;  // of the assignment
    bool aids = true;
    Assignment::Input input = Assignment::Input::any;
};

enum class NoSitting {
    unknown,       // no such assignment, taken back, or not for this person
    notItsLevel,   // the assignment does not have this level
    levelChanged,  // it has, but the level is not the one that was assigned
    notOpen,       // yet
    closed,        // its due time has passed
    done,          // no attempts are left
};

struct NotBegun {
    NoSitting why = NoSitting::unknown;
    std::optional<Task> task;  // absent with the first two
};

// Whether the person may begin `level` of the assignment (an id) at `now`, ms since 1970.
[[nodiscard]] std::variant<Sitting, NotBegun> sittingOf(const ClassBook& book, const std::string& person,
                                                        const std::string& assignment,
                                                        const level::Level& level, std::int64_t now);
// The same by the records as they are now. What a crash left of earlier attempts at the level is handed in
// first, so that it counts; a sentence when that cannot be written down.
[[nodiscard]] std::variant<Sitting, NotBegun, std::string> sittingNow(store::Records& records,
                                                                      const std::string& person,
                                                                      const std::string& assignment,
                                                                      const level::Level& level);

// The sitting's times hold at `now`: it waits for the first touch, and may wait beyond them.
[[nodiscard]] std::optional<NoSitting> whyNotAt(const Sitting& sitting, std::int64_t now);

// The level as it is practised: with the person's limit of time; without guides, needle view and gauges where
// aids are off (marks to be hit are the task itself and stay); with a pen where that was asked.
[[nodiscard]] level::Level levelFor(const Sitting& sitting, level::Level level);

// Kind, person and assignment.
void fillFromSitting(record::AttemptHeader& header, const Sitting& sitting);

}  // namespace assessment
