// The pattern layer's legend and figures: density against the target, or offsets from the marks.
#include <cmath>
#include <string>

#include "picture/density_layer.hpp"
#include "picture/offset_layer.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// "+40 %", with a true minus.
std::string signedShare(double share) {
    const std::string number = figure(std::abs(100.0 * share), 0) + "\u00A0%";
    return (share < 0.0 ? "\u2212" : "+") + number;
}

}  // namespace

void ResultScreen::drawPatternFigures(const Session& session, const Rect& box) const {
    const Kit& kit = session.kit;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    for (const picture::DensityMap::Extreme& one : m_extremes) {
        const sheet::Pixel at = m_paintedView.toPixel(one.place);
        const std::string text = signedShare(one.deviation);
        textOnSkin(kit,
                   {box.x + static_cast<float>(at.x) - textWidth(kit, Type::strong, text) / 2,
                    box.y + static_cast<float>(at.y) - lineHeight(kit, Type::strong) / 2},
                   text);
    }
    list.PopClipRect();
}

void ResultScreen::drawPatternLegend(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const bool traced = m_level.scenario.mode == scoring::Mode::trace;
    if (!traced) drawPatternFigures(session, box);
    const float inner = std::min(kit.px(340), box.width - kit.px(24 + 28));
    const std::string title = session.word(traced ? "layer.offsets" : "layer.density");
    const std::string note =
        traced ? session.word("layer.offsets.note", {{"times", figure(picture::kOffsetsDrawn, 0)}})
               : session.word("layer.density.note");
    const char* const words[] = {traced ? "layer.missed" : "layer.thinner",
                                 traced ? "layer.extra" : "layer.denser"};
    const Mark marks[] = {Mark::gap, Mark::clump};
    const float line = lineHeight(kit, Type::body);
    float high = kit.px(20) + paragraphHeight(kit, Type::strong, title, inner) + kit.px(4) +
                 paragraphHeight(kit, Type::body, note, inner);
    for (const char* word : words)
        high += paragraphHeight(kit, Type::body, session.word(word), inner - kit.px(24)) + kit.px(2);
    const Rect at = legendPlate(kit, box, inner + kit.px(28), high);
    const float x = at.x + kit.px(14);
    float y = at.y + kit.px(10);
    y += paragraph(kit, {x, y, inner, 0}, title, {Type::strong, Role::text, Align::left}) + kit.px(4);
    for (std::size_t i = 0; i < 2; ++i) {
        mark(kit, marks[i], {x + kit.px(8), y + line / 2}, kit.px(16));
        y += paragraph(kit, {x + kit.px(24), y, inner - kit.px(24), 0}, session.word(words[i]),
                       {Type::body, Role::text, Align::left}) +
             kit.px(2);
    }
    paragraph(kit, {x, y, inner, 0}, note, {Type::body, Role::muted, Align::left});
}

}  // namespace ui
