// Where on the patch the faults of several runs lie: the habit, not the accident.
//
// At each place a disc of two pitches is looked at (some twelve dots where the target is met). What is summed
// over the runs and divided by their number and the disc's area within the patch:
// - dots that lie outside their zone's depth band (levels that judge depth),
// - dots that are missing or too many against the target's density, beyond what scatters in skilled work too;
// on a
//   level with marks, marks without a dot and dots without a mark (levels that judge spacing).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/geometry.hpp>

#include "level/level.hpp"

namespace review {

// A number is off as far as it is farther from the expected one than so many times its root. Two runs of the
// synthetic expert at the mid-scalp field leave 1.2 faults a cm2 then, two of the novice 13.6. A default of
// ours.
inline constexpr double kScatter = 0.8;

struct HeatMap {
    scoring::Point origin;  // the middle of the first cell, mm
    double cellMm = 1.0;    // side of a cell
    std::size_t columns = 0, rows = 0;
    std::size_t runs = 0;
    // Faults a cm2 and run, row by row with growing y; absent: outside the patch.
    std::vector<std::optional<double>> cells;
    double most = 0.0;                     // of all cells
    std::optional<scoring::Point> mostAt;  // its middle; absent: no fault anywhere, or no runs
    [[nodiscard]] const std::optional<double>& at(std::size_t column, std::size_t row) const {
        return cells[row * columns + column];
    }
};

// The dots of each run at the level. Cells are 1 mm wide, or as wide as makes 64 of the longer side.
[[nodiscard]] HeatMap heatMapOf(const level::Level& level,
                                const std::vector<std::vector<scoring::Dot>>& runs);

}  // namespace review
