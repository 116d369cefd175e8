// What can be asked of a piece of work and of a book.
#include <algorithm>

#include "assessment/mark_book.hpp"

namespace assessment {

std::vector<std::string> MarkedAttempt::waitsFor() const {
    std::vector<std::string> waits;
    const bool third = state == State::review && resolution == Resolution::thirdMarker;
    if (state != State::marking && !third) return waits;
    const std::size_t due = third ? marks.size() + 1 : allotment.needed;
    for (std::size_t i = 0; i < std::min(due, allotment.order.size()); ++i) {
        if (by(allotment.order[i]) == nullptr) waits.push_back(allotment.order[i]);
    }
    return waits;
}

bool MarkedAttempt::waitsForConference() const { return state == State::review && waitsFor().empty(); }

const SubmittedMark* MarkedAttempt::by(const std::string& marker) const {
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [&](const SubmittedMark& mark) { return mark.marker == marker; });
    return found == marks.end() ? nullptr : &*found;
}

const Appeal* MarkedAttempt::openAppeal() const {
    return appeals.empty() || appeals.back().upheld ? nullptr : &appeals.back();
}

const MarkedAttempt* MarkBook::find(const std::string& attempt) const {
    const auto found = std::find_if(attempts.begin(), attempts.end(),
                                    [&](const MarkedAttempt& one) { return one.attempt == attempt; });
    return found == attempts.end() ? nullptr : &*found;
}

std::vector<const MarkedAttempt*> MarkBook::waitingFor(const std::string& marker,
                                                       const std::optional<std::string>& assignment) const {
    std::vector<const MarkedAttempt*> waiting;
    for (const MarkedAttempt& work : attempts) {
        if (assignment && work.assignment != *assignment) continue;
        const auto waits = work.waitsFor();
        if (std::find(waits.begin(), waits.end(), marker) != waits.end()) waiting.push_back(&work);
    }
    return waiting;
}

bool seesScore(const MarkedAttempt& attempt, const std::string& person) {
    using State = MarkedAttempt::State;
    if (person == attempt.person) return attempt.state == State::released;
    if (attempt.by(person) != nullptr) return true;
    return attempt.state == State::agreed || attempt.state == State::released;
}

bool seesName(const MarkedAttempt& attempt, const std::string& person) {
    return !attempt.blind || person == attempt.person || attempt.state == MarkedAttempt::State::released;
}

std::string_view name(MarkedAttempt::State state) {
    switch (state) {
        case MarkedAttempt::State::marking:
            return "marking";
        case MarkedAttempt::State::review:
            return "review";
        case MarkedAttempt::State::agreed:
            return "agreed";
        case MarkedAttempt::State::released:
            return "released";
    }
    return "";
}

}  // namespace assessment
