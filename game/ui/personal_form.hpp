// The choices about the person and the screen: asked once on the first run, found again under
// Settings.
#pragma once

#include <array>
#include <string>

#include "ui/screen.hpp"

namespace ui {

class PersonalForm {
public:
    explicit PersonalForm(const Session& session);
    // Draws the rows from `y` on in a column; returns the place below them. Changes take
    // effect at once; they are saved when `changed()` is asked and true.
    float draw(Session& session, float x, float y, float width);
    [[nodiscard]] bool changed() { return std::exchange(m_changed, false); }

private:
    float row(const ui_kit::Kit& kit, float x, float y, float width, std::string_view name,
              std::string_view note, float controlHigh, ui_kit::Rect& control) const;
    float drawName(Session& session, float x, float y, float width);
    float drawHand(Session& session, float x, float y, float width);
    float drawTheme(Session& session, float x, float y, float width);
    float drawTextSize(Session& session, float x, float y, float width);
    float drawSound(Session& session, float x, float y, float width);
    float drawCalibration(Session& session, float x, float y, float width);
    void drawCard(const Session& session, const ui_kit::Rect& box) const;

    std::array<char, 64> m_name{};
    double m_cardPixels;  // width of the drawn card, pixels
    bool m_changed = false;
};

}  // namespace ui
