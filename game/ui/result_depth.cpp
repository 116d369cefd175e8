// The legend of the depth layer on the result screen.
#include "ui/depth_legend.hpp"
#include "ui/result_screen.hpp"

namespace ui {

using namespace ui_kit;

void ResultScreen::drawDepthLegend(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    if (!m_depths) m_depths = picture::countDepths(m_level, m_judged->attempt().dots);
    const DepthLegend legend(kit, m_level, m_depths, box.width - kit.px(24));
    const ImVec2 size = legend.size();
    legend.draw(legendPlate(kit, box, size.x, size.y));
}

}  // namespace ui
