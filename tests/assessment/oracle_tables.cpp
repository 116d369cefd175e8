#include "assessment/oracle_tables.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "text/csv.hpp"

namespace assessment::oracle {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::optional<double> number(std::string_view cell) {
    if (cell.empty() || cell == "NA") return std::nullopt;
    return std::strtod(std::string(cell).c_str(), nullptr);
}

text::Csv parsed(const fs::path& path, const std::string& bytes) {
    auto result = text::parseCsv(bytes);
    if (const auto* error = std::get_if<text::CsvError>(&result))
        throw std::runtime_error(path.string() + ": " + error->what);
    return std::get<text::Csv>(std::move(result));
}

Table read(const fs::path& folder, const std::string& name) {
    Table table;
    table.name = name;
    const fs::path data = folder / "data" / (name + ".csv"), figures = folder / "figures" / (name + ".csv");
    const std::string dataBytes = bytesOf(data), figureBytes = bytesOf(figures);
    const text::Csv cells = parsed(data, dataBytes);
    for (const std::string_view column : cells.header) table.columns.emplace_back(column);
    for (const text::CsvRow& row : cells.rows) {
        Marks marks;
        for (const std::string_view cell : row.cells) marks.push_back(number(cell));
        table.cells.rows.push_back(std::move(marks));
    }
    for (const text::CsvRow& row : parsed(figures, figureBytes).rows) {
        table.figures[std::string(row.cells.at(0))].push_back(number(row.cells.at(2)));
    }
    return table;
}

}  // namespace

double Table::at(const std::string& figure) const {
    const auto found = figures.find(figure);
    if (found == figures.end() || found->second.size() != 1 || !found->second.front())
        throw std::runtime_error(name + " has no figure " + figure);
    return *found->second.front();
}

std::vector<double> Table::all(const std::string& figure) const {
    const auto found = figures.find(figure);
    if (found == figures.end()) throw std::runtime_error(name + " has no figure " + figure);
    std::vector<double> values;
    for (const auto& value : found->second) values.push_back(value.value());
    return values;
}

std::vector<Table> tables(const std::string& beginning) {
    const fs::path folder = STIPPLE_ASSESSMENT_ORACLE_DIR;
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator(folder / "data")) {
        const std::string name = file.path().stem().string();
        if (name.rfind(beginning, 0) == 0) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    std::vector<Table> all;
    for (const std::string& name : names) all.push_back(read(folder, name));
    return all;
}

}  // namespace assessment::oracle
