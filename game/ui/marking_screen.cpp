#include "ui/marking_screen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "record/store/places.hpp"
#include "sheet/guides.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kLongestFrame = 0.1;           // s; what a stalled machine misses is not skipped
constexpr std::int64_t kAtWorkUs = 30'000'000;  // so long after the last key somebody is still at the desk

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
                 [marker = session.marker.value_or(store::Actor{}), assignment = m_what.assignment](
                     store::Records& records) { return workAfter(records, marker, assignment, {}); });
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
    m_bankOpen = m_reasonOpen = m_nextKnown = m_wantsNext = m_sideOpen = false;
    m_commentsSeen = m_work->sheet.sheet().comments.size();
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
    if (m_wantsNext) next(session);
    if (m_nextKnown || m_askingNext.waits() || !sharp()) return;
    m_askingNext.ask(session.services,
                     [marker = session.marker.value_or(store::Actor{}), assignment = m_what.assignment,
                      here = m_work->desk.attempt](store::Records& records) {
                         return workAfter(records, marker, assignment, here);
                     });
}

void MarkingScreen::next(Session& session) {
    m_wantsNext = !m_nextKnown || m_submitting.waits();
    if (!m_next || m_wantsNext) return;
    keep(session, true);
    Prepared prepared = std::move(*m_next);
    if (m_work && m_work->verdict) {  // counted and learned from since it was prepared
        prepared.desk.count = m_work->verdict->count;
        prepared.desk.sentences = m_work->verdict->sentences;
    }
    begin(session, std::move(prepared.desk), std::move(prepared.task));
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

void MarkingScreen::showBank(bool open) {
    m_bankOpen = open;
    m_section = static_cast<std::size_t>(m_work->sheet.focus());
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
        // Folded, there is little room: what opens may lie over the timeline too.
        Rect room = layout.canvas;
        if (layout.strip) room.height = layout.timeline.bottom() - room.y;
        if (m_bankOpen) drawBank(session, room);
        if (m_reasonOpen) drawReason(session, room);
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

}  // namespace ui
