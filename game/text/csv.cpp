#include "text/csv.hpp"

#include <algorithm>
#include <optional>

#include "text/csv_bytes.hpp"

namespace text {

namespace {

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> cells;
    std::size_t at = 0;
    while (true) {
        const std::size_t comma = line.find(',', at);
        if (comma == std::string_view::npos) break;
        cells.push_back(line.substr(at, comma - at));
        at = comma + 1;
    }
    cells.push_back(line.substr(at));
    return cells;
}

// Takes one line without its end off the front of the bytes.
std::string_view takeLine(std::string_view& bytes) {
    const std::size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

std::optional<CsvError> refuseHeader(const std::vector<std::string_view>& header) {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i].empty())
            return CsvError{1, "a column has no name", "Name every column in the first line."};
        if (std::find(header.begin(), header.begin() + static_cast<std::ptrdiff_t>(i), header[i]) !=
            header.begin() + static_cast<std::ptrdiff_t>(i))
            return CsvError{1, "the column \"" + std::string(header[i]) + "\" stands twice",
                            "Keep one of the two."};
    }
    return std::nullopt;
}

}  // namespace

int Csv::column(std::string_view name) const {
    const auto found = std::find(header.begin(), header.end(), name);
    return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

std::variant<Csv, CsvError> parseCsv(std::string_view bytes, CsvLimits limits) {
    if (auto error = refuseBytes(bytes, limits)) return *error;
    if (const auto at = bytes.find('"'); at != std::string_view::npos)
        return CsvError{lineOf(bytes, at), "quotes are not used in this file", "Write the bare numbers."};
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r')) bytes.remove_suffix(1);
    if (bytes.empty()) return CsvError{1, "the file is empty", "Begin it with a line of column names."};
    Csv csv;
    csv.header = split(takeLine(bytes));
    if (csv.header.size() > 64)
        return CsvError{1, "there are more than 64 columns", "Keep those that are named in the manual."};
    if (auto error = refuseHeader(csv.header)) return *error;
    for (int line = 2; !bytes.empty(); ++line) {
        CsvRow row{line, split(takeLine(bytes))};
        if (row.cells.size() != csv.header.size())
            return CsvError{line,
                            "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                                std::to_string(csv.header.size()),
                            "Separate cells by commas and write decimals with a point."};
        if (csv.rows.size() == limits.rows)
            return CsvError{line, "there are more than " + std::to_string(limits.rows) + " rows",
                            "Split the file into smaller ones."};
        csv.rows.push_back(std::move(row));
    }
    return csv;
}

}  // namespace text
