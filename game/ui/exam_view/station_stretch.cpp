// The off hand at a station: fingers set, pulled and let go, and what is seen of it.
#include "ui/exam_view/station_canvas.hpp"
#include "ui/kit/stretched_skin.hpp"

namespace exam_ui {

using namespace ui_kit;

// At the last sample's time, so that a replay takes both in the order in which they came.
bool StationCanvas::stretch(Room& room, const std::vector<skin::StretchPoint>& fingers) const {
    if (m_hand.contact() || skin::stretchFault(fingers)) return false;
    return !room.desk.stretch(m_hand.lastUs(), fingers);
}

void StationCanvas::holdSkin(Room& room, bool holding, scoring::Point place) {
    const std::vector<skin::StretchPoint> before = m_offHand.fingers();
    if (!m_offHand.hold(holding, place)) return;
    if (stretch(room, m_offHand.fingers())) {
        showStretched(room);
    } else {
        m_offHand.setFingers(before);
    }
}

void StationCanvas::letGo(Room& room) {
    const std::vector<skin::StretchPoint> before = m_offHand.fingers();
    if (m_hand.contact() || !m_offHand.letGo()) return;
    if (stretch(room, {})) {
        showStretched(room);
    } else {
        m_offHand.setFingers(before);
    }
}

scoring::Dot StationCanvas::shownDot(const Room& room, const scoring::Dot& dot) const {
    const skin::SkinSurface* skin = room.desk.skin();
    if (skin == nullptr) return dot;
    const scoring::Point place = skin->shown(dot.place());
    scoring::Dot moved = dot;
    moved.xTenthUm = scoring::Dot::tenthUm(place.x);
    moved.yTenthUm = scoring::Dot::tenthUm(place.y);
    return moved;
}

// All dots where the skin has them now.
void StationCanvas::showStretched(const Room& room) {
    std::vector<scoring::Dot> shown;
    shown.reserve(m_drawnDots);
    for (std::size_t i = 0; i < m_drawnDots; ++i) shown.push_back(shownDot(room, room.desk.dots()[i]));
    m_picture.setDots(std::move(shown), pallor(room));
    const skin::SkinSurface* skin = room.desk.skin();
    m_overlays.fingers = skin != nullptr ? skin->fingers() : m_offHand.fingers();
}

// Skin that is pulled goes white on a client too: the look of the skin, no word about the work.
picture::Pallor StationCanvas::pallor(const Room& room) const {
    const skin::SkinSurface* skin = room.desk.skin();
    if (m_offHand.fingers().empty() || skin == nullptr) return {};
    return pallorOf(m_level, [skin](scoring::Point place) { return skin->stretchAt(place).whitening; });
}

}  // namespace exam_ui
