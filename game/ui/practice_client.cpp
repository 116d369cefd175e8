// The client on the practice screen: the head that moves below the pen, and how the client feels.
#include <cmath>

#include "ui/kit/text_draw.hpp"
#include "ui/practice_screen.hpp"

namespace ui {

using namespace ui_kit;

skin::ClientReading PracticeScreen::clientNow() const {
    const skin::SkinSurface* skin = m_feed.skin();
    if (skin == nullptr) return {};
    return skin->clientAt(std::llround(m_feed.elapsed() * 1.0e6));
}

sf::Vector2i PracticeScreen::headShift() const {
    const scoring::Point offset = clientNow().offset;
    const sheet::Pixel rest = m_view.view().toPixel({});
    const sheet::Pixel moved = m_view.view().toPixel(offset);
    return {static_cast<int>(std::lround(moved.x - rest.x)), static_cast<int>(std::lround(moved.y - rest.y))};
}

scoring::Point PracticeScreen::onHead(double xPx, double yPx) const {
    return m_view.view().toSheet(m_view.inCanvas(xPx, yPx)) - clientNow().offset;
}

scoring::Point PracticeScreen::underPointer() const {
    return onHead(static_cast<double>(m_pointer.x), static_cast<double>(m_pointer.y));
}

// Below the plate of the place: whoever looks there is not surprised by a flinch.
void PracticeScreen::drawClient(Session& session, const Rect& canvas) {
    if (m_level.client.flinch <= 0.0) return;
    const Kit& kit = session.kit;
    const skin::ClientReading client = clientNow();
    const char* key = "client.calm";
    Role role = Role::muted;
    if (client.mood == skin::Mood::tense) {
        key = "client.tense";
        role = Role::warn;
    }
    if (client.mood == skin::Mood::inPain) {
        key = "client.inPain";
        role = Role::stop;
    }
    const std::string& text = session.word(client.flinching ? "client.flinches" : key);
    const float width = std::ceil(textWidth(kit, Type::medium, text)) + kit.px(28);
    Rect box = plateAt(kit.frame, canvas, Corner::topFar, width, std::round(kit.px(34)));
    box.y += std::round(kit.px(40 + 8));
    addPlate(kit, box);
    label(kit, {box.x + kit.px(14), box.y, box.width - kit.px(24), box.height}, text,
          {Type::medium, role, Align::left});
}

}  // namespace ui
