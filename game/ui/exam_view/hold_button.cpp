#include "ui/exam_view/hold_button.hpp"

#include <algorithm>

namespace exam_ui {

using namespace ui_kit;

bool HoldButton::after(bool held, std::int64_t nowUs) {
    if (!held) {
        m_sinceUs.reset();
        m_done = false;
        m_share = 0.0;
        return false;
    }
    if (m_done) return false;
    if (!m_sinceUs) m_sinceUs = nowUs;
    m_share = std::clamp(static_cast<double>(nowUs - *m_sinceUs) / static_cast<double>(kHoldUs), 0.0, 1.0);
    m_done = m_share >= 1.0;
    return m_done;
}

bool HoldButton::draw(const Kit& kit, const char* id, const Rect& box, const ButtonSpec& spec,
                      std::int64_t nowUs) {
    (void)button(kit, id, box, spec);
    const bool held = ImGui::IsItemActive() || m_key;
    const bool done = after(held, nowUs);
    if (m_share > 0.0) {
        const float width = box.width * static_cast<float>(m_share);
        const float high = kit.px(4);
        fill(kit, {box.x, box.bottom() - high, width, high}, Role::accent, kit.px(2));
    }
    return done;
}

}  // namespace exam_ui
