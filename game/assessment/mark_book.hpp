// What the event log says of how work was marked, agreed, released, contested: made from its events alone.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/class_book.hpp"
#include "assessment/grade.hpp"
#include "assessment/mark_sheet.hpp"
#include "assessment/marking_rules.hpp"

namespace assessment {

struct SubmittedMark {
    std::string marker;  // person's id
    std::int64_t at = 0;
    int rubricVersion = 1;
    MarkSheet sheet;
};

// How two marks of one attempt differ too much.
struct Discrepancy {
    std::vector<RubricCriterion> criteria;  // whose marks differ by the rule or more
    double whole = 0.0;                     // first whole mark less the second
};

// What was told to the candidate: never changed; a regrade or an appeal adds the next.
struct ReleasedGrade {
    std::int64_t at = 0;
    std::string by;  // person's id
    int rubricVersion = 1;
    AgreedMarks marks;
    std::optional<EngineScore> score;
    GradePolicy policy = GradePolicy::instructor;
    Grade grade;
    std::string reason;  // of a regrade, an appeal or an override; empty the first time
};

struct Override {
    std::int64_t at = 0;
    std::string by;
    bool passed = false;
    std::string reason;
};

struct Appeal {
    std::int64_t at = 0;
    std::string reason;
    std::optional<bool> upheld;  // absent: open
    std::int64_t decidedAt = 0;
    std::string decidedBy, answer;
};

struct MarkedAttempt {
    enum class State {
        marking,   // marks are missing
        review,    // two differ: a third mark or a conference is due
        agreed,    // may be released
        released,  // the candidate has been told
    };
    std::string attempt, assignment, level, person;  // ids
    std::int64_t handedIn = 0;
    // "C-208": drawn from assignment and person, the same for all of a person's attempts of an assignment,
    // another in the next.
    std::string pseudonym;
    int turn = 1;       // of the person at that level in the assignment, from 1
    bool blind = true;  // by the rules: no names before release
    // Who has marked it stands first, in order of submission; empty without rules. Who was erased is in it
    // only with a mark.
    Allotment allotment;
    Resolution resolution = Resolution::conference;
    std::vector<SubmittedMark> marks;  // in order of submission; each marker's one is for good
    bool secondAsked = false;
    std::optional<Discrepancy> discrepancy;  // of the first two marks
    std::optional<AgreedMarks> agreed;       // with states agreed and released
    bool byConference = false;
    std::optional<Override> overridden;
    std::vector<ReleasedGrade> released;  // the newest last
    std::vector<Appeal> appeals;
    State state = State::marking;

    // Who has still to mark it: the allotted ones without a mark; empty unless marking, or review by a third.
    [[nodiscard]] std::vector<std::string> waitsFor() const;
    // In review, whether a conference is due: by the rules, or because there is no third marker.
    [[nodiscard]] bool waitsForConference() const;
    [[nodiscard]] const SubmittedMark* by(const std::string& marker) const;
    [[nodiscard]] const Appeal* openAppeal() const;
};

struct AssignmentMarking {
    std::optional<MarkingRules> rules;  // absent: not set, nothing can be marked
    std::vector<Rubric> rubrics;        // by version, from 1; never empty
};

struct MarkBook {
    std::map<std::string, AssignmentMarking> assignments;  // by id; of all that the class book has
    std::vector<MarkedAttempt> attempts;                   // in order of handing in
    std::size_t misfits = 0;

    [[nodiscard]] const MarkedAttempt* find(const std::string& attempt) const;
    // What the person is to mark now, in that order; of one assignment, or of all.
    [[nodiscard]] std::vector<const MarkedAttempt*> waitingFor(
        const std::string& marker, const std::optional<std::string>& assignment = {}) const;
};

// Agreed are: the only mark; the mean of two without a discrepancy; with a third mark, criterion by criterion
// the median; or what the conference said. A discrepancy is found once, by the rubric that holds when the
// second mark is in. An appeal that is upheld makes its marks the agreed ones and takes an overruling back.
// An event of these kinds that does not fit counts as a misfit and does nothing.
[[nodiscard]] MarkBook markBookOf(const std::vector<store::LoggedEvent>& events, const ClassBook& classes);

// Whether the person may see the automatic score, the engine's findings and other marks of the attempt: a
// marker once their own mark is in; the candidate once it is released; everybody else, once it is agreed.
// That the person may read marks at all is for the permissions to say.
[[nodiscard]] bool seesScore(const MarkedAttempt& attempt, const std::string& person);
// Whether the person may see whose work it is: their own, or where marking is not blind, or once it is
// released.
[[nodiscard]] bool seesName(const MarkedAttempt& attempt, const std::string& person);
// "marking", ...: as in files and columns.
[[nodiscard]] std::string_view name(MarkedAttempt::State state);

}  // namespace assessment
