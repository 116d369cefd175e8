// The off hand on the canvas: fingers that are set with a held button or key, pulled and let go.
#pragma once

#include <optional>
#include <vector>

#include <scoring/geometry.hpp>

#include "skin/stretch_field.hpp"

namespace ui_kit {

class OffHand {
public:
    // Once a report: whether the hand holds a finger to the skin, and where, mm on the sheet. The first
    // place is where the finger is set, the last where it pulls to; a third finger takes the oldest one's
    // place. True when the fingers that hold the skin are others than before.
    bool hold(bool holding, scoring::Point place);
    // True when there was a finger to let go.
    bool letGo();

    // The fingers that hold the skin; what hold() or letGo() changed.
    [[nodiscard]] const std::vector<skin::StretchPoint>& fingers() const { return m_fingers; }
    // Takes back what the attempt refused.
    void setFingers(std::vector<skin::StretchPoint> fingers) { m_fingers = std::move(fingers); }
    // The finger that is being pulled.
    [[nodiscard]] std::optional<skin::StretchPoint> pulling() const;

private:
    std::vector<skin::StretchPoint> m_fingers;
    std::optional<scoring::Point> m_from;
    scoring::Point m_to;
};

}  // namespace ui_kit
