#include "ui/drill_picker.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "practice/drill.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using scoring::Box;
using scoring::Point;

namespace {

constexpr double kStep = 1.0;       // mm a key
constexpr double kLeastDrag = 2.0;  // mm: less is a click, which moves the box there

Box zonesOf(const level::Level& level) {
    Box all = scoring::bounds(level.scenario.zones.front().area);
    for (const scoring::Zone& zone : level.scenario.zones) {
        const Box box = scoring::bounds(zone.area);
        all = {{std::min(all.min.x, box.min.x), std::min(all.min.y, box.min.y)},
               {std::max(all.max.x, box.max.x), std::max(all.max.y, box.max.y)}};
    }
    return all;
}

Box between(Point a, Point b) {
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}

Box moved(const Box& box, Point by) { return {box.min + by, box.max + by}; }

}  // namespace

Box middleOf(const level::Level& level) {
    const Box all = zonesOf(level);
    const Point middle = (all.min + all.max) * 0.5;
    const Point reach{all.width() / 10, all.height() / 10};
    return {middle - reach, middle + reach};
}

DrillPicker::DrillPicker(const level::Level& level, Box first) : m_level(level), m_all(zonesOf(level)) {
    choose(first);
}

// Never wholly beside the work.
void DrillPicker::choose(Box wanted) {
    const Point middle = (wanted.min + wanted.max) * 0.5;
    const Point kept{std::clamp(middle.x, m_all.min.x, m_all.max.x),
                     std::clamp(middle.y, m_all.min.y, m_all.max.y)};
    m_wanted = moved(wanted, kept - middle);
    m_box = practice::boxForDrill(m_level, m_wanted);
}

DrillPicker::Answer DrillPicker::take(const sf::Event::KeyEvent& key, bool& used) {
    used = true;
    if (key.code == sf::Keyboard::Enter) return Answer::start;
    if (key.code == sf::Keyboard::Escape || key.code == sf::Keyboard::Z) return Answer::leave;
    Point by;
    if (key.code == sf::Keyboard::Left) by.x = -kStep;
    if (key.code == sf::Keyboard::Right) by.x = kStep;
    if (key.code == sf::Keyboard::Up) by.y = kStep;
    if (key.code == sf::Keyboard::Down) by.y = -kStep;
    used = by != Point{};
    if (!used) return Answer::open;
    if (!key.shift) {
        choose(moved(m_wanted, by));
        return Answer::open;
    }
    Box sized{m_box.min - by * 0.5, m_box.max + by * 0.5};
    if (sized.width() >= kStep && sized.height() >= kStep) choose(sized);
    return Answer::open;
}

void DrillPicker::drag(const Rect& canvas, const sheet::SheetView& view) {
    const ImGuiIO& io = ImGui::GetIO();
    const Point at = view.toSheet(
        {static_cast<double>(io.MousePos.x - canvas.x), static_cast<double>(io.MousePos.y - canvas.y)});
    const bool free = canvas.holds(io.MousePos.x, io.MousePos.y) &&
                      !m_plate.holds(io.MousePos.x, io.MousePos.y) && !ImGui::IsAnyItemHovered();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && free) m_from = at;
    if (!m_from || ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    const Box drawn = between(*m_from, at);
    m_from.reset();
    const bool click = drawn.width() < kLeastDrag || drawn.height() < kLeastDrag;
    choose(click ? moved(m_wanted, at - (m_wanted.min + m_wanted.max) * 0.5) : drawn);
}

void DrillPicker::drawBox(const Kit& kit, const Rect& canvas, const sheet::SheetView& view, const Box& box,
                          double opacity) const {
    const Point corners[] = {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}};
    std::array<ImVec2, 4> at{};
    for (std::size_t i = 0; i < at.size(); ++i) {
        const sheet::Pixel pixel = view.toPixel(corners[i]);
        at[i] = {canvas.x + static_cast<float>(pixel.x), canvas.y + static_cast<float>(pixel.y)};
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()}, true);
    const int count = static_cast<int>(at.size());
    // On skin of any tone, as marks are: the light theme's accent on a white casing.
    list.AddPolyline(at.data(), count, packed(withAlpha(rgb(0xFFFFFF), opacity)), ImDrawFlags_Closed,
                     kit.px(5));
    list.AddPolyline(at.data(), count, packed(withAlpha(rgb(0x0A5C55), opacity)), ImDrawFlags_Closed,
                     kit.px(2));
    list.PopClipRect();
}

DrillPicker::Answer DrillPicker::draw(Session& session, const Rect& canvas, const sheet::SheetView& view) {
    const Kit& kit = session.kit;
    drag(canvas, view);
    drawBox(kit, canvas, view, m_box, 1.0);
    if (m_from) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        const Point at =
            view.toSheet({static_cast<double>(mouse.x - canvas.x), static_cast<double>(mouse.y - canvas.y)});
        drawBox(kit, canvas, view, between(*m_from, at), 0.6);
    }
    const ButtonSpec start{.label = session.word("drill.start"), .look = Look::filled, .key = "\n"};
    const ButtonSpec leave{.label = session.word("drill.leave"), .look = Look::outlined, .key = "Esc"};
    const std::string words =
        session.word("drill.pick", {{"wide", figure(m_box.width(), 0)}, {"high", figure(m_box.height(), 0)}});
    const float pad = kit.px(12);
    const float buttons = buttonWidth(kit, start) + kit.px(8) + buttonWidth(kit, leave);
    const float inner = std::min(canvas.width - kit.px(32) - 2 * pad, std::max(buttons, kit.px(420)));
    const float high = paragraphHeight(kit, Type::medium, words, inner) + kit.px(8);
    m_plate = plateAt(kit.frame, canvas, Corner::bottomMiddle, inner + 2 * pad,
                      high + controlHeight(kit) + 2 * pad);
    ui_kit::plate(kit, m_plate);
    paragraph(kit, {m_plate.x + pad, m_plate.y + pad, inner, 0}, words,
              {Type::medium, Role::text, Align::left});
    Rect cell{m_plate.x + pad, m_plate.bottom() - pad - controlHeight(kit), buttonWidth(kit, start),
              controlHeight(kit)};
    if (button(kit, "drillStart", cell, start)) return Answer::start;
    cell = {cell.right() + kit.px(8), cell.y, buttonWidth(kit, leave), cell.height};
    return button(kit, "drillLeave", cell, leave) ? Answer::leave : Answer::open;
}

}  // namespace ui
