#include "ui/tablet_drawing.hpp"

#include <algorithm>

#include "ui/kit/text_draw.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kRim = 14.0F;  // of the tablet around its active surface, units

Rect within(const Rect& whole, const pen::TabletArea& area) {
    return {whole.x + static_cast<float>(area.left) * whole.width,
            whole.y + static_cast<float>(area.top) * whole.height,
            static_cast<float>(area.width) * whole.width, static_cast<float>(area.height) * whole.height};
}

Rect within(const Rect& whole, const Rect& share) {
    return {whole.x + share.x * whole.width, whole.y + share.y * whole.height, share.width * whole.width,
            share.height * whole.height};
}

// The strip of the rim that was made the upper one, in which the drivers' pictures show the buttons.
Rect upperEdge(const Rect& body, float rim, int turn) {
    switch (turn) {
        case 1:
            return {body.right() - rim, body.y, rim, body.height};
        case 2:
            return {body.x, body.bottom() - rim, body.width, rim};
        case 3:
            return {body.x, body.y, rim, body.height};
        default:
            return {body.x, body.y, body.width, rim};
    }
}

void drawPen(const Kit& kit, const Rect& used, const TabletDrawing& drawing) {
    const pen::Place place{std::clamp(drawing.pen->x, 0.0, 1.0), std::clamp(drawing.pen->y, 0.0, 1.0)};
    const ImVec2 at{used.x + static_cast<float>(place.x) * used.width,
                    used.y + static_cast<float>(place.y) * used.height};
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (drawing.pressed) {
        list->AddCircleFilled(at, kit.px(6), kit.ink(Role::text), 24);
    } else {
        list->AddCircle(at, kit.px(6), kit.ink(Role::text), 24, kit.px(2));
    }
}

}  // namespace

void drawTablet(const Kit& kit, const Rect& box, const TabletDrawing& drawing) {
    const bool upright = drawing.area.turn % 2 != 0;
    const double wide = upright ? drawing.shape.height : drawing.shape.width;
    const double high = upright ? drawing.shape.width : drawing.shape.height;
    const float rim = kit.px(kRim);
    const float scale = std::min((box.width - 2 * rim) / static_cast<float>(wide),
                                 (box.height - 2 * rim) / static_cast<float>(high));
    Rect surface{0, 0, static_cast<float>(wide) * scale, static_cast<float>(high) * scale};
    surface.x = box.x + (box.width - surface.width) / 2;
    surface.y = box.y + (box.height - surface.height) / 2;
    const Rect body = surface.inset(-rim);
    fill(kit, body, Role::panel2, kit.px(10));
    outline(kit, body, Role::edge, kit.px(10), kit.px(1.5F));
    fill(kit, upperEdge(body, rim, drawing.area.turn).inset(kit.px(4)), Role::muted, kit.px(3));
    fill(kit, surface, Role::panel);
    outline(kit, within(surface, lyingTurned(drawing.area, drawing.area.turn)), Role::edge);
    const Rect used = within(surface, lyingTurned(drawing.used, drawing.area.turn));
    fill(kit, used, Role::soft);
    outline(kit, used, Role::accent, 0, kit.px(2));
    const Rect work = within(used, drawing.work);
    outline(kit, work, Role::muted, 0, kit.px(1.5F));
    // Where the words do not fit the drawing speaks for itself.
    if (textWidth(kit, Type::body, drawing.workWords) + kit.px(8) < work.width &&
        lineHeight(kit, Type::body) < work.height)
        label(kit, work, drawing.workWords, {Type::body, Role::muted, Align::centre});
    if (drawing.pen) drawPen(kit, used, drawing);
}

}  // namespace ui
