// lambda* on a square grid over the zones: what integrals over the target are summed on.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/scenario.hpp>

#include "sheet_frame.hpp"

namespace scoring {

inline constexpr double kBehindLine = 8.0;  // mm; nearer the hairline its own metrics judge, not spacing's

struct IntensityRaster {
    static constexpr double kStep = 0.25;  // mm
    static constexpr double kCellArea = kStep * kStep;

    SheetFrame frame;  // the grid begins at its origin and runs along its axes
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<double> intensity;  // at each cell's middle, dots/mm2; row by row; 0 outside every zone
    // With a hairline the middles of the zones' cells along it (empty without one); n is infinite
    // where the cell is farther behind than anything asks for.
    std::vector<LineCoordinates> along;

    [[nodiscard]] Point middle(std::size_t cell) const {
        const std::size_t row = cell / columns;
        return frame.toSheet(Point{(static_cast<double>(cell % columns) + 0.5) * kStep,
                                   (static_cast<double>(row) + 0.5) * kStep});
    }
    // The whole of it, in the frame.
    [[nodiscard]] Box box() const {
        return {{0.0, 0.0}, {static_cast<double>(columns) * kStep, static_cast<double>(rows) * kStep}};
    }
    // The cell that holds the place, or `intensity.size()` outside the grid.
    [[nodiscard]] std::size_t cellAt(Point place) const;
};

// The density at a place that is known to be in its zone, dots/mm2. `along`, the place in hairline
// coordinates, is looked at only for the axis `hairline`.
[[nodiscard]] double densityAt(const Density& density, const LineCoordinates& along, Point place);

// Samples every zone at the middles of a grid along the zones' own axes (frameOf). `far` in
// mm: behind it nobody asks how far behind the line (may be null) a place is.
[[nodiscard]] IntensityRaster rasterise(const std::vector<Zone>& zones, const LineProjection* line,
                                        double far);

}  // namespace scoring
