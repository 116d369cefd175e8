#include "ui/settings_screen.hpp"

#include "record/store/places.hpp"
#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/pen_profiles.hpp"

namespace ui {

using namespace ui_kit;

void SettingsScreen::take(Session&, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape) ask(GoBack{});
}

// The way to the pen's page, with what is known of the pens.
float SettingsScreen::drawPen(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const bool present = session.pointer && session.pointer->penPresent();
    const std::string& note = session.word(!present                           ? "settings.pen.none"
                                           : uncalibratedPen(session).empty() ? "settings.pen.calibrated"
                                                                              : "settings.pen.uncalibrated");
    y += paragraph(kit, {x, y, width, 0}, session.word("settings.pen"),
                   {Type::strong, Role::text, Align::left});
    y += paragraph(kit, {x, y, width, 0}, note, {Type::body, Role::muted, Align::left}) + kit.px(8);
    const ButtonSpec open{.label = session.word("settings.pen.open"), .icon = Icon::pen};
    const float line = controlHeight(kit);
    Rect cell{x, y, buttonWidth(kit, open), line};
    if (button(kit, "pen", cell, open)) ask(OpenPen{});
    if (!present) return y + line + kit.px(20);
    const ButtonSpec area{.label = session.word("pen.area"), .tip = session.word("pen.area.tip")};
    cell = {cell.right() + kit.px(8), y, buttonWidth(kit, area), line};
    if (cell.right() > x + width) cell = {x, y + line + kit.px(8), cell.width, line};
    if (button(kit, "area", cell, area)) ask(OpenTablet{});
    return cell.bottom() + kit.px(20);
}

// After how much practice a word about a break comes.
float SettingsScreen::drawBreaks(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    constexpr double minutes[] = {0.0, 15.0, 25.0, 45.0, 60.0};
    double& after = session.services.settings->breakAfterMinutes;
    const std::string labels[] = {session.word("settings.breaks.never"), "15", "25", "45", "60"};
    const std::string_view shown[] = {labels[0], labels[1], labels[2], labels[3], labels[4]};
    int chosen = 0;
    for (int i = 0; i < 5; ++i) {
        if (after >= minutes[i]) chosen = i;
    }
    y += paragraph(kit, {x, y, width, 0}, session.word("settings.breaks"),
                   {Type::strong, Role::text, Align::left});
    y += paragraph(kit, {x, y, width, 0}, session.word("settings.breaks.note"),
                   {Type::body, Role::muted, Align::left}) +
         kit.px(8);
    const int next = segmented(kit, "breaks", {x, y}, shown, chosen);
    if (next != chosen) {
        after = minutes[next];
        session.saveSettings();
    }
    return y + controlHeight(kit) + kit.px(28);
}

void SettingsScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "settings", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const float x = layout.column.x;
    const float width = layout.column.width;
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    y = m_form.draw(session, x, y, width);
    y = drawPen(session, x, y, width);
    const ButtonSpec people{.label = session.word("settings.people"), .icon = Icon::user};
    if (button(kit, "people", {x, y, buttonWidth(kit, people), controlHeight(kit)}, people))
        ask(OpenPeople{});
    y += controlHeight(kit) + kit.px(20);
    y = drawBreaks(session, x, y, width);
    bool& calm = session.services.settings->reduceMotion;
    if (toggle(kit, "motion", {x, y, width, controlHeight(kit)}, session.word("form.motion"), calm)) {
        calm = !calm;
        session.saveSettings();
    }
    y += controlHeight(kit) + kit.px(4);
    y += paragraph(kit, {x, y, width, 0}, session.word("form.motion.note"),
                   {Type::body, Role::muted, Align::left});
    y += kit.px(16);
    horizontalRule(kit, x, y, width);
    y += kit.px(16);
    y += paragraph(kit, {x, y, width, 0}, session.word("settings.where"),
                   {Type::strong, Role::text, Align::left});
    const store::Places& places = *session.services.places;
    for (const std::string& line :
         {session.word("settings.attempts", {{"folder", places.attempts}}),
          session.word("settings.levels", {{"folder", places.levels}}),
          session.word("settings.log", {{"file", places.logFile}}), session.word("settings.delete"),
          session.word("settings.build", {{"build", session.services.build}})}) {
        y += paragraph(kit, {x, y, width, 0}, line, {Type::body, Role::muted, Align::left}) + kit.px(4);
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    if (barTitle(kit, layout.bar, layout.bar.right(), "", session.word("settings.title"))) ask(GoBack{});
    if (m_form.changed()) session.saveSettings();
    endScreen();
}

}  // namespace ui
