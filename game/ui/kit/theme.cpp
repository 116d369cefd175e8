#include "ui/kit/theme.hpp"

namespace ui_kit {

namespace {

void setSizes(ImGuiStyle& style) {
    style.WindowPadding = {16, 14};
    style.FramePadding = {14, 8};
    style.ItemSpacing = {8, 8};
    style.ItemInnerSpacing = {8, 4};
    style.CellPadding = {8, 8};
    style.IndentSpacing = 16;
    style.ScrollbarSize = 12;
    style.GrabMinSize = 12;
    style.WindowRounding = 0;
    style.ChildRounding = 8;
    style.FrameRounding = 6;
    style.PopupRounding = 8;
    style.GrabRounding = 6;
    style.ScrollbarRounding = 6;
    style.TabRounding = 6;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 1;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 1;
    style.DisabledAlpha = 0.55F;
}

struct Entry {
    ImGuiCol slot;
    Role role;
    double opacity = 1.0;
};

constexpr Entry kEntries[] = {
    {ImGuiCol_Text, Role::text},
    {ImGuiCol_TextDisabled, Role::muted},
    {ImGuiCol_WindowBg, Role::panel},
    {ImGuiCol_ChildBg, Role::panel, 0.0},
    {ImGuiCol_PopupBg, Role::panel},
    {ImGuiCol_Border, Role::line},
    {ImGuiCol_BorderShadow, Role::panel, 0.0},
    {ImGuiCol_FrameBg, Role::panel},
    {ImGuiCol_FrameBgHovered, Role::panel2},
    {ImGuiCol_FrameBgActive, Role::soft},
    {ImGuiCol_TitleBg, Role::panel},
    {ImGuiCol_TitleBgActive, Role::panel},
    {ImGuiCol_TitleBgCollapsed, Role::panel},
    {ImGuiCol_MenuBarBg, Role::panel},
    {ImGuiCol_ScrollbarBg, Role::panel, 0.0},
    {ImGuiCol_ScrollbarGrab, Role::line},
    {ImGuiCol_ScrollbarGrabHovered, Role::edge},
    {ImGuiCol_ScrollbarGrabActive, Role::edge},
    {ImGuiCol_CheckMark, Role::accent},
    {ImGuiCol_SliderGrab, Role::accent},
    {ImGuiCol_SliderGrabActive, Role::accent},
    {ImGuiCol_Button, Role::panel},
    {ImGuiCol_ButtonHovered, Role::panel2},
    {ImGuiCol_ButtonActive, Role::soft},
    {ImGuiCol_Header, Role::soft},
    {ImGuiCol_HeaderHovered, Role::soft},
    {ImGuiCol_HeaderActive, Role::soft},
    {ImGuiCol_Separator, Role::line},
    {ImGuiCol_SeparatorHovered, Role::edge},
    {ImGuiCol_SeparatorActive, Role::accent},
    {ImGuiCol_ResizeGrip, Role::panel, 0.0},
    {ImGuiCol_ResizeGripHovered, Role::line},
    {ImGuiCol_ResizeGripActive, Role::edge},
    {ImGuiCol_Tab, Role::panel},
    {ImGuiCol_TabHovered, Role::panel2},
    {ImGuiCol_TabActive, Role::soft},
    {ImGuiCol_TabUnfocused, Role::panel},
    {ImGuiCol_TabUnfocusedActive, Role::soft},
    {ImGuiCol_PlotLines, Role::accent},
    {ImGuiCol_PlotLinesHovered, Role::text},
    {ImGuiCol_PlotHistogram, Role::accent},
    {ImGuiCol_PlotHistogramHovered, Role::text},
    {ImGuiCol_TableHeaderBg, Role::panel2},
    {ImGuiCol_TableBorderStrong, Role::line},
    {ImGuiCol_TableBorderLight, Role::line},
    {ImGuiCol_TableRowBg, Role::panel, 0.0},
    {ImGuiCol_TableRowBgAlt, Role::panel2},
    {ImGuiCol_TextSelectedBg, Role::soft},
    {ImGuiCol_DragDropTarget, Role::accent},
    {ImGuiCol_NavHighlight, Role::accent},
    {ImGuiCol_NavWindowingHighlight, Role::accent},
    {ImGuiCol_NavWindowingDimBg, Role::text, 0.45},
    {ImGuiCol_ModalWindowDimBg, Role::text, 0.45},
};

}  // namespace

ImU32 packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha); }

ImVec4 unpacked(Colour colour) {
    const auto share = [](std::uint8_t channel) { return static_cast<float>(channel) / 255.0F; };
    return {share(colour.red), share(colour.green), share(colour.blue), share(colour.alpha)};
}

void applyTheme(const Palette& palette, float scale) {
    ImGuiStyle style;
    setSizes(style);
    style.ScaleAllSizes(scale);
    for (const Entry& entry : kEntries) {
        style.Colors[entry.slot] = unpacked(withAlpha(palette[entry.role], entry.opacity));
    }
    ImGui::GetStyle() = style;
}

}  // namespace ui_kit
