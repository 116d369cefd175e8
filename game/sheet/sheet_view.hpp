// How the sheet is seen: millimetres <-> pixels. Views turn the picture, never the numbers.
#pragma once

#include <scoring/geometry.hpp>

namespace sheet {

// A place in a canvas, in pixels: +x right, +y down, the origin at its upper left corner.
struct Pixel {
    double x = 0.0;
    double y = 0.0;
};

// A similarity: the sheet's centre lies in the middle of the canvas, turned by `rotation`.
// At rotation 0 the forehead is below: +y (towards the crown) points up the screen.
struct SheetView {
    scoring::Point centre;     // mm, shown in the middle of the canvas
    double pixelsPerMm = 8.0;  // > 0
    double rotation = 0.0;     // radians, the picture turns counter-clockwise
    double width = 1.0;        // canvas, pixels
    double height = 1.0;

    [[nodiscard]] Pixel toPixel(scoring::Point place) const;
    [[nodiscard]] scoring::Point toSheet(Pixel pixel) const;

    // The same view with the scale multiplied (within 1..120 px/mm) so that the place under
    // `fixed` stays under it.
    [[nodiscard]] SheetView zoomed(double factor, Pixel fixed) const;
    // Moved so that what was under `from` is under `to`.
    [[nodiscard]] SheetView panned(Pixel from, Pixel to) const;
    // Turned about the place under `fixed`.
    [[nodiscard]] SheetView turned(double radians, Pixel fixed) const;
    friend bool operator==(const SheetView&, const SheetView&);
};

// The view that shows the whole box with `margin` pixels around it, unturned.
[[nodiscard]] SheetView fitted(scoring::Box box, double width, double height, double margin);

}  // namespace sheet
