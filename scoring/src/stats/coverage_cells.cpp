#include "stats/coverage_cells.hpp"

#include <algorithm>

#include "stats/neighbour_grid.hpp"

namespace scoring {
namespace {

using Piece = std::vector<std::size_t>;  // raster cells

double massOf(const Piece& piece, const IntensityRaster& raster) {
    double mass = 0.0;
    for (const std::size_t cell : piece) mass += raster.intensity[cell] * IntensityRaster::kCellArea;
    return mass;
}

// Sorted across its longer side and cut where half of the mass lies on each side.
std::pair<Piece, Piece> halve(Piece piece, const IntensityRaster& raster, double mass) {
    std::size_t left = raster.columns;
    std::size_t right = 0;
    std::size_t low = raster.rows;
    std::size_t high = 0;
    for (const std::size_t cell : piece) {
        left = std::min(left, cell % raster.columns);
        right = std::max(right, cell % raster.columns);
        low = std::min(low, cell / raster.columns);
        high = std::max(high, cell / raster.columns);
    }
    if (right - left >= high - low) {
        std::sort(piece.begin(), piece.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(a % raster.columns, a) < std::pair(b % raster.columns, b);
        });
    } else {
        std::sort(piece.begin(), piece.end());
    }
    double sum = 0.0;
    std::size_t cut = 0;
    while (cut + 1 < piece.size() && sum < 0.5 * mass) {
        sum += raster.intensity[piece[cut++]] * IntensityRaster::kCellArea;
    }
    const auto middle = piece.begin() + static_cast<std::ptrdiff_t>(cut);
    return {Piece(piece.begin(), middle), Piece(middle, piece.end())};
}

void close(CoverageCells& cells, const Piece& piece, const IntensityRaster& raster, double mass) {
    Point middle;
    for (const std::size_t cell : piece) {
        const double share = raster.intensity[cell] * IntensityRaster::kCellArea / mass;
        middle = middle + raster.middle(cell) * share;
        cells.owner[cell] = cells.expected.size();
    }
    cells.expected.push_back(mass);
    cells.middle.push_back(middle);
}

}  // namespace

CoverageCells coverageCells(const IntensityRaster& raster, double most) {
    CoverageCells cells;
    cells.owner.assign(raster.intensity.size(), kNone);
    Piece whole;
    for (std::size_t cell = 0; cell < raster.intensity.size(); ++cell) {
        if (raster.intensity[cell] > 0.0) whole.push_back(cell);
    }
    std::vector<Piece> open{std::move(whole)};
    while (!open.empty()) {
        Piece piece = std::move(open.back());
        open.pop_back();
        const double mass = massOf(piece, raster);
        if (piece.size() < 2 || mass <= most) {
            if (mass > 0.0) close(cells, piece, raster, mass);
            continue;
        }
        auto [first, second] = halve(std::move(piece), raster, mass);
        open.push_back(std::move(second));
        open.push_back(std::move(first));
    }
    return cells;
}

std::vector<std::size_t> countInCells(const CoverageCells& cells, const IntensityRaster& raster,
                                      const std::vector<Point>& places) {
    std::vector<std::size_t> counts(cells.expected.size(), 0);
    for (const Point place : places) {
        const std::size_t cell = raster.cellAt(place);
        if (cell < cells.owner.size() && cells.owner[cell] != kNone) ++counts[cells.owner[cell]];
    }
    return counts;
}

}  // namespace scoring
