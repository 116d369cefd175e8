// Choosing the place of a drill on the skin: by dragging a box, or by keys.
#pragma once

#include <optional>
#include <string_view>

#include <SFML/Window/Event.hpp>

#include <scoring/geometry.hpp>

#include "level/level.hpp"
#include "sheet/sheet_view.hpp"
#include "ui/screen.hpp"

namespace ui {

class DrillPicker {
public:
    // Begins with the box around `first`, as large as a drill needs. The level must outlive it.
    DrillPicker(const level::Level& level, scoring::Box first);

    enum class Answer { open, start, leave };
    // Enter starts, Escape leaves; the arrows move the box, with Shift its size. Open: the key was none of
    // these or has changed the box; `used` says which.
    [[nodiscard]] Answer take(const sf::Event::KeyEvent& key, bool& used);
    // Draws box and plate over the canvas that shows the skin in that view, and lets the pointer drag a new
    // box.
    [[nodiscard]] Answer draw(Session& session, const ui_kit::Rect& canvas, const sheet::SheetView& view);

    // What will be practised, mm.
    [[nodiscard]] const scoring::Box& box() const { return m_box; }
    // The plate with the words, of the frame drawn last.
    [[nodiscard]] const ui_kit::Rect& plate() const { return m_plate; }

private:
    void drag(const ui_kit::Rect& canvas, const sheet::SheetView& view);
    void drawBox(const ui_kit::Kit& kit, const ui_kit::Rect& canvas, const sheet::SheetView& view,
                 const scoring::Box& box, double opacity) const;
    void choose(scoring::Box wanted);

    const level::Level& m_level;
    scoring::Box m_all;                    // of the zones
    scoring::Box m_wanted;                 // as drawn
    scoring::Box m_box;                    // as large as a drill needs
    std::optional<scoring::Point> m_from;  // where a drag began
    ui_kit::Rect m_plate;
};

// The middle fifth of the level's work: where a box begins when no fault says where.
[[nodiscard]] scoring::Box middleOf(const level::Level& level);

}  // namespace ui
