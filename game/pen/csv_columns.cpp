#include "pen/csv_columns.hpp"

#include <algorithm>
#include <utility>

namespace pen {

namespace {

// 256 MiB is ten hours of samples at 200 a second; the row limit keeps memory in bounds.
constexpr text::CsvLimits kLimits{std::size_t{256} << 20U, 4'000'000};

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // spreadsheets put it before UTF-8

std::string namesOf(const std::vector<CsvColumn>& columns) {
    std::string names;
    for (const CsvColumn& column : columns) names += (names.empty() ? "" : ", ") + std::string(column.name);
    return names;
}

// The first column of the header that nobody knows, or that is missing.
std::optional<CsvFault> headerFault(const text::Csv& csv, const std::vector<CsvColumn>& columns) {
    for (std::size_t field = 0; field < csv.header.size(); ++field) {
        const auto isIt = [&](const CsvColumn& column) { return column.name == csv.header[field]; };
        if (std::none_of(columns.begin(), columns.end(), isIt)) {
            return CsvFault{
                1, static_cast<int>(field) + 1,
                "unknown column '" + shownCell(csv.header[field]) + "'; known are " + namesOf(columns)};
        }
    }
    for (const CsvColumn& column : columns) {
        if (column.required && csv.column(column.name) < 0) {
            return CsvFault{
                1, 1, "column '" + std::string(column.name) + "' is missing; name it in the first line"};
        }
    }
    return std::nullopt;
}

}  // namespace

std::string shownCell(std::string_view cell) {
    constexpr std::size_t kMost = 40;
    std::string shown(cell.substr(0, kMost));
    for (char& c : shown) {
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = '?';
    }
    if (cell.size() > kMost) shown += "...";
    return shown;
}

std::variant<CsvTable, CsvFault> CsvTable::read(std::string_view bytes, std::vector<CsvColumn> columns) {
    if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
    auto parsed = text::parseCsv(bytes, kLimits);
    if (const auto* error = std::get_if<text::CsvError>(&parsed)) {
        return CsvFault{error->line, 1, error->hint.empty() ? error->what : error->what + ". " + error->hint};
    }
    CsvTable table;
    table.m_csv = std::move(std::get<text::Csv>(parsed));
    if (auto fault = headerFault(table.m_csv, columns)) return std::move(*fault);
    for (const CsvColumn& column : columns) table.m_fieldOf.push_back(table.m_csv.column(column.name));
    table.m_columns = std::move(columns);
    return table;
}

std::string_view CsvTable::cell(const text::CsvRow& row, std::size_t column) const {
    const int field = m_fieldOf[column];
    return field < 0 ? std::string_view{} : row.cells[static_cast<std::size_t>(field)];
}

CsvFault CsvTable::faultAt(const text::CsvRow& row, std::size_t column, const std::string& message) const {
    return {row.line, std::max(m_fieldOf[column], 0) + 1,
            std::string(m_columns[column].name) + ": " + message};
}

}  // namespace pen
