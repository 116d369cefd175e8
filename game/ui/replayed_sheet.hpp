// One attempt on a canvas as it was at a moment: its dots, the needle, the fingers and the head. It keeps no
// time and no view of its own, so that two of them can go along one clock side by side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <imgui.h>
#include <SFML/Graphics/RenderTarget.hpp>

#include "review/replay_track.hpp"
#include "review/touch_readings.hpp"
#include "skin/stretch_field.hpp"
#include "ui/dots_on_canvas.hpp"
#include "ui/kit/canvas_picture.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

class ReplayedSheet {
public:
    // The track must outlive it.
    explicit ReplayedSheet(const review::ReplayTrack& track);

    [[nodiscard]] const review::ReplayTrack& track() const { return m_track; }
    // What the samples tell, once it is known; must outlive the sheet.
    void learn(const review::Readings* readings);
    [[nodiscard]] const review::Readings* readings() const { return m_readings; }

    // Brings the canvas to the moment and the view and draws it over `canvas`; a picture that is being laid
    // anew is waited for in later frames. The needle is drawn by drawNeedle(), over all else.
    void draw(sf::RenderTarget& target, const ui_kit::Rect& canvas, const sheet::SheetView& view,
              std::int64_t atUs);
    void drawNeedle(const ui_kit::Kit& kit, sf::RenderTarget& target);
    void drawFingers(const ui_kit::Kit& kit) const;

    // All as of the last draw().
    [[nodiscard]] bool sharp() const { return m_picture.sharp(); }
    [[nodiscard]] std::size_t laid() const { return m_dots.laid(); }
    [[nodiscard]] sf::Vector2i headShift() const;  // pixels
    // Where in the window a place of relaxed skin is seen.
    [[nodiscard]] ImVec2 onScreen(scoring::Point relaxed) const;
    // Where the skin has a place of relaxed skin, mm, and the number of the way in which it is held.
    [[nodiscard]] scoring::Point shownPlace(scoring::Point relaxed) const { return m_field.shown(relaxed); }
    [[nodiscard]] std::size_t heldNumber() const { return m_dots.held(); }
    // The place of relaxed skin that is seen there in the window, mm.
    [[nodiscard]] scoring::Point relaxedAt(float x, float y) const;
    // The dot there, of those that are laid, if one lies within `reachPx`.
    [[nodiscard]] std::optional<std::size_t> dotAt(float x, float y, float reachPx) const;

private:
    [[nodiscard]] const std::vector<review::Held>& held() const;
    [[nodiscard]] scoring::Dot shownDot(const scoring::Dot& dot) const;
    void followTime();
    void layAnew(std::size_t count);

    const review::ReplayTrack& m_track;
    const review::Readings* m_readings = nullptr;
    ui_kit::CanvasPicture m_picture;
    ui_kit::NeedlePicture m_needle;
    DotsOnCanvas m_dots;
    skin::StretchField m_field;  // as the skin is held at the moment
    std::int64_t m_atUs = 0;
    ui_kit::Rect m_canvas;
    sheet::SheetView m_view;
};

// A ring of that radius, units, around a place of the window, on skin: in that colour, 0xRRGGBB, with a white
// casing.
void drawRingOnSkin(const ui_kit::Kit& kit, ImVec2 at, float radius, std::uint32_t colour);

}  // namespace ui
