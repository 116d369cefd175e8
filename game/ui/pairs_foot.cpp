// Below the pair: the choices, and how both pieces are looked at.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/pairs_screen.hpp"
#include "ui/result_layers.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kGap = 8.0F, kEdge = 16.0F, kMargin = 10.0F;  // units

}  // namespace

// Where there is no room beside them, how one looks stands below the choices.
PairsScreen::Foot PairsScreen::footOf(const Session& session, const Rect& page) const {
    const Kit& kit = session.kit;
    Foot foot;
    foot.away =
        session.word("layer.afar.cm", {{"number", std::to_string(kTalkingDistancesCm.at(m_distance))}});
    foot.left = {.label = session.word("pairs.left"), .icon = Icon::back, .key = "←"};
    foot.right = {.label = session.word("pairs.right"), .icon = Icon::forward, .key = "→"};
    foot.middle = {ButtonSpec{.label = session.word(m_healed ? "pairs.healed" : "pairs.fresh"),
                              .key = "H",
                              .tip = session.word("pairs.age.tip"),
                              .chosen = m_healed},
                   ButtonSpec{.icon = Icon::eye, .key = "X", .tip = session.word("pairs.away.tip")},
                   ButtonSpec{.label = session.word("pairs.takeBack"),
                              .icon = Icon::again,
                              .key = "Z",
                              .enabled = m_work->series->last.contains(m_judge)}};
    foot.calibrated = session.services.settings->pixelsPerMm.has_value();
    foot.note = session.word(foot.calibrated ? "layer.afar.true" : "layer.afar.uncalibrated");
    const float inner = page.width - 2 * kit.px(kEdge), high = controlHeight(kit);
    foot.middleWide = -kit.px(kGap);
    for (std::size_t i = 0; i < foot.middle.size(); ++i) {
        ButtonSpec spec = foot.middle[i];
        if (i == 1) spec.label = foot.away;
        foot.middleWide += buttonWidth(kit, spec) + kit.px(kGap);
    }
    foot.rows =
        buttonWidth(kit, foot.left) + foot.middleWide + buttonWidth(kit, foot.right) + 2 * kit.px(kEdge) >
        inner;
    foot.noteHigh = paragraphHeight(kit, Type::body, foot.note, inner);
    foot.height =
        2 * kit.px(kMargin) + high + (foot.rows ? high + kit.px(kGap) : 0.0F) + kit.px(6) + foot.noteHigh;
    return foot;
}

void PairsScreen::drawFoot(Session& session, const Rect& page, Foot foot) {
    const Kit& kit = session.kit;
    const float edge = kit.px(kEdge), gap = kit.px(kGap), high = controlHeight(kit);
    const float inner = page.width - 2 * edge, most = (inner - gap) / 2;
    const float top = page.bottom() - foot.height + kit.px(kMargin);
    const float leftWide = std::min(buttonWidth(kit, foot.left), most);
    const float rightWide = std::min(buttonWidth(kit, foot.right), most);
    if (button(kit, "left", {page.x + edge, top, leftWide, high}, foot.left)) choose(session, true);
    foot.middle[1].label = foot.away;
    Rect place{foot.rows ? page.x + edge : std::round(page.x + (page.width - foot.middleWide) / 2),
               foot.rows ? top + high + gap : top, 0, high};
    const auto pressed = [&](const char* id, const ButtonSpec& spec) {
        place.width = buttonWidth(kit, spec);
        const Rect box = place;
        place.x = box.right() + gap;
        return button(kit, id, box, spec);
    };
    if (pressed("age", foot.middle[0])) m_healed = !m_healed;
    if (pressed("away", foot.middle[1])) m_distance = (m_distance + 1) % kTalkingDistancesCm.size();
    if (pressed("takeBack", foot.middle[2])) takeBack(session);
    if (button(kit, "right", {page.right() - edge - rightWide, top, rightWide, high}, foot.right))
        choose(session, false);
    paragraph(kit, {page.x + edge, page.bottom() - kit.px(kMargin) - foot.noteHigh, inner, 0}, foot.note,
              {Type::body, foot.calibrated ? Role::muted : Role::warn, Align::left});
}

}  // namespace ui
