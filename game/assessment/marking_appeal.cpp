// A candidate contests a grade; somebody who did not mark it decides.
#include "assessment/mark_events.hpp"
#include "assessment/marking.hpp"

namespace assessment {

namespace {

using store::Actor;

Marking::Fault whyNotDecider(const Actor& actor, const MarkedAttempt& work) {
    if (actor.person.empty()) return "an appeal is decided by somebody: name who with --by PERSON";
    if (work.by(actor.person) != nullptr)
        return "you have marked " + work.pseudonym + ": somebody who has not decides its appeal";
    if (work.openAppeal() == nullptr) return "no appeal about " + work.pseudonym + " is open";
    return std::nullopt;
}

}  // namespace

Marking::Fault Marking::appeal(const Actor& actor, const std::string& attempt, const std::string& reason) {
    const auto found = pieceOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const MarkedAttempt& work = std::get<Piece>(found).work;
    if (auto fault = whyNot(store::Act::appeal, actor, std::get<Piece>(found))) return fault;
    if (actor.person.empty() || actor.person != work.person)
        return "only the candidate can contest a grade: name who with --by PERSON";
    if (auto fault = whyNoReason("an appeal", reason)) return fault;
    if (work.state != MarkedAttempt::State::released)
        return "there is no grade to contest: it is not released yet";
    if (work.openAppeal() != nullptr) return "an appeal about this work is open already";
    return write(actor, appealMade(attempt, reason));
}

Marking::Fault Marking::decideAppeal(const Actor& actor, const std::string& attempt, bool upheld,
                                     const std::optional<AgreedMarks>& marks, const std::string& answer,
                                     const std::optional<bool>& verdict) {
    const auto found = pieceOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& piece = std::get<Piece>(found);
    if (auto fault = whyNot(store::Act::decideAppeal, actor, piece)) return fault;
    if (auto fault = whyNotOwn(actor, piece.work)) return fault;
    if (auto fault = whyNotDecider(actor, piece.work)) return fault;
    if (auto fault = whyNoReason("the answer to an appeal", answer)) return fault;
    if (!upheld && (marks || verdict)) return "an appeal that is not upheld changes neither marks nor grade";
    if (!upheld) return write(actor, appealDecided(attempt, std::nullopt, std::nullopt, answer));
    if (!marks) return "an appeal that is upheld needs the new marks";
    if (auto fault = whyNoMarks(attempt, *marks)) return fault;
    MarkedAttempt next = piece.work;
    next.agreed = *marks;
    next.overridden.reset();
    if (verdict) next.overridden = Override{0, actor.person, *verdict, answer};
    return write(actor, appealDecided(attempt, gradeNow(next, piece.marking), verdict, answer));
}

}  // namespace assessment
