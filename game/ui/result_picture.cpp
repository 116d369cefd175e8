// The criteria's cards and the picture of the result screen.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

#include "ui/criterion_card.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/scale_plate.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/result_words.hpp"
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
    drawBadges(session, box);
    drawSubject(session, box);
    drawLayerRow(session, box);
    const double perMm = m_paintedView.pixelsPerMm;
    const float wide = scalePlateWidth(kit, perMm);
    if (wide < box.width * 0.3F) {
        const Rect at{box.right() - kit.px(12) - wide, box.bottom() - kit.px(52), wide,
                      std::round(kit.px(40))};
        scalePlate(kit, at, perMm);
        m_plates.push_back(at);
    }
    drawLegend(session, box);
}

void ResultScreen::drawBadges(const Session& session, const Rect& box) const {
    const Kit& kit = session.kit;
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
}

// In one row, or in two where the picture is narrow.
void ResultScreen::drawLayerRow(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    std::array<std::string_view, kResultLayers.size()> names;
    int chosen = 0;
    for (std::size_t i = 0; i < kResultLayers.size(); ++i) {
        names[i] = session.word(kResultLayers[i].word);
        if (kResultLayers[i].layer == m_shown) chosen = static_cast<int>(i);
    }
    const float room = box.width - kit.px(24);
    const std::size_t first = segmentedWidth(kit, names) <= room ? names.size() : (names.size() + 1) / 2;
    float y = box.y + kit.px(12);
    for (std::size_t from = 0; from < names.size(); from += first) {
        const std::span<const std::string_view> row(names.data() + from,
                                                    std::min(first, names.size() - from));
        const int before = chosen - static_cast<int>(from);
        const std::string id = "layers" + std::to_string(from);
        const int now = segmented(kit, id.c_str(), {box.x + kit.px(12), y}, row, before);
        if (now != before) showLayer(kResultLayers[from + static_cast<std::size_t>(now)].layer);
        const Rect at{box.x + kit.px(12), y, segmentedWidth(kit, row), std::round(kit.px(36))};
        m_plates.push_back(at);
        y = at.bottom() + kit.px(6);
    }
    drawDrill(session, box);
}

Rect ResultScreen::legendPlate(const Kit& kit, const Rect& box, float width, float height) {
    Rect at{box.x + kit.px(12), box.bottom() - kit.px(12) - height, width, height};
    const float scale = scalePlateWidth(kit, m_paintedView.pixelsPerMm) + kit.px(36);
    if (at.right() > box.right() - scale && scale < box.width * 0.3F) at.y -= kit.px(52);
    plate(kit, at);
    m_plates.push_back(at);
    return at;
}

void ResultScreen::drawLegend(Session& session, const Rect& box) {
    if (m_drill) return;
    switch (m_shown) {
        case ResultLayer::asSeen:
            return;
        case ResultLayer::depth:
            drawDepthLegend(session, box);
            return;
        case ResultLayer::pattern:
            drawPatternLegend(session, box);
            return;
        case ResultLayer::healed:
            drawAges(session, box);
            return;
        case ResultLayer::expert:
            drawExpert(session, box);
            return;
        case ResultLayer::afar:
            drawAfar(session, box);
            return;
        case ResultLayer::findings:
            drawFindingsLegend(session, box);
            return;
    }
}

void ResultScreen::drawFindingsLegend(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    struct Entry {
        Mark which;
        const char* key;
    };
    constexpr Entry entries[] = {{Mark::shallow, "depth.tooShallow"}, {Mark::good, "depth.goodDepth"},
                                 {Mark::deep, "depth.tooDeep"},       {Mark::gap, "mark.gap"},
                                 {Mark::clump, "mark.clump"},         {Mark::row, "mark.row"}};
    constexpr std::size_t kEntries = std::size(entries);
    float columns[3] = {0, 0, 0};
    for (std::size_t i = 0; i < kEntries; ++i) {
        columns[i % 3] = std::max(
            columns[i % 3], std::ceil(textWidth(kit, Type::body, session.word(entries[i].key))) + kit.px(24));
    }
    const float row = kit.px(24);
    const float width = columns[0] + columns[1] + columns[2] + 2 * kit.px(16) + kit.px(28);
    const std::size_t rows = (kEntries + 2) / 3;
    const float height = row * static_cast<float>(rows) + kit.px(14);
    const Rect at{box.x + kit.px(12), box.bottom() - kit.px(12) - height, width, height};
    if (width > box.width - kit.px(24)) return;
    plate(kit, at);
    m_plates.push_back(at);
    for (std::size_t i = 0; i < kEntries; ++i) {
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
