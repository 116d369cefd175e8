// samples.csv: t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact,buttons
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pen/sample.hpp"

namespace pen {

struct CsvFault {
    int line = 1;    // 1-based
    int column = 1;  // 1-based field number
    std::string message;
};

// All or nothing. At most 256 MiB; an empty cell is an absent channel; an unknown or missing
// column, a bad number or an illegal stream is a fault with its line.
[[nodiscard]] std::variant<std::vector<Sample>, CsvFault> readSamplesCsv(std::string_view bytes);
[[nodiscard]] std::string writeSamplesCsv(const std::vector<Sample>& samples);

}  // namespace pen
