// What lies on the canvas of the replay: fingers, rings around dots, plates.
#include <algorithm>
#include <cmath>

#include "picture/finding_mark.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/scale_plate.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kRingPx = 9.0F;           // around the dot looked at
constexpr float kFoundPx = 6.0F;          // around a dot that a finding names
constexpr std::size_t kMostRinged = 200;  // more would hide the skin

}  // namespace

Rect ReplayScreen::ownCanvas(const Rect& canvas) const {
    return m_beside != nullptr ? halvesOf(canvas).first : canvas;
}

void ReplayScreen::drawOnCanvas(Session& session, const Rect& whole) {
    const Kit& kit = session.kit;
    const Rect canvas = ownCanvas(whole);
    m_stage->sheet.drawFingers(kit);
    drawRings(session, canvas);
    float below = 0.0F;
    if (m_beside != nullptr) {
        below = drawFiguresPlate(session, canvas, session.word("beside.this"),
                                 m_stage->figures.at(m_stage->head.atUs()), m_task->card());
    }
    drawFinding(session, canvas, below);
    const double perMm = m_stage->view.view().pixelsPerMm;
    const Rect box =
        plateAt(kit.frame, canvas, Corner::bottomNear, scalePlateWidth(kit, perMm), std::round(kit.px(40)));
    scalePlate(kit, box, perMm);
    m_plates.push_back(box);
    drawGhostPlate(session, canvas);
    if (m_chooser == nullptr) return;
    const PastAttempt* pressed = nullptr;
    m_plates.push_back(m_chooser->draw(session, whole, &pressed));
    if (pressed != nullptr) openBeside(session, std::string(pressed->path));
}

void ReplayScreen::drawRings(const Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const std::vector<scoring::Dot>& dots = m_stage->track.attempt().dots;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()}, true);
    const auto ring = [&](std::size_t dot, float radius, std::uint32_t colour) {
        drawRingOnSkin(kit, m_stage->sheet.onScreen(dots[dot].place()), radius, colour);
    };
    const scoring::Finding* const finding = m_findingsShown ? findingNow() : nullptr;
    if (finding != nullptr && finding->dots.size() <= kMostRinged) {
        for (const std::uint32_t ordinal : finding->dots) {
            if (ordinal < m_stage->sheet.laid()) ring(ordinal, kFoundPx, 0x14201E);
        }
    }
    const auto dot = m_stage->head.dot();
    if (dot && *dot < m_stage->sheet.laid()) ring(*dot, kRingPx, 0x0A5C55);
    list.PopClipRect();
}

// What was found in these seconds, on a plate.
void ReplayScreen::drawFinding(Session& session, const Rect& canvas, float below) {
    const scoring::Finding* const finding = m_findingsShown ? findingNow() : nullptr;
    if (finding == nullptr) return;
    const Kit& kit = session.kit;
    const float width = std::round(std::min(kit.px(340), canvas.width - kit.px(32)));
    const float inner = width - kit.px(28);
    const std::string& name = session.word(std::string("direction.") + scoring::name(finding->direction));
    const float head = lineHeight(kit, Type::strong);
    const float height = kit.px(18) + head + paragraphHeight(kit, Type::body, finding->text, inner);
    Rect box = plateAt(kit.frame, canvas, Corner::topNear, width, height);
    box.y += below;
    plate(kit, box);
    m_plates.push_back(box);
    const float x = box.x + kit.px(14);
    const float y = box.y + kit.px(8);
    mark(kit, markOf(finding->direction), {x + kit.px(8), y + head / 2}, kit.px(16));
    label(kit, {x + kit.px(24), y, inner - kit.px(24), head}, name, {Type::strong, Role::text, Align::left});
    paragraph(kit, {x, y + head + kit.px(2), inner, 0}, finding->text, {Type::body, Role::text, Align::left});
}

}  // namespace ui
