#include "scans/density_scan.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace scoring {
namespace {

constexpr double kFewest = 12.0;  // dots expected in a rectangle: fewer say nothing of a pitch
constexpr std::array<std::size_t, 6> kSides{6, 8, 10, 13, 16, 20};  // bins

// Sums over rectangles of bins from their lower left corner.
class Sums {
public:
    Sums(const ScanBins& bins, const std::vector<double>& values)
        : m_columns(bins.columns + 1), m_sums(m_columns * (bins.rows + 1), 0.0) {
        for (std::size_t row = 0; row < bins.rows; ++row) {
            double line = 0.0;
            for (std::size_t column = 0; column < bins.columns; ++column) {
                line += values[row * bins.columns + column];
                at(column + 1, row + 1) = at(column + 1, row) + line;
            }
        }
    }
    [[nodiscard]] double of(std::size_t column, std::size_t row, std::size_t wide, std::size_t high) const {
        return get(column + wide, row + high) - get(column, row + high) - get(column + wide, row) +
               get(column, row);
    }

private:
    double& at(std::size_t column, std::size_t row) { return m_sums[row * m_columns + column]; }
    [[nodiscard]] double get(std::size_t column, std::size_t row) const {
        return m_sums[row * m_columns + column];
    }
    std::size_t m_columns;
    std::vector<double> m_sums;
};

struct Rectangle {
    std::size_t column = 0, row = 0, wide = 0, high = 0;
};

Point middleOf(const ScanBins& bins, const Rectangle& at) {
    Point sum;
    double whole = 0.0;
    for (std::size_t row = at.row; row < at.row + at.high; ++row) {
        for (std::size_t column = at.column; column < at.column + at.wide; ++column) {
            const double expected = bins.expected[row * bins.columns + column];
            const Point here{static_cast<double>(column) + 0.5, static_cast<double>(row) + 0.5};
            sum = sum + bins.frame.toSheet(here * ScanBins::kSide) * expected;
            whole += expected;
        }
    }
    return sum * (1.0 / whole);
}

std::vector<double> countInBins(const ScanBins& bins, const std::vector<Point>& places) {
    std::vector<double> counts(bins.expected.size(), 0.0);
    for (const Point place : places) {
        const Point at = bins.frame.toFrame(place);
        const double column = std::floor(at.x / ScanBins::kSide);
        const double row = std::floor(at.y / ScanBins::kSide);
        if (!(column >= 0.0 && row >= 0.0)) continue;
        if (column >= static_cast<double>(bins.columns) || row >= static_cast<double>(bins.rows)) continue;
        const std::size_t bin =
            static_cast<std::size_t>(row) * bins.columns + static_cast<std::size_t>(column);
        if (bins.expected[bin] > 0.0) counts[bin] += 1.0;
    }
    return counts;
}

}  // namespace

double OffPlace::pitch() const {
    return found > 0.0 ? std::sqrt(expected / found) : std::numeric_limits<double>::infinity();
}

std::optional<OffPlace> densityScan(const Ground& ground, const Pattern& pattern, double density) {
    const ScanBins& bins = ground.scan;
    const Sums expected(bins, bins.expected);
    const Sums found(bins, countInBins(bins, pattern.places));
    std::optional<OffPlace> worst;
    Rectangle where;
    for (const std::size_t wide : kSides) {
        for (const std::size_t high : kSides) {
            for (std::size_t row = 0; row + high <= bins.rows; ++row) {
                for (std::size_t column = 0; column + wide <= bins.columns; ++column) {
                    const double here = expected.of(column, row, wide, high);
                    if (here < kFewest) continue;
                    const double count = found.of(column, row, wide, high);
                    const double excess = (count - density * here) / std::sqrt(density * here);
                    if (worst && std::abs(excess) <= std::abs(worst->excess)) continue;
                    worst = OffPlace{{}, count, here, excess, 0.0};
                    where = {column, row, wide, high};
                }
            }
        }
    }
    if (!worst) return worst;
    worst->middle = middleOf(bins, where);
    worst->longer = static_cast<double>(std::max(where.wide, where.high)) * ScanBins::kSide;
    return worst;
}

}  // namespace scoring
