#include "level/yaml/read_earlier.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <variant>

#include "level/fields.hpp"
#include "level/yaml/number_text.hpp"
#include "level/yaml/referred_file.hpp"
#include "text/csv.hpp"
#include "text/number.hpp"

namespace level_yaml {

namespace {

constexpr text::CsvLimits kLimits{256U << 10U, 8000};

// A column of a dots.csv: what its numbers may be, mm (s for t_s), and whether an empty cell is none.
struct Column {
    std::string_view name;
    level::Range range;
    bool required;
};
constexpr std::array<Column, 5> kColumns{{{"x_mm", level::kSheet, true},
                                          {"y_mm", level::kSheet, true},
                                          {"depth_mm", {0.01, 2.5}, true},
                                          {"diameter_mm", {0.05, 5.0}, false},
                                          {"t_s", {0.0, 1e6}, false}}};

std::optional<text::CsvError> refuseColumns(const text::Csv& csv) {
    for (const std::string_view name : csv.header) {
        const bool known = std::any_of(kColumns.begin(), kColumns.end(),
                                       [name](const Column& column) { return column.name == name; });
        if (!known)
            return text::CsvError{1, "there is no column " + shown(name) + " in a file of earlier dots",
                                  "Keep only x_mm, y_mm, depth_mm and diameter_mm."};
    }
    for (const Column& column : kColumns) {
        if (column.required && csv.column(column.name) < 0)
            return text::CsvError{1, "the column " + shown(column.name) + " is missing",
                                  "Begin the file with x_mm,y_mm,depth_mm."};
    }
    if (csv.rows.empty())
        return text::CsvError{1, "the file has no dots", "Add a line of three numbers for each dot."};
    return std::nullopt;
}

// The number of that column; absent where the file leaves it out, which only some columns may.
std::variant<std::optional<double>, text::CsvError> numberIn(const text::Csv& csv, const text::CsvRow& row,
                                                             const Column& column) {
    const int at = csv.column(column.name);
    if (at < 0) return std::nullopt;
    const std::string_view cell = row.cells[static_cast<std::size_t>(at)];
    if (cell.empty() && !column.required) return std::nullopt;
    const auto number = text::parseNumber(cell);
    if (!number) {
        const NumberFault fault = explainNumber(cell, false, "mm");
        return text::CsvError{row.line, fault.message, fault.hint};
    }
    if (column.range.holds(*number)) return number;
    return text::CsvError{row.line, shown(cell) + " is out of range",
                          "Allowed in " + std::string(column.name) + " are " +
                              text::formatNumber(column.range.low) + " to " +
                              text::formatNumber(column.range.high) + "."};
}

std::int32_t micrometres(double mm) { return static_cast<std::int32_t>(std::lround(mm * 1000.0)); }

std::variant<scoring::Dot, text::CsvError> dotIn(const text::Csv& csv, const text::CsvRow& row) {
    std::array<std::optional<double>, kColumns.size()> numbers;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        auto number = numberIn(csv, row, kColumns[i]);
        if (auto* error = std::get_if<text::CsvError>(&number)) return std::move(*error);
        numbers[i] = std::get<std::optional<double>>(number);
    }
    scoring::Dot dot;
    dot.xTenthUm = scoring::Dot::tenthUm(*numbers[0]);
    dot.yTenthUm = scoring::Dot::tenthUm(*numbers[1]);
    dot.depthUm = micrometres(*numbers[2]);
    if (numbers[3]) dot.diameterUm = micrometres(*numbers[3]);
    return dot;
}

std::variant<std::vector<scoring::Dot>, text::CsvError> parseEarlier(std::string_view bytes) {
    const auto parsed = text::parseCsv(bytes, kLimits);
    if (const auto* error = std::get_if<text::CsvError>(&parsed)) return *error;
    const auto& csv = std::get<text::Csv>(parsed);
    if (const auto error = refuseColumns(csv)) return *error;
    std::vector<scoring::Dot> dots;
    for (const text::CsvRow& row : csv.rows) {
        auto dot = dotIn(csv, row);
        if (auto* error = std::get_if<text::CsvError>(&dot)) return std::move(*error);
        dots.push_back(std::get<scoring::Dot>(dot));
        dots.back().ordinal = static_cast<std::uint32_t>(dots.size() - 1);
    }
    return dots;
}

}  // namespace

void readEarlier(const Section& file, const ReadFile& readFile, level::Level& level) {
    const Section earlier = file.section("earlier");
    if (!earlier.present()) return;
    level.earlier.days = earlier.number("days");
    const auto bytes = readReferredFile(earlier, "dots_file", readFile, level.files);
    if (!bytes) return;
    auto dots = parseEarlier(*bytes);
    if (const auto* error = std::get_if<text::CsvError>(&dots)) {
        earlier.error("dots_file", "bad-dots-file",
                      level.files.back().name + ":" + std::to_string(error->line) + ": " + error->what,
                      error->hint);
        return;
    }
    level.earlier.dots = std::get<std::vector<scoring::Dot>>(std::move(dots));
    level.scenario.earlier = scoring::placesOf(level.earlier.dots);
}

}  // namespace level_yaml
