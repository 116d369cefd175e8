#include "ui/exam_view/station_canvas.hpp"

#include <algorithm>
#include <cmath>

#include "text/figures.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/scale_plate.hpp"
#include "ui/kit/stretched_skin.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

constexpr std::uint16_t kFingerButton = 1U << 2U;  // a pen's upper side button, a mouse's right one
constexpr float kPlate = 40.0F;                    // units

}  // namespace

StationCanvas::StationCanvas(const Room& room)
    : m_station(room.desk.station().number),
      m_level(*room.desk.station().level),
      m_view(sheet::firstSight(m_level)),
      m_picture(m_level) {
    m_hand.begin();
    m_overlays.guides = m_level.aids.guides;
    m_overlays.marks = m_level.aids.marks;
    if (m_overlays.guides) {
        const sheet::Guides guides = sheet::guidesOf(m_level);
        m_words = guides.landmarks;
        m_behindMm = guides.behindFrontMm;
    }
    if (const skin::SkinSurface* skin = room.desk.skin()) {
        m_offHand.setFingers(skin->fingers());
        showStretched(room);
    }
}

bool StationCanvas::onSkin(double x, double y) const {
    const auto at = [&](const Rect& box) { return box.holds(static_cast<float>(x), static_cast<float>(y)); };
    return at(m_view.canvas()) && std::none_of(m_plates.begin(), m_plates.end(), at);
}

skin::ClientReading StationCanvas::clientNow(const Room& room) const {
    const skin::SkinSurface* skin = room.desk.skin();
    if (skin == nullptr) return {};
    return skin->clientAt(std::max<std::int64_t>(0, room.nowUs - room.desk.originUs()));
}

sf::Vector2i StationCanvas::headShift(const Room& room) const {
    const sheet::Pixel rest = m_view.view().toPixel({});
    const sheet::Pixel moved = m_view.view().toPixel(clientNow(room).offset);
    return {static_cast<int>(std::lround(moved.x - rest.x)), static_cast<int>(std::lround(moved.y - rest.y))};
}

scoring::Point StationCanvas::onHead(const Room& room, double xPx, double yPx) const {
    return m_view.view().toSheet(m_view.inCanvas(xPx, yPx)) - clientNow(room).offset;
}

void StationCanvas::feel(Room& room, const std::vector<PointerReport>& reports) {
    if (m_view.canvas().width <= 0.0F) return;
    const bool working = room.desk.stage() == exam_types::Stage::working;
    for (const PointerReport& report : reports) {
        m_pointer = {static_cast<float>(report.xPx), static_cast<float>(report.yPx)};
        const bool here = onSkin(report.xPx, report.yPx);
        const bool dragging = room.pointer ? m_view.drags(report.buttons) : m_view.dragging();
        const bool onIt = here || m_offHand.pulling().has_value();
        const bool hands = room.rehearsal() || !report.synthetic;
        const bool holding = working && onIt && hands && !m_hand.contact() &&
                             ((report.buttons & kFingerButton) != 0 || m_keyHolds);
        holdSkin(room, holding, onHead(room, report.xPx, report.yPx));
        const scoring::Point place = m_view.view().toSheet(m_view.inCanvas(report.xPx, report.yPx));
        m_hand.take(room, {report, place, here, working && here && !dragging && !holding});
    }
    m_hand.describe(room);
    followDots(room);
}

void StationCanvas::followDots(const Room& room) {
    const std::vector<scoring::Dot>& dots = room.desk.dots();
    const bool more = m_drawnDots < dots.size();
    for (; m_drawnDots < dots.size(); ++m_drawnDots) m_picture.addDot(shownDot(room, dots[m_drawnDots]));
    const skin::SkinSurface* skin = room.desk.skin();
    if (more && skin != nullptr && skin->stretchAt(dots.back().place()).slipped) showStretched(room);
}

void StationCanvas::take(Room& room, const sf::Event& event) {
    if (event.type == sf::Event::MouseMoved && !room.pointer)
        m_pointer = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
    const bool wheelOnSkin = event.type != sf::Event::MouseWheelScrolled ||
                             onSkin(event.mouseWheelScroll.x, event.mouseWheelScroll.y);
    if (wheelOnSkin && !m_hand.contact() && m_view.take(event)) return;
    if (event.type == sf::Event::KeyPressed) {
        if (event.key.code == sf::Keyboard::S) m_keyHolds = true;
        if (event.key.code == sf::Keyboard::L) letGo(room);
    }
    const bool released = event.type == sf::Event::KeyReleased && event.key.code == sf::Keyboard::S;
    if (released || event.type == sf::Event::LostFocus) m_keyHolds = false;
}

void StationCanvas::drawUnder(Room& room, sf::RenderTarget& target, const Rect& canvas) {
    m_view.setCanvas(canvas);
    if (m_noted != m_view.view()) {
        room.desk.note("view", viewJson(m_view.view()), room.nowUs);
        m_noted = m_view.view();
    }
    m_picture.setView(m_view.view(), m_overlays);
    m_picture.draw(target, canvas, headShift(room));
}

void StationCanvas::addPlate(const Room& room, const Rect& box) {
    plate(room.kit, box);
    m_plates.push_back(box);
}

void StationCanvas::drawGuideWords(const Room& room) {
    const Kit& kit = room.kit;
    const Rect& canvas = m_view.canvas();
    const sf::Vector2f shift(headShift(room));
    skin::StretchField field;
    field.set(m_overlays.fingers);
    ImGui::PushClipRect({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()}, true);
    for (const sheet::Landmark& landmark : m_words) {
        std::string word;
        if (landmark.kind == sheet::LandmarkKind::frontLabel) word = room.word("guide.front");
        if (landmark.kind == sheet::LandmarkKind::behindFrontLabel)
            word = room.word("guide.behind", {{"mm", text::shortFigure(m_behindMm)}});
        if (word.empty()) continue;
        const sheet::Pixel at = m_view.view().toPixel(field.shown(landmark.at));
        textOnSkin(kit,
                   {canvas.x + shift.x + static_cast<float>(at.x) - textWidth(kit, Type::medium, word) / 2,
                    canvas.y + shift.y + static_cast<float>(at.y) + kit.px(6)},
                   word);
    }
    ImGui::PopClipRect();
}

void StationCanvas::drawZoom(Room& room) {
    const Kit& kit = room.kit;
    const double perMm = m_view.view().pixelsPerMm;
    const std::string text = room.pixelsPerMm
                                 ? text::figure(perMm / *room.pixelsPerMm, 1) + " : 1"
                                 : room.word("practice.pxPerMm", {{"number", text::figure(perMm, 1)}});
    const float cell = std::round(kit.px(30));
    const float wide = std::ceil(textWidth(kit, Type::strong, text));
    const Rect box = plateAt(kit.frame, m_view.canvas(), Corner::bottomFar, wide + 2 * cell + kit.px(32),
                             std::round(kit.px(kPlate)));
    addPlate(room, box);
    label(kit, {box.x + kit.px(12), box.y, wide + 1.0F, box.height}, text,
          {Type::strong, Role::text, Align::left});
    const float y = box.y + (box.height - cell) / 2;
    const Rect plus{box.right() - kit.px(6) - cell, y, cell, cell};
    const Rect minus{plus.x - kit.px(4) - cell, y, cell, cell};
    if (button(kit, "minus", minus,
               {.look = Look::quiet, .icon = Icon::minus, .tip = room.word("practice.zoomOut")}))
        m_view.zoomBy(0.8);
    if (button(kit, "plus", plus,
               {.look = Look::quiet, .icon = Icon::plus, .tip = room.word("practice.zoomIn")}))
        m_view.zoomBy(1.25);
}

void StationCanvas::drawNotice(const Room& room, const std::string& notice) {
    const Kit& kit = room.kit;
    const float width = std::round(std::min(kit.px(360), m_view.canvas().width - kit.px(32)));
    const float inner = width - kit.px(28);
    const float high = paragraphHeight(kit, Type::medium, notice, inner) + kit.px(20);
    const Rect box = plateAt(kit.frame, m_view.canvas(), Corner::topNear, width, std::round(high));
    addPlate(room, box);
    paragraph(kit, {box.x + kit.px(14), box.y + kit.px(10), inner, 0}, notice,
              {Type::medium, Role::stop, Align::left});
}

void StationCanvas::draw(Room& room, const std::optional<std::string>& notice) {
    m_plates.clear();
    const Kit& kit = room.kit;
    std::vector<skin::StretchPoint> fingers = m_offHand.fingers();
    if (const auto finger = m_offHand.pulling()) fingers.push_back(*finger);
    drawFingerMarks(kit, m_view.canvas(), m_view.view(), headShift(room), fingers);
    drawGuideWords(room);
    const double perMm = m_view.view().pixelsPerMm;
    const Rect scale = plateAt(kit.frame, m_view.canvas(), Corner::bottomNear, scalePlateWidth(kit, perMm),
                               std::round(kit.px(kPlate)));
    scalePlate(kit, scale, perMm);
    m_plates.push_back(scale);
    drawZoom(room);
    if (notice) drawNotice(room, *notice);
}

void StationCanvas::drawLast(Room& room, sf::RenderTarget& target) {
    m_shownView = m_view.view();
    m_picture.drawAdded(target, m_view.canvas(), m_plates);
    const bool needle = onSkin(static_cast<double>(m_pointer.x), static_cast<double>(m_pointer.y));
    room.window.sfml().setMouseCursorVisible(!needle);
    if (!needle) return;
    const bool left = room.desk.facts().leftHanded;
    m_needle.dress(left ? picture::WorkingHand::left : picture::WorkingHand::right,
                   static_cast<double>(room.kit.frame.scale));
    m_needle.draw(target, m_view.canvas(), m_pointer, m_hand.contact() ? 0.0F : 1.0F);
}

}  // namespace exam_ui
