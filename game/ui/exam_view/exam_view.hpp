// What the window of a sitting shows: the running station, or the page of the stage that the desk is in.
#pragma once

#include <memory>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/Event.hpp>

#include "ui/exam_view/exam_side.hpp"
#include "ui/exam_view/page.hpp"
#include "ui/exam_view/room.hpp"
#include "ui/exam_view/station_canvas.hpp"

namespace exam_ui {

class ExamView {
public:
    explicit ExamView(Room& room);

    // Once a frame, in this order.
    void feel(const std::vector<ui_kit::PointerReport>& reports);
    void take(const sf::Event& event);
    void tick();
    void drawUnder(sf::RenderTarget& target);
    void draw();
    void drawLast(sf::RenderTarget& target);
    void shown();
    // Whether the frame is to end with what the hand did while it was drawn.
    [[nodiscard]] bool asksAgain() const;
    // Somebody asks the window to close: an invigilator comes instead.
    void askToClose();
    // The picture of the running station is the one asked for; true on a page.
    [[nodiscard]] bool sharp() const { return !m_canvas || m_canvas->sharp(); }

private:
    [[nodiscard]] bool working() const { return m_room.desk.stage() == exam_types::Stage::working; }
    void follow();
    void takeKey(const sf::Event::KeyEvent& key, bool down);

    Room& m_room;
    exam_types::Stage m_stage = exam_types::Stage::stopped;  // that m_page is of
    std::unique_ptr<Page> m_page;
    std::unique_ptr<StationCanvas> m_canvas;  // of the running station
    StationHand m_between;                    // hears the devices while none runs
    ExamSide m_side;
    bool m_followed = false;
    bool m_laterShown = false;
};

}  // namespace exam_ui
