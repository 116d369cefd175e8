// The work as it heals, on the result screen: the steps of age, and what to look at.
#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/scale_plate.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Of skin::kUsualAges, one by one.
constexpr const char* kAgeNames[] = {"age.fresh", "age.day10", "age.day30",
                                     "age.year1", "age.year3", "age.year5"};
constexpr const char* kAgeTexts[] = {"age.fresh.text", "age.day10.text", "age.day30.text",
                                     "age.year1.text", "age.year3.text", "age.year5.text"};
static_assert(std::size(kAgeNames) == skin::kUsualAges.size());
static_assert(std::size(kAgeTexts) == skin::kUsualAges.size());

// The names of the ages in rows: one, or two where words are long and the picture is narrow.
struct Steps {
    std::vector<std::string_view> names;
    std::size_t perRow = 0;
    float width = 0.0F;   // px
    float height = 0.0F;  // with the gap below, px

    Steps(const Session& session, float room) {
        const Kit& kit = session.kit;
        for (const char* key : kAgeNames) names.emplace_back(session.word(key));
        perRow = segmentedWidth(kit, names) <= room ? names.size() : names.size() / 2;
        for (std::size_t first = 0; first < names.size(); first += perRow) {
            width = std::max(width, segmentedWidth(kit, row(first)));
            height += rowHeight(kit);
        }
    }
    [[nodiscard]] std::span<const std::string_view> row(std::size_t first) const {
        return std::span(names).subspan(first, perRow);
    }
    static float rowHeight(const Kit& kit) { return controlHeight(kit) + kit.px(6); }

    [[nodiscard]] int draw(const Kit& kit, ImVec2 place, int chosen) const {
        for (std::size_t first = 0; first < names.size(); first += perRow) {
            const std::string id = "ages" + std::to_string(first);
            const int offset = static_cast<int>(first);
            chosen = segmented(kit, id.c_str(), place, row(first), chosen - offset) + offset;
            place.y += rowHeight(kit);
        }
        return chosen;
    }
};

// How many dots are not seen any more, and what that is worth.
std::string lostNote(const Session& session, const level::Level& level, std::size_t lost, std::size_t dots) {
    std::string note =
        session.word("age.note", {{"lost", std::to_string(lost)}, {"dots", std::to_string(dots)}});
    if (level.place == level::Place::practiceSkin) note += " " + session.word("age.latex");
    return note;
}

}  // namespace

skin::Days ResultScreen::shownAge() const {
    return m_shown == healed ? skin::kUsualAges[static_cast<std::size_t>(m_age)] : skin::Days{};
}

void ResultScreen::showHealed(int age) {
    m_shown = healed;
    m_age = age;
}

// Counted when the age changes: with tens of thousands of dots it takes some milliseconds.
void ResultScreen::countLost() {
    if (m_lostAge == m_age) return;
    m_lostAge = m_age;
    const skin::Healing healing(m_level, shownAge());
    const auto& dots = m_judged->attempt.dots;
    m_lost = static_cast<std::size_t>(std::count_if(
        dots.begin(), dots.end(), [&](const scoring::Dot& dot) { return healing.of(dot).lost(); }));
}

void ResultScreen::drawAges(Session& session, const Rect& box) {
    if (m_shown != healed) return;
    const Kit& kit = session.kit;
    countLost();
    const float margin = kit.px(12);
    const float inset = kit.px(10);
    const Steps steps(session, box.width - 2 * (margin + inset));
    const std::string note = lostNote(session, m_level, m_lost, m_judged->attempt.dots.size());
    // The same height at every age: a step must not move away from under the pointer.
    float words = 0.0F;
    for (const char* key : kAgeTexts)
        words = std::max(words, paragraphHeight(kit, Type::medium, session.word(key), steps.width));
    const float high =
        2 * inset + steps.height + words + kit.px(2) + paragraphHeight(kit, Type::body, note, steps.width);
    Rect at{box.x + margin, box.bottom() - margin - high, steps.width + 2 * inset, high};
    // Beside the scale where there is room, else above it.
    const float scale = scalePlateWidth(kit, m_view.view().pixelsPerMm) + 2 * margin;
    if (at.right() > box.right() - scale) at.y -= kit.px(52);
    plate(kit, at);
    const float x = at.x + inset;
    float y = at.y + inset;
    m_age = steps.draw(kit, {x, y}, m_age);
    y += steps.height;
    paragraph(kit, {x, y, steps.width, 0}, session.word(kAgeTexts[m_age]),
              {Type::medium, Role::text, Align::left});
    paragraph(kit, {x, y + words + kit.px(2), steps.width, 0}, note, {Type::body, Role::muted, Align::left});
}

}  // namespace ui
