#include "stats/coverage_cells.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

#include "stats/neighbour_grid.hpp"

namespace scoring {
namespace {

// A little less than one half: where two sides weigh the same, rounding does not choose.
constexpr double kHalf = 0.5 * (1.0 - 1e-9);

struct RasterCell {
    std::uint32_t column, row;
    double mass;  // dots expected in it
};

// Cells of the raster in the order in which their mass is summed: by rows or by columns.
struct Piece {
    std::vector<RasterCell> cells;
    bool byRows = true;
};

double massOf(const Piece& piece) {
    double mass = 0.0;
    for (const RasterCell& cell : piece.cells) mass += cell.mass;
    return mass;
}

// Counting sort by `key`, which lies in low .. high; cells with equal keys keep their order.
template <class Key>
std::vector<RasterCell> sortedBy(const std::vector<RasterCell>& cells, std::uint32_t low, std::uint32_t high,
                                 Key key) {
    std::vector<std::size_t> next(high - low + 2, 0);
    for (const RasterCell& cell : cells) ++next[key(cell) - low + 1];
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    std::vector<RasterCell> sorted(cells.size());
    for (const RasterCell& cell : cells) sorted[next[key(cell) - low]++] = cell;
    return sorted;
}

// Sorted across its longer side and cut where half of the mass lies on each side.
std::pair<Piece, Piece> halve(Piece piece, double mass) {
    struct Corner {
        std::uint32_t column, row;
    };
    Corner least{piece.cells.front().column, piece.cells.front().row};
    Corner most = least;
    for (const RasterCell& cell : piece.cells) {
        least = {std::min(least.column, cell.column), std::min(least.row, cell.row)};
        most = {std::max(most.column, cell.column), std::max(most.row, cell.row)};
    }
    const bool byRows = most.column - least.column < most.row - least.row;
    if (byRows && !piece.byRows) {
        piece.cells =
            sortedBy(piece.cells, least.row, most.row, [](const RasterCell& cell) { return cell.row; });
    } else if (!byRows && piece.byRows) {
        piece.cells = sortedBy(piece.cells, least.column, most.column,
                               [](const RasterCell& cell) { return cell.column; });
    }
    double sum = 0.0;
    std::size_t cut = 0;
    while (cut + 1 < piece.cells.size() && sum < kHalf * mass) sum += piece.cells[cut++].mass;
    const auto middle = piece.cells.begin() + static_cast<std::ptrdiff_t>(cut);
    Piece rest{{middle, piece.cells.end()}, byRows};
    piece.cells.erase(middle, piece.cells.end());
    piece.byRows = byRows;
    return {std::move(piece), std::move(rest)};
}

void close(CoverageCells& cells, const Piece& piece, const IntensityRaster& raster, double mass) {
    Point middle;
    for (const RasterCell& cell : piece.cells) {
        const std::size_t index = cell.row * raster.columns + cell.column;
        middle = middle + raster.middle(index) * (cell.mass / mass);
        cells.owner[index] = cells.expected.size();
    }
    cells.expected.push_back(mass);
    cells.middle.push_back(middle);
}

Piece wholeOf(const IntensityRaster& raster) {
    Piece whole;
    for (std::uint32_t row = 0; row < raster.rows; ++row) {
        for (std::uint32_t column = 0; column < raster.columns; ++column) {
            const double intensity = raster.intensity[row * raster.columns + column];
            if (intensity > 0.0) whole.cells.push_back({column, row, intensity * IntensityRaster::kCellArea});
        }
    }
    return whole;
}

// Halves the piece until nothing of it expects more than `most`; calls done(piece, mass) for each.
template <class Done>
void divide(Piece whole, double most, Done done) {
    std::vector<Piece> open;
    open.push_back(std::move(whole));
    while (!open.empty()) {
        Piece piece = std::move(open.back());
        open.pop_back();
        const double mass = massOf(piece);
        if (piece.cells.size() < 2 || mass <= most) {
            if (mass > 0.0) done(std::move(piece), mass);
            continue;
        }
        auto [first, second] = halve(std::move(piece), mass);
        open.push_back(std::move(second));
        open.push_back(std::move(first));
    }
}

CoverageCells noneOf(const IntensityRaster& raster) {
    CoverageCells cells;
    cells.owner.assign(raster.intensity.size(), kNone);
    return cells;
}

}  // namespace

CoverageCells coverageCells(const IntensityRaster& raster, double most) {
    CoverageCells cells = noneOf(raster);
    divide(wholeOf(raster), most,
           [&](const Piece& piece, double mass) { close(cells, piece, raster, mass); });
    return cells;
}

std::pair<CoverageCells, CoverageCells> coverageCells(const IntensityRaster& raster, double most,
                                                      double mostInAPart) {
    assert(most <= mostInAPart);
    std::pair<CoverageCells, CoverageCells> both{noneOf(raster), noneOf(raster)};
    divide(wholeOf(raster), mostInAPart, [&](Piece part, double mass) {
        close(both.second, part, raster, mass);
        divide(std::move(part), most,
               [&](const Piece& piece, double inPiece) { close(both.first, piece, raster, inPiece); });
    });
    return both;
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
