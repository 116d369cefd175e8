#include "assessment/marking.hpp"

#include <algorithm>

#include "assessment/json_members.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

using store::Actor;

constexpr std::size_t kFewestDigits = 6;

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return !one.empty() && std::find(all.begin(), all.end(), one) != all.end();
}

// One of those who are to mark it or have.
bool isMarker(const MarkedAttempt& work, const std::string& person) {
    const auto& order = work.allotment.order;
    const auto due =
        order.begin() + static_cast<std::ptrdiff_t>(std::min(work.allotment.needed, order.size()));
    return work.by(person) != nullptr || holds({order.begin(), due}, person) ||
           holds(work.waitsFor(), person);
}

}  // namespace

Marking::Books Marking::books() const {
    Books books;
    books.classes = classBookOf(m_records.log().events());
    books.marks = markBookOf(m_records.log().events(), books.classes);
    return books;
}

std::variant<MarkedAttempt, std::string> Marking::find(const std::string& which,
                                                       const std::optional<std::string>& assignment) const {
    const Books now = books();
    const bool digits = which.size() >= kFewestDigits && store::isHex(which, which.size());
    const MarkedAttempt* found = nullptr;
    for (const MarkedAttempt& work : now.marks.attempts) {
        if (assignment && work.assignment != *assignment) continue;
        if (work.pseudonym != which && !(digits && work.attempt.starts_with(which))) continue;
        if (found != nullptr)
            return "several fit '" + which +
                   "': give the first digits of the attempt; 'stipple mark list' shows them";
        found = &work;
    }
    if (found == nullptr)
        return "no work that was handed in fits '" + which + "'; 'stipple mark list' shows what there is";
    return *found;
}

std::variant<Marking::Piece, std::string> Marking::pieceOf(const std::string& attempt) const {
    Books now = books();
    const MarkedAttempt* const work = now.marks.find(attempt);
    if (work == nullptr) return "the attempt " + attempt + " was not handed in for an assignment";
    const Assignment* const assignment = now.classes.findAssignment(work->assignment);
    const Class* const theClass =
        assignment != nullptr ? now.classes.findClass(assignment->classId) : nullptr;
    if (theClass == nullptr) return "the attempt " + attempt + " belongs to no class";
    return Piece{*work, now.marks.assignments[work->assignment], *theClass};
}

Marking::Fault Marking::whyNot(store::Act act, const Actor& actor, const Piece& piece) const {
    return m_people.whyNotOnWork(act, actor,
                                 {holds(piece.theClass.instructors, actor.person),
                                  isMarker(piece.work, actor.person), piece.work.person});
}

Marking::Fault Marking::whyNot(store::Act act, const Actor& actor, const Books& books,
                               const Assignment& assignment) const {
    const Assignment* const known = books.classes.findAssignment(assignment.id);
    const Class* const theClass = known != nullptr ? books.classes.findClass(known->classId) : nullptr;
    if (theClass == nullptr) return "there is no assignment of the id " + assignment.id;
    return m_people.whyNotOnWork(act, actor, {holds(theClass->instructors, actor.person), false, {}});
}

Marking::Fault Marking::whyNotOwn(const Actor& actor, const MarkedAttempt& work) const {
    if (actor.person.empty() || actor.person != work.person) return std::nullopt;
    return "this is your own work: somebody else has to do that";
}

Marking::Fault Marking::whyNotRead(const Actor& actor, const Assignment& assignment) const {
    const Books now = books();
    // Whoever marks some of it may look at the list; of the others' work it shows the state alone.
    const auto& attempts = now.marks.attempts;
    const auto marking = now.marks.assignments.find(assignment.id);
    const bool named = marking != now.marks.assignments.end() && marking->second.rules &&
                       holds(marking->second.rules->markers, actor.person);
    const bool marks = named || std::any_of(attempts.begin(), attempts.end(), [&](const MarkedAttempt& work) {
                           return work.assignment == assignment.id && isMarker(work, actor.person);
                       });
    const Assignment* const known = now.classes.findAssignment(assignment.id);
    const Class* const theClass = known != nullptr ? now.classes.findClass(known->classId) : nullptr;
    const bool teaches = theClass != nullptr && holds(theClass->instructors, actor.person);
    return m_people.whyNotOnWork(store::Act::readMarks, actor, {teaches, marks, {}});
}

Marking::Fault Marking::whyNotRead(const Actor& actor, const MarkedAttempt& work) const {
    const auto piece = pieceOf(work.attempt);
    if (const auto* fault = std::get_if<std::string>(&piece)) return *fault;
    return whyNot(store::Act::readMarks, actor, std::get<Piece>(piece));
}

Marking::Fault Marking::write(const Actor& actor, store::Event event) {
    event.actor = actor.person.empty() ? std::string(store::kGuest) : actor.person;
    return m_records.act(std::move(event));
}

std::optional<std::string> whyNoReason(const char* what, const std::string& reason) {
    if (isLine(reason, kLongestReason)) return std::nullopt;
    return std::string(what) +
           " needs a reason of 1 to 1000 bytes in one line; it is written down for good, so no names";
}

std::optional<std::string> whyNotSeen(const MarkedAttempt& attempt, const std::string& person) {
    if (!seesScore(attempt, person)) {
        if (person == attempt.person) return "its marks are shown when they are released";
        if (holds(attempt.waitsFor(), person))
            return "other marks and the automatic score are shown once your own mark is in";
        return "marks and the automatic score are shown once they are agreed";
    }
    if (!seesName(attempt, person)) return "whose work it is, is shown when it is released";
    return std::nullopt;
}

}  // namespace assessment
