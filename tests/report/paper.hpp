// What a PDF says, by poppler's tools (poppler-utils), which share no code with what wrote it.
#pragma once

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace report::testing {

class Printed {
public:
    explicit Printed(const std::string& bytes) {
        std::ofstream(m_folder / "report.pdf", std::ios::binary) << bytes;
    }
    // Line after line as they stand on the paper, columns side by side.
    [[nodiscard]] std::string text() const { return said("pdftotext", "-layout -enc UTF-8", "-"); }
    // The same in one line, with single blanks: lines break where there is room.
    [[nodiscard]] std::string words() const {
        std::istringstream in(text());
        std::string all;
        for (std::string word; in >> word;) all += (all.empty() ? "" : " ") + word;
        return all;
    }
    [[nodiscard]] std::string info() const { return said("pdfinfo"); }
    // Without the two lines of heading.
    [[nodiscard]] std::vector<std::string> fonts() const { return rows(said("pdffonts")); }
    [[nodiscard]] std::vector<std::string> images() const { return rows(said("pdfimages", "-list")); }

private:
    [[nodiscard]] std::string said(const std::string& tool, const std::string& options = "",
                                   const std::string& last = "") const {
        const std::string command =
            "TZ=UTC LC_ALL=C " + tool + " " + options + " '" + (m_folder / "report.pdf") + "' " + last;
        FILE* const pipe = popen(command.c_str(), "r");
        REQUIRE(pipe != nullptr);
        std::string out;
        std::array<char, 4096> some{};
        while (const std::size_t read = std::fread(some.data(), 1, some.size(), pipe))
            out.append(some.data(), read);
        INFO(command);
        REQUIRE(pclose(pipe) == 0);
        return out;
    }
    static std::vector<std::string> rows(const std::string& table) {
        std::istringstream in(table);
        std::vector<std::string> lines;
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        REQUIRE(lines.size() >= 2);
        return {lines.begin() + 2, lines.end()};
    }

    test_support::TempFolder m_folder;
};

// Each of the texts, one after another.
inline void checkInOrder(const std::string& all, const std::vector<std::string>& texts) {
    std::size_t from = 0;
    for (const std::string& text : texts) {
        INFO(text << " after byte " << from << " of: " << all);
        const std::size_t at = all.find(text, from);
        REQUIRE(at != std::string::npos);
        from = at + text.size();
    }
}

}  // namespace report::testing
