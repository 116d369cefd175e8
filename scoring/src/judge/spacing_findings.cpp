#include <algorithm>
#include <cmath>

#include "intensity_raster.hpp"
#include "judge/findings.hpp"
#include "judge/words.hpp"
#include "metrics/log_spacing.hpp"
#include "metrics/spacing.hpp"
#include "stats/gap_map.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr std::size_t kMostGaps = 5;
constexpr std::size_t kMostClumps = 5;
constexpr std::size_t kFewestInCell = 6;  // core dots, for a cell to be named as the worst place

// The middle of the coverage cell whose core dots score highest by `badness` of their ln u.
template <class Badness>
std::optional<Point> worstPlace(const Attempt& attempt, Badness badness) {
    const CoverageCells& cells = attempt.ground.cells;
    const std::vector<double> logs = logSpacings(attempt.pattern);
    std::vector<std::vector<double>> inCell(cells.expected.size());
    for (std::size_t k = 0; k < attempt.pattern.core.size(); ++k) {
        const std::size_t at =
            attempt.ground.field.raster().cellAt(attempt.pattern.places[attempt.pattern.core[k]]);
        if (at < cells.owner.size() && cells.owner[at] != kNone) inCell[cells.owner[at]].push_back(logs[k]);
    }
    std::optional<Point> worst;
    double most = 0.0;
    for (std::size_t cell = 0; cell < inCell.size(); ++cell) {
        if (inCell[cell].size() < kFewestInCell) continue;
        const double here = badness(inCell[cell]);
        if (!worst || here > most) {
            worst = cells.middle[cell];
            most = here;
        }
    }
    return worst;
}

// S1: the part of the core whose count is farthest from what it expects.
void densityFinding(const Attempt& attempt, const Metric& metric, double lost,
                    std::vector<Finding>& findings) {
    const std::vector<CellCount> cells = coreCounts(attempt.ground, attempt.pattern);
    const auto worst =
        std::max_element(cells.begin(), cells.end(), [](const CellCount& a, const CellCount& b) {
            return a.expected * std::abs(a.logRatio) < b.expected * std::abs(b.logRatio);
        });
    const double off = worst->found / worst->expected - 1.0;
    Finding finding;
    finding.metric = metric.id;
    finding.direction = off > 0.0 ? Direction::tooDense : Direction::tooWide;
    finding.size = std::round(std::abs(off) * 1000.0) / 10.0;
    finding.unit = "%";
    finding.text = "The density differs from the brief by " + percent(*metric.value) +
                   ", in skilled work by up to " + percent(*metric.bandHigh) + "; most here, with " +
                   decimals(worst->found, 0) + " dots for " + decimals(worst->expected, 0) + ".";
    finding.at = attempt.ground.cells.middle[worst->cell];
    finding.lostPoints = lost;
    findings.push_back(finding);
}

void spacingBiasFinding(const Attempt& attempt, const Metric& metric, double lost,
                        std::vector<Finding>& findings) {
    const bool wide = *metric.value > *metric.bandHigh;
    const double middle = 0.5 * (*metric.bandLow + *metric.bandHigh);
    const double off = *metric.value / middle - 1.0;
    Finding finding;
    finding.direction = wide ? Direction::tooWide : Direction::tooDense;
    finding.size = std::round(std::abs(off) * 1000.0) / 10.0;
    finding.unit = "%";
    finding.text = "The dots stand " + percent(std::abs(off)) + (wide ? " too wide: " : " too close: ") +
                   "the nearest neighbour is " + decimals(*metric.value, 2) +
                   " pitches away, in skilled work " + decimals(*metric.bandLow, 2) + " to " +
                   decimals(*metric.bandHigh, 2) + ".";
    finding.at = worstPlace(
        attempt, [wide](const std::vector<double>& logs) { return wide ? median(logs) : -median(logs); });
    finding.metric = metric.id;
    finding.lostPoints = lost;
    findings.push_back(finding);
}

void evennessFinding(const Attempt& attempt, const Metric& metric, double lost,
                     std::vector<Finding>& findings) {
    const bool even = *metric.value < *metric.bandLow;
    Finding finding;
    finding.direction = even ? Direction::tooEven : Direction::tooUneven;
    finding.size = *metric.value;
    finding.unit = metric.unit;
    finding.text = std::string("The spacing is too ") + (even ? "even, like a grid" : "uneven") +
                   ": distances to the nearest dot vary by " + percent(*metric.value) +
                   ", in skilled work by " + percent(*metric.bandLow) + " to " + percent(*metric.bandHigh) +
                   ".";
    finding.at = worstPlace(attempt, [even](const std::vector<double>& logs) {
        return even ? -robustSpread(logs) : robustSpread(logs);
    });
    finding.metric = metric.id;
    finding.lostPoints = lost;
    findings.push_back(finding);
}

void gapFindings(const Attempt& attempt, double lost, std::vector<Finding>& findings) {
    const GapMap map = mapGaps(attempt.ground, attempt.pattern, kMostGaps);
    double whole = 0.0;
    for (const Gap& gap : map.gaps) whole += gap.radius * gap.radius;
    for (const Gap& gap : map.gaps) {
        Finding finding;
        finding.metric = "S4";
        finding.direction = Direction::gap;
        finding.size = std::round(2000.0 * gap.radius) / 1000.0;
        finding.unit = "mm";
        finding.text = "A gap " + decimals(2.0 * gap.radius, 1) + " mm wide, " +
                       decimals(2.0 * gap.scaled, 1) + " pitches across.";
        finding.at = gap.middle;
        finding.radius = Millimetres{gap.radius};
        finding.lostPoints = lost * gap.radius * gap.radius / whole;
        findings.push_back(finding);
    }
}

void clumpFindings(const Attempt& attempt, double lost, std::vector<Finding>& findings) {
    const Pattern& pattern = attempt.pattern;
    std::vector<std::size_t> close;  // positions in pattern.core
    for (std::size_t k = 0; k < pattern.spacing.size(); ++k) {
        if (pattern.spacing[k] < kClumped) close.push_back(k);
    }
    std::stable_sort(close.begin(), close.end(),
                     [&](std::size_t a, std::size_t b) { return pattern.spacing[a] < pattern.spacing[b]; });
    std::vector<bool> told(pattern.places.size(), false);
    std::vector<Finding> clumps;
    for (const std::size_t k : close) {
        const std::size_t i = pattern.core[k];
        const std::size_t j = pattern.nearest[k];
        if (told[i] || told[j] || clumps.size() == kMostClumps) continue;
        told[i] = told[j] = true;
        const double apart = distance(pattern.places[i], pattern.places[j]);
        Finding finding;
        finding.metric = "S5";
        finding.direction = Direction::clump;
        finding.size = std::round(apart * 1000.0) / 1000.0;
        finding.unit = "mm";
        finding.text = "Two dots only " + decimals(apart, 2) + " mm apart; " + counted(close.size(), "dot") +
                       " in all stand closer than 0.4 pitches.";
        finding.at = (pattern.places[i] + pattern.places[j]) * 0.5;
        finding.radius = Millimetres{std::max(apart, 0.5)};
        finding.time = timeOf(attempt.dots[std::max(i, j)]);
        finding.dots = {attempt.dots[i].ordinal, attempt.dots[j].ordinal};
        clumps.push_back(finding);
    }
    for (Finding& finding : clumps) {
        finding.lostPoints = lost / static_cast<double>(clumps.size());
        findings.push_back(finding);
    }
}

}  // namespace

void spacingFindings(const Attempt& attempt, const Criterion& spacing, const Losses& losses,
                     std::vector<Finding>& findings) {
    if (losses.of("S1") > 0.0) densityFinding(attempt, metricOf(spacing, "S1"), losses.of("S1"), findings);
    if (losses.of("S2") > 0.0)
        spacingBiasFinding(attempt, metricOf(spacing, "S2"), losses.of("S2"), findings);
    if (losses.of("S3") > 0.0) evennessFinding(attempt, metricOf(spacing, "S3"), losses.of("S3"), findings);
    if (losses.of("S4") > 0.0) gapFindings(attempt, losses.of("S4"), findings);
    if (losses.of("S5") > 0.0) clumpFindings(attempt, losses.of("S5"), findings);
}

}  // namespace scoring
