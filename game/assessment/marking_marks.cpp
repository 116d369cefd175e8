// Giving marks, and what is done when they differ.
#include <algorithm>
#include <cmath>

#include "assessment/draft_marks.hpp"
#include "assessment/mark_events.hpp"
#include "assessment/marking.hpp"

namespace assessment {

namespace {

using State = MarkedAttempt::State;
using store::Actor;

bool waits(const MarkedAttempt& work, const std::string& person) {
    const auto all = work.waitsFor();
    return std::find(all.begin(), all.end(), person) != all.end();
}

Marking::Fault whyNotTheirs(const MarkedAttempt& work, const AssignmentMarking& marking, const Actor& actor) {
    if (actor.person.empty()) return "a mark is somebody's: name who marks with --by PERSON";
    if (!marking.rules) return "nobody has said yet who marks this work; 'stipple mark rules' does";
    if (work.by(actor.person) != nullptr)
        return "your mark of " + work.pseudonym + " is in already, and a mark is for good";
    if (waits(work, actor.person)) return std::nullopt;
    const std::string state(name(work.state));
    return "no mark of yours is waited for: " + work.pseudonym + " is in the state '" + state + "'";
}

constexpr const char* kNotKnown =
    "which criteria the level has is not known: the attempt has no score and its file cannot be read";

Marking::Fault whyNotFilled(std::size_t criterion, bool has, bool marked) {
    if (has == marked) return std::nullopt;
    const std::string word(name(static_cast<RubricCriterion>(criterion)));
    return has ? "'" + word + "' has no mark yet"
               : "'" + word + "' is no part of this level and takes no mark";
}

}  // namespace

Marking::Fault Marking::whyNoMarks(const std::string& attempt, const AgreedMarks& marks) const {
    const auto has = criteriaOf(attempt);
    if (!has) return kNotKnown;
    for (std::size_t i = 0; i < kRubricCriteria; ++i) {
        if (auto fault = whyNotFilled(i, (*has)[i], marks[i].has_value())) return fault;
        const double twice = marks[i].value_or(kLeastMark) * 2.0;
        if (!(twice >= 2.0 * kLeastMark && twice <= 2.0 * kMostMark) || std::floor(twice) != twice)
            return "marks go from 1 to 5 in halves";
    }
    return std::nullopt;
}

Marking::Fault Marking::submit(const Actor& actor, const std::string& attempt, const MarkSheet& sheet,
                               const std::optional<int>& rubricVersion) {
    const auto found = pieceOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& [work, marking, theClass] = std::get<Piece>(found);
    if (auto fault = whyNot(store::Act::mark, actor, std::get<Piece>(found))) return fault;
    if (auto fault = whyNotOwn(actor, work)) return fault;
    if (auto fault = whyNotTheirs(work, marking, actor)) return fault;
    if (auto fault = whyNotMarker(actor.person)) return fault;
    MarkSheet given = sheet;
    given.typed.clear();
    const auto read = sheetOf(sheetJson(given));
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    AgreedMarks marks;
    std::transform(given.marks.begin(), given.marks.end(), marks.begin(),
                   [](const std::optional<int>& mark) { return std::optional<double>(mark); });
    if (auto fault = whyNoMarks(attempt, marks)) return fault;
    const int newest = marking.rubrics.back().version;
    const int version = rubricVersion.value_or(newest);
    if (version < 1 || version > newest) return "the rubric has no version " + std::to_string(version);
    if (auto fault = write(actor, markSubmitted(attempt, version, given))) return fault;
    draftsIn(m_records.places()).forget(attempt, actor.person);
    return std::nullopt;
}

Marking::Fault Marking::askSecond(const Actor& actor, const std::string& attempt, const std::string& reason) {
    const auto found = pieceOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& [work, marking, theClass] = std::get<Piece>(found);
    if (auto fault = whyNot(store::Act::askSecond, actor, std::get<Piece>(found))) return fault;
    if (auto fault = whyNotOwn(actor, work)) return fault;
    if (auto fault = whyNoReason("asking for a second mark", reason)) return fault;
    if (!marking.rules) return "nobody has said yet who marks this work; 'stipple mark rules' does";
    if (work.allotment.needed != 1) return work.pseudonym + " is marked twice already";
    if (work.state != State::marking && work.state != State::agreed)
        return work.pseudonym + " is in the state '" + std::string(name(work.state)) +
               "': it is too late for that";
    if (work.overridden) return "the grade of " + work.pseudonym + " was overruled, which stands";
    if (work.allotment.order.size() < 2)
        return "there is no second marker for " + work.pseudonym + "; 'stipple mark rules' names one";
    return write(actor, secondMarkAsked(attempt, reason));
}

Marking::Fault Marking::confer(const Actor& actor, const std::string& attempt, const AgreedMarks& marks,
                               const std::string& reason) {
    const auto found = pieceOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const MarkedAttempt& work = std::get<Piece>(found).work;
    if (auto fault = whyNot(store::Act::moderate, actor, std::get<Piece>(found))) return fault;
    if (auto fault = whyNotOwn(actor, work)) return fault;
    if (auto fault = whyNoReason("a conference", reason)) return fault;
    if (!work.waitsForConference())
        return work.pseudonym + " waits for no conference: it is in the state '" +
               std::string(name(work.state)) +
               (work.state == State::review ? "' and a third mark is due" : "'");
    if (auto fault = whyNoMarks(attempt, marks)) return fault;
    return write(actor, marksConferred(attempt, marks, reason));
}

Marking::Fault Marking::overrule(const Actor& actor, const std::string& attempt, bool passed,
                                 const std::string& reason) {
    const auto found = pieceOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const MarkedAttempt& work = std::get<Piece>(found).work;
    if (auto fault = whyNot(store::Act::overrule, actor, std::get<Piece>(found))) return fault;
    if (auto fault = whyNotOwn(actor, work)) return fault;
    if (auto fault = whyNoReason("overruling a grade", reason)) return fault;
    if (work.state != State::agreed)
        return "only agreed work that is not released yet can be overruled; " + work.pseudonym +
               " is in the state '" + std::string(name(work.state)) + "'";
    return write(actor, gradeOverruled(attempt, passed, reason));
}

}  // namespace assessment
