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
// Numbers with as many decimals as the integers hold (0.1 um, 1 um, 1 us); reading it back
// gives the same dots but for what the format does not carry.
[[nodiscard]] std::string writeDotsCsv(const std::vector<scoring::Dot>& dots);

}  // namespace pen
