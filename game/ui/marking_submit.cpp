// Keeping and handing in at the marking desk: the draft at every change, the own mark, the wish for a second.
#include <string>
#include <utility>
#include <variant>

#include "assessment/marking.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/marking_screen.hpp"
#include "ui/words.hpp"

namespace ui {

namespace {

constexpr std::int64_t kTimeKeptUs = 10'000'000;  // the seconds alone are kept so often

}  // namespace

// Whatever the sheet has that the draft has not. `always`: the seconds at the desk too.
void MarkingScreen::keep(Session& session, bool always) {
    if (!m_work || m_work->verdict || m_submitting.waits()) return;
    const std::int64_t now = ui_kit::monotonicUs();
    const bool changed = m_work->sheet.changes() != m_work->kept;
    const bool touched = m_work->kept > 0;
    const bool seconds = touched && (always || now - m_keptUs > kTimeKeptUs) && m_keptUs > 0;
    if (!changed && !seconds) return;
    if (auto fault = m_keeper.keep(m_work->desk.attempt, m_marker, m_work->sheet.sheet())) {
        if (m_problem != fault) session.services.log(*fault);
        m_problem = std::move(*fault);
        return;
    }
    m_work->kept = m_work->sheet.changes();
    m_keptUs = now;
}

void MarkingScreen::submit(Session& session) {
    if (!open() || !session.marker) return;
    DeskSheet& sheet = m_work->sheet;
    m_problem.reset();
    if (sheet.writing()) sheet.keepTyped();
    if (!sheet.line().text().empty()) {
        m_problem = session.word("marking.unkept");
        return;
    }
    if (const auto missing = sheet.missing(); !missing.empty()) {
        std::string names;
        for (const auto criterion : missing)
            names += (names.empty() ? "" : ", ") +
                     session.word("rubric." + std::string(assessment::name(criterion)));
        m_problem = session.word("marking.missing", {{"criteria", names}});
        sheet.focusOn(missing.front());
        m_toFocus = true;
        return;
    }
    keep(session, true);
    m_bankOpen = false;
    m_submitting.ask(session.services,
                     [actor = *session.marker, attempt = m_work->desk.attempt, marker = m_marker,
                      sheet = sheet.sheet(), version = m_work->desk.rubric.version](
                         store::Records& records) -> std::variant<DeskVerdict, std::string> {
                         store::People people(records);
                         assessment::Marking marking(records, people);
                         if (auto fault = marking.submit(actor, attempt, sheet, version)) return *fault;
                         return verdictOn(records, marker, attempt);
                     });
}

void MarkingScreen::collectSubmitted(Session& session) {
    if (auto second = m_askingSecond.take()) {
        if (const auto* fault = std::get_if<std::string>(&*second)) {
            session.services.log(*fault);
            m_problem = sentence(*fault);
        } else {
            m_work->secondAsked = true;
            m_reason.clear();
        }
    }
    auto submitted = m_submitting.take();
    if (!submitted) return;
    if (const auto* fault = std::get_if<std::string>(&*submitted)) {
        session.services.log(*fault);
        m_problem = sentence(*fault);
        return;
    }
    m_keeper.forget(m_work->desk.attempt, m_marker);
    m_work->verdict = std::get<DeskVerdict>(std::move(*submitted));
    if (m_work->verdict->seesScore) m_work->task->askScore();
    m_sideOpen = true;  // where it is folded: now there is something to compare
    m_commentsSeen = m_work->sheet.sheet().comments.size();
    m_toTop = true;
    session.services.log("marked " + m_work->desk.pseudonym);
}

void MarkingScreen::askSecond(Session& session) {
    const std::string reason = m_reason.trimmed();
    if (reason.empty() || !session.marker || m_askingSecond.waits()) return;
    m_reasonOpen = false;
    m_problem.reset();
    m_askingSecond.ask(session.services,
                       [actor = *session.marker, attempt = m_work->desk.attempt,
                        reason](store::Records& records) -> std::variant<bool, std::string> {
                           store::People people(records);
                           assessment::Marking marking(records, people);
                           if (auto fault = marking.askSecond(actor, attempt, reason)) return *fault;
                           return true;
                       });
}

}  // namespace ui
