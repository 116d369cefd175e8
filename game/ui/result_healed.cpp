// The work as it heals, on the result screen: the slider of its age, and what to look at.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/age_scale.hpp"
#include "ui/kit/scale_plate.hpp"
#include "ui/kit/slider.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kWidest = 560.0F;  // units
// The days on which the dots are under their scabs (skin::Healing).
constexpr skin::Days kScabbed{2.0};

// How many dots are not seen any more, and what that is worth.
std::string lostNote(const Session& session, const level::Level& level, std::size_t lost, std::size_t dots) {
    std::string note =
        session.word("age.note", {{"lost", std::to_string(lost)}, {"dots", std::to_string(dots)}});
    if (level.place == level::Place::practiceSkin) note += " " + session.word("age.latex");
    return note;
}

// What the band on the track is, at the right end of the line above it.
void drawScabsWord(const Kit& kit, const Rect& line) {
    const std::string& word = kit("age.scabs");
    const float wide = std::ceil(textWidth(kit, Type::body, word)) + 1.0F;
    label(kit, {line.right() - wide, line.y, wide, line.height}, word,
          {Type::body, Role::muted, Align::left});
    const float high = std::round(kit.px(6));
    fill(kit,
         {line.right() - wide - kit.px(26), std::round(line.y + (line.height - high) / 2), kit.px(20), high},
         Role::edge);
}

skin::Days drawSlider(const Kit& kit, const Rect& box, skin::Days age) {
    std::array<std::string, kNamedAges.size()> names;
    std::array<SliderTick, kNamedAges.size()> ticks;
    for (std::size_t i = 0; i < kNamedAges.size(); ++i) {
        names[i] = ageWord(kit, kNamedAges[i]);
        ticks[i] = {shareOf(kNamedAges[i]), names[i]};
    }
    const SliderBand scabs{shareOf(kScabbed), shareOf(skin::kScabsOff), Role::edge};
    const SliderMove move = slider(kit, "age", box, ticks, {&scabs, 1}, shareOf(age));
    if (move.to) return ageAt(*move.to);
    return move.steps != 0 ? stepped(age, move.steps) : age;
}

}  // namespace

skin::Days ResultScreen::shownAge() const { return m_shown == ResultLayer::healed ? m_age : skin::Days{}; }

void ResultScreen::showHealed(skin::Days age) {
    m_shown = ResultLayer::healed;
    m_age = age;
}

// Counted when the age changes: with tens of thousands of dots it takes some milliseconds.
void ResultScreen::countLost() {
    if (m_lostAge == m_age) return;
    m_lostAge = m_age;
    const skin::Healing healing(m_level, shownAge());
    const auto& dots = m_judged->attempt().dots;
    m_lost = static_cast<std::size_t>(std::count_if(
        dots.begin(), dots.end(), [&](const scoring::Dot& dot) { return healing.of(dot).lost(); }));
}

void ResultScreen::drawAges(Session& session, const Rect& box) {
    if (m_shown != ResultLayer::healed) return;
    const Kit& kit = session.kit;
    const float margin = kit.px(12);
    const float inset = kit.px(12);
    const float width = std::min(kit.px(kWidest), box.width - 2 * (margin + inset));
    countLost();
    const std::string note = lostNote(session, m_level, m_lost, m_judged->attempt().dots.size());
    // The same height at every age: the knob must not move away from under the pointer.
    float words = 0.0F;
    for (const char* key : kAgeTexts)
        words = std::max(words, paragraphHeight(kit, Type::medium, session.word(key), width));
    const float head = lineHeight(kit, Type::strong) + kit.px(4);
    const float track = sliderHeight(kit) + kit.px(6);
    const float high =
        2 * inset + head + track + words + kit.px(2) + paragraphHeight(kit, Type::body, note, width);
    Rect at{box.x + margin, box.bottom() - margin - high, width + 2 * inset, high};
    // Beside the scale where there is room, else above it.
    const float scale = scalePlateWidth(kit, m_view.view().pixelsPerMm) + 2 * margin;
    if (at.right() > box.right() - scale) at.y -= kit.px(52);
    plate(kit, at);
    m_plates.push_back(at);
    const float x = at.x + inset;
    float y = at.y + inset;
    label(kit, {x, y, width, lineHeight(kit, Type::strong)}, ageWord(kit, m_age),
          {Type::strong, Role::text, Align::left});
    drawScabsWord(kit, {x, y, width, lineHeight(kit, Type::strong)});
    y += head;
    m_age = drawSlider(kit, {x, y, width, sliderHeight(kit)}, m_age);
    y += track;
    paragraph(kit, {x, y, width, 0}, session.word(ageText(m_age)), {Type::medium, Role::text, Align::left});
    paragraph(kit, {x, y + words + kit.px(2), width, 0}, note, {Type::body, Role::muted, Align::left});
}

}  // namespace ui
