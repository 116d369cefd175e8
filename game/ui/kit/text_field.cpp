#include "ui/kit/text_field.hpp"

#include <utility>

#include "ui/kit/controls.hpp"

namespace ui_kit {

bool TextField::draw(const Kit& kit, const char* id, const Rect& box) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::PushStyleColor(ImGuiCol_Border, kit.ink(Role::edge));
    ImGui::SetNextItemWidth(box.width);
    if (std::exchange(m_focus, false)) ImGui::SetKeyboardFocusHere();
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
    if (m_kind == Kind::secret) flags |= ImGuiInputTextFlags_Password;
    const bool entered = ImGui::InputText(id, m_text.data(), m_text.size(), flags);
    ImGui::PopStyleColor();
    focusRing(kit, {box.x, box.y, box.width, ImGui::GetFrameHeight()}, kit.px(6));
    if (entered) kit.enter = false;
    return entered;
}

void TextField::clear() {
    // Through a volatile pointer, so that no compiler leaves it out.
    volatile char* letters = m_text.data();
    for (std::size_t i = 0; i < m_text.size(); ++i) letters[i] = '\0';
}

}  // namespace ui_kit
