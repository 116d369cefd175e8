#include "ui/kit/scale_plate.hpp"

#include <algorithm>
#include <cmath>

#include "text/figures.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

// The largest round length whose bar stays under `widest` pixels, mm.
double roundLength(double pixelsPerMm, double widest) {
    double best = 0.1;
    for (const double length : {0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
        if (length * pixelsPerMm <= widest) best = length;
    }
    return best;
}

struct Bar {
    std::string text;
    float length;  // px
};

Bar barOf(const Kit& kit, double pixelsPerMm) {
    const double length = roundLength(pixelsPerMm, static_cast<double>(kit.px(140)));
    const std::string figures = length < 1 ? text::figure(length, 1) : text::shortFigure(length);
    return {(*kit.words)("practice.scale", {{"mm", figures}}), static_cast<float>(length * pixelsPerMm)};
}

}  // namespace

float scalePlateWidth(const Kit& kit, double pixelsPerMm) {
    const Bar bar = barOf(kit, pixelsPerMm);
    return std::round(std::max(bar.length, textWidth(kit, Type::medium, bar.text)) + kit.px(28));
}

void scalePlate(const Kit& kit, const Rect& box, double pixelsPerMm) {
    const Bar bar = barOf(kit, pixelsPerMm);
    plate(kit, box);
    label(kit, {box.x, box.y + kit.px(4), box.width, kit.px(18)}, bar.text,
          {Type::medium, Role::text, Align::centre});
    const float x = box.x + (box.width - bar.length) / 2;
    const float y = box.bottom() - kit.px(9);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 points[] = {
        {x, y - kit.px(6)}, {x, y}, {x + bar.length, y}, {x + bar.length, y - kit.px(6)}};
    list.AddPolyline(points, 4, kit.ink(Role::text), 0, kit.px(1.5F));
    list.AddLine({x + bar.length / 2, y - kit.px(4)}, {x + bar.length / 2, y}, kit.ink(Role::text),
                 kit.px(1.5F));
}

}  // namespace ui_kit
