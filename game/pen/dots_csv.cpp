#include "pen/dots_csv.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pen/csv_columns.hpp"
#include "text/number.hpp"

namespace pen {

namespace {

enum Column : std::size_t { kX, kY, kDepth, kDiameter, kTime };

std::vector<CsvColumn> columns() {
    return {{"x_mm", true}, {"y_mm", true}, {"depth_mm", false}, {"diameter_mm", false}, {"t_s", false}};
}

// What a column may hold, in its own unit. Depth and diameter are generous: the score judges.
struct Range {
    double low = 0.0, high = 0.0;
};
constexpr Range kPlaceMm{-1000.0, 1000.0};
constexpr Range kDepthMm{0.0, 20.0};
constexpr Range kDiameterMm{0.0, 20.0};
constexpr Range kTimeS{0.0, 1'000'000.0};

// Reads decimal numbers from the cells of one row; remembers the first fault.
class Row {
public:
    Row(const CsvTable& table, const text::CsvRow& row) : m_table(table), m_row(row) {}

    std::optional<double> maybe(Column column, Range range) {
        const std::string_view cell = m_table.cell(m_row, column);
        if (cell.empty()) return std::nullopt;
        const auto number = text::parseNumber(cell);
        if (!number) {
            fail(column, "'" + shownCell(cell) + "' is no decimal number (write 1.25, with a point)");
        } else if (*number < range.low || *number > range.high) {
            fail(column, shownCell(cell) + " is outside " + text::formatNumber(range.low) + ".." +
                             text::formatNumber(range.high));
        } else {
            return number;
        }
        return std::nullopt;
    }
    double needed(Column column, Range range) {
        if (m_table.cell(m_row, column).empty())
            fail(column, "the cell is empty; every dot needs this number");
        return maybe(column, range).value_or(0.0);
    }
    [[nodiscard]] const std::optional<CsvFault>& fault() const { return m_fault; }

private:
    void fail(Column column, const std::string& message) {
        if (!m_fault) m_fault = m_table.faultAt(m_row, column, message);
    }
    const CsvTable& m_table;
    const text::CsvRow& m_row;
    std::optional<CsvFault> m_fault;
};

std::optional<std::int32_t> thousandths(std::optional<double> value) {
    if (!value) return std::nullopt;
    return static_cast<std::int32_t>(std::llround(*value * 1000.0));
}

// A whole number of the given decimal places, without passing through a double.
void append(std::string& out, std::int64_t number, int decimals) {
    const bool negative = number < 0;
    std::string digits = std::to_string(number).substr(negative ? 1 : 0);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (negative) out += '-';
    out.append(digits, 0, digits.size() - places);
    out += '.';
    out.append(digits, digits.size() - places);
}

template <typename T>
void append(std::string& out, const std::optional<T>& number, int decimals) {
    if (number) append(out, std::int64_t{*number}, decimals);
}

}  // namespace

std::variant<std::vector<scoring::Dot>, CsvFault> readDotsCsv(std::string_view bytes) {
    auto read = CsvTable::read(bytes, columns());
    if (auto* fault = std::get_if<CsvFault>(&read)) return std::move(*fault);
    const CsvTable& table = std::get<CsvTable>(read);
    std::vector<scoring::Dot> dots;
    for (const text::CsvRow& cells : table.rows()) {
        Row row(table, cells);
        scoring::Dot dot;
        dot.ordinal = static_cast<std::uint32_t>(dots.size());
        dot.xTenthUm = scoring::Dot::tenthUm(row.needed(kX, kPlaceMm));
        dot.yTenthUm = scoring::Dot::tenthUm(row.needed(kY, kPlaceMm));
        dot.depthUm = thousandths(row.maybe(kDepth, kDepthMm));
        dot.diameterUm = thousandths(row.maybe(kDiameter, kDiameterMm));
        if (const auto seconds = row.maybe(kTime, kTimeS)) dot.tUs = std::llround(*seconds * 1e6);
        if (row.fault()) return *row.fault();
        dots.push_back(dot);
    }
    return dots;
}

CsvFault dotFault(std::string_view bytes, std::size_t dot, std::string_view column,
                  const std::string& message) {
    const auto read = CsvTable::read(bytes, columns());
    const auto* table = std::get_if<CsvTable>(&read);
    if (!table || dot >= table->rows().size()) return {1, 1, message};
    const auto known = columns();
    const auto at =
        std::find_if(known.begin(), known.end(), [&](const CsvColumn& each) { return each.name == column; });
    if (at == known.end()) return {table->rows()[dot].line, 1, message};
    return table->faultAt(table->rows()[dot], static_cast<std::size_t>(at - known.begin()), message);
}

std::string writeDotsCsv(const std::vector<scoring::Dot>& dots) {
    std::string out = "x_mm,y_mm,depth_mm,diameter_mm,t_s\n";
    for (const scoring::Dot& dot : dots) {
        append(out, std::int64_t{dot.xTenthUm}, 4);
        out += ',';
        append(out, std::int64_t{dot.yTenthUm}, 4);
        out += ',';
        append(out, dot.depthUm, 3);
        out += ',';
        append(out, dot.diameterUm, 3);
        out += ',';
        append(out, dot.tUs, 6);
        out += '\n';
    }
    return out;
}

}  // namespace pen
