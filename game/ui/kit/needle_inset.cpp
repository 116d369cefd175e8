#include "ui/kit/needle_inset.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

// Skin is never themed, nor are the words that stand on it.
constexpr Colour kBandInk = rgb(0x08463F);
constexpr Colour kLayerWord = rgb(0x3F1F16);
constexpr Colour kPigment = rgb(0x2E2624);

// The picture's measures: `perMm` pixels a millimetre, the surface at `top`.
struct Section {
    const Kit& kit;
    Rect box;
    float perMm;
    float top;
    float needleX;
    float dipPx;

    [[nodiscard]] float y(double depthMm) const { return top + static_cast<float>(depthMm) * perMm; }
    // The depth line of a layer at a place: small waves, and the dip under the needle, which
    // fades out with depth.
    [[nodiscard]] float edge(float x, float depth, float wave, float phase) const {
        const float away = (x - needleX) / (box.width * 0.09F);
        const float dip = dipPx * std::exp(-away * away) * std::max(0.0F, 1.0F - depth / 1.3F);
        const float waves = std::sin(x / 9.0F + phase) + 0.6F * std::sin(x / 3.7F + phase);
        return top + depth * perMm + wave * waves + dip;
    }
};

// Everything below the wavy line, down to the lower edge.
void layer(const Section& section, float depth, float wave, float phase, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float step = 4.0F;
    const float bottom = section.box.bottom();
    for (float x = section.box.x; x < section.box.right(); x += step) {
        const float next = std::min(x + step, section.box.right());
        list.AddQuadFilled(ImVec2(x, section.edge(x, depth, wave, phase)),
                           ImVec2(next, section.edge(next, depth, wave, phase)), ImVec2(next, bottom),
                           ImVec2(x, bottom), packed(colour));
    }
}

void fatLobes(const Section& section, float depth) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int k = 0; k < 22; ++k) {
        const float number = static_cast<float>(k);
        const float x = section.box.x + section.box.width * (number + 0.5F) / 22.0F;
        const float y = section.top + (depth + 0.13F + 0.05F * std::sin(number * 2.4F)) * section.perMm;
        const float radius = section.perMm * (0.045F + 0.012F * std::sin(number * 1.7F));
        list.AddCircleFilled({x, y}, radius, packed(rgb(0xF3DC9E)), 20);
        list.AddCircle({x, y}, radius, packed(rgb(0xD9B96C)), 20, 1.0F);
    }
}

void layers(const Section& section, const NeedleInset& inset) {
    const float thickness = static_cast<float>(inset.thickness.value);
    fill(section.kit, section.box, Role::panel2);
    layer(section, 0.0F, 0.7F, 0.0F, rgb(0xD9A588));
    layer(section, 0.022F, 0.7F, 0.0F, rgb(0xE9BDA2));
    layer(section, 0.085F, 1.5F, 1.2F, rgb(0xEDA997));
    layer(section, std::min(0.40F, thickness * 0.35F), 1.6F, 0.4F, rgb(0xDD9788));
    layer(section, thickness, 1.4F, 2.0F, rgb(0xF1D793));
    fatLobes(section, thickness);
}

std::string figure(double mm) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", mm);
    return text;
}

void aimBand(const Section& section, const NeedleInset& inset) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float low = section.y(inset.aimLow.value);
    const float high = section.y(inset.aimHigh.value);
    list.AddRectFilled(ImVec2(section.box.x, low), ImVec2(section.box.right(), high),
                       packed(withAlpha(rgb(0xFFFFFF), 0.34)));
    for (const float y : {low, high}) {
        list.AddLine(ImVec2(section.box.x, y), ImVec2(section.box.right(), y), packed(kBandInk),
                     section.kit.px(1.4F));
    }
    const ImFont& font = *(*section.kit.fonts)[Type::medium];
    const auto word = [&](const std::string& text, float y) {
        const float width = textWidth(section.kit, Type::medium, text);
        list.AddText(&font, font.FontSize,
                     ImVec2(std::round(section.box.right() - width - section.kit.px(8)), std::round(y)),
                     packed(kLayerWord), text.c_str());
    };
    word(figure(inset.aimLow.value), low - font.FontSize - section.kit.px(1));
    word(figure(inset.aimHigh.value), high + section.kit.px(1));
}

void deposits(const Section& section, const NeedleInset& inset) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < inset.last.size(); ++i) {
        const float steps = static_cast<float>(inset.last.size() - i);
        const float x = section.box.x + section.box.width * (0.42F - 0.105F * steps);
        const ImVec2 centre = ImVec2(x, section.y(inset.last[i].value));
        const float radius = section.kit.px(4.6F);
        list.AddCircleFilled(centre, radius * 1.8F, packed(withAlpha(kPigment, 0.16)), 24);
        list.AddCircleFilled(centre, radius, packed(withAlpha(kPigment, 0.82)), 24);
    }
}

void needle(const Section& section, const NeedleInset& inset) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = section.needleX;
    const float tip = section.y(std::clamp(inset.depth.value, -0.08, 1.45));
    const float u = section.kit.px(1);
    const float shoulder = std::min(section.y(-0.03), tip - 14 * u);
    const ImU32 rim = packed(rgb(0x4D5858));
    const ImU32 bright = packed(rgb(0xEEF2F2));
    const ImU32 shade = packed(rgb(0x6B7777));
    list.AddRectFilledMultiColor({x - 9 * u, section.box.y}, {x + 9 * u, shoulder}, bright, shade, shade,
                                 bright);
    list.AddRect({x - 9 * u, section.box.y - 2 * u}, {x + 9 * u, shoulder}, rim, 0, 0, 0.7F * u);
    const ImVec2 body[] = {{x - 3 * u, shoulder},
                           {x + 3 * u, shoulder},
                           {x + 2.3F * u, tip - 12 * u},
                           {x, tip},
                           {x - 2.3F * u, tip - 12 * u}};
    list.AddConvexPolyFilled(body, 5, packed(rgb(0xB4BEBE)));
    list.AddPolyline(body, 5, rim, ImDrawFlags_Closed, 0.8F * u);
    if (!inset.inContact) return;
    const ImU32 arrow = packed(rgb(0x08332F));
    list.AddCircleFilled({x, tip + 2 * u}, 4 * u, packed(withAlpha(kPigment, 0.55)), 20);
    list.AddLine({x + 14 * u, tip}, {x + 29 * u, tip}, arrow, 1.6F * u);
    list.AddTriangleFilled({x + 10 * u, tip}, {x + 16 * u, tip - 4 * u}, {x + 16 * u, tip + 4 * u}, arrow);
}

void layerWord(const Section& section, std::string_view text, float bottom, ImU32 ink) {
    const ImFont& font = *(*section.kit.fonts)[Type::medium];
    ImGui::GetWindowDrawList()->AddText(
        &font, font.FontSize, {section.box.x + section.kit.px(8), std::round(bottom - font.FontSize)}, ink,
        text.data(), text.data() + text.size());
}

}  // namespace

void needleInset(const Kit& kit, const Rect& box, const NeedleInset& inset, const LayerWords& words) {
    const float top = box.y + kit.px(26);
    const float perMm =
        (box.bottom() - top) / static_cast<float>(std::max(inset.thickness.value + 0.27, 1.45));
    const Section section{
        kit, box, perMm, top, box.x + box.width * 0.52F, static_cast<float>(inset.dip.value) * perMm};
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    layers(section, inset);
    if (inset.showAim) aimBand(section, inset);
    deposits(section, inset);
    needle(section, inset);
    const ImU32 onSkin = packed(kLayerWord);
    layerWord(section, words.epidermis, top - kit.px(4), kit.ink(Role::muted));
    layerWord(section, words.upperDermis, section.y(inset.showAim ? inset.aimLow.value : 0.35) - kit.px(2),
              onSkin);
    layerWord(section, words.deepDermis, section.y((0.70 + inset.thickness.value) / 2), onSkin);
    layerWord(section, words.fat, box.bottom() - kit.px(3), onSkin);
    ImGui::PopClipRect();
}

}  // namespace ui_kit
