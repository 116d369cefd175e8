#include "ui/kit/top_bar.hpp"

#include <cmath>

namespace ui_kit {

FromRight::FromRight(const Kit& kit, const Rect& bar)
    : m_kit(kit), m_bar(bar), m_x(bar.right() - kit.px(16) + kit.px(12)) {}

Rect FromRight::take(float width) {
    const float height = controlHeight(m_kit);
    m_x = std::round(m_x - m_kit.px(12) - width);
    return {m_x, std::round(m_bar.y + (m_bar.height - height) / 2), width, height};
}

void FromRight::rule() {
    m_x = std::round(m_x - m_kit.px(12) - 1.0F);
    verticalRule(m_kit, m_x, m_bar.y + (m_bar.height - m_kit.px(24)) / 2, m_kit.px(24));
}

void barGround(const Kit& kit, const Rect& bar) {
    fill(kit, bar, Role::panel);
    horizontalRule(kit, bar.x, bar.bottom() - 1.0F, bar.width);
}

void barSign(const Kit& kit, const Rect& bar) {
    const float size = kit.px(26);
    logo(kit, {bar.x + kit.px(16), bar.y + (bar.height - size) / 2}, size);
    label(kit, {bar.x + kit.px(52), bar.y, kit.px(160), bar.height}, kit("app.name"),
          {Type::heading, Role::text, Align::left});
}

bool barTitle(const Kit& kit, const Rect& bar, float right, std::string_view above, std::string_view title) {
    const float height = controlHeight(kit);
    const Rect arrow{bar.x + kit.px(12), std::round(bar.y + (bar.height - height) / 2), height, height};
    const bool back =
        button(kit, "back", arrow, {.look = Look::quiet, .icon = Icon::back, .tip = kit("bar.back")});
    const float x = arrow.right() + kit.px(16);
    const float width = right - kit.px(16) - x;
    const float upper = lineHeight(kit, Type::body);
    const float lower = lineHeight(kit, Type::heading);
    const float top = bar.y + (bar.height - upper - lower) / 2;
    if (above.empty()) {
        label(kit, {x, bar.y, width, bar.height}, title, {Type::heading, Role::text, Align::left});
        return back;
    }
    label(kit, {x, top, width, upper}, above, {Type::body, Role::muted, Align::left});
    label(kit, {x, top + upper, width, lower}, title, {Type::heading, Role::text, Align::left});
    return back;
}

}  // namespace ui_kit
