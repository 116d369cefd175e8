#include "study/statistics.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

#include "study/person.hpp"

namespace study {
namespace {

constexpr double kZ95 = 1.959963984540054;

double sumOf(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

// P(X <= k), X binomial(n, p), 0 < p < 1.
double binomialBelow(std::size_t k, std::size_t n, double p) {
    double sum = 0.0;
    const auto size = static_cast<double>(n);
    for (std::size_t i = 0; i <= k; ++i) {
        const auto x = static_cast<double>(i);
        sum += std::exp(std::lgamma(size + 1.0) - std::lgamma(x + 1.0) - std::lgamma(size - x + 1.0) +
                        x * std::log(p) + (size - x) * std::log1p(-p));
    }
    return sum;
}

// Where the falling function meets the level, on (0, 1).
double solve(const std::function<double(double)>& falling, double level) {
    double low = 0.0, high = 1.0;
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (falling(middle) > level ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

}  // namespace

double areaUnderCurve(std::vector<double> low, std::vector<double> high) {
    assert(!low.empty() && !high.empty());
    std::sort(low.begin(), low.end());
    double wins = 0.0;
    for (const double value : high) {
        const auto [first, last] = std::equal_range(low.begin(), low.end(), value);
        wins += static_cast<double>(first - low.begin()) + 0.5 * static_cast<double>(last - first);
    }
    return wins / (static_cast<double>(low.size()) * static_cast<double>(high.size()));
}

double hanleyMcNeilError(double area, std::size_t low, std::size_t high) {
    const double q1 = area / (2.0 - area);
    const double q2 = 2.0 * area * area / (1.0 + area);
    const auto m = static_cast<double>(high);
    const auto n = static_cast<double>(low);
    const double square = area * area;
    return std::sqrt((area * (1.0 - area) + (m - 1.0) * (q1 - square) + (n - 1.0) * (q2 - square)) / (m * n));
}

double normalBelow(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

Interval wilson(std::size_t k, std::size_t n) {
    assert(n > 0 && k <= n);
    const auto size = static_cast<double>(n);
    const double p = static_cast<double>(k) / size;
    const double z2 = kZ95 * kZ95;
    const double middle = (p + z2 / (2.0 * size)) / (1.0 + z2 / size);
    const double half = kZ95 * std::sqrt(p * (1.0 - p) / size + z2 / (4.0 * size * size)) / (1.0 + z2 / size);
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Interval clopperPearson(std::size_t k, std::size_t n) {
    assert(n > 0 && k <= n);
    Interval share{static_cast<double>(k) / static_cast<double>(n), 0.0, 1.0};
    if (k > 0) share.low = solve([&](double p) { return binomialBelow(k - 1, n, p); }, 0.975);
    if (k < n) share.high = solve([&](double p) { return binomialBelow(k, n, p); }, 0.025);
    return share;
}

std::optional<IntraclassCorrelation> intraclassCorrelation(const Table& table) {
    assert(table.size() >= 2 && table.front().size() >= 2);
    const auto n = static_cast<double>(table.size());
    const auto k = static_cast<double>(table.front().size());
    double grand = 0.0, total = 0.0, rows = 0.0, columns = 0.0;
    for (const auto& row : table) grand += sumOf(row) / (n * k);
    for (const auto& row : table) {
        const double mean = sumOf(row) / k;
        rows += k * (mean - grand) * (mean - grand);
        for (const double value : row) total += (value - grand) * (value - grand);
    }
    for (std::size_t j = 0; j < table.front().size(); ++j) {
        double mean = 0.0;
        for (const auto& row : table) mean += row[j] / n;
        columns += n * (mean - grand) * (mean - grand);
    }
    if (total <= 0.0) return std::nullopt;
    const double between = rows / (n - 1.0);
    const double within = (total - rows) / (n * (k - 1.0));
    const double judge = columns / (k - 1.0);
    const double rest = (total - rows - columns) / ((n - 1.0) * (k - 1.0));
    IntraclassCorrelation icc;
    icc.oneWaySingle = (between - within) / (between + (k - 1.0) * within);
    icc.twoWaySingle = (between - rest) / (between + (k - 1.0) * rest + k * (judge - rest) / n);
    icc.consistentSingle = (between - rest) / (between + (k - 1.0) * rest);
    icc.oneWayMean = (between - within) / between;
    icc.twoWayMean = (between - rest) / (between + (judge - rest) / n);
    icc.consistentMean = (between - rest) / between;
    return icc;
}

std::optional<double> weightedKappa(const Table& counts, const Table& disagreement) {
    const std::size_t size = counts.size();
    std::vector<double> rows(size, 0.0), columns(size, 0.0);
    double total = 0.0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            rows[i] += counts[i][j];
            columns[j] += counts[i][j];
            total += counts[i][j];
        }
    }
    double observed = 0.0, expected = 0.0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            observed += disagreement[i][j] * counts[i][j] / total;
            expected += disagreement[i][j] * rows[i] * columns[j] / (total * total);
        }
    }
    if (!(expected > 0.0)) return std::nullopt;
    return 1.0 - observed / expected;
}

std::optional<double> kappa(const Table& counts) {
    Table disagreement(counts.size(), std::vector<double>(counts.size(), 1.0));
    for (std::size_t i = 0; i < counts.size(); ++i) disagreement[i][i] = 0.0;
    return weightedKappa(counts, disagreement);
}

Group groupOf(const std::vector<double>& values) {
    assert(values.size() >= 2);
    const auto n = static_cast<double>(values.size());
    const double mean = sumOf(values) / n;
    double square = 0.0;
    for (const double value : values) square += (value - mean) * (value - mean);
    return {mean, std::sqrt(square / (n - 1.0))};
}

ContrastingCut contrastingGroups(const Group& lower, const Group& upper) {
    const double v1 = lower.spread * lower.spread;
    const double v2 = upper.spread * upper.spread;
    ContrastingCut result;
    result.cut = 0.5 * (lower.mean + upper.mean);
    const double a = v2 - v1;
    const double b = -2.0 * (lower.mean * v2 - upper.mean * v1);
    const double c = lower.mean * lower.mean * v2 - upper.mean * upper.mean * v1 +
                     2.0 * v1 * v2 * std::log(lower.spread / upper.spread);
    const double root = b * b - 4.0 * a * c;
    if (std::abs(a) > 1e-9 * (v1 + v2) && root >= 0.0) {
        for (const double sign : {-1.0, 1.0}) {
            const double x = (-b + sign * std::sqrt(root)) / (2.0 * a);
            if (x > lower.mean && x < upper.mean) result.cut = x;
        }
    }
    result.falsePasses = 1.0 - normalBelow((result.cut - lower.mean) / lower.spread);
    result.falseFails = normalBelow((result.cut - upper.mean) / upper.spread);
    return result;
}

Interval bootstrap(const std::vector<std::size_t>& groupSizes, int resamples, std::uint64_t seed,
                   const std::function<double(const Resample&)>& statistic) {
    Resample chosen;
    for (const std::size_t size : groupSizes) {
        chosen.emplace_back(size);
        std::iota(chosen.back().begin(), chosen.back().end(), std::size_t{0});
    }
    Interval interval{statistic(chosen), 0.0, 0.0};
    std::vector<double> values;
    scoring::Random random = randomFor(seed, 99, 0, 0);
    for (int round = 0; round < resamples; ++round) {
        for (auto& group : chosen) {
            const auto size = static_cast<std::uint32_t>(group.size());
            for (std::size_t& member : group) member = random.below(size);
        }
        values.push_back(statistic(chosen));
    }
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size()) - 1.0;
    interval.low = values[static_cast<std::size_t>(std::floor(0.025 * last))];
    interval.high = values[static_cast<std::size_t>(std::ceil(0.975 * last))];
    return interval;
}

}  // namespace study
