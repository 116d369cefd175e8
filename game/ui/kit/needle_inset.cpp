#include "ui/kit/needle_inset.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "picture/skin_section.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

// Skin is never themed, nor are the words that stand on it.
constexpr Colour kBandInk = rgb(0x08463F);
constexpr Colour kLayerWord = rgb(0x3F1F16);
constexpr Colour kPigment = rgb(0x2E2624);

constexpr float kDipReachMm = 1.3F;  // how deep the dip under the needle is felt
// The ticks of the resistance, and the force at which all are full: what taut skin holds against a
// needle 1.2 mm deep.
constexpr int kTicks = 5;
constexpr double kAllTicksMn = 400.0;

// The picture's measures: `perMm` pixels a millimetre, the surface at `top`.
struct Section {
    const Kit& kit;
    Rect box;
    float perMm;
    float top;
    float needleX;
    float dipPx;

    [[nodiscard]] float y(double depthMm) const { return top + static_cast<float>(depthMm) * perMm; }
    // How far the dip under the needle pulls down what is at x and `depthMm`; it fades out with
    // depth. What is pressed down there bulges up around.
    [[nodiscard]] float pulled(float x, float depthMm) const {
        const float away = (x - needleX) / (box.width * 0.09F);
        const float rim = 0.22F * std::exp(-0.25F * away * away);
        return dipPx * (std::exp(-away * away) - rim) / 0.78F *
               std::clamp(1.0F - depthMm / kDipReachMm, 0.0F, 1.0F);
    }
};

// The painted layers on a net of triangles, pulled down around the needle. Few triangles:
// drawn one by one, the layers would cost more than all the rest of the screen.
void layers(const Section& section, const sf::Texture& painted) {
    constexpr int kColumns = 32;
    constexpr int kRows = 6;
    const Rect& box = section.box;
    const float above = section.kit.px(6);  // clear, but for the waves of the surface
    const float deepest = section.y(static_cast<double>(kDipReachMm));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushTextureID(textureId(painted));
    list.PrimReserve(kColumns * kRows * 6, (kColumns + 1) * (kRows + 1));
    const unsigned first = list._VtxCurrentIdx;
    for (int row = 0; row <= kRows; ++row) {
        // The last row is the box's lower edge, those before it share the dip's reach.
        const float share = static_cast<float>(row) / (kRows - 1);
        const float start = section.top - above;
        const float y =
            row == kRows ? box.bottom() : std::min(start + (deepest - start) * share, box.bottom());
        const float depthMm = std::max(0.0F, (y - section.top) / section.perMm);
        for (int column = 0; column <= kColumns; ++column) {
            const float u = static_cast<float>(column) / kColumns;
            const float x = box.x + box.width * u;
            list.PrimWriteVtx({x, std::min(y + section.pulled(x, depthMm), box.bottom())},
                              {u, (y - box.y) / box.height}, IM_COL32_WHITE);
        }
    }
    for (unsigned row = 0; row < kRows; ++row) {
        for (unsigned column = 0; column < kColumns; ++column) {
            const unsigned at = first + row * (kColumns + 1) + column;
            for (const unsigned step : {0U, 1U, kColumns + 2U, 0U, kColumns + 2U, kColumns + 1U}) {
                list.PrimWriteIdx(static_cast<ImDrawIdx>(at + step));
            }
        }
    }
    list.PopTextureID();
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

void resistanceTicks(const Section& section, double forceMn, std::string_view word) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Kit& kit = section.kit;
    const float wide = kit.px(5);
    const float step = kit.px(8);
    const float high = kit.px(12);
    const float bottom = section.box.bottom() - kit.px(6);
    float x = section.box.right() - kit.px(8) - step * kTicks + (step - wide);
    const ImFont& font = *(*kit.fonts)[Type::medium];
    list.AddText(&font, font.FontSize,
                 {std::round(x - kit.px(7) - textWidth(kit, Type::medium, word)),
                  std::round(section.box.bottom() - kit.px(3) - font.FontSize)},
                 packed(kLayerWord), word.data(), word.data() + word.size());
    const double full = std::clamp(forceMn / kAllTicksMn, 0.0, 1.0) * kTicks;
    for (int i = 0; i < kTicks; ++i, x += step) {
        const auto share = static_cast<float>(std::clamp(full - i, 0.0, 1.0));
        list.AddRectFilled({x, bottom - high}, {x + wide, bottom}, packed(withAlpha(rgb(0xFFFFFF), 0.55)));
        list.AddRectFilled({x, bottom - high * share}, {x + wide, bottom}, packed(kLayerWord));
        list.AddRect({x, bottom - high}, {x + wide, bottom}, packed(kLayerWord), 0, 0, kit.px(0.8F));
    }
}

void layerWord(const Section& section, std::string_view text, float bottom, ImU32 ink) {
    const ImFont& font = *(*section.kit.fonts)[Type::medium];
    ImGui::GetWindowDrawList()->AddText(
        &font, font.FontSize, {section.box.x + section.kit.px(8), std::round(bottom - font.FontSize)}, ink,
        text.data(), text.data() + text.size());
}

}  // namespace

const sf::Texture& NeedleInsetArt::painted(int width, int height, float surfacePx, float perMm,
                                           scoring::Millimetres thickness) {
    const Key key{width, height, surfacePx, perMm, thickness.value};
    if (!m_key || *m_key != key) {
        m_key = key;
        upload(m_texture, picture::paintSkinSection(width, height, static_cast<double>(surfacePx),
                                                    static_cast<double>(perMm), thickness.value));
    }
    return m_texture;
}

void needleInset(const Kit& kit, const Rect& box, NeedleInsetArt& art, const NeedleInset& inset,
                 const LayerWords& words) {
    const float top = box.y + kit.px(26);
    const float perMm =
        (box.bottom() - top) / static_cast<float>(std::max(inset.thickness.value + 0.27, 1.45));
    const Section section{
        kit, box, perMm, top, box.x + box.width * 0.52F, static_cast<float>(inset.dip.value) * perMm};
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    fill(kit, box, Role::panel2);
    layers(section,
           art.painted(static_cast<int>(std::lround(box.width)), static_cast<int>(std::lround(box.height)),
                       top - box.y, perMm, inset.thickness));
    if (inset.showAim) aimBand(section, inset);
    deposits(section, inset);
    needle(section, inset);
    const ImU32 onSkin = packed(kLayerWord);
    layerWord(section, words.epidermis, top - kit.px(4), kit.ink(Role::muted));
    layerWord(section, words.upperDermis, section.y(inset.showAim ? inset.aimLow.value : 0.35) - kit.px(2),
              onSkin);
    layerWord(section, words.deepDermis, section.y((0.70 + inset.thickness.value) / 2), onSkin);
    layerWord(section, words.fat, box.bottom() - kit.px(3), onSkin);
    if (inset.resistanceMn) resistanceTicks(section, *inset.resistanceMn, words.resistance);
    ImGui::PopClipRect();
}

}  // namespace ui_kit
