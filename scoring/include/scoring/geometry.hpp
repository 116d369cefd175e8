// Plane geometry on the sheet, in millimetres. +x towards the client's left ear, +y from
// the forehead towards the crown.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace scoring {

// A place or a vector on the sheet, in millimetres.
struct Point {
    double x = 0.0;
    double y = 0.0;
    friend constexpr bool operator==(Point, Point) = default;
};

[[nodiscard]] constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
[[nodiscard]] constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
[[nodiscard]] constexpr Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
[[nodiscard]] constexpr double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
[[nodiscard]] constexpr double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
// Euclidean distance in millimetres (std::hypot: the same on every processor).
[[nodiscard]] double distance(Point a, Point b);

// An axis-aligned box; empty when max < min.
struct Box {
    Point min;
    Point max;
    [[nodiscard]] double width() const { return max.x - min.x; }
    [[nodiscard]] double height() const { return max.y - min.y; }
};

// A region bounded by one outer ring and any number of holes. Rings are closed by
// themselves (the last point is not the first) and may run either way.
struct Polygon {
    std::vector<Point> outer;
    std::vector<std::vector<Point>> holes;
};

// True when the point lies inside the region. The boundary counts as inside on the left and
// lower sides only (half-open), so that neighbouring regions never both hold a point.
[[nodiscard]] bool contains(const Polygon& region, Point point);
// Area in mm2, holes taken out, whatever way the rings run.
[[nodiscard]] double area(const Polygon& region);
// The smallest box around the outer ring. The ring must not be empty.
[[nodiscard]] Box bounds(const Polygon& region);
// Distance in mm from the point to the nearest ring (outer or hole), never negative.
[[nodiscard]] double distanceToBoundary(const Polygon& region, Point point);
// True when any two edges of the rings cross or overlap away from a shared corner.
[[nodiscard]] bool selfCrosses(const Polygon& region);
[[nodiscard]] Polygon rectangle(Point corner, Point opposite);

// A place in hairline coordinates (see LineProjection).
struct LineCoordinates {
    double t = 0.0;           // arc length from the start of the curve, mm
    double n = 0.0;           // signed distance, mm: > 0 towards the scalp, < 0 towards the forehead
    bool beyondEnds = false;  // the nearest place is an end of the curve and the point lies past it
};

// A reference curve (an open polyline, t growing with +x) that points are projected on.
// Ties (on the medial axis): the smallest |n|, then the smallest t.
class LineProjection {
public:
    // Needs at least two points, no two consecutive ones equal (asserted).
    explicit LineProjection(std::vector<Point> curve);
    [[nodiscard]] LineCoordinates project(Point point) const;
    // The place at arc length t (clamped to the curve), moved n mm along the normal.
    [[nodiscard]] Point at(double t, double n) const;
    [[nodiscard]] double length() const { return m_arc.back(); }
    [[nodiscard]] const std::vector<Point>& curve() const { return m_curve; }

private:
    struct Nearest;
    // A run of consecutive pieces with boxes around it and around each, to skip the far ones.
    struct Block {
        static constexpr std::size_t kPieces = 8;
        Box box;
        std::array<double, kPieces> left{}, right{}, low{}, high{};  // infinitely far where there is none
    };
    void tryPiece(std::size_t piece, Point point, Nearest& best) const;
    void tryBlock(std::size_t block, Point point, Nearest& best) const;

    std::vector<Point> m_curve;
    std::vector<double> m_arc;  // arc length at each point of the curve, mm
    std::vector<Block> m_blocks;
};

}  // namespace scoring
