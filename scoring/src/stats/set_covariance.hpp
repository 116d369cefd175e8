// The exact area that a window shares with itself moved.
#pragma once

#include <vector>

#include "stats/window.hpp"

namespace scoring {

// gamma(v) = |W and (W + v)| in mm2, v in mm; gamma(0) = |W|, gamma(-v) = gamma(v).
//
// Rectangles: (a - |vx|)(b - |vy|). Polygons: 1_W(x, y) is a sum of signed half-lines below its
// edges, so the product of two windows is the sum over all pairs of edges of the integral of
// the lower of two lines. Exact but for rounding, with holes, in (number of edges)^2 steps.
// Source: the definition (Stoyan and Stoyan 1994, ch. 15); the sum over edges is derived here.
class SetCovariance {
public:
    explicit SetCovariance(const Window& window);
    [[nodiscard]] double area(Point shift) const;

private:
    // A piece of the boundary as a function of x, relative to the middle of the window.
    struct Line {
        double left, right;  // left < right
        double at, slope;    // y(x) = at + slope x
        double sign;         // +1 above the inside, -1 below it
    };
    [[nodiscard]] double polygonArea(Point shift) const;

    std::vector<Line> m_lines;  // by left end
    double m_width;
    double m_height;
    bool m_isRectangle;
};

}  // namespace scoring
