// lambda* on a square grid over the zones: what integrals over the target are summed on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/scenario.hpp>

#include "sheet_frame.hpp"

namespace scoring {

inline constexpr double kBehindLine = 8.0;  // mm; nearer the hairline its own metrics judge, not spacing's

struct IntensityRaster {
    static constexpr double kStep = 0.25;  // mm
    static constexpr double kCellArea = kStep * kStep;

    // A cell by its place in the grid.
    struct Cell {
        std::size_t column, row;
    };

    SheetFrame frame;  // the grid begins at its origin and runs along its axes
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<double> intensity;  // at each cell's middle, dots/mm2; row by row; 0 outside every zone

    [[nodiscard]] std::size_t indexOf(Cell cell) const { return cell.row * columns + cell.column; }
    [[nodiscard]] Point middle(Cell cell) const {
        return frame.toSheet(Point{(static_cast<double>(cell.column) + 0.5) * kStep,
                                   (static_cast<double>(cell.row) + 0.5) * kStep});
    }
    // How the middle of a zone's cell lies along the hairline; n is infinite where the cell is farther behind
    // than anything asks for. With a hairline only.
    [[nodiscard]] LineCoordinates along(Cell cell) const {
        if (isFar(cell)) return {0.0, std::numeric_limits<double>::infinity(), false};
        return m_along[alongIndex(cell)];
    }
    // Whether along() would be infinite, for every place of the cell.
    [[nodiscard]] bool isFar(Cell cell) const { return m_tiles[tileOf(cell)] == kFar; }
    // Calls visit(cell, dots/mm2) for every cell of a zone, row by row.
    template <class Visit>
    void forEachCell(Visit visit) const {
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                const double here = intensity[indexOf({column, row})];
                if (here > 0.0) visit(Cell{column, row}, here);
            }
        }
    }
    // The whole of it, in the frame.
    [[nodiscard]] Box box() const {
        return {{0.0, 0.0}, {static_cast<double>(columns) * kStep, static_cast<double>(rows) * kStep}};
    }
    // The cell that holds the place; nothing outside the grid.
    [[nodiscard]] std::optional<Cell> find(Point place) const {
        const Point at = frame.toFrame(place);
        const double column = at.x / kStep;
        const double row = at.y / kStep;
        if (!(column >= 0.0 && row >= 0.0 && column < static_cast<double>(columns) &&
              row < static_cast<double>(rows))) {
            return std::nullopt;
        }
        return Cell{static_cast<std::size_t>(column), static_cast<std::size_t>(row)};
    }
    // Its index, or `intensity.size()` outside the grid.
    [[nodiscard]] std::size_t cellAt(Point place) const {
        const std::optional<Cell> cell = find(place);
        return cell ? indexOf(*cell) : intensity.size();
    }

private:
    friend class Rasteriser;
    static constexpr std::size_t kTile = 16;  // cells along the side of a tile
    static constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] std::size_t tileOf(Cell cell) const {
        return cell.row / kTile * ((columns + kTile - 1) / kTile) + cell.column / kTile;
    }
    [[nodiscard]] std::size_t alongIndex(Cell cell) const {
        return m_tiles[tileOf(cell)] * kTile * kTile + cell.row % kTile * kTile + cell.column % kTile;
    }

    // Only the tiles near the line have their cells in m_along, so that it stays small: most of a scalp lies
    // far behind its hairline.
    std::vector<std::uint32_t> m_tiles;  // which of the tiles in m_along, or kFar
    std::vector<LineCoordinates> m_along;
};

// The density at a place that is known to be in its zone, dots/mm2. `along`, the place in hairline
// coordinates, is looked at only for the axis `hairline`.
[[nodiscard]] double densityAt(const Density& density, const LineCoordinates& along, Point place);

// Samples every zone at the middles of a grid along the zones' own axes (frameOf). `far` in
// mm: behind it nobody asks how far behind the line (may be null) a place is.
[[nodiscard]] IntensityRaster rasterise(const std::vector<Zone>& zones, const LineProjection* line,
                                        double far);

}  // namespace scoring
