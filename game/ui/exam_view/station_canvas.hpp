// The skin of the running station with needle, zoom, scale and the off hand's fingers. It says nothing about
// the work: no gauge, no tint, no sound.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <SFML/Window/Event.hpp>

#include "sheet/guides.hpp"
#include "ui/exam_view/room.hpp"
#include "ui/exam_view/station_hand.hpp"
#include "ui/kit/canvas_picture.hpp"
#include "ui/kit/off_hand.hpp"
#include "ui/kit/view_control.hpp"

namespace exam_ui {

class StationCanvas {
public:
    // The desk's station; its level outlives this.
    explicit StationCanvas(const Room& room);

    // Pointer reports since the last frame, older than its events: they belong to the view that was shown.
    void feel(Room& room, const std::vector<ui_kit::PointerReport>& reports);
    void take(Room& room, const sf::Event& event);
    // What SFML draws under the panels.
    void drawUnder(Room& room, sf::RenderTarget& target, const ui_kit::Rect& canvas);
    // Plates on the skin; `notice`: a sentence that must be seen although the brief is folded.
    void draw(Room& room, const std::optional<std::string>& notice);
    void drawLast(Room& room, sf::RenderTarget& target);
    [[nodiscard]] bool asksAgain() const { return m_shownView && *m_shownView == m_view.view(); }

    [[nodiscard]] int station() const { return m_station; }
    [[nodiscard]] const StationHand& hand() const { return m_hand; }
    [[nodiscard]] bool sharp() const { return m_picture.sharp(); }

private:
    [[nodiscard]] bool onSkin(double x, double y) const;
    [[nodiscard]] skin::ClientReading clientNow(const Room& room) const;
    [[nodiscard]] sf::Vector2i headShift(const Room& room) const;
    [[nodiscard]] scoring::Point onHead(const Room& room, double xPx, double yPx) const;
    void followDots(const Room& room);
    void drawGuideWords(const Room& room);
    void drawZoom(Room& room);
    void drawNotice(const Room& room, const std::string& notice);
    void addPlate(const Room& room, const ui_kit::Rect& box);
    // station_stretch.cpp: the off hand.
    void holdSkin(Room& room, bool holding, scoring::Point place);
    void letGo(Room& room);
    [[nodiscard]] bool stretch(Room& room, const std::vector<skin::StretchPoint>& fingers) const;
    void showStretched(const Room& room);
    [[nodiscard]] scoring::Dot shownDot(const Room& room, const scoring::Dot& dot) const;
    [[nodiscard]] picture::Pallor pallor(const Room& room) const;

    int m_station;
    const level::Level& m_level;
    std::vector<sheet::Landmark> m_words;  // guides that have words
    double m_behindMm = 0.0;
    ui_kit::ViewControl m_view;
    ui_kit::CanvasPicture m_picture;
    ui_kit::NeedlePicture m_needle;
    ui_kit::OffHand m_offHand;
    StationHand m_hand;
    picture::Overlays m_overlays;
    std::vector<ui_kit::Rect> m_plates;  // of the frame shown last: no contact begins there
    std::optional<sheet::SheetView> m_shownView;
    std::optional<sheet::SheetView> m_noted;  // the view that the record has
    sf::Vector2f m_pointer{-1000.0F, -1000.0F};
    std::size_t m_drawnDots = 0;
    bool m_keyHolds = false;  // the key that sets a finger is held
};

}  // namespace exam_ui
