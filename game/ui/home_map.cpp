// The course map: a card a unit, a row a level.
#include <algorithm>
#include <cmath>

#include "ui/course_marks.hpp"
#include "ui/home_screen.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_words.hpp"
#include "ui/unit_art.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kRowText = 36.0F;  // units from a row's left edge to its words
constexpr float kMark = 17.0F;     // units from one run's mark to the next
constexpr float kBest = 44.0F;     // units for the best total
constexpr float kAtRight = 3 * kMark + kBest + 10.0F;

std::string titleOf(const Kit& kit, int unit) { return std::to_string(unit) + "  " + unitName(kit, unit); }

// Of the level at that place of the course; null while the records are not known.
const review::LevelProgress* levelAt(const Session& session, std::size_t place) {
    const review::Progress* progress = session.progress.now();
    return progress == nullptr ? nullptr : &progress->course.levels[place];
}

const level::Level& levelOf(const Session& session, std::size_t place) {
    return session.services.levels[session.progress.syllabus().order[place]];
}

}  // namespace

void HomeScreen::drawMap(Session& session, const Rect& main) {
    const Kit& kit = session.kit;
    const HomeLayout layout = layoutHome(kit.frame);
    beginScroll(kit, "map", main);
    const float margin = kit.px(20);
    const float width = std::min(main.width - 2 * margin, kit.px(1680));
    const float x = main.x + margin;
    float y = drawMapHead(session, x, ImGui::GetCursorScreenPos().y + kit.px(18), width);
    const float head = y - ImGui::GetCursorScreenPos().y;
    const int columns = layout.columns;
    const float gap = kit.px(12);
    const float cell =
        std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const float least = std::floor((main.height - head - kit.px(16) - 2 * gap) / 3);
    for (std::size_t first = 0; first < m_units.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t last = std::min(m_units.size(), first + static_cast<std::size_t>(columns));
        float height = least;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, unitHeight(session, m_units[i], cell));
        for (std::size_t i = first; i < last; ++i) {
            drawUnit(session, {x + static_cast<float>(i - first) * (cell + gap), y, cell, height},
                     m_units[i]);
        }
        y += height + gap;
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(4)});
    endScroll();
}

// Title, how many are passed, and what the marks mean, in as many lines as it takes. Returns the place below.
float HomeScreen::drawMapHead(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float high = kit.px(28);
    const float titleWidth = textWidth(kit, Type::title, session.word("home.map"));
    label(kit, {x, y, titleWidth + 1.0F, high}, session.word("home.map"),
          {Type::title, Role::text, Align::left});
    const review::Progress* progress = session.progress.now();
    const std::string count =
        progress == nullptr
            ? session.word("home.count", {{"number", std::to_string(session.services.levels.size())}})
            : session.word("home.passed", {{"passed", std::to_string(progress->course.passed)},
                                           {"number", std::to_string(progress->course.judged)}});
    const float countAt = x + titleWidth + kit.px(16);
    label(kit, {countAt, y + kit.px(1), x + width - countAt, high}, count,
          {Type::body, Role::muted, Align::left});
    constexpr review::RunMark kMarks[] = {review::RunMark::passed, review::RunMark::slow,
                                          review::RunMark::failed, review::RunMark::aborted};
    const std::string& best = session.word("home.legend");
    float legend = textWidth(kit, Type::body, best);
    for (const review::RunMark mark : kMarks)
        legend += textWidth(kit, Type::body, runWord(kit, mark)) + kit.px(36);
    float at = x + width - legend;
    if (at < countAt + textWidth(kit, Type::body, count) + kit.px(24)) {
        y += high;
        at = x;
    }
    const float right = x + width;
    for (const review::RunMark mark : kMarks) {
        const float wide = textWidth(kit, Type::body, runWord(kit, mark));
        if (at + wide + kit.px(36) > right) {
            y += high;
            at = x;
        }
        runMark(kit, mark, {at + kit.px(8), y + high / 2}, kit.px(14));
        label(kit, {at + kit.px(19), y, wide + 1.0F, high}, runWord(kit, mark),
              {Type::body, Role::muted, Align::left});
        at += wide + kit.px(36);
    }
    if (at + textWidth(kit, Type::body, best) > right + 1.0F) {
        y += high;
        at = x;
    }
    label(kit, {at, y, right - at + 1.0F, high}, best, {Type::body, Role::muted, Align::left});
    return y + high + kit.px(12);
}

std::string HomeScreen::countOf(const Session& session, const Unit& unit) const {
    const review::Progress* progress = session.progress.now();
    const review::UnitProgress* course = progress == nullptr ? nullptr : progress->course.unit(unit.number);
    if (course == nullptr || course->passed == 0) {
        return session.word(unit.places.size() == 1 ? "home.oneLevel" : "home.levels",
                            {{"number", std::to_string(unit.places.size())}});
    }
    if (course->all()) return session.word("home.allPassed");
    return session.word("home.passed", {{"passed", std::to_string(course->passed)},
                                        {"number", std::to_string(course->judged)}});
}

// That another unit comes first; empty when it does not.
std::string HomeScreen::afterOf(const Session& session, const Unit& unit) const {
    const review::Progress* progress = session.progress.now();
    const review::UnitProgress* course = progress == nullptr ? nullptr : progress->course.unit(unit.number);
    if (course == nullptr || !course->after) return {};
    return session.word("home.after", {{"unit", unitName(session.kit, *course->after)}});
}

float HomeScreen::rowHeight(const Session& session, std::size_t place, float width) const {
    const Kit& kit = session.kit;
    const float title = paragraphHeight(kit, Type::strong, levelOf(session, place).title,
                                        width - kit.px(kRowText + kAtRight));
    const float state =
        paragraphHeight(kit, Type::body, stateLine(session, place, width), width - kit.px(kRowText + 8));
    return title + state + kit.px(10);
}

float HomeScreen::unitHeadHeight(const Session& session, const Unit& unit, float width) const {
    const Kit& kit = session.kit;
    const float inner = width - kit.px(14 + 44 + 12 + 14);
    const std::string after = afterOf(session, unit);
    float words =
        paragraphHeight(kit, Type::heading, titleOf(kit, unit.number), inner) + lineHeight(kit, Type::body);
    if (!after.empty()) words += paragraphHeight(kit, Type::body, after, inner);
    return std::max(kit.px(44), words);
}

float HomeScreen::unitHeight(const Session& session, const Unit& unit, float width) const {
    float height = unitHeadHeight(session, unit, width) + session.kit.px(9 + 8 + 10);
    for (const std::size_t place : unit.places)
        height += rowHeight(session, place, width - session.kit.px(12));
    return height;
}

void HomeScreen::drawUnit(Session& session, const Rect& box, const Unit& unit) {
    const Kit& kit = session.kit;
    card(kit, box);
    const float head = unitHeadHeight(session, unit, box.width);
    const Rect art{box.x + kit.px(14), box.y + kit.px(9), kit.px(44), kit.px(44)};
    unitArt(kit, art, unit.number);
    const float x = art.right() + kit.px(12);
    const float width = box.right() - kit.px(14) - x;
    float y = art.y;
    y +=
        paragraph(kit, {x, y, width, 0}, titleOf(kit, unit.number), {Type::heading, Role::text, Align::left});
    label(kit, {x, y, width, lineHeight(kit, Type::body)}, countOf(session, unit),
          {Type::body, Role::muted, Align::left});
    y += lineHeight(kit, Type::body);
    if (const std::string after = afterOf(session, unit); !after.empty())
        paragraph(kit, {x, y, width, 0}, after, {Type::body, Role::muted, Align::left});
    y = art.y + head + kit.px(8);
    for (const std::size_t place : unit.places) {
        const float height = rowHeight(session, place, box.width - kit.px(12));
        drawRow(session, {box.x + kit.px(6), y, box.width - kit.px(12), height}, place);
        y += height;
    }
}

std::string HomeScreen::stateLine(const Session& session, std::size_t place, float width) const {
    const Kit& kit = session.kit;
    const std::string load = loadOf(kit, levelOf(session, place));
    const review::LevelProgress* progress = levelAt(session, place);
    if (progress == nullptr) return load;
    const std::string& state = stateWord(kit, *progress);
    const std::string both = state + " · " + load;
    return textWidth(kit, Type::body, both) <= width - kit.px(kRowText + 8) ? both : state;
}

// The last three runs and the best total, from the right.
void HomeScreen::drawMarks(const Session& session, float right, float y, std::size_t place) const {
    const Kit& kit = session.kit;
    const review::LevelProgress* level = levelAt(session, place);
    if (level == nullptr) return;
    const float line = lineHeight(kit, Type::strong);
    std::optional<double> best;
    if (level->best) best = static_cast<double>(*session.progress.now()->runs[*level->best].totalMilli) / 1e3;
    label(kit, {right - kit.px(kBest), y, kit.px(kBest), line}, pointsFigure(best),
          {Type::strong, best ? Role::text : Role::muted, Align::right});
    for (std::size_t i = 0; i < review::kWindow; ++i) {
        const ImVec2 centre{right - kit.px(kBest + kMark * (2.5F - static_cast<float>(i)) + 2.0F),
                            y + line / 2};
        // The newest is the last one.
        if (i + level->lastMarks.size() < review::kWindow)
            noRunMark(kit, centre, kit.px(14));
        else
            runMark(kit, level->lastMarks[i + level->lastMarks.size() - review::kWindow], centre, kit.px(14));
    }
}

void HomeScreen::drawRow(Session& session, const Rect& box, std::size_t place) {
    const Kit& kit = session.kit;
    const std::size_t index = session.progress.syllabus().order[place];
    const level::Level& level = session.services.levels[index];
    const bool chosen = session.chosenLevel == index;
    bool hovered = false;
    if (chosen) fill(kit, box, Role::soft, kit.px(6));
    const bool enter = kit.enter;
    const bool pressed = pressable(kit, level.id.c_str(), box, kit.px(6), &hovered);
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    // The focus chooses by moving; where it stood when the screen came up nobody has put it.
    const bool moved = focused && m_focused && *m_focused != place;
    if (pressed || moved) {
        session.chosenLevel = index;
        m_ownChoice = true;
        m_cameBack = false;
    }
    if (focused) m_focused = place;
    if (pressed && (enter || ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))) ask(Practise{index});
    if (hovered && !chosen) fill(kit, box, Role::panel2, kit.px(6));
    const float x = box.x + kit.px(kRowText);
    float y = box.y + kit.px(5);
    const review::LevelProgress* progress = levelAt(session, place);
    stateMark(kit, progress == nullptr ? review::LevelState::untried : progress->state,
              {box.x + kit.px(18), y + lineHeight(kit, Type::body) / 2}, kit.px(17));
    drawMarks(session, box.right() - kit.px(8), y, place);
    y += paragraph(kit, {x, y, box.right() - kit.px(kAtRight) - x, 0}, level.title,
                   {chosen ? Type::strong : Type::medium, chosen ? Role::accent : Role::text, Align::left});
    paragraph(kit, {x, y, box.right() - kit.px(8) - x, 0}, stateLine(session, place, box.width),
              {Type::body, Role::muted, Align::left});
}

}  // namespace ui
