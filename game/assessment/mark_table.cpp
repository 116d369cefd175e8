#include "assessment/mark_table.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

namespace assessment {

CompleteRows completeRows(const MarkTable& table) {
    CompleteRows complete;
    for (const Marks& row : table.rows) {
        assert(row.size() == table.raters());
        if (std::any_of(row.begin(), row.end(), [](const Mark& mark) { return !mark; })) {
            ++complete.leftOut;
            continue;
        }
        std::vector<double> values;
        for (const Mark& mark : row) values.push_back(*mark);
        complete.rows.push_back(std::move(values));
    }
    return complete;
}

PairedMarks pairedMarks(const Marks& first, const Marks& second) {
    assert(first.size() == second.size());
    PairedMarks both;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!first[i] || !second[i]) {
            ++both.leftOut;
            continue;
        }
        both.first.push_back(*first[i]);
        both.second.push_back(*second[i]);
    }
    return both;
}

Marks columnOf(const MarkTable& table, std::size_t rater) {
    Marks column;
    for (const Marks& row : table.rows) column.push_back(row.at(rater));
    return column;
}

Marks meanMarks(const MarkTable& table, const std::vector<std::size_t>& raters, std::size_t fewest) {
    assert(fewest >= 1);
    Marks means;
    for (const Marks& row : table.rows) {
        std::vector<double> given;
        for (const std::size_t rater : raters) {
            if (row.at(rater)) given.push_back(*row[rater]);
        }
        means.push_back(given.size() < fewest ? Mark{} : Mark{meanOf(given)});
    }
    return means;
}

double meanOf(const std::vector<double>& values) {
    assert(!values.empty());
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double spreadOf(const std::vector<double>& values) {
    assert(values.size() >= 2);
    const double mean = meanOf(values);
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (static_cast<double>(values.size()) - 1.0));
}

bool allAlike(const std::vector<double>& values) {
    return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
}

}  // namespace assessment
