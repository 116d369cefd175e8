#include "pen/places_csv.hpp"

#include <optional>
#include <string>

#include "pen/csv_columns.hpp"
#include "text/number.hpp"

namespace pen {

namespace {

constexpr double kFarthestMm = 100000.0;  // the score's sheets are 2 m at most; spatstat's examples are not
constexpr std::int64_t kMostRings = 256;
constexpr std::size_t kPlaceX = 0;
constexpr std::size_t kPlaceY = 1;
constexpr std::size_t kRing = 2;

std::variant<double, CsvFault> coordinate(const CsvTable& table, const text::CsvRow& row,
                                          std::size_t column) {
    const std::string_view cell = table.cell(row, column);
    const auto number = text::parseNumber(cell);
    if (!number) {
        return table.faultAt(row, column,
                             "'" + shownCell(cell) + "' is no decimal number (write 1.25, with a point)");
    }
    if (*number < -kFarthestMm || *number > kFarthestMm)
        return table.faultAt(row, column, shownCell(cell) + " is outside -100000..100000 mm");
    return *number;
}

std::variant<scoring::Point, CsvFault> placeOf(const CsvTable& table, const text::CsvRow& row) {
    const auto x = coordinate(table, row, kPlaceX);
    if (const auto* fault = std::get_if<CsvFault>(&x)) return *fault;
    const auto y = coordinate(table, row, kPlaceY);
    if (const auto* fault = std::get_if<CsvFault>(&y)) return *fault;
    return scoring::Point{std::get<double>(x), std::get<double>(y)};
}

// The ring of a row: the one begun last, or the next.
std::variant<std::int64_t, CsvFault> ringOf(const CsvTable& table, const text::CsvRow& row,
                                            std::int64_t last) {
    const std::string_view cell = table.cell(row, kRing);
    if (cell.empty()) return std::int64_t{0};
    const auto ring = text::parseWhole(cell);
    if (!ring || *ring < 0 || *ring >= kMostRings)
        return table.faultAt(
            row, kRing,
            "'" + shownCell(cell) + "' is no ring; write 0 for the outer one, 1 to 255 for holes");
    if (*ring != last && *ring != last + 1)
        return table.faultAt(row, kRing,
                             "ring " + std::to_string(*ring) + " after ring " + std::to_string(last) +
                                 "; keep the corners of a ring together, in order 0, 1, 2");
    return *ring;
}

}  // namespace

std::variant<std::vector<scoring::Point>, CsvFault> readPlacesCsv(std::string_view bytes) {
    auto read = CsvTable::read(
        bytes, {{"x_mm", true}, {"y_mm", true}, {"depth_mm", false}, {"diameter_mm", false}, {"t_s", false}});
    if (auto* fault = std::get_if<CsvFault>(&read)) return std::move(*fault);
    const CsvTable& table = std::get<CsvTable>(read);
    std::vector<scoring::Point> places;
    places.reserve(table.rows().size());
    for (const text::CsvRow& row : table.rows()) {
        const auto place = placeOf(table, row);
        if (const auto* fault = std::get_if<CsvFault>(&place)) return *fault;
        places.push_back(std::get<scoring::Point>(place));
    }
    return places;
}

std::variant<scoring::Polygon, CsvFault> readRegionCsv(std::string_view bytes) {
    auto read = CsvTable::read(bytes, {{"x_mm", true}, {"y_mm", true}, {"ring", false}});
    if (auto* fault = std::get_if<CsvFault>(&read)) return std::move(*fault);
    const CsvTable& table = std::get<CsvTable>(read);
    std::vector<std::vector<scoring::Point>> rings(1);
    int line = 1;
    for (const text::CsvRow& row : table.rows()) {
        const auto ring = ringOf(table, row, static_cast<std::int64_t>(rings.size()) - 1);
        if (const auto* fault = std::get_if<CsvFault>(&ring)) return *fault;
        const auto place = placeOf(table, row);
        if (const auto* fault = std::get_if<CsvFault>(&place)) return *fault;
        rings.resize(static_cast<std::size_t>(std::get<std::int64_t>(ring)) + 1);
        rings.back().push_back(std::get<scoring::Point>(place));
        line = row.line;
    }
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (rings[i].size() < 3)
            return CsvFault{line, 1,
                            "ring " + std::to_string(i) + " has " + std::to_string(rings[i].size()) +
                                " corners; a region needs at least 3"};
    }
    scoring::Polygon region;
    region.outer = std::move(rings.front());
    region.holes.assign(std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end()));
    return region;
}

}  // namespace pen
