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

inline constexpr std::size_t kLongestReason = 1000;  // bytes, one line; it holds no names

class Marking {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    // Both must outlive it.
    Marking(store::Records& records, store::People& people) : m_records(records), m_people(people) {}

    struct Books {
        ClassBook classes;
        MarkBook marks;
    };
    // As the records are now.
    [[nodiscard]] Books books() const;
    // By attempt id or its first six digits or more, or by pseudonym where only one attempt has it; of one
    // assignment, or of all.
    [[nodiscard]] std::variant<MarkedAttempt, std::string> find(
        const std::string& which, const std::optional<std::string>& assignment = {}) const;

    // By an instructor of the class. Markers need the role of an instructor or examiner; for two marks it
    // takes two of them. Rules may change until the first mark is in, from then on only who marks; a rubric
    // always, as its next version.
    [[nodiscard]] Fault setRules(const store::Actor& actor, const Assignment& assignment,
                                 const MarkingRules& rules);
    [[nodiscard]] std::variant<Rubric, std::string> setRubric(const store::Actor& actor,
                                                              const Assignment& assignment, Rubric rubric,
                                                              const std::string& reason);

    // By an allotted marker whose mark is missing, of work that is not their own. Every criterion that the
    // level has is marked, no other one; `typed` is left out. Once and for good: the draft is forgotten.
    // `rubricVersion`: the one the marker had before them; absent: the newest.
    [[nodiscard]] Fault submit(const store::Actor& actor, const std::string& attempt, const MarkSheet& sheet,
                               const std::optional<int>& rubricVersion = {});
    // By a marker of it or an instructor of the class, before release; work that one mark had decided waits
    // again then.
    [[nodiscard]] Fault askSecond(const store::Actor& actor, const std::string& attempt,
                                  const std::string& reason);
    // The conference's marks, whole or half ones; by an instructor of the class, when a conference is due.
    [[nodiscard]] Fault confer(const store::Actor& actor, const std::string& attempt,
                               const AgreedMarks& marks, const std::string& reason);
    // Pass or fail against the grade, with a reason; by an instructor of the class, of agreed work before
    // release. A later one replaces it.
    [[nodiscard]] Fault overrule(const store::Actor& actor, const std::string& attempt, bool passed,
                                 const std::string& reason);

    // Tells candidates: all agreed work of the assignment that is not released yet, or one attempt. The score
    // is written down as it is then.
    struct Released {
        std::size_t attempts = 0;
        std::size_t waiting = 0;  // not agreed yet: stay
    };
    [[nodiscard]] std::variant<Released, std::string> release(const store::Actor& actor,
                                                              const Assignment& assignment,
                                                              const std::optional<std::string>& attempt = {});
    // What the release of agreed work would tell now; its `at` and `by` are empty.
    [[nodiscard]] ReleasedGrade gradeNow(const MarkedAttempt& work, const AssignmentMarking& marking) const;

    // What a regrade of the released work by the newest rubric would move; nothing is written. Marks and
    // score are those of the release (where that had no score, today's); what was overruled stays passed or
    // failed.
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
    // By an instructor of the class who did not mark it. Upheld: with new marks, which release a new grade by
    // the newest rubric and today's score; `verdict`: pass or fail against it. Not upheld: with neither.
    [[nodiscard]] Fault decideAppeal(const store::Actor& actor, const std::string& attempt, bool upheld,
                                     const std::optional<AgreedMarks>& marks, const std::string& answer,
                                     const std::optional<bool>& verdict = {});

    // Whether the actor may see marks and states of work: of all of an assignment, or of one attempt. What of
    // it is still hidden from them seesScore() and seesName() say.
    [[nodiscard]] Fault whyNotRead(const store::Actor& actor, const Assignment& assignment) const;
    [[nodiscard]] Fault whyNotRead(const store::Actor& actor, const MarkedAttempt& work) const;

    // The automatic score of an attempt as the records have it; absent: not scored.
    [[nodiscard]] std::optional<EngineScore> scoreOf(const std::string& attempt) const;
    // Which criteria the level has: spacing, depth and hairline as its scorecard in the records has them, or
    // before it is scored the level that the attempt's file carries; the others always. Absent: neither is
    // there, so it is not known, and the work cannot be marked.
    [[nodiscard]] std::optional<std::array<bool, kRubricCriteria>> criteriaOf(
        const std::string& attempt) const;

private:
    // One piece of work with all that its acts look at, as the records are now.
    struct Piece {
        MarkedAttempt work;
        AssignmentMarking marking;
        Class theClass;
    };
    [[nodiscard]] std::variant<Piece, std::string> pieceOf(const std::string& attempt) const;
    [[nodiscard]] Fault whyNot(store::Act act, const store::Actor& actor, const Piece& piece) const;
    [[nodiscard]] Fault whyNotOwn(const store::Actor& actor, const MarkedAttempt& work) const;
    // The same for a whole assignment, which may be gone from the log's book.
    [[nodiscard]] Fault whyNot(store::Act act, const store::Actor& actor, const Books& books,
                               const Assignment& assignment) const;
    [[nodiscard]] Fault whyNoMarks(const std::string& attempt, const AgreedMarks& marks) const;
    [[nodiscard]] Fault whyNotMarker(const std::string& person) const;
    [[nodiscard]] std::optional<Grade> regraded(const MarkedAttempt& work,
                                                const AssignmentMarking& marking) const;
    [[nodiscard]] std::optional<EngineScore> scoreForRegrade(const MarkedAttempt& work) const;
    [[nodiscard]] Fault write(const store::Actor& actor, store::Event event);

    store::Records& m_records;
    store::People& m_people;
};

// Of work of which something is still hidden from the person: a sentence that says what, and until when.
[[nodiscard]] std::optional<std::string> whyNotSeen(const MarkedAttempt& attempt, const std::string& person);

// Nothing, or why it is none: 1 to kLongestReason bytes in one line. `what`: "an overruling", ...
[[nodiscard]] std::optional<std::string> whyNoReason(const char* what, const std::string& reason);

}  // namespace assessment
