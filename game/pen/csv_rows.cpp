#include "pen/csv_rows.hpp"

#include <algorithm>
#include <utility>

namespace pen {

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // spreadsheets put it before UTF-8

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

CsvRows::CsvRows(std::string_view bytes, std::vector<CsvColumn> columns)
    : m_rest(bytes), m_columns(std::move(columns)), m_fieldOf(m_columns.size()) {
    if (bytes.size() > kMostBytes) {
        m_fault = CsvFault{1, 1, "the file is larger than 256 MiB; split the attempt into several files"};
        return;
    }
    if (m_rest.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        m_rest.remove_prefix(kByteOrderMark.size());
    readHeader();
}

bool CsvRows::takeLine(std::string_view& line) {
    if (m_rest.empty()) return false;
    const std::size_t end = m_rest.find('\n');
    line = m_rest.substr(0, end);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    ++m_line;
    return true;
}

void CsvRows::split(std::string_view line) {
    m_fields.clear();
    for (;;) {
        const std::size_t comma = line.find(',');
        m_fields.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) return;
        line.remove_prefix(comma + 1);
    }
}

void CsvRows::readColumn(std::size_t field, std::string_view name) {
    const int shownField = static_cast<int>(field) + 1;
    const auto known =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const CsvColumn& c) { return c.name == name; });
    if (known == m_columns.end()) {
        std::string list;
        for (const CsvColumn& column : m_columns)
            list += (list.empty() ? "" : ", ") + std::string(column.name);
        m_fault = CsvFault{1, shownField, "unknown column '" + shownCell(name) + "'; known are " + list};
        return;
    }
    auto& fieldOf = m_fieldOf[static_cast<std::size_t>(known - m_columns.begin())];
    if (fieldOf) {
        m_fault = CsvFault{1, shownField, "column '" + std::string(name) + "' stands twice; keep one"};
        return;
    }
    fieldOf = field;
}

void CsvRows::readHeader() {
    std::string_view line;
    if (!takeLine(line)) {
        m_fault = CsvFault{1, 1, "the file is empty; its first line must name the columns"};
        return;
    }
    split(line);
    m_width = m_fields.size();
    for (std::size_t field = 0; field < m_width && !m_fault; ++field) readColumn(field, m_fields[field]);
    for (std::size_t i = 0; i < m_columns.size() && !m_fault; ++i) {
        if (m_columns[i].required && !m_fieldOf[i]) {
            m_fault = CsvFault{
                1, 1, "column '" + std::string(m_columns[i].name) + "' is missing; add it to the first line"};
        }
    }
}

bool CsvRows::next() {
    std::string_view line;
    if (m_fault || !takeLine(line)) return false;
    split(line);
    if (m_fields.size() != m_width) {
        m_fault = CsvFault{m_line, static_cast<int>(std::min(m_fields.size(), m_width)),
                           "the row has " + std::to_string(m_fields.size()) +
                               " fields but the first line names " + std::to_string(m_width)};
        return false;
    }
    return true;
}

std::string_view CsvRows::cell(std::size_t column) const {
    const auto& field = m_fieldOf[column];
    return field ? m_fields[*field] : std::string_view{};
}

CsvFault CsvRows::faultAt(std::size_t column, const std::string& message) const {
    const auto& field = m_fieldOf[column];
    return {m_line, field ? static_cast<int>(*field) + 1 : 1,
            std::string(m_columns[column].name) + ": " + message};
}

}  // namespace pen
