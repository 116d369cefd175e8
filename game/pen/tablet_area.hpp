// Which part of a tablet is used and how the tablet lies before the hand, as the one matrix that the X
// server puts between a pen and the screen. Places are shares: 0,0 upper left .. 1,1 lower right.
#pragma once

#include <array>
#include <optional>

#include "text/json.hpp"

namespace pen {

// Row by row; its last row is 0 0 1. Takes (x, y, 1) in shares of the tablet's axes to shares of the screen.
// A share is (value - min) / (max - min + 1), as the server counts it (measured, X.Org 21.1).
using PlaceMatrix = std::array<double, 9>;
inline constexpr PlaceMatrix kPlaceAsItIs{1, 0, 0, 0, 1, 0, 0, 0, 1};

struct Place {
    double x = 0.0;
    double y = 0.0;
    friend bool operator==(Place, Place) = default;
};
// Width and height in one unit, whichever; both more than 0.
struct Extent {
    double width = 1.0;
    double height = 1.0;
    friend bool operator==(Extent, Extent) = default;
};

// As chosen for one pen; without a choice the whole tablet as the desktop has it.
struct TabletArea {
    static constexpr double kLeast = 0.1;  // of each side

    double left = 0.0;  // shares of the tablet in its own directions, whichever way it lies
    double top = 0.0;
    double width = 1.0;  // kLeast..1; left + width and top + height at most 1
    double height = 1.0;
    int turn = 0;            // quarter turns clockwise in which the tablet lies, 0..3
    bool keepShape = false;  // cut the area so that a circle of the hand is a circle on the screen
    friend bool operator==(const TabletArea&, const TabletArea&) = default;
};

// The same place on a tablet that lies turned clockwise by that many quarters, in the directions of whoever
// sits before it; 4 - quarters takes it back. Turn and keepShape stay.
[[nodiscard]] TabletArea lyingTurned(const TabletArea& area, int quarters);
// The part of `area` that is used: all of it or, to keep shapes, the largest one about its middle whose
// sides stand to each other as the screen's. `tablet`: of the whole tablet; `screen`: what it reaches.
[[nodiscard]] TabletArea usedOf(const TabletArea& area, Extent tablet, Extent screen);
// The area's corners to the corners of what the desktop's own matrix makes of the whole tablet: the screen,
// or one of several. Keeping shapes is usedOf's.
[[nodiscard]] PlaceMatrix matrixOf(const TabletArea& area, const PlaceMatrix& desktop);
[[nodiscard]] Place through(const PlaceMatrix& matrix, Place place);
// How large what the desktop's matrix makes of the whole tablet is on a screen of that size; the same unit.
[[nodiscard]] Extent reachOf(const PlaceMatrix& desktop, Extent screen);
// Where its upper left corner lies there.
[[nodiscard]] Place cornerOf(const PlaceMatrix& desktop, Extent screen);
// A pen's lean (any unit) in the screen's directions: the server turns places only. By the nearest quarter
// turn.
[[nodiscard]] Place leanThrough(const PlaceMatrix& matrix, Place lean);

[[nodiscard]] text::Json jsonOf(const TabletArea& area);
// Nothing when a member is missing or out of range.
[[nodiscard]] std::optional<TabletArea> readTabletArea(const text::Json& json);
[[nodiscard]] text::Json jsonOf(const PlaceMatrix& matrix);
// Nothing when it has not nine numbers.
[[nodiscard]] std::optional<PlaceMatrix> readPlaceMatrix(const text::Json& json);

}  // namespace pen
