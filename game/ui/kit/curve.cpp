#include "ui/kit/curve.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

constexpr float kHigh = 48.0F;  // units

void drawLine(const Kit& kit, const Rect& plot, const Curve& what) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::vector<ImVec2> line;
    for (const ImVec2 point : what.points) {
        line.push_back({plot.x + plot.width * std::clamp(point.x, 0.0F, 1.0F),
                        plot.bottom() - plot.height * std::clamp(point.y, 0.0F, 1.0F)});
    }
    list.AddPolyline(line.data(), static_cast<int>(line.size()), kit.ink(Role::text), 0, kit.px(1.8F));
}

}  // namespace

float curve(const Kit& kit, const Rect& box, const Curve& what) {
    const float head = lineHeight(kit, Type::strong);
    const float valueWide = std::ceil(textWidth(kit, Type::strong, what.value)) + 1.0F;
    label(kit, {box.x, box.y, box.width - valueWide - kit.px(8), head}, what.name,
          {Type::strong, Role::text, Align::left});
    label(kit, {box.right() - valueWide, box.y, valueWide, head}, what.value,
          {Type::strong, Role::text, Align::right});
    const Rect ground{box.x, box.y + head + kit.px(3), box.width, std::round(kit.px(kHigh))};
    fill(kit, ground, Role::panel2, kit.px(4));
    outline(kit, ground, Role::line, kit.px(4));
    const Rect plot = ground.inset(kit.px(4));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (what.bandLow && what.bandHigh) {
        const float top = plot.bottom() - plot.height * std::min(*what.bandHigh, 1.0F);
        const float low = plot.bottom() - plot.height * std::max(*what.bandLow, 0.0F);
        list.AddRectFilled({plot.x, top}, {plot.right(), low}, kit.ink(Role::accent, 0.26));
    }
    drawLine(kit, plot, what);
    if (what.at) {
        const float x = plot.x + plot.width * std::clamp(*what.at, 0.0F, 1.0F);
        list.AddLine({x, plot.y}, {x, plot.bottom()}, kit.ink(Role::accent), kit.px(2));
    }
    const Rect row{box.x, ground.bottom() + kit.px(2), box.width, lineHeight(kit, Type::body)};
    label(kit, row, what.startText, {Type::body, Role::muted, Align::left});
    label(kit, row, what.endText, {Type::body, Role::muted, Align::right});
    return row.bottom() - box.y;
}

}  // namespace ui_kit
