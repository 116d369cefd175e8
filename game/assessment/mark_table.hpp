// Marks of several raters on the same attempts, where not everybody marked everything.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace assessment {

// One mark: a whole one of 1..5, or a score of any unit; always finite. Absent: not marked.
using Mark = std::optional<double>;
// One a row (attempt), always in the same order of attempts.
using Marks = std::vector<Mark>;

struct MarkTable {
    std::vector<Marks> rows;  // attempts; each row holds one cell a rater, all rows of one length
    [[nodiscard]] std::size_t raters() const { return rows.empty() ? 0 : rows.front().size(); }
};

// The rows without a gap, and how many had one.
struct CompleteRows {
    std::vector<std::vector<double>> rows;
    std::size_t leftOut = 0;
};
[[nodiscard]] CompleteRows completeRows(const MarkTable& table);

// Two raters' marks of the attempts that both marked.
struct PairedMarks {
    std::vector<double> first, second;  // of one length
    std::size_t leftOut = 0;
    [[nodiscard]] std::size_t size() const { return first.size(); }
};
// Both of one length (asserted).
[[nodiscard]] PairedMarks pairedMarks(const Marks& first, const Marks& second);

[[nodiscard]] Marks columnOf(const MarkTable& table, std::size_t rater);

// The mean of each row's marks by `raters`; absent where fewer than `fewest` >= 1 of them marked.
[[nodiscard]] Marks meanMarks(const MarkTable& table, const std::vector<std::size_t>& raters,
                              std::size_t fewest);

// Of one value at least (asserted).
[[nodiscard]] double meanOf(const std::vector<double>& values);
// With divisor n - 1; of two values at least (asserted).
[[nodiscard]] double spreadOf(const std::vector<double>& values);
// Whether all are the same to the bit; true of none.
[[nodiscard]] bool allAlike(const std::vector<double>& values);

}  // namespace assessment
