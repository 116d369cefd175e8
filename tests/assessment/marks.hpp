// Tables of marks for tests: from plain numbers, and by synthetic markers.
#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

#include <scoring/random.hpp>

#include "assessment/mark_table.hpp"

namespace assessment {

inline Marks marksOf(const std::vector<double>& values) { return {values.begin(), values.end()}; }

// Columns of one length, as raters.
inline MarkTable tableOfColumns(const std::vector<std::vector<double>>& columns) {
    MarkTable table;
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        table.rows.emplace_back();
        for (const auto& column : columns) table.rows.back().push_back(column[row]);
    }
    return table;
}

inline MarkTable tableOfRows(const std::vector<std::vector<double>>& rows) {
    MarkTable table;
    for (const auto& row : rows) table.rows.push_back(marksOf(row));
    return table;
}

inline double wholeMark(double value) { return std::clamp(std::round(value), 1.0, 5.0); }

// Marks attempts of some true quality: an error of so many marks (sd), a bias, or at random.
struct SyntheticMarker {
    double error = 0.5;
    double bias = 0.0;
    bool random = false;

    [[nodiscard]] std::vector<double> mark(const std::vector<double>& qualities,
                                           scoring::Random& chance) const {
        std::vector<double> marks;
        for (const double quality : qualities) {
            marks.push_back(random ? 1.0 + chance.below(5)
                                   : wholeMark(quality + bias + error * chance.normal()));
        }
        return marks;
    }
};

// True qualities of a class's attempts: mean 3, sd 0.9 marks.
inline std::vector<double> classOf(std::size_t attempts, scoring::Random& chance) {
    std::vector<double> qualities;
    for (std::size_t i = 0; i < attempts; ++i) qualities.push_back(3.0 + 0.9 * chance.normal());
    return qualities;
}

inline MarkTable markedBy(const std::vector<SyntheticMarker>& markers, std::size_t attempts,
                          scoring::Random& chance) {
    const auto qualities = classOf(attempts, chance);
    std::vector<std::vector<double>> columns;
    for (const SyntheticMarker& marker : markers) columns.push_back(marker.mark(qualities, chance));
    return tableOfColumns(columns);
}

// The rows in another order.
inline MarkTable shuffled(MarkTable table, scoring::Random& chance) {
    for (std::size_t left = table.rows.size(); left > 1; --left)
        std::swap(table.rows[left - 1], table.rows[chance.below(static_cast<std::uint32_t>(left))]);
    return table;
}

}  // namespace assessment
