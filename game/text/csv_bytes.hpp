// What every CSV file has to be before it is split: not too long, UTF-8, without NUL bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/csv.hpp"

namespace text {

// The line, from 1, that the byte at that place stands in.
[[nodiscard]] int lineOf(std::string_view bytes, std::size_t at);
// Nothing, or the first of these that is wrong.
[[nodiscard]] std::optional<CsvError> refuseBytes(std::string_view bytes, CsvLimits limits);

}  // namespace text
