// Figures about groups of people. Each is pinned to a published answer in tests/study.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace study {

// An estimate with its 95 % interval.
struct Interval {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};

// Chance that a value of `high` is above one of `low`, ties half (Mann-Whitney). Both not empty (asserted).
[[nodiscard]] double areaUnderCurve(std::vector<double> low, std::vector<double> high);
// Its standard error after Hanley and McNeil 1982.
[[nodiscard]] double hanleyMcNeilError(double area, std::size_t low, std::size_t high);
[[nodiscard]] double normalBelow(double z);  // Phi(z)

// Shares k of n, 95 % two-sided: Wilson 1927, Clopper and Pearson 1934.
[[nodiscard]] Interval wilson(std::size_t k, std::size_t n);
[[nodiscard]] Interval clopperPearson(std::size_t k, std::size_t n);

// Rows are persons, columns attempts (or raters); all rows of one length >= 2, at least two rows.
using Table = std::vector<std::vector<double>>;
struct IntraclassCorrelation {
    double oneWaySingle = 0.0;      // ICC(1,1)
    double twoWaySingle = 0.0;      // ICC(2,1): random persons and attempts, absolute agreement
    double consistentSingle = 0.0;  // ICC(3,1)
    double oneWayMean = 0.0;        // ICC(1,k)
    double twoWayMean = 0.0;        // ICC(2,k): the mean of the k columns
    double consistentMean = 0.0;    // ICC(3,k)
};
// Shrout and Fleiss 1979. Absent when nothing varies.
[[nodiscard]] std::optional<IntraclassCorrelation> intraclassCorrelation(const Table& table);

// Cohen's kappa of a table of shares or counts; with weights of disagreement w_ij (0 on the diagonal) the
// weighted one (Cohen 1968). Absent when chance alone already agrees everywhere.
[[nodiscard]] std::optional<double> kappa(const Table& counts);
[[nodiscard]] std::optional<double> weightedKappa(const Table& counts, const Table& disagreement);

struct Group {
    double mean = 0.0;
    double spread = 0.0;  // sd, > 0
};
struct ContrastingCut {
    double cut = 0.0;
    double falsePasses = 0.0;  // of the lower group, by the normal curve
    double falseFails = 0.0;   // of the upper group
};
// Where the two normal curves cross between the means (the midpoint for equal spreads, or where they do
// not cross between). lower.mean <= upper.mean.
[[nodiscard]] ContrastingCut contrastingGroups(const Group& lower, const Group& upper);
[[nodiscard]] Group groupOf(const std::vector<double>& values);  // sd with n - 1; at least two values

// 2.5 % and 97.5 % quantiles of `statistic` over resamples of each group's members with replacement; the
// statistic gets the chosen indices by group. Same seed, same interval.
using Resample = std::vector<std::vector<std::size_t>>;
[[nodiscard]] Interval bootstrap(const std::vector<std::size_t>& groupSizes, int resamples,
                                 std::uint64_t seed, const std::function<double(const Resample&)>& statistic);

}  // namespace study
