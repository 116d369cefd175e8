#include "ui/progress_screen.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "record/store/places.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/person_progress.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

ProgressScreen::ProgressScreen(Session& session, std::size_t level) : m_level(level) { askAgain(session); }

ProgressScreen::~ProgressScreen() {
    m_leaving = true;
    if (m_working.valid()) m_working.wait();
}

const level::Level& ProgressScreen::level(const Session& session) const {
    return session.services.levels[m_level];
}

void ProgressScreen::take(Session& session, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    const float page = session.kit.frame.height * 0.8F;
    switch (event.key.code) {
        case sf::Keyboard::Escape:
            ask(GoBack{});
            break;
        case sf::Keyboard::Comma:
            turnTo(session, -1);
            break;
        case sf::Keyboard::Period:
            turnTo(session, 1);
            break;
        case sf::Keyboard::A:
            m_all = !m_all;
            askAgain(session);
            break;
        case sf::Keyboard::PageDown:
            m_scroll += page;
            break;
        case sf::Keyboard::PageUp:
            m_scroll -= page;
            break;
        default:
            break;
    }
}

// To the level before or after in the course.
void ProgressScreen::turnTo(Session& session, int step) {
    const std::vector<std::size_t>& order = session.progress.syllabus().order;
    const auto at = std::find(order.begin(), order.end(), m_level);
    if (at == order.end()) return;
    const auto count = static_cast<std::ptrdiff_t>(order.size());
    const std::ptrdiff_t next = (at - order.begin() + step + count) % count;
    m_level = order[static_cast<std::size_t>(next)];
    m_all = false;
    session.chosenLevel = m_level;
    askAgain(session);
}

void ProgressScreen::askAgain(Session& session) {
    m_person = personInUse(session.services);
    m_changes = session.services.recordsChanges ? session.services.recordsChanges() : 0;
    m_figures.reset();
    m_work.reset();
    m_fault.reset();
    m_shownRuns = 30;
    store::RunFilter filter{m_person, {}};
    if (!m_all) filter.level = level(session).id;
    m_question.ask(session.services, [filter](store::Records& records) {
        Figures figures;
        figures.runs = records.runs(filter);
        figures.curves = review::curvesOf(figures.runs);
        figures.norms = review::normsOf(figures.runs);
        return figures;
    });
}

void ProgressScreen::collect(Session& session) {
    session.progress.update(session.services);
    if (session.services.recordsChanges && session.services.recordsChanges() != m_changes && m_figures)
        askAgain(session);
    if (m_working.valid() && m_working.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        review::WorkFigures work = m_working.get();
        // Of another level meanwhile: a new one is begun below.
        if (m_figures && work.level == level(session).id && !m_all) m_work = std::move(work);
    }
    if (auto taken = m_question.take()) {
        if (auto* fault = std::get_if<std::string>(&*taken))
            m_fault = std::move(*fault);
        else
            m_figures = std::get<Figures>(std::move(*taken));
    }
    if (!m_figures || m_all || m_work || m_working.valid()) return;
    m_working = std::async(
        std::launch::async,
        [this, &level = level(session), folder = session.services.places->attempts, runs = m_figures->runs] {
            return review::workFiguresOf(level, folder, runs, [this] { return !m_leaving.load(); });
        });
}

void ProgressScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const ProgressLayout layout = layoutProgress(kit.frame);
    beginScreen(kit, "progress", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    if (m_scroll != 0.0F) ImGui::SetScrollY(ImGui::GetScrollY() + std::exchange(m_scroll, 0.0F));
    const float top = ImGui::GetCursorScreenPos().y + kit.px(18);
    const float width = layout.right.right() - layout.left.x;
    const float y = drawChoice(session, layout.left.x, top, width) + kit.px(18);
    if (m_figures) {
        drawPanels(session, layout, y);
    } else {
        const std::string& text =
            m_fault ? *m_fault
                    : session.word(session.services.withRecords ? "progress.reading" : "people.none");
        const float used =
            paragraph(kit, {layout.left.x, y, width, 0}, text, {Type::body, Role::muted, Align::left});
        ImGui::SetCursorScreenPos({layout.left.x, y + used});
        ImGui::Dummy({1, kit.px(16)});
    }
    endScroll();
    drawBar(session, layout.bar);
    endScreen();
}

void ProgressScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    const ButtonSpec start{
        .label = session.word("home.start"), .look = Look::filled, .key = "\n", .enabled = !m_all};
    if (button(kit, "start", right.take(buttonWidth(kit, start)), start)) ask(Practise{m_level});
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    const std::string& title = m_all ? session.word("progress.all") : level(session).title;
    if (barTitle(kit, bar, right.left(), session.word("progress.title"), title)) ask(GoBack{});
    if (kit.enter && !m_all) {
        kit.enter = false;
        ask(Practise{m_level});
    }
}

// Which level, or all of them.
float ProgressScreen::drawChoice(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float high = controlHeight(kit);
    const ButtonSpec before{.label = session.word("progress.before"), .icon = Icon::back, .key = ","};
    const ButtonSpec after{.label = session.word("progress.after"), .icon = Icon::forward, .key = "."};
    const ButtonSpec all{.label = session.word("progress.all"), .key = "A", .chosen = m_all};
    Rect place{x, y, 0, high};
    const auto next = [&](const ButtonSpec& spec) {
        place.width = std::min(buttonWidth(kit, spec), width);
        if (place.x > x && place.right() > x + width)
            place = {x, place.bottom() + kit.px(8), place.width, high};
        return place;
    };
    if (button(kit, "before", next(before), before)) turnTo(session, -1);
    place.x = place.right() + kit.px(8);
    if (button(kit, "after", next(after), after)) turnTo(session, 1);
    place.x = place.right() + kit.px(8);
    if (button(kit, "all", next(all), all)) {
        m_all = !m_all;
        askAgain(session);
    }
    return place.bottom();
}

void ProgressScreen::drawPanels(Session& session, const ProgressLayout& layout, float y) {
    const Kit& kit = session.kit;
    Column left{layout.left.x, y, layout.left.width};
    Column right{layout.right.x, y, layout.right.width};
    Column& second = layout.stacked ? left : right;
    drawCurves(session, left);
    if (!m_all) {
        drawHeat(session, second);
        drawFatigue(session, second);
    }
    drawNorms(session, m_all ? second : left);
    Column whole{layout.left.x, std::max(left.y, right.y), layout.right.right() - layout.left.x};
    horizontalRule(kit, whole.x, whole.y, whole.width);
    whole.y += kit.px(16);
    drawRuns(session, whole);
    ImGui::SetCursorScreenPos({whole.x, whole.y});
    ImGui::Dummy({1, kit.px(16)});
}

void ProgressScreen::heading(const Kit& kit, Column& column, const std::string& text) {
    column.y += paragraph(kit, {column.x, column.y, column.width, 0}, text,
                          {Type::heading, Role::text, Align::left}) +
                kit.px(4);
}

void ProgressScreen::note(const Kit& kit, Column& column, const std::string& text) {
    column.y +=
        paragraph(kit, {column.x, column.y, column.width, 0}, text, {Type::body, Role::muted, Align::left}) +
        kit.px(6);
}

}  // namespace ui
