// The criteria's cards and the picture of the result screen.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "ui/criterion_card.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/scale_plate.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

float ResultScreen::drawCards(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float gap = kit.px(12);
    const float each = std::floor((width - 2 * gap) / 3);
    const float last = width - 2 * (each + gap);
    const bool timed = m_judged->scored.depthSource == record::DepthSource::holdTime;
    const CriterionCard cards[] = {
        {kit, "criterion.spacing", card().spacing, each},
        {kit, "criterion.depth", card().depth, each, timed ? "depth.timed" : nullptr},
        {kit, "criterion.hairline", card().hairline, last}};
    float head = 0.0F;
    float body = 0.0F;
    for (const CriterionCard& one : cards) {
        head = std::max(head, one.headHeight());
        body = std::max(body, one.bodyHeight());
    }
    body = std::max(body, kit.px(138) - head);
    for (std::size_t i = 0; i < std::size(cards); ++i)
        cards[i].draw(x + static_cast<float>(i) * (each + gap), y, head, body);
    return y + head + body;
}

void ResultScreen::drawPicture(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    repaint(session, box);
    fill(kit, box, Role::panel2, kit.px(8));
    drawTexture(box, m_texture, kit.px(8));
    outline(kit, box, Role::line, kit.px(8));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    for (const picture::Badge& badge : m_badges) {
        const ImVec2 at{box.x + static_cast<float>(badge.at.x), box.y + static_cast<float>(badge.at.y)};
        const float radius = std::max(static_cast<float>(badge.radius), kit.px(12));
        list.AddCircleFilled(at, radius, packed(rgb(0x14201E)), 28);
        list.AddCircle(at, radius, packed(rgb(0xFFFFFF)), 28, kit.px(2));
        const std::string number = std::to_string(badge.number);
        const ImFont* const font = (*kit.fonts)[Type::strong];
        list.AddText(font, font->FontSize,
                     {std::round(at.x - textWidth(kit, Type::strong, number) / 2),
                      std::round(at.y - font->FontSize / 2)},
                     packed(rgb(0xFFFFFF)), number.c_str());
    }
    list.PopClipRect();
    const std::string_view views[] = {session.word("view.asSeen"), session.word("view.depth"),
                                      session.word("view.pattern"), session.word("view.healed")};
    m_shown = segmented(kit, "views", {box.x + kit.px(12), box.y + kit.px(12)}, views, m_shown);
    drawLegend(session, box);
    drawAges(session, box);
    const double perMm = m_view.view().pixelsPerMm;
    const float wide = scalePlateWidth(kit, perMm);
    if (wide < box.width * 0.3F) {
        scalePlate(kit,
                   {box.right() - kit.px(12) - wide, box.bottom() - kit.px(52), wide, std::round(kit.px(40))},
                   perMm);
    }
    drawDrill(session, box);
}

void ResultScreen::drawLegend(Session& session, const Rect& box) {
    if (m_shown == asSeen || m_shown == healed || m_drill) return;
    const Kit& kit = session.kit;
    struct Entry {
        Mark which;
        const char* key;
    };
    constexpr Entry entries[] = {{Mark::shallow, "depth.tooShallow"}, {Mark::good, "depth.goodDepth"},
                                 {Mark::deep, "depth.tooDeep"},       {Mark::gap, "mark.gap"},
                                 {Mark::clump, "mark.clump"},         {Mark::row, "mark.row"}};
    const std::size_t count = m_shown == patternAndDepth ? 6 : 3;
    float columns[3] = {0, 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
        columns[i % 3] = std::max(
            columns[i % 3], std::ceil(textWidth(kit, Type::body, session.word(entries[i].key))) + kit.px(24));
    }
    const float row = kit.px(24);
    const float width = columns[0] + columns[1] + columns[2] + 2 * kit.px(16) + kit.px(28);
    const std::size_t rows = (count + 2) / 3;
    const float height = row * static_cast<float>(rows) + kit.px(14);
    const Rect at{box.x + kit.px(12), box.bottom() - kit.px(12) - height, width, height};
    if (width > box.width - kit.px(24)) return;
    plate(kit, at);
    for (std::size_t i = 0; i < count; ++i) {
        const float x = at.x + kit.px(14) + (i % 3 > 0 ? columns[0] + kit.px(16) : 0.0F) +
                        (i % 3 > 1 ? columns[1] + kit.px(16) : 0.0F);
        const std::size_t line = i / 3;
        const float y = at.y + kit.px(7) + row * static_cast<float>(line);
        mark(kit, entries[i].which, {x + kit.px(8), y + row / 2}, kit.px(16));
        label(kit, {x + kit.px(22), y, columns[i % 3], row}, session.word(entries[i].key),
              {Type::body, Role::text, Align::left});
    }
}

}  // namespace ui
