// The bar over the practice canvas. What matters less gives way when room is short: the long
// words for the source of depth first, then the time limit, then the button that the arrow at
// the left stands for as well, at last the words beside icons that have a key or speak alone.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/practice_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kLastSeconds = 30.0;  // of the level's time: from then on the bar says what is left

// What stands in the bar beside the title, each with its width in px.
struct BarParts {
    ButtonSpec leave;
    ButtonSpec pause;
    std::string limit, saved, source;
    Icon sourceIcon = Icon::mouse;
    float leaveWidth = 0.0F, limitWidth = 0.0F;

    // Without the title: buttons, chips, clock, rules and the gaps between them.
    [[nodiscard]] float width(const Kit& kit) const {
        const float help = controlHeight(kit) + kit.px(16 + 12);
        const float clock = kit.px(30 + 60) + limitWidth + kit.px(12);
        const float leaving = leaveWidth > 0 ? leaveWidth + kit.px(12) : 0.0F;
        return help + leaving + buttonWidth(kit, pause) + kit.px(12) + clock +
               chipWidth(kit, Icon::tick, saved) + chipWidth(kit, sourceIcon, source) + kit.px(24 + 2 * 13);
    }
};

}  // namespace

void PracticeScreen::drawClock(Session& session, const Rect& place, const std::string& limit) {
    const Kit& kit = session.kit;
    icon(kit, Icon::clock, {place.x, place.y + kit.px(9)}, kit.px(18), Role::muted);
    label(kit, {place.x + kit.px(26), place.y, kit.px(60), place.height}, clockFigure(m_feed.elapsed()),
          {Type::clock, Role::text, Align::left});
    const float limitX = place.x + kit.px(30 + 60);
    if (!limit.empty()) {
        const bool last = m_level.limits.minutes * 60.0 - m_feed.elapsed() <= kLastSeconds;
        label(kit, {limitX, place.y, place.right() - limitX + 1.0F, place.height}, limit,
              {Type::body, last ? Role::warn : Role::muted, Align::left});
    }
}

namespace {

// What is too much for the room gives way, in the order that stands above.
void fit(BarParts& parts, const Kit& kit, float room, const std::string& shortSource, std::size_t saved) {
    if (parts.width(kit) > room) parts.source = shortSource;
    if (parts.width(kit) > room) {
        parts.limit.clear();
        parts.limitWidth = 0.0F;
    }
    if (parts.width(kit) > room) parts.leaveWidth = 0.0F;
    if (parts.width(kit) > room) {
        parts.pause.label = parts.pause.key = {};
        parts.pause.look = Look::quiet;
    }
    if (parts.width(kit) > room) parts.source.clear();
    if (parts.width(kit) > room) parts.saved = std::to_string(saved);
}

// All of it, however wide.
// `limitS`: how long the level lasts, 0 without end; `left` of it, s.
BarParts wholeBar(const Session& session, bool pen, double limitS, double left, std::size_t saved) {
    const Kit& kit = session.kit;
    BarParts parts;
    parts.leave = {.label = session.word("practice.abandon"), .key = "Esc"};
    parts.leaveWidth = buttonWidth(kit, parts.leave);
    parts.pause = {.label = session.word("rest.pause"),
                   .icon = Icon::pause,
                   .key = "P",
                   .tip = session.word("rest.pause.tip")};
    parts.saved = session.word("practice.saved", {{"number", std::to_string(saved)}});
    parts.sourceIcon = pen ? Icon::pen : Icon::mouse;
    parts.source = session.word(pen ? "depth.pressure" : "depth.holdTime");
    if (limitS > 0) {
        parts.limit = left <= kLastSeconds
                          ? session.word("practice.left", {{"time", clockFigure(std::ceil(left))}})
                          : session.word("practice.of", {{"time", clockFigure(limitS)}});
        parts.limitWidth = std::ceil(textWidth(kit, Type::body, parts.limit));
    }
    return parts;
}

}  // namespace

void PracticeScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    const bool pen = m_feed.begun() ? m_feed.pen() : session.pointer && session.pointer->penPresent();
    const std::string above = lineAbove(session, m_level, m_beside);
    const float title =
        std::max(textWidth(kit, Type::heading, m_level.title), textWidth(kit, Type::body, above));
    const float room = bar.width - kit.px(12 + 16 + 16 + 8) - controlHeight(kit) - title;
    const double limit = m_level.limits.minutes * 60.0;
    BarParts parts = wholeBar(session, pen, limit, limit - m_feed.elapsed(), m_savedShown);
    parts.pause.enabled = m_feed.begun() && !m_ended;
    parts.pause.chosen = m_feed.resting();
    fit(parts, kit, room, session.word(pen ? "depth.pressureShort" : "depth.holdTimeShort"), m_savedShown);

    FromRight right(kit, bar);
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    if (parts.leaveWidth > 0 && button(kit, "abandon", right.take(parts.leaveWidth), parts.leave) && !m_ended)
        m_question = Question::abandon;
    if (button(kit, "pause", right.take(buttonWidth(kit, parts.pause)), parts.pause)) restOrGoOn();
    right.rule();
    drawClock(session, right.take(kit.px(30 + 60) + parts.limitWidth), parts.limit);
    right.rule();
    const Rect savedAt = right.take(chipWidth(kit, Icon::tick, parts.saved));
    chip(kit, {savedAt.x, savedAt.y + kit.px(6)}, Icon::tick, parts.saved,
         m_savedShown > 0 && m_savedShown == m_feed.dots().size());
    const Rect sourceAt = right.take(chipWidth(kit, parts.sourceIcon, parts.source));
    chip(kit, {sourceAt.x, sourceAt.y + kit.px(6)}, parts.sourceIcon, parts.source);
    if (barTitle(kit, bar, right.left(), above, m_level.title) && !m_ended) m_question = Question::abandon;
}

}  // namespace ui
