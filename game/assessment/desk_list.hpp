// What lies on one marker's desk: the assignments, how far each is, and the words that the marker uses.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assessment/mark_book.hpp"

namespace assessment {

// An assignment as it stands for one person.
struct DeskAssignment {
    std::string assignment;  // ids
    std::string classId;
    std::string title, classTitle;
    bool hasRules = false;     // absent: nothing can be marked yet
    bool marks = false;        // the person is one of its markers
    bool teaches = false;      // an instructor of its class
    std::size_t mine = 0;      // attempts that the person has marked or is to mark now
    std::size_t marked = 0;    // of those, marked
    std::size_t handedIn = 0;  // of all markers, by state
    std::size_t marking = 0, review = 0, agreed = 0, released = 0;
    [[nodiscard]] std::size_t waiting() const { return mine - marked; }
};

// Those that the person marks, or whose class they teach; in order of their making. One that was taken back
// stays while something of it was handed in.
[[nodiscard]] std::vector<DeskAssignment> deskOf(const ClassBook& classes, const MarkBook& marks,
                                                 const std::string& person);

// The one that comes after `attempt` of those that wait for the marker in the assignment, the first again
// after the last; any where `attempt` is none of them, null where no other waits.
[[nodiscard]] const MarkedAttempt* nextAfter(const MarkBook& marks, const std::string& marker,
                                             const std::string& assignment, const std::string& attempt);

// The texts of the marker's own submitted comments, the most used first, of as many uses the newest; at most
// `most`. So a marker's bank of comments needs no file of its own.
[[nodiscard]] std::vector<std::string> ownSentences(const MarkBook& marks, const std::string& marker,
                                                    std::size_t most);

}  // namespace assessment
