// What a marker has before them: one attempt with all that its marking needs, read from the records. It holds
// no names, and of the score nothing before the marker's own mark is in.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessment/desk_list.hpp"
#include "assessment/mark_book.hpp"
#include "record/store/people.hpp"

namespace ui {

struct DeskWork {
    std::string attempt, assignment;  // ids
    std::string title;                // of the assignment
    std::string pseudonym;
    int turn = 1;
    bool blind = true;
    assessment::Rubric rubric;
    std::array<bool, assessment::kRubricCriteria> has{};
    std::string path;                    // of the attempt's file
    assessment::DeskAssignment count;    // how far the assignment is
    std::vector<std::string> sentences;  // the marker's own
};

// The attempt of the assignment that comes after `after` of those that wait for the marker; with `after`
// empty the first. Nothing where no (other) one waits; a sentence where it cannot be marked, or the marker
// has not the role for it any more. Throws DatabaseError.
[[nodiscard]] std::variant<std::optional<DeskWork>, std::string> workAfter(store::Records& records,
                                                                           const store::Actor& marker,
                                                                           const std::string& assignment,
                                                                           const std::string& after);

// How an attempt stands once the marker's own mark is in.
struct DeskVerdict {
    assessment::MarkedAttempt::State state = assessment::MarkedAttempt::State::marking;
    bool seesScore = false;
    std::optional<assessment::EngineScore> score;  // absent: not seen, or not scored
    assessment::DeskAssignment count;
    std::vector<std::string> sentences;
};
// A sentence where the attempt or its assignment is not there.
[[nodiscard]] std::variant<DeskVerdict, std::string> verdictOn(store::Records& records,
                                                               const std::string& marker,
                                                               const std::string& attempt);

}  // namespace ui
