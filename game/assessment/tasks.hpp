// What a trainee is to do: each level of each assignment of their classes, and whether they may begin it now.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assessment/class_book.hpp"

namespace assessment {

struct Task {
    enum class State {
        notOpen,  // yet
        open,     // may be begun
        done,     // all its attempts were made
        closed,   // its due time has passed; what was handed in by then counts
    };
    std::string assignment;  // ids
    std::string classId;
    AssignedLevel level;
    int made = 0;     // attempts handed in, late ones among them
    int allowed = 1;  // in all
    std::optional<std::int64_t> opens;
    std::optional<std::int64_t> due;  // this person's own
    bool dueIsExtended = false;
    double extraTime = 1.0;  // by which the level's limit of time is longer, 1..4
    State state = State::open;
};

// Of all assignments that are for the person and were not withdrawn, soonest due first, those without a due
// time last; `now`: ms since 1970. A due time holds for beginning an attempt: one that was begun in time may
// be finished.
[[nodiscard]] std::vector<Task> tasksOf(const ClassBook& book, const std::string& person, std::int64_t now);

}  // namespace assessment
