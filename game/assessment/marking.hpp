// What is done about marks and grades. Every act is checked against the permissions and against the state of
// the work, written to the event log and thereby done.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessment/mark_book.hpp"
#include "record/store/people.hpp"

namespace assessment {

class Marking {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    // Both must outlive it.
    Marking(store::Records& records, store::People& people) : m_records(records), m_people(people) {}

    struct Books {
        ClassBook classes;
        MarkBook marks;
    };
    [[nodiscard]] Books books() const;
    // By attempt id or its first six digits or more, or by pseudonym where only one attempt has it in
    // `assignment`.
    [[nodiscard]] std::variant<MarkedAttempt, std::string> find(const std::string& which) const;

    // By an instructor of the class. Markers need the role of an instructor or examiner. Rules may change
    // until the first mark is in; a rubric always, as its next version.
    [[nodiscard]] Fault setRules(const store::Actor& actor, const Assignment& assignment,
                                 const MarkingRules& rules);
    [[nodiscard]] std::variant<Rubric, std::string> setRubric(const store::Actor& actor,
                                                              const Assignment& assignment, Rubric rubric,
                                                              const std::string& reason);

    // By an allotted marker whose mark is missing, of work that is not their own. Every criterion that the
    // level has is marked, no other one.
    [[nodiscard]] Fault submit(const store::Actor& actor, const std::string& attempt, const MarkSheet& sheet);
    [[nodiscard]] Fault askSecond(const store::Actor& actor, const std::string& attempt,
                                  const std::string& reason);
    // The conference's marks; by an instructor of the class, in review with that resolution.
    [[nodiscard]] Fault confer(const store::Actor& actor, const std::string& attempt,
                               const AgreedMarks& marks, const std::string& reason);
    // Pass or fail against the grade, with a reason; by an instructor of the class, before release.
    [[nodiscard]] Fault overrule(const store::Actor& actor, const std::string& attempt, bool passed,
                                 const std::string& reason);

    // Tells candidates: all agreed work of the assignment that is not released yet, or one attempt.
    struct Released {
        std::size_t attempts = 0;
        std::size_t waiting = 0;  // not agreed yet: stay
    };
    [[nodiscard]] std::variant<Released, std::string> release(const store::Actor& actor,
                                                              const Assignment& assignment,
                                                              const std::optional<std::string>& attempt = {});

    // What a regrade of the released work by the newest rubric would move; nothing is written.
    struct Move {
        std::string attempt, pseudonym;
        Grade before, after;
        int beforeVersion = 1;
    };
    [[nodiscard]] std::variant<std::vector<Move>, std::string> regradePreview(
        const store::Actor& actor, const Assignment& assignment) const;
    // Does it: a new released grade for each attempt that moves.
    [[nodiscard]] std::variant<std::vector<Move>, std::string> regrade(const store::Actor& actor,
                                                                       const Assignment& assignment,
                                                                       const std::string& reason);

    // By the candidate, of released work, once at a time.
    [[nodiscard]] Fault appeal(const store::Actor& actor, const std::string& attempt,
                               const std::string& reason);
    // By an instructor of the class who did not mark it. Upheld: with new marks, which release a new grade.
    [[nodiscard]] Fault decideAppeal(const store::Actor& actor, const std::string& attempt, bool upheld,
                                     const std::optional<AgreedMarks>& marks, const std::string& answer);

    // The automatic score of an attempt as the records have it; absent: not scored.
    [[nodiscard]] std::optional<EngineScore> scoreOf(const std::string& attempt) const;
    // Which criteria the level has: spacing, depth and hairline as its scorecard has them; the others always.
    [[nodiscard]] std::array<bool, kRubricCriteria> criteriaOf(const std::string& attempt) const;

private:
    store::Records& m_records;
    store::People& m_people;
};

// Of work in the blind phase: a sentence that says who may not see names, marks or score, and why.
[[nodiscard]] std::optional<std::string> whyNotSeen(const MarkedAttempt& attempt, const std::string& person);

}  // namespace assessment
