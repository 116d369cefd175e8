// Places and windows as the statistics' commands are given them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <scoring/geometry.hpp>

namespace app {

// Each a value or one sentence: what, where, how to mend it.
template <typename T>
using Given = std::variant<T, std::string>;

// x_mm and y_mm of a dots.csv, as written.
[[nodiscard]] Given<std::vector<scoring::Point>> placesIn(const std::string& path);
// "rect:x0,y0,x1,y1" in mm or the name of a CSV x_mm,y_mm[,ring]. With an area, not crossing
// itself; holes inside the outline are not checked for lying within each other.
[[nodiscard]] Given<scoring::Polygon> windowFrom(const std::string& text);
// Comma-separated finite numbers.
[[nodiscard]] Given<std::vector<double>> numbersIn(const std::string& text);

}  // namespace app
