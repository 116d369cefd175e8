#include "assessment/mark_book.hpp"

#include <algorithm>
#include <set>

#include "assessment/mark_events.hpp"
#include "assessment/mark_state.hpp"
#include "record/store/ids.hpp"

namespace assessment {

namespace {

using State = MarkedAttempt::State;

const std::string* textIn(const text::Json& details, const char* name) {
    const text::Json* const found = details.find(name);
    return found != nullptr ? found->string() : nullptr;
}

const bool* flagIn(const text::Json& details, const char* name) {
    const text::Json* const found = details.find(name);
    return found != nullptr ? found->boolean() : nullptr;
}

// What is read from a member, or nothing when it is missing or wrong.
template <typename Kind>
std::optional<Kind> memberIn(const text::Json& details, const char* name,
                             std::variant<Kind, std::string> (*read)(const text::Json&)) {
    const text::Json* const found = details.find(name);
    if (found == nullptr) return std::nullopt;
    auto made = read(*found);
    if (auto* kind = std::get_if<Kind>(&made)) return std::move(*kind);
    return std::nullopt;
}

// Reads event after event into a book.
class Reading {
public:
    explicit Reading(const ClassBook& classes) : m_classes(classes) {
        for (const Assignment& each : classes.assignments)
            m_book.assignments[each.id].rubrics.push_back(standardRubric());
    }
    MarkBook all(const std::vector<store::LoggedEvent>& events) {
        for (const store::LoggedEvent& logged : events) {
            if (!take(logged.event)) ++m_book.misfits;
        }
        return std::move(m_book);
    }

private:
    // False when the event does not fit.
    bool take(const store::Event& event) {
        using Taking = bool (Reading::*)(const store::Event&, MarkedAttempt&);
        static const std::map<std::string, Taking> kOfWork{
            {"mark_submitted", &Reading::submit},  {"second_mark_asked", &Reading::askSecond},
            {"marks_conferred", &Reading::confer}, {"grade_overruled", &Reading::overrule},
            {"grade_released", &Reading::release}, {"grade_regraded", &Reading::regrade},
            {"appeal_made", &Reading::appeal},     {"appeal_decided", &Reading::decide},
        };
        m_at = store::millisecondsOf(event.at).value_or(0);
        if (event.action == "attempt_handed_in") return handIn(event);
        if (event.action == "marking_rules_set") return setRules(event);
        if (event.action == "rubric_set") return setRubric(event);
        if (event.action == "person_erased") return erase(event);
        const auto taking = kOfWork.find(event.action);
        if (taking == kOfWork.end()) return true;
        const auto found = event.subject ? m_places.find(*event.subject) : m_places.end();
        return found != m_places.end() && (this->*taking->second)(event, m_book.attempts[found->second]);
    }
    // The class book holds those that fit, in the same order; what does not is its misfit.
    bool handIn(const store::Event& event) {
        if (m_handedIn >= m_classes.handedIn.size()) return true;
        const HandedIn& next = m_classes.handedIn[m_handedIn];
        const std::string* const assignment = textIn(event.details, "assignment");
        if (event.subject != next.attempt || assignment == nullptr || *assignment != next.assignment)
            return true;
        ++m_handedIn;
        if (m_places.contains(next.attempt)) return false;
        MarkedAttempt work;
        work.attempt = next.attempt;
        work.assignment = next.assignment;
        work.level = next.level;
        work.person = next.person;
        work.handedIn = next.at;
        work.pseudonym = m_pseudonyms.of(next.assignment, next.person);
        work.turn = 1 + static_cast<int>(std::count_if(
                            m_book.attempts.begin(), m_book.attempts.end(), [&](const MarkedAttempt& one) {
                                return one.assignment == work.assignment && one.person == work.person &&
                                       one.level == work.level;
                            }));
        allot(work, m_book.assignments[work.assignment].rules, m_erased);
        m_places[work.attempt] = m_book.attempts.size();
        m_book.attempts.push_back(std::move(work));
        return true;
    }
    bool setRules(const store::Event& event) {
        const auto found = event.subject ? m_book.assignments.find(*event.subject) : m_book.assignments.end();
        auto read = rulesOf(event.details);
        auto* const rules = std::get_if<MarkingRules>(&read);
        if (found == m_book.assignments.end() || rules == nullptr) return false;
        if (m_marked.contains(found->first) && !onlyMarkersDiffer(*rules, *found->second.rules)) return false;
        found->second.rules = std::move(*rules);
        for (MarkedAttempt& work : m_book.attempts) {
            if (work.assignment == found->first) allotAgain(work);
        }
        return true;
    }
    static bool onlyMarkersDiffer(MarkingRules rules, const MarkingRules& before) {
        rules.markers = before.markers;
        return rules == before;
    }
    void allotAgain(MarkedAttempt& work) {
        allot(work, m_book.assignments[work.assignment].rules, m_erased);
        restate(work);
    }
    bool setRubric(const store::Event& event) {
        const auto found = event.subject ? m_book.assignments.find(*event.subject) : m_book.assignments.end();
        auto read = rubricOf(event.details);
        auto* const rubric = std::get_if<Rubric>(&read);
        if (found == m_book.assignments.end() || rubric == nullptr) return false;
        if (rubric->version != found->second.rubrics.back().version + 1) return false;
        found->second.rubrics.push_back(std::move(*rubric));
        return true;
    }
    // Who is gone cannot mark; marks that were given stay, under the number.
    bool erase(const store::Event& event) {
        if (!event.subject) return false;
        m_erased.insert(*event.subject);
        for (MarkedAttempt& work : m_book.attempts) allotAgain(work);
        return true;
    }
    bool submit(const store::Event& event, MarkedAttempt& work) {
        const AssignmentMarking& marking = m_book.assignments[work.assignment];
        const auto waits = work.waitsFor();
        const text::Json* const version = event.details.find("rubric_version");
        auto sheet = memberIn<MarkSheet>(event.details, "sheet", sheetOf);
        if (std::find(waits.begin(), waits.end(), event.actor) == waits.end() || !sheet) return false;
        if (version == nullptr || version->whole() == nullptr || *version->whole() < 1 ||
            *version->whole() > marking.rubrics.back().version)
            return false;
        const auto& marks = sheet->marks;
        if (std::none_of(marks.begin(), marks.end(), [](const auto& mark) { return mark.has_value(); }))
            return false;
        work.marks.push_back({event.actor, m_at, static_cast<int>(*version->whole()), std::move(*sheet)});
        m_marked.insert(work.assignment);
        if (work.marks.size() == 2)
            work.discrepancy = discrepancyOf(work, *marking.rules, marking.rubrics.back());
        allotAgain(work);
        return true;
    }
    bool askSecond(const store::Event&, MarkedAttempt& work) {
        const bool open = work.state == State::marking || work.state == State::agreed;
        if (!open || work.secondAsked || work.allotment.needed != 1 || work.overridden) return false;
        work.secondAsked = true;
        allotAgain(work);
        return true;
    }
    bool confer(const store::Event& event, MarkedAttempt& work) {
        const auto marks = memberIn<AgreedMarks>(event.details, "marks", agreedOf);
        if (!work.waitsForConference() || !marks) return false;
        work.agreed = *marks;
        work.byConference = true;
        restate(work);
        return true;
    }
    bool overrule(const store::Event& event, MarkedAttempt& work) {
        const bool* const passed = flagIn(event.details, "passed");
        if (work.state != State::agreed || passed == nullptr) return false;
        work.overridden = Override{m_at, event.actor, *passed, event.reason.value_or("")};
        return true;
    }
    bool tell(const store::Event& event, MarkedAttempt& work, std::optional<ReleasedGrade> grade) {
        if (!grade || grade->rubricVersion > m_book.assignments[work.assignment].rubrics.back().version)
            return false;
        grade->at = m_at;
        grade->by = event.actor;
        grade->reason = event.reason.value_or("");
        work.released.push_back(std::move(*grade));
        restate(work);
        return true;
    }
    static std::optional<ReleasedGrade> gradeIn(const text::Json& json) {
        auto read = releasedOf(json);
        if (auto* grade = std::get_if<ReleasedGrade>(&read)) return std::move(*grade);
        return std::nullopt;
    }
    bool release(const store::Event& event, MarkedAttempt& work) {
        return work.state == State::agreed && tell(event, work, gradeIn(event.details));
    }
    bool regrade(const store::Event& event, MarkedAttempt& work) {
        return work.state == State::released && tell(event, work, gradeIn(event.details));
    }
    bool appeal(const store::Event& event, MarkedAttempt& work) {
        if (work.state != State::released || work.openAppeal() != nullptr || event.actor != work.person)
            return false;
        work.appeals.push_back({m_at, event.reason.value_or(""), std::nullopt, 0, {}, {}});
        return true;
    }
    bool decide(const store::Event& event, MarkedAttempt& work) {
        const bool* const upheld = flagIn(event.details, "upheld");
        if (work.openAppeal() == nullptr || upheld == nullptr) return false;
        if (*upheld) {
            const text::Json* const told = event.details.find("released");
            if (told == nullptr || !tell(event, work, gradeIn(*told))) return false;
            work.agreed = work.released.back().marks;
            work.overridden.reset();
            if (const bool* const verdict = flagIn(event.details, "verdict"))
                work.overridden = Override{m_at, event.actor, *verdict, event.reason.value_or("")};
        }
        Appeal& appeal = work.appeals.back();
        appeal.upheld = *upheld;
        appeal.decidedAt = m_at;
        appeal.decidedBy = event.actor;
        appeal.answer = event.reason.value_or("");
        return true;
    }

    const ClassBook& m_classes;
    MarkBook m_book;
    std::map<std::string, std::size_t> m_places;  // of attempts in the book
    std::set<std::string> m_marked;               // assignments with a mark: their rules stand
    std::set<std::string> m_erased;
    Pseudonyms m_pseudonyms;
    std::size_t m_handedIn = 0;
    std::int64_t m_at = 0;
};

}  // namespace

MarkBook markBookOf(const std::vector<store::LoggedEvent>& events, const ClassBook& classes) {
    return Reading(classes).all(events);
}

}  // namespace assessment
