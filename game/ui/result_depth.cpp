// The legend of the depth layer: the scale of its colours with its figures, and how many dots are where on
// it.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/kit/icons.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr int kSteps = 48;
constexpr std::array<double, 5> kTicks{-picture::kDepthScaleEnd, -1.0, 0.0, 1.0, picture::kDepthScaleEnd};

// Millimetres where all zones have one aim and one band, else only sides.
std::string tickWord(const Kit& kit, const level::Level& level, double halfWidths) {
    const auto& zones = level.scenario.zones;
    for (const scoring::Zone& zone : zones) {
        if (zone.depthTarget.value == zones.front().depthTarget.value &&
            zone.depthHalfWidth.value == zones.front().depthHalfWidth.value)
            continue;
        if (std::abs(halfWidths) == 1.0) return kit(halfWidths < 0 ? "layer.bandTop" : "layer.bandEnd");
        return halfWidths == 0.0 ? kit("layer.aim") : std::string();
    }
    if (zones.empty()) return {};
    const double mm = zones.front().depthTarget.value + halfWidths * zones.front().depthHalfWidth.value;
    return figure(std::max(0.0, mm), 2);
}

void drawScale(const Kit& kit, const level::Level& level, const Rect& row) {
    const float high = std::round(kit.px(12));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int i = 0; i < kSteps; ++i) {
        const float from = row.x + row.width * static_cast<float>(i) / kSteps;
        const float to = row.x + row.width * static_cast<float>(i + 1) / kSteps;
        const double off = ((i + 0.5) / kSteps * 2.0 - 1.0) * picture::kDepthScaleEnd;
        list.AddRectFilled({from, row.y}, {to, row.y + high}, packed(rgb(picture::depthColour(off) >> 8U)));
    }
    for (const double tick : kTicks) {
        const float share = static_cast<float>(tick / picture::kDepthScaleEnd + 1.0) / 2.0F;
        const float x = row.x + row.width * share;
        list.AddLine({x, row.y + high}, {x, row.y + high + kit.px(4)}, kit.ink(Role::edge), kit.px(1));
        const std::string word = tickWord(kit, level, tick);
        const float wide = std::ceil(textWidth(kit, Type::body, word)) + 1.0F;
        const float left = std::clamp(x - wide / 2, row.x, row.right() - wide);
        label(kit, {left, row.y + high + kit.px(3), wide, lineHeight(kit, Type::body)}, word,
              {Type::body, Role::muted, Align::left});
    }
}

}  // namespace

void ResultScreen::drawDepthLegend(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    if (!m_depths) m_depths = picture::countDepths(m_level, m_judged->attempt().dots);
    struct Row {
        Mark which;
        const char* key;
        std::size_t count;
    };
    const std::array<Row, 3> rows{Row{Mark::shallow, "depth.tooShallow", m_depths->shallow},
                                  Row{Mark::good, "depth.goodDepth", m_depths->good},
                                  Row{Mark::deep, "depth.tooDeep", m_depths->deep}};
    const float inner = std::min(kit.px(340), box.width - kit.px(24 + 28));
    const std::string title = session.word("layer.depth");
    std::string unknown;
    if (m_depths->unknown > 0)
        unknown = session.word("layer.noDepth", {{"number", std::to_string(m_depths->unknown)}});
    const float line = lineHeight(kit, Type::body);
    const float titleHigh = paragraphHeight(kit, Type::strong, title, inner);
    const float scaleHigh = kit.px(18) + line;
    const float unknownHigh = unknown.empty() ? 0.0F : paragraphHeight(kit, Type::body, unknown, inner);
    const Rect at =
        legendPlate(kit, box, inner + kit.px(28),
                    kit.px(20) + titleHigh + kit.px(6) + scaleHigh + 3 * (line + kit.px(2)) + unknownHigh);
    const float x = at.x + kit.px(14);
    float y = at.y + kit.px(10);
    y += paragraph(kit, {x, y, inner, 0}, title, {Type::strong, Role::text, Align::left}) + kit.px(6);
    drawScale(kit, m_level, {x, y, inner, scaleHigh});
    y += scaleHigh;
    for (const Row& row : rows) {
        mark(kit, row.which, {x + kit.px(8), y + line / 2}, kit.px(16));
        label(kit, {x + kit.px(24), y, inner - kit.px(24 + 60), line}, session.word(row.key),
              {Type::body, Role::text, Align::left});
        label(kit, {x + inner - kit.px(60), y, kit.px(60), line}, std::to_string(row.count),
              {Type::strong, Role::text, Align::right});
        y += line + kit.px(2);
    }
    if (!unknown.empty()) paragraph(kit, {x, y, inner, 0}, unknown, {Type::body, Role::muted, Align::left});
}

}  // namespace ui
