#include "ui/kit/kit.hpp"

namespace ui_kit {

namespace {
ImVec2 low(const Rect& box) { return {box.x, box.y}; }
ImVec2 high(const Rect& box) { return {box.right(), box.bottom()}; }
}  // namespace

void noteCommand(const Kit& kit, const char* name, std::string_view key, bool enabled) {
    if (kit.commands == nullptr) return;
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    kit.commands->push_back({ImGui::GetID(name), name, std::string(key), focused, enabled});
}

void beginScreen(const Kit& kit, const char* name, bool painted, bool navigable) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({kit.frame.width, kit.frame.height});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                             ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground;
    if (!navigable) flags |= ImGuiWindowFlags_NoNav;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin(name, nullptr, flags);
    ImGui::PopStyleVar();
    if (painted) fill(kit, {0, 0, kit.frame.width, kit.frame.height}, Role::surround);
}

void endScreen() { ImGui::End(); }

void beginScroll(const Kit&, const char* name, const Rect& box) {
    ImGui::SetCursorScreenPos(low(box));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
    ImGui::BeginChild(name, {box.width, box.height}, false, ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar(2);
}

void endScroll() { ImGui::EndChild(); }

void fill(const Kit& kit, const Rect& box, Role role, float rounding) {
    ImGui::GetWindowDrawList()->AddRectFilled(low(box), high(box), kit.ink(role), rounding);
}

void outline(const Kit& kit, const Rect& box, Role role, float rounding, float thickness) {
    ImGui::GetWindowDrawList()->AddRect(low(box), high(box), kit.ink(role), rounding, 0, thickness);
}

void card(const Kit& kit, const Rect& box) {
    fill(kit, box, Role::panel, kit.px(8));
    outline(kit, box, Role::line, kit.px(8));
}

void plate(const Kit& kit, const Rect& box) {
    fill(kit, box, Role::hud, kit.px(6));
    outline(kit, box, Role::line, kit.px(6));
}

void horizontalRule(const Kit& kit, float x, float y, float width) {
    fill(kit, {x, y, width, 1.0F}, Role::line);
}

void verticalRule(const Kit& kit, float x, float y, float height) {
    fill(kit, {x, y, 1.0F, height}, Role::line);
}

}  // namespace ui_kit
