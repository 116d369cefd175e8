#include "picture/density_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace picture {
namespace {

constexpr double kStepMm = 0.5;
constexpr double kReach = 3.0;  // of the blur, in its standard deviations
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

using Grid = std::vector<double>;

std::vector<double> kernelOf(double sigmaCells) {
    const auto reach = static_cast<int>(std::ceil(kReach * sigmaCells));
    std::vector<double> kernel;
    for (int i = -reach; i <= reach; ++i)
        kernel.push_back(std::exp(-0.5 * i * i / (sigmaCells * sigmaCells)));
    return kernel;
}

// Along rows, then turned: twice is both ways. Beyond the grid there is nothing.
Grid blurredAndTurned(const Grid& grid, std::size_t columns, std::size_t rows,
                      const std::vector<double>& kernel) {
    const auto reach = static_cast<std::ptrdiff_t>(kernel.size() / 2);
    Grid turned(grid.size(), 0.0);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const double value = grid[row * columns + column];
            if (value == 0.0) continue;
            const auto first = std::max<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(column) - reach);
            const auto last = std::min(static_cast<std::ptrdiff_t>(columns) - 1,
                                       static_cast<std::ptrdiff_t>(column) + reach);
            for (std::ptrdiff_t to = first; to <= last; ++to)
                turned[static_cast<std::size_t>(to) * rows + row] +=
                    value *
                    kernel[static_cast<std::size_t>(to - static_cast<std::ptrdiff_t>(column) + reach)];
        }
    }
    return turned;
}

Grid blurred(const Grid& grid, std::size_t columns, std::size_t rows, const std::vector<double>& kernel) {
    return blurredAndTurned(blurredAndTurned(grid, columns, rows, kernel), rows, columns, kernel);
}

}  // namespace

DensityMap::DensityMap(const level::Level& level, const std::vector<scoring::Dot>& dots) {
    const scoring::TargetField field(level.scenario);
    if (level.scenario.mode != scoring::Mode::free || field.maxIntensity() <= 0.0) return;
    const scoring::Box box = scoring::bounds(level.scenario.patch);
    m_origin = box.min + scoring::Point{kStepMm / 2, kStepMm / 2};
    m_columns = static_cast<std::size_t>(std::ceil(box.width() / kStepMm)) + 1;
    m_rows = static_cast<std::size_t>(std::ceil(box.height() / kStepMm)) + 1;
    Grid asked(m_columns * m_rows, 0.0);
    Grid made(asked.size(), 0.0);
    for (std::size_t row = 0; row < m_rows; ++row) {
        for (std::size_t column = 0; column < m_columns; ++column) {
            const scoring::Point offset{static_cast<double>(column) * kStepMm,
                                        static_cast<double>(row) * kStepMm};
            asked[row * m_columns + column] = field.intensity(m_origin + offset) * kStepMm * kStepMm;
        }
    }
    for (const scoring::Dot& dot : dots) {
        const scoring::Point at = (dot.place() - box.min) * (1.0 / kStepMm);
        if (!(at.x >= 0.0 && at.y >= 0.0) || field.intensity(dot.place()) <= 0.0) continue;
        const auto column = static_cast<std::size_t>(at.x);
        const auto row = static_cast<std::size_t>(at.y);
        if (column < m_columns && row < m_rows) made[row * m_columns + column] += 1.0;
    }
    const auto kernel = kernelOf(kBlurPitches / std::sqrt(field.maxIntensity()) / kStepMm);
    const Grid expected = blurred(asked, m_columns, m_rows, kernel);
    const Grid counted = blurred(made, m_columns, m_rows, kernel);
    m_deviation.resize(asked.size(), kNothing);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i] > 0.0) m_deviation[i] = counted[i] / expected[i] - 1.0;
    }
}

std::optional<double> DensityMap::deviation(scoring::Point place) const {
    if (empty()) return std::nullopt;
    const scoring::Point at = (place - m_origin) * (1.0 / kStepMm);
    const double left = std::floor(at.x);
    const double below = std::floor(at.y);
    double sum = 0.0;
    double weight = 0.0;
    for (const int i : {0, 1}) {
        for (const int k : {0, 1}) {
            const double column = left + i;
            const double row = below + k;
            if (column < 0 || row < 0 || column >= static_cast<double>(m_columns) ||
                row >= static_cast<double>(m_rows))
                continue;
            const double value = cell(static_cast<std::size_t>(column), static_cast<std::size_t>(row));
            if (std::isnan(value)) continue;
            const double share = (1.0 - std::abs(at.x - column)) * (1.0 - std::abs(at.y - row));
            sum += share * value;
            weight += share;
        }
    }
    // Half of a cell beyond the zone's edge is still the zone.
    if (weight < 0.5) return std::nullopt;
    return sum / weight;
}

std::vector<DensityMap::Extreme> DensityMap::extremes(std::size_t count, double least, double apartMm) const {
    std::vector<Extreme> all;
    for (std::size_t row = 0; row < m_rows; ++row) {
        for (std::size_t column = 0; column < m_columns; ++column) {
            const double value = cell(column, row);
            if (std::isnan(value) || std::abs(value) < least) continue;
            const scoring::Point offset{static_cast<double>(column) * kStepMm,
                                        static_cast<double>(row) * kStepMm};
            all.push_back({m_origin + offset, value});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Extreme& a, const Extreme& b) {
        return std::abs(a.deviation) > std::abs(b.deviation);
    });
    std::vector<Extreme> kept;
    for (const Extreme& one : all) {
        if (kept.size() == count) break;
        const bool alone = std::none_of(kept.begin(), kept.end(), [&](const Extreme& other) {
            return scoring::distance(one.place, other.place) < apartMm;
        });
        if (alone) kept.push_back(one);
    }
    return kept;
}

}  // namespace picture
