// Places in millimetres from CSV files, as they are written: for statistics, not for scores.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include <scoring/geometry.hpp>

#include "pen/samples_csv.hpp"

namespace pen {

// The x_mm and y_mm of a dots.csv, unrounded; its other columns are let be. All or nothing.
[[nodiscard]] std::variant<std::vector<scoring::Point>, CsvFault> readPlacesCsv(std::string_view bytes);

// A region from x_mm,y_mm[,ring]: ring 0 (or no such column) is the outer one, 1, 2 ... are holes;
// rings may run either way and their corners must stand together. Fewer than three corners in
// a ring, rings out of order or too many of them (256) are faults.
[[nodiscard]] std::variant<scoring::Polygon, CsvFault> readRegionCsv(std::string_view bytes);

}  // namespace pen
