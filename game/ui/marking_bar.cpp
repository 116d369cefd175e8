// The bar of the marking desk: whose work by its pseudonym, under which rubric, and how far one is.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/marking_screen.hpp"

namespace ui {

using namespace ui_kit;

namespace {

void drawShare(const Kit& kit, const Rect& place, std::size_t done, std::size_t all) {
    const float high = std::round(kit.px(8));
    const Rect track{place.x, std::round(place.y + (place.height - high) / 2), place.width, high};
    fill(kit, track, Role::panel2, high / 2);
    outline(kit, track, Role::line, high / 2);
    if (done == 0 || all == 0) return;
    const float share = static_cast<float>(done) / static_cast<float>(all);
    fill(kit, {track.x, track.y, std::max(track.width * share, high), high}, Role::accent, high / 2);
}

}  // namespace

void MarkingScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    FromRight right(kit, bar);
    if (!m_work) {
        if (barTitle(kit, bar, right.left(), "", session.word("marking.title"))) leave(session);
        return;
    }
    const DeskWork& desk = m_work->desk;
    const bool last = m_nextKnown && !m_next;
    const bool roomy = kit.frame.unitsWide() >= 760.0F;
    const char* const key = last ? "marking.noNext" : roomy ? "marking.next" : "marking.nextShort";
    const ButtonSpec next{.label = session.word(key),
                          .key = last ? "" : "N",
                          .tip = session.word("marking.next.tip"),
                          .enabled = m_next.has_value()};
    const bool goesOn = button(kit, "next", right.take(buttonWidth(kit, next)), next);
    const std::string title = session.word(
        "marking.candidate", {{"pseudonym", desk.pseudonym}, {"turn", std::to_string(desk.turn)}});
    const std::string above = session.word(
        "marking.rubric", {{"title", desk.title}, {"version", std::to_string(desk.rubric.version)}});
    const float titleWide = std::max(textWidth(kit, Type::heading, title),
                                     std::min(textWidth(kit, Type::body, above), kit.px(320)));
    drawCount(session, right, kit.px(64 + 40) + titleWide);
    const std::string& blind = session.word("marking.blind");
    const float chipX = kit.px(64) + titleWide + kit.px(16);
    const bool fits = chipX + chipWidth(kit, Icon::eye, blind) < right.left() - kit.px(16);
    const bool told = desk.blind && fits;
    if (told) chip(kit, {chipX, bar.y + (bar.height - kit.px(24)) / 2}, Icon::eye, blind);
    if (barTitle(kit, bar, told ? chipX + kit.px(4) : right.left(), above, title)) leave(session);
    if (goesOn) this->next(session);
}

// "7 of 12 marked" with its bar, each where there is room beside `needed` px of the title.
void MarkingScreen::drawCount(Session& session, FromRight& right, float needed) {
    const Kit& kit = session.kit;
    const assessment::DeskAssignment& count = m_work->verdict ? m_work->verdict->count : m_work->desk.count;
    const std::string so = session.word(
        "marking.count", {{"marked", std::to_string(count.marked)}, {"all", std::to_string(count.mine)}});
    const float wide = std::ceil(textWidth(kit, Type::body, so)) + 1.0F;
    if (right.left() - needed > kit.px(136 + 24) + wide) {
        right.rule();
        drawShare(kit, right.take(kit.px(120)), count.marked, count.mine);
    }
    if (right.left() - needed > wide + kit.px(24))
        label(kit, right.take(wide), so, {Type::body, Role::muted, Align::left});
}

}  // namespace ui
