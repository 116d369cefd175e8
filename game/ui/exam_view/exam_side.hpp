// The panel of a running station: brief, client, time, whether the work is on the disk, and the two ways out.
#pragma once

#include "ui/exam_view/hold_button.hpp"
#include "ui/exam_view/room.hpp"
#include "ui/exam_view/station_hand.hpp"

namespace exam_ui {

class ExamSide {
public:
    void draw(Room& room, const ui_kit::Rect& side, const StationHand& hand);
    [[nodiscard]] HoldButton& finish() { return m_finish; }

private:
    void drawStrip(Room& room, const ui_kit::Rect& side, const StationHand& hand);
    float drawBrief(Room& room, const ui_kit::Rect& box) const;
    float drawFacts(const Room& room, const ui_kit::Rect& box) const;
    float drawWays(Room& room, const ui_kit::Rect& box);
    float drawFoot(Room& room, const ui_kit::Rect& box, const StationHand& hand);

    HoldButton m_finish;
};

// What stands in the way of the hand, in one sentence, or nothing.
[[nodiscard]] std::optional<std::string> hindrance(const Room& room, const StationHand& hand);

}  // namespace exam_ui
