// CSV as spreadsheets write and read it (RFC 4180): cells may be quoted and then hold commas, quotes and line
// ends. For names and comments; the program's figures are in the plain CSV of csv.hpp.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/csv.hpp"

namespace text {

struct QuotedRow {
    int line = 0;                    // where it begins in the file, from 1
    std::vector<std::string> cells;  // without their quotes; as many as the header has
};

struct QuotedCsv {
    std::vector<std::string> header;
    std::vector<QuotedRow> rows;
};

// Splits the bytes; a byte order mark before them is passed over, lines end with LF or CRLF, rows of empty
// cells only are passed over. Refuses, with the line: no header, bytes that are not UTF-8, a NUL, a quote
// inside a bare cell or one that is never closed, a row with another number of cells than the header, more
// than the limits.
[[nodiscard]] std::variant<QuotedCsv, CsvError> parseQuotedCsv(std::string_view bytes, CsvLimits limits = {});

// One line with its end (CRLF). Cells are quoted where they must be. A cell that begins as a formula (= + -
// @, tab, CR) gets an apostrophe before it, unless it is a plain number: a spreadsheet would run it (OWASP,
// CSV Injection).
[[nodiscard]] std::string quotedCsvLine(const std::vector<std::string>& cells);

// The cell as it was before that apostrophe: what quotedCsvLine() made is read back the same.
[[nodiscard]] std::string withoutGuard(std::string cell);

}  // namespace text
