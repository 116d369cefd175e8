#include "ui/marking_screen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "assessment/marking.hpp"
#include "record/store/places.hpp"
#include "sheet/guides.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/monotonic.hpp"
#include "ui/top_bar.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kLongestFrame = 0.1;             // s; what a stalled machine misses is not skipped
constexpr std::int64_t kAtWorkUs = 30'000'000;    // so long after the last key somebody is still at the desk
constexpr std::int64_t kTimeKeptUs = 10'000'000;  // the seconds alone are kept so often

}  // namespace

MarkingScreen::Stage::Stage(const review::ReplayTrack& theTrack)
    : track(theTrack), head(track), view(sheet::firstSight(track.level())), sheet(track), figures(track) {}

MarkingScreen::Work::Work(DeskWork theDesk, std::unique_ptr<ReplayTask> theTask, assessment::MarkSheet draft)
    : desk(std::move(theDesk)), sheet(std::move(draft), desk.has), task(std::move(theTask)) {}

MarkingScreen::MarkingScreen(Session& session, OpenMarking what)
    : m_what(std::move(what)),
      m_marker(session.marker ? session.marker->person : std::string()),
      m_keeper(session.services.places->data + "/marks") {
    m_lastUs = m_usedUs = monotonicUs();
    m_asking.ask(session.services,
                 [marker = m_marker, assignment = m_what.assignment](store::Records& records) {
                     return workAfter(records, marker, assignment, {});
                 });
}

MarkingScreen::~MarkingScreen() = default;

void MarkingScreen::begin(Session& session, DeskWork desk, std::unique_ptr<ReplayTask> task) {
    auto draft = m_keeper.drafts().read(desk.attempt, m_marker);
    if (const auto* fault = std::get_if<std::string>(&draft)) {
        session.services.log(*fault);
        m_fault = *fault;
        return;
    }
    m_work.emplace(std::move(desk), std::move(task), std::get<assessment::MarkSheet>(std::move(draft)));
    m_problem.reset();
    m_tab = Tab::replay;
    m_keptUs = 0;
    m_section = static_cast<std::size_t>(m_work->sheet.focus());
    m_bankOpen = m_reasonOpen = m_nextKnown = false;
    m_pull.reset();
    m_next.reset();
}

void MarkingScreen::collect(Session& session) {
    if (auto found = m_asking.take()) {
        if (auto* fault = std::get_if<std::string>(&*found)) {
            session.services.log(*fault);
            m_fault = std::move(*fault);
        } else if (auto& desk = std::get<std::optional<DeskWork>>(*found)) {
            auto task =
                std::make_unique<ReplayTask>(session.services, desk->path, ReplayTask::Score::whenAsked);
            begin(session, std::move(*desk), std::move(task));
        } else {
            m_allMarked = true;
        }
    }
    if (!m_work) return;
    collectStage(session);
    collectNext(session);
    collectSubmitted(session);
    if (auto fault = m_keeper.trouble()) {
        session.services.log(*fault);
        m_problem = std::move(*fault);
    }
}

void MarkingScreen::collectStage(Session& session) {
    Work& work = *m_work;
    if (work.stage == nullptr && !m_fault) {
        const ReplayTask::Track* const track = work.task->track();
        if (track == nullptr) return;
        if (const auto* fault = std::get_if<std::string>(track)) {
            session.services.log(*fault);
            m_fault = *fault;
            return;
        }
        work.stage = std::make_unique<Stage>(std::get<review::ReplayTrack>(*track));
        work.stage->head.seek(work.stage->head.endUs());
        m_lastUs = monotonicUs();
    }
    if (work.stage == nullptr) return;
    if (!work.readingsSeen && work.task->readings() != nullptr) {
        work.readingsSeen = true;
        if (const auto* why = std::get_if<std::string>(work.task->readings())) session.services.log(*why);
        work.stage->sheet.learn(std::get_if<review::Readings>(work.task->readings()));
    }
    const auto* const card = work.task->card();
    if (card == nullptr || work.findingsFound) return;
    work.findingsFound = true;
    work.findings = card->findings;
    work.moments = review::momentsOf(work.stage->track, work.findings);
}

// The record of the next one is read while this one is marked.
void MarkingScreen::collectNext(Session& session) {
    if (auto found = m_askingNext.take()) {
        m_nextKnown = true;
        if (const auto* fault = std::get_if<std::string>(&*found)) session.services.log(*fault);
        auto* const desk = std::get_if<std::optional<DeskWork>>(&*found);
        if (desk != nullptr && *desk) {
            auto task =
                std::make_unique<ReplayTask>(session.services, (*desk)->path, ReplayTask::Score::whenAsked);
            m_next = Prepared{std::move(**desk), std::move(task)};
        }
    }
    if (m_nextKnown || m_askingNext.waits() || !sharp()) return;
    m_askingNext.ask(session.services,
                     [marker = m_marker, assignment = m_what.assignment, here = m_work->desk.attempt](
                         store::Records& records) { return workAfter(records, marker, assignment, here); });
}

void MarkingScreen::next(Session& session) {
    if (!m_next || m_submitting.waits()) return;
    keep(session, true);
    Prepared prepared = std::move(*m_next);
    if (m_work && m_work->verdict) {  // counted and learned from since it was prepared
        prepared.desk.count = m_work->verdict->count;
        prepared.desk.sentences = m_work->verdict->sentences;
    }
    begin(session, std::move(prepared.desk), std::move(prepared.task));
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
            m_problem = *fault;
        } else {
            m_work->secondAsked = true;
            m_reason.clear();
        }
    }
    auto submitted = m_submitting.take();
    if (!submitted) return;
    if (const auto* fault = std::get_if<std::string>(&*submitted)) {
        session.services.log(*fault);
        m_problem = *fault;
        return;
    }
    m_keeper.forget(m_work->desk.attempt, m_marker);
    m_work->verdict = std::get<DeskVerdict>(std::move(*submitted));
    if (m_work->verdict->seesScore) m_work->task->askScore();
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

// Whatever the sheet has that the draft has not. `always`: the seconds at the desk too.
void MarkingScreen::keep(Session& session, bool always) {
    if (!m_work || m_work->verdict || m_submitting.waits()) return;
    const std::int64_t now = monotonicUs();
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

void MarkingScreen::pass() {
    const std::int64_t now = monotonicUs();
    const double seconds =
        std::min(static_cast<double>(now - std::exchange(m_lastUs, now)) / 1e6, kLongestFrame);
    if (!m_foot.scrubbing()) m_work->stage->head.advance(seconds);
    if (open() && (m_work->stage->head.playing() || now - m_usedUs < kAtWorkUs)) m_work->sheet.used(seconds);
}

bool MarkingScreen::sharp() const {
    if (!m_work || m_work->stage == nullptr) return false;
    const Stage& stage = *m_work->stage;
    if (m_tab != Tab::replay)
        return stage.finished != nullptr && stage.painted == m_tab && stage.finished->sharp();
    return stage.sheet.sharp() && stage.sheet.laid() == stage.track.dotsAt(stage.head.atUs());
}

bool MarkingScreen::complete() const { return sharp() && m_work->readingsSeen && m_nextKnown; }

bool MarkingScreen::told() const {
    if (!complete() || !submitted()) return false;
    return !m_work->verdict->seesScore || m_work->task->over();
}

void MarkingScreen::showAt(double share) {
    if (!m_work || m_work->stage == nullptr) return;
    review::Playhead& head = m_work->stage->head;
    head.seek(std::llround(share * static_cast<double>(head.endUs())));
}

void MarkingScreen::drawUnder(Session& session, sf::RenderTarget& target) {
    collect(session);
    keep(session, false);
    if (!m_work || m_work->stage == nullptr) return;
    pass();
    Stage& stage = *m_work->stage;
    const MarkingLayout layout = layoutMarking(session.kit.frame, m_sideOpen);
    stage.view.setCanvas(layout.canvas);
    if (m_tab != Tab::replay) {
        drawFinished(session, target);
        return;
    }
    stage.sheet.draw(target, stage.view.canvas(), stage.view.view(), stage.head.atUs());
    if (stage.sheet.sharp()) m_work->task->runSamples();
    stage.sheet.drawNeedle(session.kit, target);
}

void MarkingScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    const MarkingLayout layout = layoutMarking(kit.frame, m_sideOpen);
    m_plates.clear();
    const bool waits = !m_work || m_work->stage == nullptr;
    beginScreen(kit, "marking", waits, false);
    if (waits) {
        drawWaiting(session,
                    {0, layout.bar.bottom(), kit.frame.width, kit.frame.height - layout.bar.bottom()});
    } else {
        drawOnCanvas(session, layout.canvas);
        drawTimeline(session, layout.timeline);
        if (layout.strip && !m_sideOpen) {
            drawStrip(session, layout.side);
        } else {
            drawSide(session, layout.side);
        }
        m_plates.push_back(layout.side);
        if (m_bankOpen) drawBank(session, layout.canvas);
        if (m_reasonOpen) drawReason(session, layout.canvas);
    }
    drawBar(session, layout.bar);
    endScreen();
}

// Lines that say what is seen carry the pseudonym alone.
void MarkingScreen::shown(Session& session) {
    if (!sharp() || std::exchange(m_work->said, true)) return;
    session.services.log("marking " + m_work->desk.pseudonym + " " + std::to_string(m_work->desk.turn));
}

void MarkingScreen::close(Session& session) { keep(session, true); }

void MarkingScreen::drawWaiting(Session& session, const Rect& page) {
    const Kit& kit = session.kit;
    const float width = std::min(kit.px(460), page.width - kit.px(48));
    const std::string& text = m_fault       ? *m_fault
                              : m_allMarked ? session.word("marking.allMarked")
                                            : session.word("replay.reading");
    const TextStyle style{Type::medium, m_fault ? Role::stop : Role::text, Align::left};
    const float high = paragraphHeight(kit, style.type, text, width - kit.px(32)) + kit.px(32);
    const Rect box{page.x + (page.width - width) / 2, page.y + page.height * 0.35F, width, high};
    card(kit, box);
    paragraph(kit, {box.x + kit.px(16), box.y + kit.px(16), width - kit.px(32), 0}, text, style);
}

void MarkingScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    if (!m_work) {
        if (barTitle(kit, bar, right.left(), "", session.word("marking.title"))) leave(session);
        return;
    }
    const DeskWork& desk = m_work->desk;
    const bool last = m_nextKnown && !m_next;
    const bool roomy = kit.frame.unitsWide() >= 760.0F;
    const ButtonSpec next{.label = session.word(last    ? "marking.noNext"
                                                : roomy ? "marking.next"
                                                        : "marking.nextShort"),
                          .look = submitted() && !last ? Look::filled : Look::outlined,
                          .key = last ? "" : "N",
                          .tip = session.word("marking.next.tip"),
                          .enabled = m_next.has_value()};
    const bool pressedNext = button(kit, "next", right.take(buttonWidth(kit, next)), next);
    const std::string title = session.word(
        "marking.candidate", {{"pseudonym", desk.pseudonym}, {"turn", std::to_string(desk.turn)}});
    const std::string above = session.word(
        "marking.rubric", {{"title", desk.title}, {"version", std::to_string(desk.rubric.version)}});
    const float titleWide = std::max(textWidth(kit, Type::heading, title),
                                     std::min(textWidth(kit, Type::body, above), kit.px(320)));
    const float needed = kit.px(64 + 40) + titleWide;
    const assessment::DeskAssignment& count = m_work->verdict ? m_work->verdict->count : desk.count;
    const std::string so = session.word(
        "marking.count", {{"marked", std::to_string(count.marked)}, {"all", std::to_string(count.mine)}});
    const float soWide = std::ceil(textWidth(kit, Type::body, so)) + 1.0F;
    if (right.left() - needed > kit.px(136 + 24) + soWide) {
        right.rule();
        const Rect at = right.take(kit.px(120));
        const Rect track{at.x, std::round(at.y + at.height / 2 - kit.px(4)), at.width, std::round(kit.px(8))};
        fill(kit, track, Role::panel2, track.height / 2);
        outline(kit, track, Role::line, track.height / 2);
        const float share =
            count.mine == 0 ? 0.0F : static_cast<float>(count.marked) / static_cast<float>(count.mine);
        if (share > 0)
            fill(kit, {track.x, track.y, std::max(track.width * share, track.height), track.height},
                 Role::accent, track.height / 2);
    }
    if (right.left() - needed > soWide + kit.px(24))
        label(kit, right.take(soWide), so, {Type::body, Role::muted, Align::left});
    const std::string& blind = session.word("marking.blind");
    const float chipWide = chipWidth(kit, Icon::eye, blind);
    const float chipX = kit.px(64) + titleWide + kit.px(16);
    const bool fits = chipX + chipWide < right.left() - kit.px(16);
    if (desk.blind && fits) chip(kit, {chipX, bar.y + (bar.height - kit.px(24)) / 2}, Icon::eye, blind);
    const float titleEnd = desk.blind && fits ? chipX + kit.px(4) : right.left();
    if (barTitle(kit, bar, titleEnd, above, title)) leave(session);
    if (pressedNext) this->next(session);
}

}  // namespace ui
