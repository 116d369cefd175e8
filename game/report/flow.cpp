#include "report/flow.hpp"

#include <algorithm>
#include <utility>

namespace report {

namespace {

constexpr double kSlack = 0.5;  // points by which rounding may be off

struct IterFree {
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

// One line of a layout, as its iterator stands.
struct Line {
    PangoLayoutLine* line;
    double x, above, baseline, below;  // from the layout's upper left
};

Line lineAt(PangoLayoutIter* iter) {
    PangoRectangle logical{};
    pango_layout_iter_get_line_extents(iter, nullptr, &logical);
    const double top = pango_units_to_double(logical.y);
    return {pango_layout_iter_get_line_readonly(iter), pango_units_to_double(logical.x), top,
            pango_units_to_double(pango_layout_iter_get_baseline(iter)),
            top + pango_units_to_double(logical.height)};
}

}  // namespace

Sheet sheetOf(Paper paper) {
    Sheet sheet;
    sheet.width = paper == Paper::letter ? 612.0 : millimetres(210.0);
    sheet.height = paper == Paper::letter ? 792.0 : millimetres(297.0);
    if (paper == Paper::a4Landscape) std::swap(sheet.width, sheet.height);
    return sheet;
}

Flow::Flow(cairo_t* cairo, const Sheet& sheet, std::function<void()> turned)
    : m_cairo(cairo), m_sheet(sheet), m_turned(std::move(turned)), m_writing(cairo), m_y(sheet.top) {}

void Flow::turnPage() {
    m_turned();
    m_y = m_sheet.top;
}

void Flow::need(double height) {
    if (m_y > m_sheet.top && m_y + height > bottom() + kSlack) turnPage();
}

void Flow::paragraph(const std::string& text, const Style& style, double indent) {
    if (text.empty()) return;
    const Layout layout = m_writing.lay(text, style, width() - indent);
    check(text, left() + indent, m_sheet.top, {extentOf(layout.get()).width, 0.0}, width() - indent);
    const std::unique_ptr<PangoLayoutIter, IterFree> iter(pango_layout_get_iter(layout.get()));
    double origin = m_y;
    double end = m_y;
    do {
        const Line line = lineAt(iter.get());
        if (origin + line.below > bottom() + kSlack && origin + line.above > m_sheet.top) {
            turnPage();
            origin = m_y - line.above;
        }
        setInk(m_cairo, style.ink);
        cairo_move_to(m_cairo, left() + indent + line.x, origin + line.baseline);
        pango_cairo_show_layout_line(m_cairo, line.line);
        end = origin + line.below;
    } while (pango_layout_iter_next_line(iter.get()) != 0);
    m_y = end;
}

void Flow::heading(const std::string& text) {
    const double line = m_writing.height("X", style::kBody, -1.0);
    need(12.0 + m_writing.height(text, style::kHeading, width()) + 4.0 + 3.0 * line);
    if (m_y > m_sheet.top) down(12.0);
    paragraph(text, style::kHeading);
    down(4.0);
}

void Flow::rule(double above, double below) {
    down(above);
    setInk(m_cairo, Ink::line);
    cairo_set_line_width(m_cairo, 0.7);
    cairo_move_to(m_cairo, left(), m_y);
    cairo_line_to(m_cairo, right(), m_y);
    cairo_stroke(m_cairo);
    down(below);
}

double Flow::heightOf(const std::vector<Cell>& cells) const {
    double height = 0.0;
    for (const Cell& cell : cells)
        height = std::max(height, m_writing.height(cell.text, cell.style, cell.width));
    return height;
}

double Flow::row(const std::vector<Cell>& cells) {
    const double height = heightOf(cells);
    need(height);
    for (const Cell& cell : cells) put(left() + cell.x, m_y, cell.width, cell.text, cell.style);
    down(height);
    return height;
}

double Flow::put(double x, double y, double width, const std::string& text, const Style& style) {
    if (text.empty()) return 0.0;
    const Layout layout = m_writing.lay(text, style, width);
    const Extent extent = extentOf(layout.get());
    check(text, x, y, extent, width);
    setInk(m_cairo, style.ink);
    cairo_move_to(m_cairo, x, y);
    pango_cairo_show_layout(m_cairo, layout.get());
    return extent.height;
}

void Flow::check(const std::string& text, double x, double y, const Extent& extent, double width) {
    const bool wide = extent.width > width + kSlack || x < m_sheet.side - kSlack ||
                      x + width > m_sheet.width - m_sheet.side + kSlack;
    const bool high = y < m_sheet.top - kSlack || y + extent.height > bottom() + kSlack;
    if (wide) m_overflow.push_back("wider than its place: " + text);
    if (high) m_overflow.push_back("below or above its page: " + text);
}

}  // namespace report
