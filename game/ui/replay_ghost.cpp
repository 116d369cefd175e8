// The ghost of the replay: an expert's dots or those of one's best attempt, along the same clock.
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/scale_plate.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_words.hpp"

namespace ui {

using namespace ui_kit;

// None, an expert, one's best, none.
void ReplayScreen::nextGhost(Session& session) {
    const GhostKind now = m_ghostTask != nullptr ? m_ghostTask->kind() : GhostKind::none;
    m_ghostTask.reset();
    m_ghostThere = false;
    if (now == GhostKind::best) return;
    m_ghostTask = std::make_unique<GhostTask>(session.services, m_stage->track,
                                              now == GhostKind::none ? GhostKind::expert : GhostKind::best);
}

void ReplayScreen::showGhost(Session& session, bool shown) {
    m_ghostTask.reset();
    m_ghostThere = false;
    if (shown) nextGhost(session);
}

void ReplayScreen::collectGhost() {
    if (m_ghostTask == nullptr || m_ghostThere) return;
    const GhostTask::Made* const made = m_ghostTask->ready();
    if (made == nullptr) return;
    m_ghostThere = true;
    m_ghost.set(made->ghost.value_or(review::Ghost{}));
}

void ReplayScreen::drawGhost(Session& session, sf::RenderTarget& target) {
    if (!m_ghostThere) return;
    const ReplayedSheet& sheet = m_stage->sheet;
    m_ghost.draw(target, m_stage->view.canvas(),
                 {m_stage->view.view(), sheet.heldNumber(), static_cast<double>(session.kit.frame.scale)},
                 sheet.headShift(), m_ghost.ghost().madeBy(m_stage->head.atUs()),
                 [&](scoring::Point relaxed) { return sheet.shownPlace(relaxed); });
}

void ReplayScreen::drawGhostPlate(Session& session, const Rect& canvas) {
    if (m_ghostTask == nullptr) return;
    const Kit& kit = session.kit;
    const GhostTask::Made* const made = m_ghostThere ? m_ghostTask->ready() : nullptr;
    std::string text = session.word("ghost.making");
    if (made != nullptr && m_ghostTask->kind() == GhostKind::expert) {
        text = session.word(made->recorded ? "ghost.recorded" : "ghost.synthetic");
    } else if (made != nullptr && made->ghost) {
        text = session.word("ghost.best",
                            {{"points", pointsFigure(made->best.total)}, {"time", made->best.startedAt}});
    } else if (made != nullptr) {
        text = session.word("ghost.none");
    }
    const float width = std::round(std::min(kit.px(300), canvas.width - kit.px(32)));
    const float inner = width - kit.px(28 + 22);
    const float high = kit.px(16) + paragraphHeight(kit, Type::body, text, inner);
    Rect box = plateAt(kit.frame, canvas, Corner::bottomFar, width, high);
    // Above the scale where both would not fit beside each other.
    const float scale = scalePlateWidth(kit, m_stage->view.view().pixelsPerMm);
    if (width + scale + kit.px(48) > canvas.width) box.y -= kit.px(52);
    plate(kit, box);
    m_plates.push_back(box);
    const ImVec2 ring{box.x + kit.px(22), box.y + kit.px(8) + lineHeight(kit, Type::body) / 2};
    ImGui::GetWindowDrawList()->AddCircle(ring, kit.px(5), packed(rgb(GhostRings::kInk)), 24, kit.px(2));
    paragraph(kit, {box.x + kit.px(36), box.y + kit.px(8), inner, 0}, text,
              {Type::body, Role::text, Align::left});
}

}  // namespace ui
