// The layer of conversational distance: how far away, and what the picture can and cannot be taken for.
#include <string>

#include "picture/from_afar.hpp"
#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

void ResultScreen::drawAfar(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    std::array<std::string, kTalkingDistancesCm.size()> names;
    std::array<std::string_view, kTalkingDistancesCm.size()> labels;
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i] = session.word("layer.afar.cm", {{"number", std::to_string(kTalkingDistancesCm[i])}});
        labels[i] = names[i];
    }
    const double away = 10.0 * kTalkingDistancesCm[m_distance];
    const std::string text = session.word(
        "layer.afar.note",
        {{"mm", figure(picture::resolvedMm(away), 2)}, {"cm", figure(picture::kEyeToScreenMm / 10, 0)}});
    const bool calibrated = session.services.settings->pixelsPerMm.has_value();
    const std::string& size = session.word(calibrated ? "layer.afar.true" : "layer.afar.uncalibrated");
    const float inner = std::min(kit.px(380), box.width - kit.px(24 + 28));
    const float row = std::round(kit.px(36));
    const float high = kit.px(32) + row + paragraphHeight(kit, Type::body, text, inner) +
                       paragraphHeight(kit, Type::body, size, inner);
    const Rect at = legendPlate(kit, box, inner + kit.px(28), high);
    const float x = at.x + kit.px(14);
    float y = at.y + kit.px(10);
    const float wide = segmentedWidth(kit, labels);
    m_distance =
        static_cast<std::size_t>(segmented(kit, "distance", {x, y}, labels, static_cast<int>(m_distance)));
    if (wide + kit.px(34) <= inner) keyCap(kit, {x + wide + kit.px(8), y + kit.px(8)}, "X");
    y += row + kit.px(8);
    y += paragraph(kit, {x, y, inner, 0}, text, {Type::body, Role::text, Align::left}) + kit.px(4);
    paragraph(kit, {x, y, inner, 0}, size, {Type::body, calibrated ? Role::muted : Role::warn, Align::left});
}

}  // namespace ui
