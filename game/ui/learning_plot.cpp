#include "ui/learning_plot.hpp"

#include <algorithm>
#include <vector>

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kRoomForDiscs = 9.0F;  // units from point to point

// 0 and 100 lie within the box, so that a line along them is seen.
float heightOf(const Kit& kit, const Rect& box, double points) {
    const Rect plot = box.inset(0.0F, kit.px(4));
    return plot.bottom() - plot.height * static_cast<float>(std::clamp(points, 0.0, 100.0)) / 100.0F;
}

}  // namespace

void learningPlot(const Kit& kit, const Rect& box, const review::LearningCurve& curve, std::size_t most) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (curve.band) {
        list.AddRectFilled({box.x, heightOf(kit, box, curve.band->high)},
                           {box.right(), heightOf(kit, box, curve.band->low)}, kit.ink(Role::accent, 0.22));
    }
    const Rect plot = box.inset(kit.px(5), 0.0F);
    const std::size_t count = std::min(most, curve.points.size());
    if (count == 0) return;
    const float step = count > 1 ? plot.width / static_cast<float>(count - 1) : 0.0F;
    std::vector<ImVec2> line;
    for (std::size_t i = 0; i < count; ++i) {
        const double points = curve.points[curve.points.size() - count + i].points;
        // A single run stands where the newest one always does.
        line.push_back(
            {count > 1 ? plot.x + step * static_cast<float>(i) : plot.right(), heightOf(kit, plot, points)});
    }
    list.AddPolyline(line.data(), static_cast<int>(line.size()), kit.ink(Role::text), 0, kit.px(1.6F));
    if (step >= kit.px(kRoomForDiscs)) {
        for (const ImVec2 place : line) list.AddCircleFilled(place, kit.px(2.2F), kit.ink(Role::text), 12);
    }
    list.AddCircleFilled(line.back(), kit.px(3.6F), kit.ink(Role::text), 16);
}

}  // namespace ui
