#include <cmath>

#include "metrics/spacing.hpp"

namespace scoring {

CellCount cellCount(std::size_t cell, double found, double expected) {
    return {cell, found, expected, std::log((found + 0.5) / (expected + 0.5))};
}

std::vector<CellCount> coreCounts(const Ground& ground, const Pattern& pattern) {
    std::vector<Point> inCore;
    for (const std::size_t i : pattern.core) inCore.push_back(pattern.places[i]);
    const auto counts = countInCells(ground.cells, ground.field.raster(), inCore);
    std::vector<CellCount> cells;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        if (ground.coreInCell[cell] <= 0.0) continue;
        cells.push_back(cellCount(cell, static_cast<double>(counts[cell]), ground.coreInCell[cell]));
    }
    return cells;
}

Measured densityError(const Ground& ground, const Pattern& pattern) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    double sum = 0.0;
    double whole = 0.0;
    for (const CellCount& cell : coreCounts(ground, pattern)) {
        sum += cell.expected * std::abs(cell.logRatio);
        whole += cell.expected;
    }
    if (whole <= 0.0) return Measured::undefined("no dots are expected a pitch inside the zones");
    return Measured::of(sum / whole);
}

}  // namespace scoring
