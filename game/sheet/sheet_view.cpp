#include "sheet/sheet_view.hpp"

#include <algorithm>
#include <cmath>

namespace sheet {
namespace {

constexpr double kLeastPixelsPerMm = 1.0;
constexpr double kMostPixelsPerMm = 120.0;

struct Turn {
    double cos = 1.0;
    double sin = 0.0;
};

Turn turnOf(double radians) { return {std::cos(radians), std::sin(radians)}; }

// From sheet axes to screen axes (still y up), and back.
scoring::Point forth(Turn turn, scoring::Point v) {
    return {turn.cos * v.x - turn.sin * v.y, turn.sin * v.x + turn.cos * v.y};
}
scoring::Point back(Turn turn, scoring::Point v) {
    return {turn.cos * v.x + turn.sin * v.y, turn.cos * v.y - turn.sin * v.x};
}

// The view whose place under `pixel` is `place`.
SheetView holding(SheetView view, Pixel pixel, scoring::Point place) {
    view.centre = view.centre + (place - view.toSheet(pixel));
    return view;
}

}  // namespace

Pixel SheetView::toPixel(scoring::Point place) const {
    const scoring::Point v = forth(turnOf(rotation), place - centre) * pixelsPerMm;
    return {width / 2.0 + v.x, height / 2.0 - v.y};
}

scoring::Point SheetView::toSheet(Pixel pixel) const {
    const scoring::Point v{pixel.x - width / 2.0, height / 2.0 - pixel.y};
    return centre + back(turnOf(rotation), v * (1.0 / pixelsPerMm));
}

SheetView SheetView::zoomed(double factor, Pixel fixed) const {
    SheetView view = *this;
    view.pixelsPerMm = std::clamp(pixelsPerMm * factor, kLeastPixelsPerMm, kMostPixelsPerMm);
    return holding(view, fixed, toSheet(fixed));
}

SheetView SheetView::panned(Pixel from, Pixel to) const { return holding(*this, to, toSheet(from)); }

SheetView SheetView::turned(double radians, Pixel fixed) const {
    SheetView view = *this;
    // Kept within half a turn, so that a long session of turning loses no digits.
    view.rotation = std::remainder(rotation + radians, 2.0 * 3.14159265358979323846);
    return holding(view, fixed, toSheet(fixed));
}

bool operator==(const SheetView& a, const SheetView& b) {
    return a.centre == b.centre && a.pixelsPerMm == b.pixelsPerMm && a.rotation == b.rotation &&
           a.width == b.width && a.height == b.height;
}

SheetView fitted(scoring::Box box, double width, double height, double margin) {
    SheetView view;
    view.centre = (box.min + box.max) * 0.5;
    view.width = width;
    view.height = height;
    const double acrossPx = std::max(1.0, width - 2.0 * margin);
    const double upPx = std::max(1.0, height - 2.0 * margin);
    // A box without extent (a single mark) is seen at the largest scale.
    const double scale =
        std::min(acrossPx / std::max(box.width(), 1e-9), upPx / std::max(box.height(), 1e-9));
    view.pixelsPerMm = std::clamp(scale, kLeastPixelsPerMm, kMostPixelsPerMm);
    return view;
}

}  // namespace sheet
