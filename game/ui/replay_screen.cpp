#include "ui/replay_screen.hpp"

#include <algorithm>
#include <cmath>

#include "sheet/guides.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/monotonic.hpp"
#include "ui/top_bar.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kLongestFrame = 0.1;  // s; what a stalled machine misses is not skipped
constexpr double kSecond = 1.0;        // s, by the arrow keys
constexpr double kFar = 10.0;          // with Shift
constexpr float kPickPx = 14.0F;       // units around a dot

sf::Event pressed(sf::Keyboard::Key code) {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = code;
    return event;
}

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
    if (!m_scrubbing) m_stage->head.advance(std::min(seconds, kLongestFrame));
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

// The arrows scrub here, so letters move the view.
bool ReplayScreen::takeViewKey(const sf::Event::KeyEvent& key) {
    switch (key.code) {
        case sf::Keyboard::A:
            return m_stage->view.take(pressed(sf::Keyboard::Left));
        case sf::Keyboard::D:
            return m_stage->view.take(pressed(sf::Keyboard::Right));
        case sf::Keyboard::W:
            return m_stage->view.take(pressed(sf::Keyboard::Up));
        case sf::Keyboard::S:
            return m_stage->view.take(pressed(sf::Keyboard::Down));
        case sf::Keyboard::Add:
        case sf::Keyboard::Equal:
        case sf::Keyboard::Subtract:
        case sf::Keyboard::Hyphen:
        case sf::Keyboard::Num0:
        case sf::Keyboard::Numpad0:
        case sf::Keyboard::Q:
        case sf::Keyboard::E:
            return m_stage->view.take(pressed(key.code));
        default:
            return false;
    }
}

void ReplayScreen::takeKey(const sf::Event::KeyEvent& key) {
    review::Playhead& head = m_stage->head;
    const int way = key.code == sf::Keyboard::Left ? -1 : 1;
    switch (key.code) {
        case sf::Keyboard::Space:
            head.togglePlaying();
            break;
        case sf::Keyboard::Left:
        case sf::Keyboard::Right:
            if (key.control) {
                head.stepDot(way);
            } else {
                seekBy(way * (key.shift ? kFar : kSecond));
            }
            break;
        case sf::Keyboard::Comma:
            head.stepDot(-1);
            break;
        case sf::Keyboard::Period:
            head.stepDot(1);
            break;
        case sf::Keyboard::Up:
            head.changeSpeed(1);
            break;
        case sf::Keyboard::Down:
            head.changeSpeed(-1);
            break;
        case sf::Keyboard::Home:
            head.seek(0);
            break;
        case sf::Keyboard::End:
            head.seek(head.endUs());
            break;
        case sf::Keyboard::F:
            head.toMoment(m_moments, key.shift ? -1 : 1);
            break;
        case sf::Keyboard::G:
            m_findingsShown = !m_findingsShown;
            break;
        case sf::Keyboard::Tab:
            m_sideOpen = !m_sideOpen;
            break;
        case sf::Keyboard::PageUp:
            m_scroll -= 1.0F;
            break;
        case sf::Keyboard::PageDown:
            m_scroll += 1.0F;
            break;
        default:
            break;
    }
}

void ReplayScreen::take(Session& session, const sf::Event& event) {
    const bool key = event.type == sf::Event::KeyPressed;
    if (key && m_chooser != nullptr && takeChooserKey(session, event.key)) return;
    if (key && event.key.code == sf::Keyboard::Escape) {
        ask(GoBack{});
        return;
    }
    if (m_stage == nullptr) return;
    if (!key) {
        takePointer(session, event);
        return;
    }
    if (event.key.code == sf::Keyboard::O) nextGhost(session);
    if (event.key.code == sf::Keyboard::B) toggleChooser(session);
    if (!takeViewKey(event.key)) takeKey(event.key);
    // Shift and the wheel turn the view.
    const bool shift = event.key.code == sf::Keyboard::LShift || event.key.code == sf::Keyboard::RShift;
    if (shift) m_stage->view.take(event);
}

// Both canvases move together: what happens on the second is as if it had happened on the first.
void ReplayScreen::takePointer(Session& session, sf::Event event) {
    const auto covered = [this](int x, int y) {
        return std::any_of(m_plates.begin(), m_plates.end(), [&](const Rect& plate) {
            return plate.holds(static_cast<float>(x), static_cast<float>(y));
        });
    };
    if (event.type == sf::Event::MouseWheelScrolled &&
        covered(event.mouseWheelScroll.x, event.mouseWheelScroll.y))
        return;
    const bool press = event.type == sf::Event::MouseButtonPressed;
    const bool under = press && covered(event.mouseButton.x, event.mouseButton.y);
    const Rect& own = m_stage->view.canvas();
    const auto beyond = static_cast<int>(own.width) + 1;
    const auto fold = [&](int& x) {
        if (m_beside != nullptr && static_cast<float>(x) >= own.right()) x -= beyond;
    };
    if (event.type == sf::Event::MouseWheelScrolled) fold(event.mouseWheelScroll.x);
    const bool second = press && static_cast<float>(event.mouseButton.x) >= own.right();
    if (press) fold(event.mouseButton.x);
    if (event.type == sf::Event::MouseMoved) fold(event.mouseMove.x);
    if (m_stage->view.take(event)) return;
    if (!press || under || second || event.mouseButton.button != sf::Mouse::Left) return;
    const auto x = static_cast<float>(event.mouseButton.x);
    const auto y = static_cast<float>(event.mouseButton.y);
    if (!own.holds(x, y)) return;
    if (const auto dot = m_stage->sheet.dotAt(x, y, session.kit.px(kPickPx))) m_stage->head.choose(*dot);
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
    drawGhost(session, target);
    m_stage->sheet.drawNeedle(session.kit, target);
    if (m_beside == nullptr || m_beside->sheet == nullptr) return;
    m_beside->sheet->draw(target, halvesOf(layout.canvas).second, view, m_stage->head.atUs());
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
