// Text by Pango: shaped, wrapped, measured in points (1/72 inch).
#pragma once

#include <memory>
#include <string>

#include <pango/pangocairo.h>

#include "report/ink.hpp"

namespace report {

enum class Weight { regular, medium, semibold };
enum class Align { left, right, centre };

struct Style {
    double size = 9.0;  // em, points
    Weight weight = Weight::regular;
    Ink ink = Ink::text;
    Align align = Align::left;
};
namespace style {
inline constexpr Style kTitle{19.0, Weight::semibold};
inline constexpr Style kHeading{12.0, Weight::semibold};
inline constexpr Style kBody{};
inline constexpr Style kStrong{9.0, Weight::semibold};
inline constexpr Style kMuted{9.0, Weight::regular, Ink::muted};
inline constexpr Style kNote{7.5, Weight::regular, Ink::muted};
inline constexpr Style kFigure{20.0, Weight::semibold};
inline constexpr Style kTotal{32.0, Weight::semibold};
[[nodiscard]] constexpr Style to(Style style, Align align) {
    style.align = align;
    return style;
}
}  // namespace style

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

// Sets text for one page surface.
class Writing {
public:
    // `cairo` must outlive it.
    explicit Writing(cairo_t* cairo);

    // The text in lines of at most `width` points; words that are wider break. Below 0: one line as long as
    // it is.
    [[nodiscard]] Layout lay(const std::string& text, const Style& style, double width) const;
    [[nodiscard]] double height(const std::string& text, const Style& style, double width) const;
    [[nodiscard]] double width(const std::string& text, const Style& style) const;  // in one line

private:
    std::unique_ptr<PangoContext, Unref> m_context;
};

// Width and height that the laid out text takes, points.
struct Extent {
    double width = 0.0;
    double height = 0.0;
};
[[nodiscard]] Extent extentOf(PangoLayout* layout);

void setInk(cairo_t* cairo, Ink ink, double alpha = 1.0);

}  // namespace report
