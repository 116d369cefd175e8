#include "ui/depth_legend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/kit/icons.hpp"
#include "ui/kit/text_draw.hpp"
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

DepthLegend::DepthLegend(const Kit& kit, const level::Level& level,
                         const std::optional<picture::DepthCounts>& counts, float widest)
    : m_kit(kit), m_level(level), m_counts(counts), m_inner(std::min(kit.px(340), widest - kit.px(28))) {
    if (counts && counts->unknown > 0)
        m_unknown = (*kit.words)("layer.noDepth", {{"number", std::to_string(counts->unknown)}});
}

ImVec2 DepthLegend::size() const {
    const float line = lineHeight(m_kit, Type::body);
    float high = m_kit.px(20) + paragraphHeight(m_kit, Type::strong, m_kit("layer.depth"), m_inner) +
                 m_kit.px(6) + m_kit.px(18) + line;
    if (m_counts) high += 3 * (line + m_kit.px(2));
    if (!m_unknown.empty()) high += paragraphHeight(m_kit, Type::body, m_unknown, m_inner);
    return {m_inner + m_kit.px(28), high};
}

void DepthLegend::draw(const Rect& at) const {
    const Kit& kit = m_kit;
    const float line = lineHeight(kit, Type::body);
    const float x = at.x + kit.px(14);
    float y = at.y + kit.px(10);
    y += paragraph(kit, {x, y, m_inner, 0}, kit("layer.depth"), {Type::strong, Role::text, Align::left}) +
         kit.px(6);
    drawScale(kit, m_level, {x, y, m_inner, kit.px(18) + line});
    y += kit.px(18) + line;
    if (!m_counts) return;
    struct Row {
        Mark which;
        const char* key;
        std::size_t count;
    };
    const std::array<Row, 3> rows{Row{Mark::shallow, "depth.tooShallow", m_counts->shallow},
                                  Row{Mark::good, "depth.goodDepth", m_counts->good},
                                  Row{Mark::deep, "depth.tooDeep", m_counts->deep}};
    for (const Row& row : rows) {
        mark(kit, row.which, {x + kit.px(8), y + line / 2}, kit.px(16));
        label(kit, {x + kit.px(24), y, m_inner - kit.px(24 + 60), line}, kit(row.key),
              {Type::body, Role::text, Align::left});
        label(kit, {x + m_inner - kit.px(60), y, kit.px(60), line}, std::to_string(row.count),
              {Type::strong, Role::text, Align::right});
        y += line + kit.px(2);
    }
    if (!m_unknown.empty())
        paragraph(kit, {x, y, m_inner, 0}, m_unknown, {Type::body, Role::muted, Align::left});
}

}  // namespace ui
