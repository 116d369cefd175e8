// Cells of about equal expected dots, by halving the target's mass again and again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <scoring/geometry.hpp>

#include "intensity_raster.hpp"
#include "stats/neighbour_grid.hpp"

namespace scoring {

struct CoverageCells {
    static constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

    std::vector<double> expected;      // dots, per cell
    std::vector<Point> middle;         // the cell's centre of mass, mm
    std::vector<std::uint32_t> owner;  // per cell of the raster: its coverage cell, or kNobody

    // The coverage cell of a cell of the raster; kNone outside all of them and for what lies off the raster.
    [[nodiscard]] std::size_t ownerOf(std::size_t rasterCell) const {
        if (rasterCell >= owner.size() || owner[rasterCell] == kNobody) return kNone;
        return owner[rasterCell];
    }
};

// Halves across the longer side until a cell expects no more than `most` dots.
[[nodiscard]] CoverageCells coverageCells(const IntensityRaster& raster, double most);

// Two of them at once, for `most` and for `mostInAPart` >= `most`: every cell of the first lies in
// one of the second, so that the halving is done once.
[[nodiscard]] std::pair<CoverageCells, CoverageCells> coverageCells(const IntensityRaster& raster,
                                                                    double most, double mostInAPart);

// Dots in each cell.
[[nodiscard]] std::vector<std::size_t> countInCells(const CoverageCells& cells, const IntensityRaster& raster,
                                                    const std::vector<Point>& places);

}  // namespace scoring
