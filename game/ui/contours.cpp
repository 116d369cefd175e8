#include "ui/contours.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using scoring::Point;

// A square between four middles of cells: corners from the lower left one, turning left.
struct Square {
    std::array<Point, 4> at;
    std::array<double, 4> heat;
};

bool squareAt(const review::HeatMap& map, std::size_t column, std::size_t row, Square& square) {
    constexpr std::array<std::pair<std::size_t, std::size_t>, 4> kCorners{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t x = column + kCorners[i].first;
        const std::size_t y = row + kCorners[i].second;
        const auto& heat = map.at(x, y);
        if (!heat) return false;
        square.heat[i] = *heat;
        square.at[i] = {map.origin.x + static_cast<double>(x) * map.cellMm,
                        map.origin.y + static_cast<double>(y) * map.cellMm};
    }
    return true;
}

// Where the line crosses the square's sides, in order; two or four places.
std::vector<Point> crossings(const Square& square, double level) {
    std::vector<Point> places;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t next = (i + 1) % 4;
        const double a = square.heat[i];
        const double b = square.heat[next];
        if ((a >= level) == (b >= level)) continue;
        places.push_back(square.at[i] + (square.at[next] - square.at[i]) * ((level - a) / (b - a)));
    }
    return places;
}

}  // namespace

std::vector<std::pair<Point, Point>> contourOf(const review::HeatMap& map, double level) {
    std::vector<std::pair<Point, Point>> pieces;
    Square square{};
    for (std::size_t row = 0; row + 1 < map.rows; ++row) {
        for (std::size_t column = 0; column + 1 < map.columns; ++column) {
            if (!squareAt(map, column, row, square)) continue;
            const std::vector<Point> places = crossings(square, level);
            for (std::size_t i = 0; i + 1 < places.size(); i += 2)
                pieces.emplace_back(places[i], places[i + 1]);
        }
    }
    return pieces;
}

std::vector<double> contourLevels(double most) {
    std::vector<double> levels;
    if (most <= 1.0) return levels;
    const double wanted = std::max(1.0, most / 3.5);
    const double decade = std::pow(10.0, std::floor(std::log10(wanted)));
    double step = decade;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * decade <= wanted * 1.0001) step = factor * decade;
    }
    for (double level = step; level < most && levels.size() < 6; level += step) levels.push_back(level);
    return levels;
}

}  // namespace ui
