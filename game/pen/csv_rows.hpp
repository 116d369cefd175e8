// The form that samples.csv and dots.csv share: a header row of known column names in any
// order, then rows of plain numbers. No quoting: a number needs none.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pen/samples_csv.hpp"

namespace pen {

struct CsvColumn {
    std::string_view name;
    bool required = false;
};

// Reads rows one by one. The bytes must outlive it.
class CsvRows {
public:
    // Reads the header: `fault()` is set when it is too long, has an unknown, double or
    // missing column.
    CsvRows(std::string_view bytes, std::vector<CsvColumn> columns);

    // Goes to the next row; false at the end or at a fault.
    [[nodiscard]] bool next();
    // The cell of a column of the constructor's list; empty when absent.
    [[nodiscard]] std::string_view cell(std::size_t column) const;
    // A fault at a cell of this row, for the caller to return.
    [[nodiscard]] CsvFault faultAt(std::size_t column, const std::string& message) const;
    [[nodiscard]] const std::optional<CsvFault>& fault() const { return m_fault; }
    [[nodiscard]] int line() const { return m_line; }

private:
    [[nodiscard]] bool takeLine(std::string_view& line);
    void readHeader();
    void readColumn(std::size_t field, std::string_view name);
    void split(std::string_view line);

    std::string_view m_rest;
    std::vector<CsvColumn> m_columns;
    std::vector<std::optional<std::size_t>> m_fieldOf;  // column -> field
    std::vector<std::string_view> m_fields;
    std::size_t m_width = 0;
    int m_line = 0;
    std::optional<CsvFault> m_fault;
};

// The cell as it can be shown in a message: at most 40 characters, control characters as '?'.
[[nodiscard]] std::string shownCell(std::string_view cell);

}  // namespace pen
