#include "pen/samples_csv.hpp"

#include <limits>
#include <utility>

#include "pen/csv_columns.hpp"
#include "text/number.hpp"

namespace pen {

namespace {

enum Column : std::size_t { kTime, kX, kY, kPressure, kTiltX, kTiltY, kContact, kButtons };

std::vector<CsvColumn> columns() {
    return {{"t_us", true},        {"x_um", true},        {"y_um", true},    {"pressure", true},
            {"tilt_x_cdeg", true}, {"tilt_y_cdeg", true}, {"contact", true}, {"buttons", true}};
}

// Reads whole numbers from the cells of one row; remembers the first fault.
class Row {
public:
    Row(const CsvTable& table, const text::CsvRow& row) : m_table(table), m_row(row) {}

    // The cell as a whole number of type T between low and high.
    template <typename T>
    std::optional<T> maybe(Column column, T low = std::numeric_limits<T>::min(),
                           T high = std::numeric_limits<T>::max()) {
        const std::string_view cell = m_table.cell(m_row, column);
        if (cell.empty()) return std::nullopt;
        const auto number = text::parseWhole(cell);
        if (!number) {
            fail(column, "'" + shownCell(cell) + "' is no whole number");
            return std::nullopt;
        }
        if (*number < std::int64_t{low} || *number > std::int64_t{high}) {
            fail(column,
                 std::string(cell) + " is outside " + std::to_string(low) + ".." + std::to_string(high));
            return std::nullopt;
        }
        return static_cast<T>(*number);
    }
    template <typename T>
    T needed(Column column, T low = std::numeric_limits<T>::min(), T high = std::numeric_limits<T>::max()) {
        if (m_table.cell(m_row, column).empty())
            fail(column, "the cell is empty; every sample needs this number");
        return maybe<T>(column, low, high).value_or(T{});
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

void append(std::string& out, std::int64_t number, char after) {
    out += std::to_string(number);
    out += after;
}

template <typename T>
void append(std::string& out, const std::optional<T>& number, char after) {
    if (number) out += std::to_string(*number);
    out += after;
}

}  // namespace

std::variant<std::vector<Sample>, CsvFault> readSamplesCsv(std::string_view bytes) {
    auto read = CsvTable::read(bytes, columns());
    if (auto* fault = std::get_if<CsvFault>(&read)) return std::move(*fault);
    const CsvTable& table = std::get<CsvTable>(read);
    std::vector<Sample> samples;
    samples.reserve(table.rows().size());
    StreamCheck stream;
    for (const text::CsvRow& cells : table.rows()) {
        Row row(table, cells);
        Sample sample;
        sample.tUs = row.needed<std::int64_t>(kTime);
        sample.xUm = row.needed<std::int32_t>(kX);
        sample.yUm = row.needed<std::int32_t>(kY);
        sample.pressure = row.maybe<std::uint16_t>(kPressure);
        sample.tiltXCdeg = row.maybe<std::int16_t>(kTiltX);
        sample.tiltYCdeg = row.maybe<std::int16_t>(kTiltY);
        sample.contact = row.needed<std::uint8_t>(kContact, 0, 1) == 1;
        sample.buttons = row.needed<std::uint16_t>(kButtons);
        if (row.fault()) return *row.fault();
        if (auto reason = stream.accept(sample)) return CsvFault{cells.line, 1, *reason};
        samples.push_back(sample);
    }
    return samples;
}

std::string writeSamplesCsv(const std::vector<Sample>& samples) {
    std::string out = "t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact,buttons\n";
    for (const Sample& sample : samples) {
        append(out, sample.tUs, ',');
        append(out, sample.xUm, ',');
        append(out, sample.yUm, ',');
        append(out, sample.pressure, ',');
        append(out, sample.tiltXCdeg, ',');
        append(out, sample.tiltYCdeg, ',');
        append(out, sample.contact ? 1 : 0, ',');
        append(out, sample.buttons, '\n');
    }
    return out;
}

}  // namespace pen
