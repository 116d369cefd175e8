#include "text/quoted_csv.hpp"

#include <algorithm>
#include <optional>

#include "text/csv_bytes.hpp"
#include "text/number.hpp"

namespace text {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

bool startsAsFormula(std::string_view cell) {
    return !cell.empty() && kFormulaStarts.find(cell.front()) != std::string_view::npos && !parseNumber(cell);
}

// Also with apostrophes before it, so that one more can be told from those that were there.
bool needsGuard(std::string_view cell) {
    return startsAsFormula(cell.substr(std::min(cell.find_first_not_of('\''), cell.size())));
}

// Takes row after row off the bytes and counts their lines.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] const std::optional<CsvError>& fault() const { return m_fault; }

    QuotedRow row() {
        QuotedRow row{m_line, {}};
        do {
            row.cells.push_back(!m_rest.empty() && m_rest.front() == '"' ? quoted() : bare());
        } while (!m_fault && takeComma());
        if (!m_fault) takeEnd();
        return row;
    }

private:
    void fail(int line, std::string what, std::string hint) {
        if (!m_fault) m_fault = CsvError{line, std::move(what), std::move(hint)};
    }
    std::string bare() {
        const std::size_t end = std::min(m_rest.find_first_of(",\n"), m_rest.size());
        std::string cell(m_rest.substr(0, end));
        m_rest.remove_prefix(end);
        const bool last = m_rest.empty() || m_rest.front() == '\n';
        if (last && !cell.empty() && cell.back() == '\r') cell.pop_back();
        if (cell.find('"') != std::string::npos)
            fail(m_line, "a quote stands inside a cell that does not begin with one",
                 "Quote the whole cell and write the quote inside it twice.");
        return cell;
    }
    std::string quoted() {
        const int begun = m_line;
        std::string cell;
        m_rest.remove_prefix(1);
        while (!m_rest.empty()) {
            const char letter = m_rest.front();
            m_rest.remove_prefix(1);
            if (letter == '\n') ++m_line;
            if (letter != '"') {
                cell += letter;
            } else if (!m_rest.empty() && m_rest.front() == '"') {
                cell += '"';
                m_rest.remove_prefix(1);
            } else {
                return cell;
            }
        }
        fail(begun, "a quoted cell is never closed", "Put a quote behind its last letter.");
        return cell;
    }
    bool takeComma() {
        if (m_rest.empty() || m_rest.front() != ',') return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void takeEnd() {
        if (m_rest.empty()) return;
        if (m_rest.front() == '\r') m_rest.remove_prefix(1);
        if (m_rest.empty() || m_rest.front() != '\n')
            return fail(m_line, "something stands behind a closing quote",
                        "Put a comma between the cells, and write a quote inside a cell twice.");
        m_rest.remove_prefix(1);
        ++m_line;
    }

    std::string_view m_rest;
    int m_line = 1;
    std::optional<CsvError> m_fault;
};

bool isBlank(const QuotedRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
}

}  // namespace

std::variant<QuotedCsv, CsvError> parseQuotedCsv(std::string_view bytes, CsvLimits limits) {
    if (auto error = refuseBytes(bytes, limits)) return *error;
    if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
    Reader reader(bytes);
    QuotedCsv csv;
    bool headed = false;
    while (!reader.atEnd()) {
        QuotedRow row = reader.row();
        if (reader.fault()) return *reader.fault();
        if (!headed) {
            headed = true;
            csv.header = std::move(row.cells);
            continue;
        }
        if (isBlank(row)) continue;
        if (row.cells.size() != csv.header.size())
            return CsvError{row.line,
                            "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                                std::to_string(csv.header.size()),
                            "Separate cells by commas, and quote a cell that holds one."};
        if (csv.rows.size() == limits.rows)
            return CsvError{row.line, "there are more than " + std::to_string(limits.rows) + " rows",
                            "Split the file into smaller ones."};
        csv.rows.push_back(std::move(row));
    }
    if (!headed) return CsvError{1, "the file is empty", "Begin it with a line of column names."};
    return csv;
}

std::string quotedCsvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += ',';
        const std::string safe = needsGuard(cells[i]) ? "'" + cells[i] : cells[i];
        if (safe.find_first_of(",\"\r\n") == std::string::npos) {
            line += safe;
            continue;
        }
        line += '"';
        for (const char letter : safe) {
            if (letter == '"') line += '"';
            line += letter;
        }
        line += '"';
    }
    return line + "\r\n";
}

std::string withoutGuard(std::string cell) {
    if (cell.size() > 1 && cell.front() == '\'' && needsGuard(cell)) cell.erase(0, 1);
    return cell;
}

}  // namespace text
