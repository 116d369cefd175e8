// The window of a point pattern: the region in which every dot would have been seen.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// A polygon with any number of holes. Its rings may run either way and touch, but not cross;
// holes lie inside the outer ring and do not overlap. Areas in mm2, lengths in mm.
class Window {
public:
    // The outer ring needs at least three corners and an area (asserted).
    explicit Window(Polygon region);

    [[nodiscard]] const Polygon& region() const { return m_region; }
    [[nodiscard]] const Box& box() const { return m_box; }
    [[nodiscard]] double area() const { return m_area; }
    // The length of all rings, those of the holes too.
    [[nodiscard]] double perimeter() const { return m_perimeter; }
    // True for four corners with sides along x and y, without holes: what Donnelly's and
    // Ripley's corrections are made for.
    [[nodiscard]] bool isRectangle() const { return m_isRectangle; }
    // Half-open, as scoring::contains.
    [[nodiscard]] bool contains(Point place) const;
    // From a place inside to the nearest ring (outer or hole); never negative.
    [[nodiscard]] double distanceToBoundary(Point place) const;
    [[nodiscard]] std::vector<double> distancesToBoundary(const std::vector<Point>& places) const;

private:
    Polygon m_region;
    Box m_box;
    double m_area = 0.0;
    double m_perimeter = 0.0;
    bool m_isRectangle = false;
};

// Calls visit(from, to) for every edge of every ring, in the order of the corners.
template <class Visit>
void eachWindowEdge(const Window& window, Visit visit) {
    const auto ring = [&](const std::vector<Point>& corners) {
        for (std::size_t i = 0; i < corners.size(); ++i) visit(corners[i], corners[(i + 1) % corners.size()]);
    };
    ring(window.region().outer);
    for (const auto& hole : window.region().holes) ring(hole);
}

}  // namespace scoring
