// What follows for one piece of work from the marks that it has: rules without events, for mark_book.cpp
// alone.
#pragma once

#include <set>
#include <string>

#include "assessment/mark_book.hpp"

namespace assessment {

// By the rules, or an empty one without; erased people are in it only with a mark.
void allot(MarkedAttempt& work, const std::optional<MarkingRules>& rules,
           const std::set<std::string>& erased);

// How the first two marks differ too much, if they do.
[[nodiscard]] std::optional<Discrepancy> discrepancyOf(const MarkedAttempt& work, const MarkingRules& rules,
                                                       const Rubric& rubric);

// State and agreed marks anew. Work that was released stays so.
void restate(MarkedAttempt& work);

// "C-208" of the persons of each assignment, in order of handing in: three digits by a hash of both, the next
// free number where that is taken, one digit more from 500 persons on.
class Pseudonyms {
public:
    [[nodiscard]] std::string of(const std::string& assignment, const std::string& person);

private:
    struct Drawn {
        std::map<std::string, std::string> byPerson;
        std::set<std::size_t> taken;
    };
    std::map<std::string, Drawn> m_assignments;
};

}  // namespace assessment
