// Windows and places for the tests that try thousands of them.
#pragma once

#include <cmath>
#include <numbers>
#include <vector>

#include <scoring/random.hpp>

#include "stats/window.hpp"

namespace scoring::tests {

// A star around `centre`, anything but convex, with radii between `least` and `most`.
inline std::vector<Point> star(Random& random, Point centre, double least, double most) {
    std::vector<Point> ring;
    const auto corners = static_cast<int>(3 + random.below(10));
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * (i + random.uniform(0.0, 0.7)) / corners;
        const double radius = random.uniform(least, most);
        ring.push_back(centre + Point{radius * std::cos(angle), radius * std::sin(angle)});
    }
    return ring;
}

// A rectangle, a star, or a box with up to two stars as holes.
inline Window randomWindow(Random& random) {
    const Point corner{random.uniform(-50.0, 50.0), random.uniform(-50.0, 50.0)};
    switch (random.below(3)) {
        case 0:
            return Window(rectangle(corner, corner + Point{random.uniform(4, 12), random.uniform(4, 12)}));
        case 1:
            return Window({star(random, corner, 2.0, 8.0), {}});
        default: {
            Polygon region = rectangle(corner, corner + Point{12.0, 9.0});
            region.outer.push_back(corner + Point{random.uniform(1.0, 3.0), 5.0});
            region.holes.push_back(star(random, corner + Point{5.0, 2.5}, 0.5, 1.9));
            if (random.below(2) == 0) {
                region.holes.push_back(star(random, corner + Point{9.0, 6.0}, 0.5, 1.9));
            }
            return Window(std::move(region));
        }
    }
}

inline Point placeIn(Random& random, const Window& window) {
    const Box& box = window.box();
    while (true) {
        const Point place{random.uniform(box.min.x, box.max.x), random.uniform(box.min.y, box.max.y)};
        if (window.contains(place)) return place;
    }
}

inline std::vector<Point> placesIn(Random& random, const Window& window, std::size_t count) {
    std::vector<Point> places;
    for (std::size_t i = 0; i < count; ++i) places.push_back(placeIn(random, window));
    return places;
}

// Rows, lattices and doubles: distances tie, and more than three cells share a corner.
inline void toWholePlaces(std::vector<Point>& places) {
    for (Point& place : places) place = {std::round(place.x), std::round(place.y)};
}

inline const Window& unitSquare() {
    static const Window window(rectangle({0, 0}, {1, 1}));
    return window;
}

// Lattices of unit density that reach from -half to half columns and rows around the origin.
inline std::vector<Point> squareLattice(int half) {
    std::vector<Point> places;
    for (int row = -half; row <= half; ++row) {
        for (int column = -half; column <= half; ++column) places.push_back({1.0 * column, 1.0 * row});
    }
    return places;
}

inline std::vector<Point> hexagonalLattice(int half) {
    const double side = std::sqrt(2.0 / std::sqrt(3.0));
    std::vector<Point> places;
    for (int row = -half; row <= half; ++row) {
        for (int column = -half; column <= half; ++column) {
            places.push_back({side * (column + 0.5 * (row & 1)), side * 0.5 * std::sqrt(3.0) * row});
        }
    }
    return places;
}

}  // namespace scoring::tests
