// The work as it is printed: 300 dots an inch at the size it has on paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/scorecard.hpp>

#include "level/level.hpp"
#include "report/flow.hpp"
#include "sheet/sheet_view.hpp"

namespace report {

inline constexpr double kDotsPerInch = 300.0;
inline constexpr double kHealedDays = 30.0;
inline constexpr std::size_t kMostPinned = 6;  // findings, the worst of those that have a place

struct Picture {
    std::string jpeg;
    sheet::SheetView view;  // its width and height are the picture's pixels
};

// A finding's number and where its pin stands, in pixels of the picture.
struct NumberedPlace {
    std::size_t finding = 0;  // index into the findings
    sheet::Pixel at;
};

struct WorkPictures {
    double width = 0.0, height = 0.0;  // on paper, points; of each
    bool beside = false;               // two fit side by side
    Picture findings;                  // fresh, the worst findings marked
    std::vector<NumberedPlace> numbered;
    Picture healed;                // after kHealedDays
    std::optional<Picture> fresh;  // nothing drawn on it
};

// `columnWide`: points. `plain`: also the fresh work without marks.
[[nodiscard]] WorkPictures paintWork(const level::Level& level, const std::vector<scoring::Dot>& dots,
                                     const std::vector<scoring::Finding>& findings, double columnWide,
                                     bool plain);

// Draws the picture with its frame and a bar of 10 mm, its upper left at x, y.
void drawPicture(Flow& flow, double x, double y, double width, double height, const Picture& picture,
                 const std::string& barText);

// Where pins go that must not lie on one another: each as near to its place as is free.
class PinPlaces {
public:
    PinPlaces(double left, double top, double right, double bottom)
        : m_left(left), m_top(top), m_right(right), m_bottom(bottom) {}
    [[nodiscard]] sheet::Pixel take(sheet::Pixel wanted);  // points

private:
    [[nodiscard]] bool free(sheet::Pixel at) const;
    double m_left, m_top, m_right, m_bottom;
    std::vector<sheet::Pixel> m_taken;
};

}  // namespace report
