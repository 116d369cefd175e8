// Two attempts at one level side by side: choosing the other one, its canvas, and the figures of both.
#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

// The key closes what is beside, or the list; else it opens the list.
void ReplayScreen::toggleChooser(Session& session) {
    if (m_beside != nullptr) {
        closeBeside();
    } else if (m_chooser != nullptr) {
        m_chooser.reset();
    } else {
        m_stage->head.play(false);
        m_chooser = std::make_unique<PastAttempts>(session.services, m_stage->track.attempt().header);
    }
}

bool ReplayScreen::takeChooserKey(Session& session, const sf::Event::KeyEvent& key) {
    switch (key.code) {
        case sf::Keyboard::Up:
        case sf::Keyboard::Down:
            m_chooser->move(key.code == sf::Keyboard::Up ? -1 : 1);
            return true;
        case sf::Keyboard::Enter:
            if (const PastAttempt* chosen = m_chooser->chosen())
                openBeside(session, std::string(chosen->path));
            return true;
        case sf::Keyboard::Escape:
            m_chooser.reset();
            return true;
        default:
            return false;
    }
}

void ReplayScreen::openBeside(Session& session, const std::string& path) {
    m_chooser.reset();
    m_beside = std::make_unique<Beside>(session.services, path);
    m_refit = true;
    m_said = false;
}

void ReplayScreen::closeBeside() {
    m_beside.reset();
    m_stage->head.reachTo(0);
    m_refit = true;
}

void ReplayScreen::collectBeside(Session& session) {
    if (m_beside == nullptr || m_beside->fault != nullptr) return;
    const ReplayTask::Track* const made = m_beside->task.track();
    if (made == nullptr) return;
    if (m_beside->sheet == nullptr) {
        m_beside->fault = std::get_if<std::string>(made);
        if (m_beside->fault != nullptr) {
            session.services.log(*m_beside->fault);
            return;
        }
        const auto& track = std::get<review::ReplayTrack>(*made);
        m_beside->sheet = std::make_unique<ReplayedSheet>(track);
        m_beside->figures = std::make_unique<review::RunningFigures>(track);
        m_stage->head.reachTo(track.endUs());
    }
    if (m_beside->learned || m_beside->task.readings() == nullptr) return;
    m_beside->learned = true;
    m_beside->sheet->learn(std::get_if<review::Readings>(m_beside->task.readings()));
}

void ReplayScreen::drawBeside(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const Halves halves = halvesOf(canvas);
    fill(kit, {halves.first.right(), canvas.y, halves.second.x - halves.first.right(), canvas.height},
         Role::text);
    if (m_beside->sheet == nullptr) {
        const std::string& text =
            m_beside->fault != nullptr ? *m_beside->fault : session.word("replay.reading");
        const Rect box = halves.second.inset(kit.px(16), kit.px(16));
        fill(kit, halves.second, Role::surround);
        paragraph(kit, box, text,
                  {Type::medium, m_beside->fault != nullptr ? Role::stop : Role::text, Align::left});
        return;
    }
    m_beside->sheet->drawFingers(kit);
    const std::string& began = m_beside->sheet->track().attempt().header.wallClock;
    const std::string title =
        session.word("beside.other", {{"day", began.substr(0, std::min<std::size_t>(10, began.size()))}});
    drawFiguresPlate(session, halves.second, title, m_beside->figures->at(m_stage->head.atUs()),
                     m_beside->task.card());
}

// Returns how much room it takes at the top of the canvas, px.
float ReplayScreen::drawFiguresPlate(Session& session, const Rect& canvas, const std::string& title,
                                     const review::FiguresSoFar& figures, const scoring::Scorecard* card) {
    const Kit& kit = session.kit;
    const auto shown = [&](const std::optional<double>& value, double factor, int decimals) {
        return value ? figure(*value * factor, decimals) : std::string("–");
    };
    const std::string lines[] = {
        session.word("beside.soFar", {{"number", std::to_string(figures.dots)},
                                      {"rate", shown(figures.dotsPerSecond, 1.0, 1)}}),
        session.word("beside.depth", {{"mm", shown(figures.meanDepthMm, 1.0, 2)},
                                      {"share", shown(figures.inBand, 100.0, 0)}}),
        card == nullptr ? session.word("beside.scoring")
                        : session.word("beside.total", {{"points", pointsFigure(card->totalPoints)}})};
    const float width = std::round(std::min(kit.px(280), canvas.width - kit.px(32)));
    const float inner = width - kit.px(28);
    // On a low canvas the skin goes first.
    const std::size_t count = canvas.height < kit.px(360) ? 1 : std::size(lines);
    float high = kit.px(20) + paragraphHeight(kit, Type::strong, title, inner);
    for (const std::string& line : std::span(lines, count))
        high += paragraphHeight(kit, Type::body, line, inner);
    const Rect box = plateAt(kit.frame, canvas, Corner::topNear, width, high);
    plate(kit, box);
    m_plates.push_back(box);
    float y = box.y + kit.px(10);
    const float x = box.x + kit.px(14);
    y += paragraph(kit, {x, y, inner, 0}, title, {Type::strong, Role::text, Align::left});
    for (const std::string& line : std::span(lines, count))
        y += paragraph(kit, {x, y, inner, 0}, line, {Type::body, Role::text, Align::left});
    return high + kit.px(8);
}

}  // namespace ui
