#include "level/yaml/read_marks.hpp"

#include <optional>
#include <variant>

#include "level/fields.hpp"
#include "level/yaml/number_text.hpp"
#include "level/yaml/referred_file.hpp"
#include "text/csv.hpp"
#include "text/number.hpp"

namespace level_yaml {

namespace {

constexpr text::CsvLimits kLimits{256U << 10U, 2000};

std::optional<text::CsvError> refuseColumns(const text::Csv& csv) {
    for (const std::string_view name : csv.header) {
        if (name != "x_mm" && name != "y_mm")
            return text::CsvError{1, "there is no column " + shown(name) + " in a file of marks",
                                  "Keep only x_mm and y_mm."};
    }
    if (csv.header.size() != 2)
        return text::CsvError{1, "a column is missing", "Begin the file with x_mm,y_mm."};
    if (csv.rows.empty())
        return text::CsvError{1, "the file has no marks", "Add a line of two numbers for each mark."};
    return std::nullopt;
}

std::variant<std::vector<scoring::Point>, text::CsvError> pointsOf(const text::Csv& csv) {
    std::vector<scoring::Point> marks;
    for (const text::CsvRow& row : csv.rows) {
        double place[2] = {0.0, 0.0};
        for (const int column : {csv.column("x_mm"), csv.column("y_mm")}) {
            const std::string_view cell = row.cells[static_cast<std::size_t>(column)];
            const auto number = text::parseNumber(cell);
            if (!number) {
                const NumberFault fault = explainNumber(cell, false, "mm");
                return text::CsvError{row.line, fault.message, fault.hint};
            }
            if (!level::kSheet.holds(*number))
                return text::CsvError{row.line, shown(cell) + " is out of range",
                                      "Allowed are -200 to 200 mm."};
            place[column == csv.column("y_mm") ? 1 : 0] = *number;
        }
        marks.push_back({place[0], place[1]});
    }
    return marks;
}

std::variant<std::vector<scoring::Point>, text::CsvError> parseMarks(std::string_view bytes) {
    const auto parsed = text::parseCsv(bytes, kLimits);
    if (const auto* error = std::get_if<text::CsvError>(&parsed)) return *error;
    const auto& csv = std::get<text::Csv>(parsed);
    if (const auto error = refuseColumns(csv)) return *error;
    return pointsOf(csv);
}

}  // namespace

std::vector<scoring::Point> readMarksFile(const Section& reference, const ReadFile& readFile,
                                          std::vector<level::ReferredFile>& files) {
    const auto bytes = readReferredFile(reference, "marks_file", readFile, files);
    if (!bytes) return {};
    const auto marks = parseMarks(*bytes);
    if (const auto* error = std::get_if<text::CsvError>(&marks)) {
        reference.error("marks_file", "bad-marks-file",
                        files.back().name + ":" + std::to_string(error->line) + ": " + error->what,
                        error->hint);
        return {};
    }
    return std::get<std::vector<scoring::Point>>(marks);
}

}  // namespace level_yaml
