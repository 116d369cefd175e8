// dots.csv: x_mm,y_mm,depth_mm,diameter_mm,t_s (only x_mm and y_mm required, any order).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <scoring/dot.hpp>

#include "pen/samples_csv.hpp"

namespace pen {

// All or nothing; the rules are those of design.md section 3. Line ends LF or CRLF.
[[nodiscard]] std::variant<std::vector<scoring::Dot>, CsvFault> readDotsCsv(std::string_view bytes);
// Something wrong with the number of a dot (0, 1, 2 ...) in that column, found only later: its place in
// bytes that readDotsCsv() has read. The line's first field where the file has no such column.
[[nodiscard]] CsvFault dotFault(std::string_view bytes, std::size_t dot, std::string_view column,
                                const std::string& message);
// Numbers with as many decimals as the integers hold (0.1 um, 1 um, 1 us); reading it back
// gives the same dots but for what the format does not carry.
[[nodiscard]] std::string writeDotsCsv(const std::vector<scoring::Dot>& dots);

}  // namespace pen
