// One column of text, figures and pictures that goes on over the pages of a document. Points (1/72 inch),
// y down the page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/pdf.hpp"
#include "report/writing.hpp"

namespace report {

[[nodiscard]] constexpr double millimetres(double mm) { return mm * 72.0 / 25.4; }

struct Sheet {
    double width = 0.0, height = 0.0;
    double side = millimetres(16.0);  // margins
    double top = millimetres(16.0);
    double bottom = millimetres(20.0);  // the page's number stands in it
};
[[nodiscard]] Sheet sheetOf(Paper paper);

class Flow {
public:
    // `turned`: called when a page is full, before the next begins.
    Flow(cairo_t* cairo, const Sheet& sheet, std::function<void()> turned);

    [[nodiscard]] cairo_t* cairo() const { return m_cairo; }
    [[nodiscard]] const Writing& writing() const { return m_writing; }
    [[nodiscard]] double left() const { return m_sheet.side; }
    [[nodiscard]] double width() const { return m_sheet.width - 2 * m_sheet.side; }
    [[nodiscard]] double right() const { return left() + width(); }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double bottom() const { return m_sheet.height - m_sheet.bottom; }

    void down(double by) { m_y += by; }
    // A new page unless so much room is left on this one.
    void need(double height);
    void turnPage();

    // A paragraph from the current place on, over pages if it must; with nothing for an empty text.
    void paragraph(const std::string& text, const Style& style, double indent = 0.0);
    // Keeps with at least two lines of what follows.
    void heading(const std::string& text);
    void rule(double above = 6.0, double below = 6.0);

    struct Cell {
        double x = 0.0;      // from the column's left
        double width = 0.0;  // what its text may take
        std::string text;
        Style style;
    };
    // Texts side by side, on one page; returns their height and moves down by it.
    double row(const std::vector<Cell>& cells);
    [[nodiscard]] double heightOf(const std::vector<Cell>& cells) const;
    // A text in a box anywhere on the page; returns its height, moves nothing.
    double put(double x, double y, double width, const std::string& text, const Style& style);

    [[nodiscard]] const std::vector<std::string>& overflow() const { return m_overflow; }

private:
    void check(const std::string& text, double x, double y, const Extent& extent, double width);

    cairo_t* m_cairo;
    Sheet m_sheet;
    std::function<void()> m_turned;
    Writing m_writing;
    double m_y;
    std::vector<std::string> m_overflow;
};

}  // namespace report
