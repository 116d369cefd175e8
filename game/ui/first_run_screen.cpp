#include "ui/first_run_screen.hpp"

#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/pen_profiles.hpp"

namespace ui {

using namespace ui_kit;

void FirstRunScreen::done(Session& session) {
    session.services.settings->firstRunDone = true;
    session.services.firstRun = false;
    session.saveSettings();
    if (uncalibratedPen(session).empty()) {
        ask(GoBack{});
    } else {
        ask(OpenPen{.instead = true});
    }
}

void FirstRunScreen::take(Session& session, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape) done(session);
}

void FirstRunScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "first_run", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const float x = layout.column.x;
    const float width = layout.column.width;
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    y +=
        paragraph(kit, {x, y, width, 0}, session.word("first.title"), {Type::title, Role::text, Align::left});
    y += paragraph(kit, {x, y, width, 0}, session.word("first.lead"), {Type::body, Role::muted, Align::left});
    y += kit.px(22);
    y = m_form.draw(session, x, y, width);
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(16)});
    endScroll();
    barGround(kit, layout.bar);
    barSign(kit, layout.bar);
    FromRight right(kit, layout.bar);
    const ButtonSpec start{.label = session.word("first.done"), .look = Look::filled, .key = "\n"};
    if (button(kit, "done", right.take(buttonWidth(kit, start)), start)) done(session);
    const ButtonSpec skip{.label = session.word("first.skip"), .key = "Esc"};
    if (button(kit, "skip", right.take(buttonWidth(kit, skip)), skip)) done(session);
    if (kit.enter) {
        kit.enter = false;
        done(session);
    }
    if (m_form.changed()) session.saveSettings();
    endScreen();
}

}  // namespace ui
