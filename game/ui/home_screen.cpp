#include "ui/home_screen.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <numeric>

#include "record/store/attempt_shelf.hpp"
#include "record/store/places.hpp"
#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/pen_profiles.hpp"
#include "ui/top_bar.hpp"
#include "ui/unit_art.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Finished practice attempts a level; read on a thread of its own.
std::map<std::string, int> countAttempts(const std::string& folder) {
    std::map<std::string, int> counts;
    for (const store::ShelvedAttempt& attempt : store::readShelf(folder).attempts) {
        if (attempt.kind == record::Kind::practice && attempt.end == record::EndState::finished) {
            ++counts[attempt.levelId];
        }
    }
    return counts;
}

constexpr float kRowText = 36.0F;  // units from a row's left edge to its words

}  // namespace

HomeScreen::HomeScreen(Session& session) : m_coaching(session) {
    std::vector<std::size_t> order(session.services.levels.size());
    std::iota(order.begin(), order.end(), 0U);
    // The files' names carry the order of the course ("2-1-...").
    const auto rank = [&](std::size_t index) {
        const level::Level& level = session.services.levels[index];
        return std::pair(level.unit, std::filesystem::path(level.path).filename().string());
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    if (session.chosenLevel == Session::kNoLevel && !order.empty()) session.chosenLevel = order.front();
    for (const std::size_t i : order) {
        const int number = session.services.levels[i].unit;
        if (m_units.empty() || m_units.back().number != number) m_units.push_back({number, {}});
        m_units.back().levels.push_back(i);
    }
    m_counting = std::async(std::launch::async, countAttempts, session.services.places->attempts);
}

void HomeScreen::collectCounts() {
    if (m_counting.valid() && m_counting.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        m_practised = m_counting.get();
    }
}

void HomeScreen::take(Session& session, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed) m_coaching.take(session, event.key);
}

void HomeScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collectCounts();
    const HomeLayout layout = layoutHome(kit.frame);
    beginScreen(kit, "home", true);
    drawMap(session, layout.main);
    drawSide(session, layout.side);
    drawBar(session, layout.bar);
    if (kit.enter && !session.services.levels.empty()) {
        kit.enter = false;
        ask(Practise{session.chosenLevel});
    }
    Request proposed = m_coaching.request(session);
    if (!std::holds_alternative<Stay>(proposed)) ask(std::move(proposed));
    endScreen();
}

void HomeScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    barSign(kit, bar);
    FromRight right(kit, bar);
    const std::string& name = session.services.settings->name;
    const ButtonSpec person{.label = name.empty() ? std::string_view(session.word("home.guest")) : name,
                            .icon = Icon::user,
                            .tip = session.word("home.person.tip")};
    if (button(kit, "person", right.take(buttonWidth(kit, person)), person)) ask(OpenSettings{});
    const ButtonSpec settings{.look = Look::quiet, .icon = Icon::gear, .tip = session.word("bar.settings")};
    if (button(kit, "settings", right.take(buttonWidth(kit, settings)), settings)) ask(OpenSettings{});
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    const bool pen = session.pointer && session.pointer->penPresent();
    const std::string& state = session.word(pen ? "home.pen" : "home.mouse");
    const Icon which = pen ? Icon::pen : Icon::mouse;
    if (!uncalibratedPen(session).empty()) {
        const ButtonSpec calibrate{.label = session.word("home.calibrate"), .icon = Icon::pen};
        if (button(kit, "calibrate", right.take(buttonWidth(kit, calibrate)), calibrate)) ask(OpenPen{});
        return;
    }
    const Rect place = right.take(chipWidth(kit, which, state));
    if (place.x > kit.px(230)) chip(kit, {place.x, place.y + kit.px(6)}, which, state);
}

void HomeScreen::drawSide(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, side.right() - 1.0F, side.y, side.height);
    const float margin = kit.px(20);
    const float footer = session.services.levels.empty() ? 0.0F : controlHeight(kit) + kit.px(32);
    beginScroll(kit, "side", {side.x, side.y, side.width - 1.0F, side.height - footer});
    const float x = side.x + margin;
    const float width = side.width - 2 * margin;
    float y = ImGui::GetCursorScreenPos().y + kit.px(18);
    const std::string& name = session.services.settings->name;
    y += paragraph(
        kit, {x, y, width, 0},
        name.empty() ? session.word("home.welcome") : session.word("home.welcomeName", {{"name", name}}),
        {Type::title, Role::text, Align::left});
    y += paragraph(kit, {x, y, width, 0}, session.word("home.lead"), {Type::body, Role::muted, Align::left});
    y += kit.px(14);
    y = m_coaching.draw(session, x, y, width);
    if (!session.services.levels.empty()) y = drawChosen(session, x, y, width);
    y = drawProblems(session, x, y, width);
    ImGui::SetCursorScreenPos({x, y + kit.px(8)});
    ImGui::Dummy({1, 1});
    endScroll();
    if (footer <= 0.0F) return;
    horizontalRule(kit, side.x, side.bottom() - footer, side.width - 1.0F);
    const ButtonSpec start{.label = session.word("home.start"), .look = Look::filled, .key = "\n"};
    const Rect place{x, side.bottom() - footer + kit.px(16), width, controlHeight(kit)};
    if (button(kit, "start", place, start)) ask(Practise{session.chosenLevel});
}

float HomeScreen::drawChosen(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const level::Level& level = session.services.levels[session.chosenLevel];
    const float pictureHeight =
        std::round(kit.px(std::clamp(kit.frame.unitsHigh() - 600.0F, 110.0F, 196.0F)));
    const float inner = width - kit.px(28);
    const Rect top{x, y, width, pictureHeight};
    const float brief = paragraphHeight(kit, Type::body, level.brief, inner);
    const float title = paragraphHeight(kit, Type::heading, level.title, inner);
    const float facts = drawFacts(session, level, x, 0.0F, -inner);
    const float height = pictureHeight + kit.px(12) + lineHeight(kit, Type::body) + title + kit.px(4) +
                         brief + kit.px(12) + facts + kit.px(14);
    card(kit, {x, y, width, height});
    const sf::Texture* picture =
        session.thumbnails.of(level, static_cast<int>(width), static_cast<int>(pictureHeight));
    fill(kit, top.inset(1.0F), Role::panel2, kit.px(7));
    if (picture != nullptr) drawTexture(top.inset(1.0F), *picture, kit.px(7));
    const float left = x + kit.px(14);
    y += pictureHeight + kit.px(12);
    label(kit, {left, y, inner, lineHeight(kit, Type::body)},
          session.word("home.unitLine",
                       {{"number", std::to_string(level.unit)}, {"name", unitName(kit, level.unit)}}),
          {Type::body, Role::muted, Align::left});
    y += lineHeight(kit, Type::body);
    y += paragraph(kit, {left, y, inner, 0}, level.title, {Type::heading, Role::text, Align::left}) +
         kit.px(4);
    y +=
        paragraph(kit, {left, y, inner, 0}, level.brief, {Type::body, Role::muted, Align::left}) + kit.px(12);
    y = drawFacts(session, level, left, y, inner);
    return y + kit.px(14) + kit.px(16);
}

// Facts about the level, a line each. With a negative width nothing is drawn and the height
// that they would take in -width is returned; else the place below them.
float HomeScreen::drawFacts(Session& session, const level::Level& level, float x, float y, float width) {
    const Kit& kit = session.kit;
    const std::string facts[] = {
        placeName(kit, level.place) + " · " + loadOf(kit, level),
        session.word("level.scored", {{"criteria", criteriaOf(kit, level)}}),
        passLineOf(kit, level),
    };
    float height = 0.0F;
    for (const std::string& fact : facts) {
        if (width < 0) {
            height += paragraphHeight(kit, Type::body, fact, -width);
        } else {
            height += paragraph(kit, {x, y + height, width, 0}, fact, {Type::body, Role::text, Align::left});
        }
    }
    return width < 0 ? height : y + height;
}

float HomeScreen::drawProblems(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    std::vector<std::string> lines = session.notices;
    lines.insert(lines.end(), session.services.levelFaults.begin(), session.services.levelFaults.end());
    if (session.services.levels.empty()) lines.insert(lines.begin(), session.word("home.noLevels"));
    for (const std::string& line : lines) {
        icon(kit, Icon::alert, {x, y + kit.px(1)}, kit.px(18), Role::warn);
        y += paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0}, line,
                       {Type::body, Role::text, Align::left});
        y += kit.px(8);
    }
    return y;
}

void HomeScreen::drawMap(Session& session, const Rect& main) {
    const Kit& kit = session.kit;
    const HomeLayout layout = layoutHome(kit.frame);
    beginScroll(kit, "map", main);
    const float margin = kit.px(20);
    const float widest = kit.px(1680);
    const float width = std::min(main.width - 2 * margin, widest);
    const float x = main.x + margin;
    float y = ImGui::GetCursorScreenPos().y + kit.px(18);
    const float titleWidth = textWidth(kit, Type::title, session.word("home.map"));
    label(kit, {x, y, titleWidth + 1.0F, kit.px(28)}, session.word("home.map"),
          {Type::title, Role::text, Align::left});
    const std::string count =
        session.word("home.count", {{"number", std::to_string(session.services.levels.size())}});
    label(kit, {x + titleWidth + kit.px(16), y + kit.px(1), width - titleWidth - kit.px(16), kit.px(28)},
          count, {Type::body, Role::muted, Align::left});
    const std::string& legend = session.word("home.legend");
    const float legendWidth = textWidth(kit, Type::body, legend);
    if (titleWidth + textWidth(kit, Type::body, count) + legendWidth + kit.px(70) < width) {
        ImGui::GetWindowDrawList()->AddCircleFilled({x + width - legendWidth - kit.px(14), y + kit.px(14)},
                                                    kit.px(5), kit.ink(Role::accent), 20);
        label(kit, {x + width - legendWidth, y, legendWidth + 1.0F, kit.px(28)}, legend,
              {Type::body, Role::muted, Align::left});
    }
    y += kit.px(28) + kit.px(12);
    const int columns = layout.columns;
    const float gap = kit.px(12);
    const float cell =
        std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const float least = std::floor((main.height - kit.px(18 + 28 + 12 + 16) - 2 * gap) / 3);
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

float HomeScreen::rowHeight(const Session& session, std::size_t index, float width) const {
    const Kit& kit = session.kit;
    return paragraphHeight(kit, Type::strong, session.services.levels[index].title,
                           width - kit.px(kRowText + 8)) +
           lineHeight(kit, Type::body) + kit.px(10);
}

float HomeScreen::unitHeadHeight(const Session& session, const Unit& unit, float width) const {
    const Kit& kit = session.kit;
    const float words =
        paragraphHeight(kit, Type::heading, titleOf(kit, unit), width - kit.px(14 + 44 + 12 + 14));
    return std::max(kit.px(44), words + lineHeight(kit, Type::body));
}

float HomeScreen::unitHeight(const Session& session, const Unit& unit, float width) const {
    float height = unitHeadHeight(session, unit, width) + session.kit.px(9 + 8 + 10);
    for (const std::size_t index : unit.levels) {
        height += rowHeight(session, index, width - session.kit.px(12));
    }
    return height;
}

std::string HomeScreen::titleOf(const Kit& kit, const Unit& unit) {
    return std::to_string(unit.number) + "  " + unitName(kit, unit.number);
}

void HomeScreen::drawUnit(Session& session, const Rect& box, const Unit& unit) {
    const Kit& kit = session.kit;
    card(kit, box);
    const float head = unitHeadHeight(session, unit, box.width);
    const Rect art{box.x + kit.px(14), box.y + kit.px(9), kit.px(44), kit.px(44)};
    unitArt(kit, art, unit.number);
    const float x = art.right() + kit.px(12);
    const float width = box.right() - kit.px(14) - x;
    const std::string count = session.word(unit.levels.size() == 1 ? "home.oneLevel" : "home.levels",
                                           {{"number", std::to_string(unit.levels.size())}});
    const float used =
        paragraph(kit, {x, art.y, width, 0}, titleOf(kit, unit), {Type::heading, Role::text, Align::left});
    label(kit, {x, art.y + used, width, lineHeight(kit, Type::body)}, count,
          {Type::body, Role::muted, Align::left});
    float y = art.y + head + kit.px(8);
    for (const std::size_t index : unit.levels) {
        const float height = rowHeight(session, index, box.width - kit.px(12));
        y += drawRow(session, {box.x + kit.px(6), y, box.width - kit.px(12), height}, index);
    }
}

float HomeScreen::drawRow(Session& session, const Rect& box, std::size_t index) {
    const Kit& kit = session.kit;
    const level::Level& level = session.services.levels[index];
    const bool chosen = session.chosenLevel == index;
    bool hovered = false;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (chosen) fill(kit, box, Role::soft, kit.px(6));
    const bool enter = kit.enter;
    const bool pressed = pressable(kit, level.id.c_str(), box, kit.px(6), &hovered);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) session.chosenLevel = index;
    if (pressed) {
        session.chosenLevel = index;
        if (enter || ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) ask(Practise{index});
    }
    if (hovered && !chosen) fill(kit, box, Role::panel2, kit.px(6));
    const float x = box.x + kit.px(kRowText);
    const float width = box.right() - kit.px(8) - x;
    float y = box.y + kit.px(5);
    const auto found = m_practised.find(level.id);
    const int times = found == m_practised.end() ? 0 : found->second;
    const ImVec2 spot{box.x + kit.px(18), y + lineHeight(kit, Type::body) / 2};
    if (times > 0) {
        list.AddCircleFilled(spot, kit.px(5), kit.ink(Role::accent), 20);
    } else {
        list.AddCircle(spot, kit.px(5), kit.ink(Role::edge), 20, kit.px(1.8F));
    }
    y += paragraph(kit, {x, y, width, 0}, level.title,
                   {chosen ? Type::strong : Type::medium, chosen ? Role::accent : Role::text, Align::left});
    std::string line = loadOf(kit, level);
    if (times > 0) {
        const std::string more = session.word("home.practised", {{"number", std::to_string(times)}});
        if (textWidth(kit, Type::body, line + " · " + more) <= width) line += " · " + more;
    }
    label(kit, {x, y, width, lineHeight(kit, Type::body)}, line, {Type::body, Role::muted, Align::left});
    return box.height;
}

}  // namespace ui
