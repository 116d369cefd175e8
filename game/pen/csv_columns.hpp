// Columns of samples.csv and dots.csv by name, over text's plain CSV.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pen/samples_csv.hpp"
#include "text/csv.hpp"

namespace pen {

struct CsvColumn {
    std::string_view name;
    bool required = false;
};

// A CSV whose header was checked: only known columns, all required ones there. Holds views
// into the bytes, which must outlive it.
class CsvTable {
public:
    [[nodiscard]] static std::variant<CsvTable, CsvFault> read(std::string_view bytes,
                                                               std::vector<CsvColumn> columns);

    [[nodiscard]] const std::vector<text::CsvRow>& rows() const { return m_csv.rows; }
    // The cell of a column (its index in the list given to read()); empty when absent.
    [[nodiscard]] std::string_view cell(const text::CsvRow& row, std::size_t column) const;
    [[nodiscard]] CsvFault faultAt(const text::CsvRow& row, std::size_t column,
                                   const std::string& message) const;

private:
    text::Csv m_csv;
    std::vector<CsvColumn> m_columns;
    std::vector<int> m_fieldOf;  // column -> field, -1 when absent
};

// The cell as it can be shown in a message: at most 40 bytes, control characters as '?'.
[[nodiscard]] std::string shownCell(std::string_view cell);

}  // namespace pen
