#include "assessment/roster.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "record/store/people.hpp"
#include "text/number.hpp"
#include "text/quoted_csv.hpp"

namespace assessment {

namespace {

constexpr std::array<std::string_view, 4> kColumns{"name", "email", "group", "extra_time_percent"};
constexpr std::size_t kLongestGroup = 100;  // bytes
constexpr std::size_t kLongestMail = 254;   // RFC 5321, section 4.5.3.1

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

bool looksLikeMail(const std::string& mail) {
    const auto at = mail.find('@');
    return at != std::string::npos && at > 0 && at + 1 < mail.size() &&
           mail.find('@', at + 1) == std::string::npos && mail.size() <= kLongestMail &&
           mail.find_first_of(" \t\r\n,;<>") == std::string::npos;
}

class Reading {
public:
    explicit Reading(const text::QuotedCsv& csv) : m_csv(csv) {}

    std::variant<std::vector<RosterRow>, std::vector<RosterFault>> all() {
        readHeader();
        if (m_faults.empty()) {
            for (const text::QuotedRow& row : m_csv.rows) readRow(row);
        }
        if (!m_faults.empty()) return std::move(m_faults);
        return std::move(m_rows);
    }

private:
    void fail(int line, int column, std::string what, std::string hint) {
        m_faults.push_back({line, column, std::move(what), std::move(hint)});
    }
    void readHeader() {
        for (std::size_t i = 0; i < m_csv.header.size(); ++i) {
            const std::string name = trimmed(m_csv.header[i]);
            const int at = static_cast<int>(i) + 1;
            if (std::find(kColumns.begin(), kColumns.end(), name) == kColumns.end())
                fail(1, at, "'" + name + "' is no column of a roster",
                     "The columns are " + std::string(kRosterHeader) + ".");
            else if (!m_column.emplace(name, i).second)
                fail(1, at, "the column '" + name + "' stands twice", "Keep one of the two.");
        }
        if (!m_column.contains("name"))
            fail(1, 1, "there is no column 'name'",
                 "Begin the file with " + std::string(kRosterHeader) + ".");
    }
    // The cell and its column from 1; empty where there is no such column.
    [[nodiscard]] std::pair<std::string, int> cell(const text::QuotedRow& row,
                                                   const std::string& name) const {
        const auto found = m_column.find(name);
        if (found == m_column.end()) return {{}, 1};
        return {trimmed(text::withoutGuard(row.cells[found->second])), static_cast<int>(found->second) + 1};
    }
    void readRow(const text::QuotedRow& row) {
        RosterRow read;
        read.line = row.line;
        readName(row, read);
        readMail(row, read);
        const auto [group, groupAt] = cell(row, "group");
        read.group = group;
        if (group.size() > kLongestGroup || group.find_first_of("\r\n") != std::string::npos)
            fail(row.line, groupAt, "the group's name has more than one line or 100 bytes", "Shorten it.");
        readExtraTime(row, read);
        m_rows.push_back(std::move(read));
    }
    void readName(const text::QuotedRow& row, RosterRow& read) {
        const auto [name, at] = cell(row, "name");
        read.name = name;
        if (const auto why = store::whyNoName(name))
            return fail(row.line, at, *why, "Write the person's name.");
        const auto [first, fresh] = m_names.emplace(name, row.line);
        if (!fresh)
            fail(row.line, at, "'" + name + "' stands in line " + std::to_string(first->second) + " already",
                 "Two people of one name need something to tell them apart, such as a year of birth.");
    }
    void readMail(const text::QuotedRow& row, RosterRow& read) {
        const auto [mail, at] = cell(row, "email");
        if (mail.empty()) return;
        read.mail = mail;
        if (!looksLikeMail(mail))
            return fail(row.line, at, "'" + mail + "' is no address",
                        "Write it as name@place, or leave it empty.");
        const auto [first, fresh] = m_mails.emplace(mail, row.line);
        if (!fresh)
            fail(row.line, at, "'" + mail + "' stands in line " + std::to_string(first->second) + " already",
                 "Give each person an address of their own, or leave it empty.");
    }
    void readExtraTime(const text::QuotedRow& row, RosterRow& read) {
        auto [percent, at] = cell(row, "extra_time_percent");
        if (percent.empty()) return;
        if (percent.back() == '%') percent = trimmed(percent.substr(0, percent.size() - 1));
        const auto whole = text::parseWhole(percent);
        if (!whole || *whole < 0 || *whole > kMostExtraTimePercent)
            return fail(
                row.line, at, "'" + percent + "' is no percentage of extra time",
                "Write a whole number from 0 to " + std::to_string(kMostExtraTimePercent) + ", such as 25.");
        read.extraTimePercent = static_cast<int>(*whole);
    }

    const text::QuotedCsv& m_csv;
    std::map<std::string, std::size_t> m_column;
    std::map<std::string, int> m_names, m_mails;  // where they stand first
    std::vector<RosterRow> m_rows;
    std::vector<RosterFault> m_faults;
};

}  // namespace

std::variant<std::vector<RosterRow>, std::vector<RosterFault>> parseRoster(std::string_view bytes) {
    const auto csv = text::parseQuotedCsv(bytes, {.bytes = 4U << 20U, .rows = 10'000});
    if (const auto* fault = std::get_if<text::CsvError>(&csv))
        return std::vector<RosterFault>{{fault->line, 1, fault->what, fault->hint}};
    return Reading(std::get<text::QuotedCsv>(csv)).all();
}

std::string rosterFile(std::vector<RosterRow> rows) {
    std::sort(rows.begin(), rows.end(),
              [](const RosterRow& a, const RosterRow& b) { return a.name < b.name; });
    std::string file(kRosterHeader);
    file += "\r\n";
    for (const RosterRow& row : rows)
        file += text::quotedCsvLine(
            {row.name, row.mail.value_or(""), row.group, std::to_string(row.extraTimePercent)});
    return file;
}

std::string describe(const std::string& file, const RosterFault& fault) {
    return file + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " + fault.what +
           ". " + fault.hint;
}

}  // namespace assessment
