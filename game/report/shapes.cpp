#include "report/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace report {

namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;

void disc(cairo_t* cairo, double x, double y, double radius) {
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x, y, radius, 0.0, kTurn);
}

void rounded(cairo_t* cairo, double x, double y, double width, double height, double radius) {
    const double quarter = kTurn / 4;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -quarter, 0.0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0.0, quarter);
    cairo_arc(cairo, x + radius, y + height - radius, radius, quarter, 2 * quarter);
    cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

void gapShape(cairo_t* cairo, double x, double y, double size) {
    const double radius = size * 0.42;
    const double dash = kTurn * radius / 16.0;
    setInk(cairo, Ink::gap);
    cairo_set_dash(cairo, &dash, 1, 0.0);
    disc(cairo, x, y, radius);
    cairo_stroke(cairo);
    cairo_set_dash(cairo, nullptr, 0, 0.0);
}

void clumpShape(cairo_t* cairo, double x, double y, double size) {
    setInk(cairo, Ink::clump);
    disc(cairo, x, y - size * 0.2, size * 0.2);
    disc(cairo, x - size * 0.21, y + size * 0.15, size * 0.2);
    disc(cairo, x + size * 0.21, y + size * 0.15, size * 0.2);
    cairo_fill(cairo);
}

void rowShape(cairo_t* cairo, double x, double y, double size) {
    setInk(cairo, Ink::row);
    for (const double at : {-0.34, 0.0, 0.34}) disc(cairo, x + at * size, y, size * 0.13);
    cairo_fill(cairo);
    for (const double at : {-0.3, 0.3}) {
        cairo_move_to(cairo, x - size * 0.48, y + at * size);
        cairo_line_to(cairo, x + size * 0.48, y + at * size);
    }
    cairo_stroke(cairo);
}

void ringShape(cairo_t* cairo, Ink ink, double x, double y, double radius) {
    setInk(cairo, ink);
    disc(cairo, x, y, radius);
    cairo_stroke(cairo);
}

double within(const Ruler& ruler, double x, double width, double value) {
    return x + width * std::clamp((value - ruler.low) / (ruler.high - ruler.low), 0.0, 1.0);
}

void rulerBand(cairo_t* cairo, double x, double y, double width, const Ruler& ruler) {
    if (!ruler.bandLow && !ruler.bandHigh) return;
    const double from = within(ruler, x, width, ruler.bandLow.value_or(ruler.low));
    const double to = within(ruler, x, width, ruler.bandHigh.value_or(ruler.high));
    setInk(cairo, Ink::accent, 0.26);
    cairo_rectangle(cairo, from, y, std::max(to - from, 0.8), 7.0);
    cairo_fill(cairo);
    setInk(cairo, Ink::accent);
    cairo_set_line_width(cairo, 1.2);
    for (const auto& [edge, at] : {std::pair{ruler.bandLow, from}, {ruler.bandHigh, to}}) {
        if (!edge) continue;
        cairo_move_to(cairo, at, y - 1.5);
        cairo_line_to(cairo, at, y + 8.5);
    }
    cairo_stroke(cairo);
}

// The aim's words below its middle, where they do not meet the ends'.
void rulerWords(Flow& flow, double x, double y, double width, const Ruler& ruler) {
    const Style note = style::kNote;
    flow.put(x, y, width * 0.3, ruler.lowText, note);
    flow.put(x + width * 0.7, y, width * 0.3, ruler.highText, style::to(note, Align::right));
    if (ruler.aimText.empty()) return;
    const double from = within(ruler, x, width, ruler.bandLow.value_or(ruler.low));
    const double to = within(ruler, x, width, ruler.bandHigh.value_or(ruler.high));
    const double wide = flow.writing().width(ruler.aimText, note) + 1.0;
    const double least = x + flow.writing().width(ruler.lowText, note) + 5.0;
    const double most = x + width - flow.writing().width(ruler.highText, note) - 5.0 - wide;
    if (most >= least)
        flow.put(std::clamp((from + to - wide) / 2, least, most), y, wide, ruler.aimText, note);
}

}  // namespace

void faultShape(cairo_t* cairo, scoring::Direction direction, double x, double y, double size) {
    using scoring::Direction;
    cairo_set_line_width(cairo, size * 0.11);
    switch (direction) {
        case Direction::gap:
        case Direction::missed:
        case Direction::incomplete:
            return gapShape(cairo, x, y, size);
        case Direction::clump:
        case Direction::duplicate:
        case Direction::extra:
        case Direction::tooDense:
            return clumpShape(cairo, x, y, size);
        case Direction::row:
        case Direction::tooEven:
            return rowShape(cairo, x, y, size);
        case Direction::tooShallow:
            return ringShape(cairo, Ink::shallow, x, y, size * 0.34);
        case Direction::tooDeep:
            setInk(cairo, Ink::deep);
            cairo_rectangle(cairo, x - size * 0.32, y - size * 0.32, size * 0.64, size * 0.64);
            return cairo_fill(cairo);
        default:
            ringShape(cairo, Ink::text, x, y, size * 0.42);
            disc(cairo, x, y, size * 0.12);
            return cairo_fill(cairo);
    }
}

void verdictShape(cairo_t* cairo, const std::optional<bool>& passed, double x, double y, double size) {
    cairo_set_line_width(cairo, size * 0.1);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    ringShape(cairo, !passed ? Ink::muted : *passed ? Ink::accent : Ink::warn, x, y, size * 0.45);
    const double s = size * 0.2;
    if (passed && *passed) {
        cairo_move_to(cairo, x - s, y);
        cairo_line_to(cairo, x - s * 0.2, y + s * 0.8);
        cairo_line_to(cairo, x + s, y - s * 0.8);
    } else if (passed) {
        cairo_move_to(cairo, x - s, y - s);
        cairo_line_to(cairo, x + s, y + s);
        cairo_move_to(cairo, x + s, y - s);
        cairo_line_to(cairo, x - s, y + s);
    }
    cairo_stroke(cairo);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
}

void ruler(Flow& flow, double x, double y, double width, const Ruler& ruler) {
    cairo_t* const cairo = flow.cairo();
    const double track = y + 4.0;
    rounded(cairo, x, track, width, 7.0, 1.5);
    setInk(cairo, Ink::soft);
    cairo_fill_preserve(cairo);
    setInk(cairo, Ink::edge);
    cairo_set_line_width(cairo, 0.5);
    cairo_stroke(cairo);
    rulerBand(cairo, x, track, width, ruler);
    if (ruler.value) {
        const double at = within(ruler, x, width, *ruler.value);
        rounded(cairo, at - 2.4, track - 4.0, 4.8, 15.0, 2.4);
        setInk(cairo, Ink::text);
        cairo_fill_preserve(cairo);
        setInk(cairo, Ink::paper);
        cairo_set_line_width(cairo, 0.8);
        cairo_stroke(cairo);
    }
    rulerWords(flow, x, y + 17.0, width, ruler);
}

double pinRadius() { return 6.2; }

void pin(Flow& flow, Pin kind, double x, double y, const std::string& text) {
    cairo_t* const cairo = flow.cairo();
    const Style style{6.8, Weight::semibold, kind == Pin::finding ? Ink::paper : Ink::text, Align::centre};
    const Extent extent = extentOf(flow.writing().lay(text, style, -1.0).get());
    const double half = std::max(pinRadius(), extent.width / 2 + 2.0);
    if (kind == Pin::finding) {
        disc(cairo, x, y, half);
    } else {
        cairo_rectangle(cairo, x - half, y - pinRadius(), 2 * half, 2 * pinRadius());
    }
    setInk(cairo, kind == Pin::finding ? Ink::text : Ink::paper);
    cairo_fill_preserve(cairo);
    setInk(cairo, kind == Pin::finding ? Ink::paper : Ink::text);
    cairo_set_line_width(cairo, 0.9);
    cairo_stroke(cairo);
    flow.put(x - half, y - extent.height / 2, 2 * half, text, style);
}

}  // namespace report
