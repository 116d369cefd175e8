// Cells of about equal expected dots, by halving the target's mass again and again.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

#include "intensity_raster.hpp"

namespace scoring {

struct CoverageCells {
    std::vector<double> expected;    // dots, per cell
    std::vector<Point> middle;       // the cell's centre of mass, mm
    std::vector<std::size_t> owner;  // per cell of the raster: its coverage cell, or kNone
};

// Halves across the longer side until a cell expects no more than `most` dots.
[[nodiscard]] CoverageCells coverageCells(const IntensityRaster& raster, double most);

// Dots in each cell.
[[nodiscard]] std::vector<std::size_t> countInCells(const CoverageCells& cells, const IntensityRaster& raster,
                                                    const std::vector<Point>& places);

}  // namespace scoring
