#include "stats/quadrats.hpp"

#include <algorithm>
#include <cassert>

namespace scoring {
namespace {

// The lines between equal parts of [low, high].
std::vector<double> linesOf(double low, double high, std::size_t parts) {
    std::vector<double> lines;
    for (std::size_t k = 1; k < parts; ++k) {
        lines.push_back(low + (high - low) * static_cast<double>(k) / static_cast<double>(parts));
    }
    return lines;
}

// The part that holds the value, closed on the right: as many lines lie below it.
std::size_t partOf(const std::vector<double>& lines, double value) {
    return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), value) - lines.begin());
}

}  // namespace

Measured quadratChiSquared(const std::vector<Point>& places, const Window& window, std::size_t columns,
                           std::size_t rows) {
    assert(columns > 0 && rows > 0);
    if (places.empty()) return Measured::undefined("there are no dots");
    if (!window.isRectangle()) return Measured::undefined("quadrats are made for rectangles only");
    const Box& box = window.box();
    const std::vector<double> across = linesOf(box.min.x, box.max.x, columns);
    const std::vector<double> along = linesOf(box.min.y, box.max.y, rows);
    std::vector<double> counts(columns * rows, 0.0);
    for (const Point place : places)
        counts[partOf(along, place.y) * columns + partOf(across, place.x)] += 1.0;
    const double expected = static_cast<double>(places.size()) / static_cast<double>(counts.size());
    double sum = 0.0;
    for (const double count : counts) sum += (count - expected) * (count - expected) / expected;
    return {sum, {}};
}

}  // namespace scoring
