// The committed tables of tests/assessment/oracle and the figures that R computed of them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assessment/mark_table.hpp"

namespace assessment::oracle {

struct Table {
    std::string name;
    std::vector<std::string> columns;
    MarkTable cells;  // an empty cell is absent
    // By figure, then in R's order; absent: R has none.
    std::map<std::string, std::vector<std::optional<double>>> figures;

    [[nodiscard]] bool has(const std::string& figure) const { return figures.count(figure) != 0; }
    // The only line of a figure. Throws std::runtime_error when there is none.
    [[nodiscard]] double at(const std::string& figure) const;
    [[nodiscard]] std::vector<double> all(const std::string& figure) const;
};

// Tables whose name begins so, by name. Throws std::runtime_error when a file is missing or cannot be read.
[[nodiscard]] std::vector<Table> tables(const std::string& beginning);

}  // namespace assessment::oracle
