#include "ui/replay_screen.hpp"

#include <algorithm>
#include <cmath>

#include "sheet/guides.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kLongestFrame = 0.1;  // s; what a stalled machine misses is not skipped

}  // namespace

ReplayScreen::Stage::Stage(const review::ReplayTrack& theTrack)
    : track(theTrack), head(track), view(sheet::firstSight(track.level())), sheet(track), figures(track) {}

ReplayScreen::ReplayScreen(Session& session, OpenReplay what) : m_what(std::move(what)) {
    m_task = std::make_unique<ReplayTask>(session.services, m_what.attemptPath);
    if (!m_what.besidePath.empty()) openBeside(session, m_what.besidePath);
}

ReplayScreen::~ReplayScreen() = default;

void ReplayScreen::collect(Session& session) {
    if (m_stage == nullptr && m_fault == nullptr) {
        const ReplayTask::Track* const track = m_task->track();
        if (track == nullptr) return;
        m_fault = std::get_if<std::string>(track);
        if (m_fault != nullptr) {
            session.services.log(*m_fault);
            return;
        }
        m_stage = std::make_unique<Stage>(std::get<review::ReplayTrack>(*track));
        m_stage->head.seek(m_what.fromUs);
        m_stage->head.play(m_what.plays);
        m_lastUs = monotonicUs();
        if (m_what.findings) takeFindings(*m_what.findings);
    }
    if (m_stage == nullptr) return;
    if (const auto* card = m_task->card(); card != nullptr && !m_findingsFound) takeFindings(card->findings);
    if (!m_readingsSeen && m_task->readings() != nullptr) {
        m_readingsSeen = true;
        if (const auto* why = std::get_if<std::string>(m_task->readings())) session.services.log(*why);
        m_stage->sheet.learn(readings());
    }
    collectBeside(session);
    collectGhost();
}

void ReplayScreen::takeFindings(const std::vector<scoring::Finding>& findings) {
    m_findingsFound = true;
    m_findings = findings;
    m_moments = review::momentsOf(m_stage->track, m_findings);
}

const review::Readings* ReplayScreen::readings() const {
    const ReplayTask::Readings* const made = m_task->readings();
    return made == nullptr ? nullptr : std::get_if<review::Readings>(made);
}

bool ReplayScreen::complete() const {
    const bool other = m_beside == nullptr || m_beside->fault != nullptr ||
                       (m_beside->learned && m_beside->sheet != nullptr && shows(*m_beside->sheet));
    return sharp() && m_readingsSeen && other && (m_ghostTask == nullptr || m_ghostThere);
}

bool ReplayScreen::shows(const ReplayedSheet& sheet) const {
    return sheet.sharp() && sheet.laid() == sheet.track().dotsAt(m_stage->head.atUs());
}

bool ReplayScreen::sharp() const { return m_stage != nullptr && shows(m_stage->sheet); }

void ReplayScreen::scrubTo(double share) {
    m_stage->head.seek(std::llround(share * static_cast<double>(m_stage->head.endUs())));
}

bool ReplayScreen::showTwoThirds() {
    if (m_stage == nullptr || m_stage->track.attempt().dots.empty()) return false;
    m_stage->head.choose(m_stage->track.attempt().dots.size() * 2 / 3);
    return true;
}

void ReplayScreen::pass() {
    const std::int64_t now = monotonicUs();
    const double seconds = static_cast<double>(now - std::exchange(m_lastUs, now)) / 1e6;
    if (!m_foot.scrubbing()) m_stage->head.advance(std::min(seconds, kLongestFrame));
}

const scoring::Finding* ReplayScreen::findingNow() const {
    const review::Moment* best = nullptr;
    const std::int64_t now = m_stage->head.atUs();
    for (const review::Moment& moment : m_moments) {
        const bool holds = moment.fromUs <= now && now <= moment.toUs;
        if (holds && (best == nullptr || moment.finding < best->finding)) best = &moment;
    }
    return best == nullptr ? nullptr : &m_findings[best->finding];
}

void ReplayScreen::seekBy(double seconds) {
    m_stage->head.seek(m_stage->head.atUs() + std::llround(seconds * 1e6));
}

void ReplayScreen::drawUnder(Session& session, sf::RenderTarget& target) {
    collect(session);
    if (m_stage == nullptr) return;
    pass();
    const ReplayLayout layout = layoutReplay(session.kit.frame, m_sideOpen);
    m_stage->view.setCanvas(ownCanvas(layout.canvas));
    if (std::exchange(m_refit, false)) m_stage->view.fit();
    const sheet::SheetView& view = m_stage->view.view();
    m_stage->sheet.draw(target, m_stage->view.canvas(), view, m_stage->head.atUs());
    if (m_stage->sheet.sharp()) m_task->runSamples();
    drawGhost(session, target);
    m_stage->sheet.drawNeedle(session.kit, target);
    if (m_beside == nullptr || m_beside->sheet == nullptr) return;
    m_beside->sheet->draw(target, halvesOf(layout.canvas).second, view, m_stage->head.atUs());
    if (m_beside->sheet->sharp()) m_beside->task.runSamples();
    m_beside->sheet->drawNeedle(session.kit, target);
}

void ReplayScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    const ReplayLayout layout = layoutReplay(kit.frame, m_sideOpen);
    m_plates.clear();
    beginScreen(kit, "replay", m_stage == nullptr, false);
    if (m_stage == nullptr) {
        drawWaiting(session,
                    {0, layout.bar.bottom(), kit.frame.width, kit.frame.height - layout.bar.bottom()});
    } else {
        drawOnCanvas(session, layout.canvas);
        if (m_beside != nullptr) drawBeside(session, layout.canvas);
        drawTimeline(session, layout.timeline);
        if (layout.strip && !m_sideOpen) {
            drawStrip(session, layout.side);
        } else {
            drawSide(session, layout.side);
        }
        m_plates.push_back(layout.side);
    }
    drawBar(session, layout.bar);
    endScreen();
}

void ReplayScreen::shown(Session& session) {
    if (m_said || !complete()) return;
    m_said = true;
    session.services.log("replay " + std::to_string(m_stage->track.attempt().dots.size()));
}

void ReplayScreen::drawWaiting(Session& session, const Rect& page) {
    const Kit& kit = session.kit;
    const float width = std::min(kit.px(460), page.width - kit.px(48));
    const std::string& text = m_fault != nullptr ? *m_fault : session.word("replay.reading");
    const TextStyle style{Type::medium, m_fault != nullptr ? Role::stop : Role::text, Align::left};
    const float high = paragraphHeight(kit, style.type, text, width - kit.px(32)) + kit.px(32);
    const Rect box{page.x + (page.width - width) / 2, page.y + page.height * 0.35F, width, high};
    card(kit, box);
    paragraph(kit, {box.x + kit.px(16), box.y + kit.px(16), width - kit.px(32), 0}, text, style);
}

void ReplayScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    std::string title = session.word("replay.title");
    if (m_stage != nullptr) {
        const record::Attempt& attempt = m_stage->track.attempt();
        title = m_stage->track.level().title;
        const bool timed = attempt.header.depthSource == record::DepthSource::holdTime;
        const std::string& source = session.word(timed ? "depth.holdTime" : "depth.pressure");
        const Icon picture = timed ? Icon::mouse : Icon::pen;
        const float wide = chipWidth(kit, picture, source);
        const bool known = attempt.header.depthSource == record::DepthSource::pressure || timed;
        if (known && right.left() - wide - kit.px(64 + 24) > textWidth(kit, Type::heading, title)) {
            right.rule();
            const Rect at = right.take(wide);
            chip(kit, {at.x, at.y + kit.px(6)}, picture, source);
        }
    }
    if (barTitle(kit, bar, right.left(), m_stage != nullptr ? session.word("replay.title") : "", title))
        ask(GoBack{});
}

}  // namespace ui
