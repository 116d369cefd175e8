#include "ui/help_screen.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"

namespace ui {

using namespace ui_kit;

namespace {

using KeyLine = HelpScreen::KeyLine;
constexpr KeyLine kKeys[] = {
    {"\n", "key.enter"},   {"Esc", "key.escape"}, {"R", "key.restart"}, {"G", "key.guides"},
    {"+  −", "key.zoom"},  {"0", "key.fit"},      {"Q  E", "key.turn"}, {"← → ↑ ↓", "key.pan"},
    {"Space", "key.drag"}, {"Tab", "key.tab"},    {"F2", "key.task"},   {"P", "key.progress"},
    {"U", "key.people"},   {"N", "key.proposal"}, {"F1", "key.help"},
};
constexpr KeyLine kCoachingKeys[] = {
    {"P", "key.pause"}, {"H", "key.gauges"}, {"Z", "key.drill"},
    {"M", "key.fix"},   {"W", "key.warmUp"}, {"X", "key.notToday"},
};
constexpr KeyLine kResultKeys[] = {
    {"S", "key.asSeen"}, {"F", "key.resultFindings"}, {"D", "key.depth"}, {"T", "key.pattern"},
    {"H", "key.healed"}, {"E", "key.expert"},         {"V", "key.afar"},  {",  .", "key.walk"},
    {"W", "key.watch"},  {"P", "key.replay"},
};
constexpr KeyLine kReplayKeys[] = {
    {"Space", "key.play"}, {"← →", "key.scrub"},  {",  .", "key.step"},    {"↑ ↓", "key.speed"},
    {"F", "key.finding"},  {"G", "key.findings"}, {"W A S D", "key.move"}, {"PgUp", "key.scroll"},
    {"O", "key.ghost"},    {"B", "key.beside"},
};
constexpr KeyLine kPanelKeys[] = {
    {"A", "key.agreement"},  {",  .", "key.agreementWork"}, {"1 … 7", "key.agreementTab"},
    {"J", "key.judgePairs"}, {"← →", "key.pairChoice"},     {"H", "key.pairAge"},
    {"X", "key.pairAway"},   {"Z", "key.pairBack"},
};

constexpr KeyLine kMarkingKeys[] = {
    {"K", "key.marking"},      {"1  5", "key.marks"},
    {"↑ ↓", "key.criterion"},  {"C", "key.commentHere"},
    {"B", "key.bank"},         {"J", "key.nextComment"},
    {"V", "key.views"},        {"Ctrl ↑ ↓", "key.deskSpeed"},
    {"M", "key.secondMark"},   {"Ctrl\n", "key.submitMark"},
    {"N", "key.nextUnmarked"}, {"F2", "key.foldRubric"},
};

// A term of the trade and the key of its explanation.
constexpr const char* kTerms[] = {
    "impression", "pass",     "hang",     "depth",       "upperDermis", "depthBand", "dwell",
    "stretch",    "bounce",   "pitch",    "density",     "gap",         "clump",     "row",
    "grid",       "artefact", "hairline", "transition",  "micro",       "sentinel",  "widowsPeak",
    "temple",     "blowout",  "fallOut",  "overworking", "cartridge"};

}  // namespace

void HelpScreen::take(Session& session, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    const float page = session.kit.frame.height * 0.8F;
    switch (event.key.code) {
        case sf::Keyboard::Escape:
            ask(GoBack{});
            break;
        case sf::Keyboard::Down:
            m_scroll += session.kit.px(60);
            break;
        case sf::Keyboard::Up:
            m_scroll -= session.kit.px(60);
            break;
        case sf::Keyboard::PageDown:
        case sf::Keyboard::Space:
            m_scroll += page;
            break;
        case sf::Keyboard::PageUp:
            m_scroll -= page;
            break;
        default:
            break;
    }
}

void HelpScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "help", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    if (m_scroll != 0.0F) ImGui::SetScrollY(ImGui::GetScrollY() + std::exchange(m_scroll, 0.0F));
    const float x = layout.column.x;
    const float width = layout.column.width;
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    const auto section = [&](const char* title, const char* text) {
        y += paragraph(kit, {x, y, width, 0}, session.word(title), {Type::heading, Role::text, Align::left}) +
             kit.px(4);
        y += paragraph(kit, {x, y, width, 0}, session.word(text), {Type::body, Role::text, Align::left}) +
             kit.px(18);
    };
    section("help.practise", "help.practise.text");
    section("help.result", "help.result.text");
    y += paragraph(kit, {x, y, width, 0}, session.word("help.keys"),
                   {Type::heading, Role::text, Align::left}) +
         kit.px(6);
    y = drawKeys(session, x, y, width, kKeys) + kit.px(18);
    y += paragraph(kit, {x, y, width, 0}, session.word("help.coachingKeys"),
                   {Type::heading, Role::text, Align::left}) +
         kit.px(6);
    y = drawKeys(session, x, y, width, kCoachingKeys) + kit.px(18);
    y += paragraph(kit, {x, y, width, 0}, session.word("help.resultKeys"),
                   {Type::heading, Role::text, Align::left}) +
         kit.px(6);
    y = drawKeys(session, x, y, width, kResultKeys) + kit.px(18);
    y += paragraph(kit, {x, y, width, 0}, session.word("help.replayKeys"),
                   {Type::heading, Role::text, Align::left}) +
         kit.px(6);
    y = drawKeys(session, x, y, width, kReplayKeys) + kit.px(18);
    y += paragraph(kit, {x, y, width, 0}, session.word("help.markingKeys"),
                   {Type::heading, Role::text, Align::left}) +
         kit.px(6);
    y = drawKeys(session, x, y, width, kMarkingKeys) + kit.px(18);
    y += paragraph(kit, {x, y, width, 0}, session.word("help.panelKeys"),
                   {Type::heading, Role::text, Align::left}) +
         kit.px(6);
    y = drawKeys(session, x, y, width, kPanelKeys) + kit.px(18);
    y += paragraph(kit, {x, y, width, 0}, session.word("help.glossary"),
                   {Type::heading, Role::text, Align::left}) +
         kit.px(6);
    y = drawGlossary(session, x, y, width);
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    if (barTitle(kit, layout.bar, layout.bar.right(), "", session.word("help.title"))) ask(GoBack{});
    endScreen();
}

float HelpScreen::drawKeys(Session& session, float x, float y, float width, std::span<const KeyLine> keys) {
    const Kit& kit = session.kit;
    float caps = 0.0F;
    for (const KeyLine& line : keys) caps = std::max(caps, keyCapWidth(kit, line.key));
    for (const KeyLine& line : keys) {
        keyCap(kit, {x, y + kit.px(3)}, line.key);
        y += std::max(kit.px(26),
                      paragraph(kit, {x + caps + kit.px(16), y + kit.px(3), width - caps - kit.px(16), 0},
                                session.word(line.word), {Type::body, Role::text, Align::left}) +
                          kit.px(6));
    }
    return y;
}

float HelpScreen::drawGlossary(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float term = width >= kit.px(560) ? kit.px(180) : 0.0F;
    for (const char* name : kTerms) {
        const std::string key = std::string("term.") + name;
        const float first = paragraph(kit, {x, y, term > 0 ? term : width, 0}, session.word(key),
                                      {Type::strong, Role::text, Align::left});
        const float top = term > 0 ? y : y + first;
        const float gap = term > 0 ? term + kit.px(16) : 0.0F;
        const float second = paragraph(kit, {x + gap, top, width - gap, 0}, session.word(key + ".text"),
                                       {Type::body, Role::muted, Align::left});
        y = std::max(y + first, top + second) + kit.px(8);
    }
    return y;
}

}  // namespace ui
