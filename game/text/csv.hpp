// The plain CSV of the program's files: a header, commas, decimal points, no quotes.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace text {

struct CsvRow {
    int line = 0;                         // in the file, from 1
    std::vector<std::string_view> cells;  // as many as the header has; views into the bytes
};

struct Csv {
    std::vector<std::string_view> header;
    std::vector<CsvRow> rows;
    // The index of the column of that name, or -1.
    [[nodiscard]] int column(std::string_view name) const;
};

struct CsvError {
    int line = 1;
    std::string what;  // one sentence
    std::string hint;  // how to mend it
};

struct CsvLimits {
    std::size_t bytes = 16U << 20U;
    std::size_t rows = 200000;
};

// Splits the bytes, which must outlive the result. Lines end with LF or CRLF; a last line
// without an end counts; blank lines at the end are passed over. Refuses: no header, bytes
// that are not UTF-8, a NUL, a quote, a row with another number of cells than the header, a
// column name that is empty or stands twice, more than the limits.
[[nodiscard]] std::variant<Csv, CsvError> parseCsv(std::string_view bytes, CsvLimits limits = {});

}  // namespace text
