#include <algorithm>
#include <cmath>
#include <utility>

#include "intensity_raster.hpp"
#include "judge/findings.hpp"
#include "judge/words.hpp"
#include "metrics/hairline.hpp"
#include "metrics/log_spacing.hpp"
#include "metrics/spacing.hpp"
#include "scans/close_groups.hpp"
#include "scans/density_scan.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr std::size_t kMostClumps = 1;
constexpr std::size_t kFewestInHeap = 4;  // no skilled work heaps up as many
constexpr double kUnworked = 0.35;        // of the dots expected: less is left undone, not wide
constexpr double kRightDensity = 0.08;    // of the target's: overall the pitch is right
constexpr std::size_t kFewestInCell = 6;  // core dots, for a cell to be named as the worst place

// The middle of the coverage cell whose core dots score highest by `badness` of their ln u.
template <class Badness>
std::optional<Point> worstPlace(const Attempt& attempt, Badness badness) {
    const CoverageCells& cells = attempt.ground.cells;
    const std::vector<double> logs = logSpacings(attempt.pattern);
    std::vector<std::vector<double>> inCell(cells.expected.size());
    for (std::size_t k = 0; k < attempt.pattern.core.size(); ++k) {
        const Point place = attempt.pattern.places[attempt.pattern.core[k]];
        const std::size_t cell = cells.ownerOf(attempt.ground.field.raster().cellAt(place));
        if (cell != kNone) inCell[cell].push_back(logs[k]);
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

// How far the pitch is off, in per cent of the target's, and which way.
void setPitch(Finding& finding, double pitch) {
    finding.direction = pitch > 1.0 ? Direction::tooWide : Direction::tooDense;
    finding.size = std::round(std::abs(pitch - 1.0) * 1000.0) / 10.0;
    finding.unit = "%";
}

std::string wideOrClose(double pitch) {
    return percent(std::abs(pitch - 1.0)) + (pitch > 1.0 ? " too wide" : " too close");
}

// One place that is off beyond any place of skilled work.
void placeFinding(const OffPlace& off, double lost, std::vector<Finding>& findings) {
    Finding finding;
    finding.metric = "S1";
    const double size = off.longer;
    if (off.found < kUnworked * off.expected) {
        finding.direction = Direction::incomplete;
        finding.size = std::round(off.expected - off.found);
        finding.unit = "dots";
        finding.text = "About " + decimals(finding.size, 0) +
                       " dots are missing here: " + decimals(off.found, 0) + " of " +
                       decimals(off.expected, 0) + ".";
    } else {
        setPitch(finding, off.pitch());
        finding.text = "Here the dots stand " + wideOrClose(off.pitch()) + ": " + decimals(off.found, 0) +
                       " for " + decimals(off.expected, 0) + ".";
    }
    finding.at = off.middle;
    finding.radius = Millimetres{0.5 * size};
    finding.lostPoints = lost;
    finding.located = true;
    findings.push_back(finding);
}

// S1 where no place stands out: all of the work.
void densityFinding(const Attempt& attempt, const Metric& metric, double density, double lost,
                    std::vector<Finding>& findings) {
    const std::vector<CellCount> cells = coreCounts(attempt.ground, attempt.pattern);
    const auto worst =
        std::max_element(cells.begin(), cells.end(), [](const CellCount& a, const CellCount& b) {
            return a.expected * std::abs(a.logRatio) < b.expected * std::abs(b.logRatio);
        });
    Finding finding;
    finding.metric = metric.id;
    setPitch(finding, 1.0 / std::sqrt(density));
    finding.text = "The density differs from the brief by " + percent(*metric.value) +
                   ", in skilled work by up to " + percent(*metric.bandHigh) + "; over all the dots stand " +
                   wideOrClose(1.0 / std::sqrt(density)) + ". Most here, with " + decimals(worst->found, 0) +
                   " dots for " + decimals(worst->expected, 0) + ".";
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
    finding.text =
        std::string("The spacing is too ") + (even ? "even, like a grid" : "uneven") +
        (metric.id == "S6" ? ": the room of a dot varies by " : ": distances to the nearest dot vary by ") +
        percent(*metric.value) + ", in skilled work by " + percent(*metric.bandLow) + " to " +
        percent(*metric.bandHigh) + ".";
    finding.at = worstPlace(attempt, [even](const std::vector<double>& logs) {
        return even ? -robustSpread(logs) : robustSpread(logs);
    });
    finding.metric = metric.id;
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// Gaps wider than any in skilled work; else, where S4 cost points, the widest.
void gapFindings(const Attempt& attempt, std::vector<EmptyPlace> gaps,
                 const std::optional<OffPlace>& unworked, double lost, std::vector<Finding>& findings) {
    const double limit = localLimit(attempt, "at_gap");
    const auto told = [&](const EmptyPlace& gap) {
        return unworked && distance(gap.middle, unworked->middle) < 0.8 * unworked->longer;
    };
    gaps.erase(std::remove_if(gaps.begin(), gaps.end(), told), gaps.end());
    const auto wide = std::find_if(gaps.begin(), gaps.end(),
                                   [limit](const EmptyPlace& gap) { return gap.scaled <= limit; });
    const bool located = wide != gaps.begin();
    if (!located && lost < kWorthTelling) return;
    gaps.resize(
        std::min<std::size_t>(located ? static_cast<std::size_t>(wide - gaps.begin()) : 1, gaps.size()));
    for (const EmptyPlace& gap : gaps) {
        Finding finding;
        finding.metric = "S4";
        finding.direction = Direction::gap;
        finding.size = std::round(2000.0 * gap.radius) / 1000.0;
        finding.unit = "mm";
        finding.text = "A gap " + decimals(2.0 * gap.radius, 1) + " mm wide, " +
                       decimals(2.0 * gap.scaled, 1) + " pitches across.";
        finding.at = gap.middle;
        finding.radius = Millimetres{gap.radius};
        finding.located = located;
        finding.lostPoints = lost / static_cast<double>(gaps.size());
        findings.push_back(finding);
    }
}

// A heap of dots, at its middle.
void heapFinding(const Attempt& attempt, const std::vector<std::size_t>& heap, double lost,
                 std::vector<Finding>& findings) {
    Finding finding = findingOfDots(attempt, "S5", Direction::clump, heap, lost);
    finding.text = counted(heap.size(), "dot") + " in a heap, each within 0.4 pitches of the next.";
    double reach = 0.5;
    for (const std::size_t dot : heap) {
        reach = std::max(reach, distance(*finding.at, attempt.pattern.places[dot]));
    }
    finding.radius = Millimetres{reach};
    findings.push_back(finding);
}

void clumpFindings(const Attempt& attempt, double lost, std::vector<Finding>& findings) {
    const Pattern& pattern = attempt.pattern;
    std::vector<std::size_t> close;  // positions in pattern.core
    for (std::size_t k = 0; k < pattern.spacing.size(); ++k) {
        const bool own = pattern.isOwn(pattern.core[k]) || pattern.isOwn(pattern.nearest[k]);
        if (pattern.spacing[k] < kClumped && own) close.push_back(k);
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
        Finding finding = findingOfDots(attempt, "S5", Direction::clump, {i, j}, 0.0);
        finding.located = false;
        finding.size = std::round(apart * 1000.0) / 1000.0;
        finding.unit = "mm";
        finding.text = "Two dots only " + decimals(apart, 2) + " mm apart; " + counted(close.size(), "dot") +
                       " in all stand closer than 0.4 pitches.";
        finding.at = (pattern.places[i] + pattern.places[j]) * 0.5;
        finding.radius = Millimetres{std::max(apart, 0.5)};
        clumps.push_back(finding);
    }
    for (Finding& finding : clumps) {
        finding.lostPoints = lost / static_cast<double>(clumps.size());
        findings.push_back(finding);
    }
}

}  // namespace

void spacingFindings(const Attempt& attempt, const Criterion& spacing, const Losses& losses,
                     std::vector<EmptyPlace> gaps, std::vector<Finding>& findings) {
    const double density = ownDensity(attempt.ground, attempt.pattern);
    const double pitchLoss = losses.of("S1") + losses.of("S2");
    auto off = densityScan(attempt.ground, attempt.pattern, density);
    if (off && std::abs(off->excess) <= localLimit(attempt, "at_density")) off.reset();
    const bool rightOverall = std::abs(density - 1.0) < kRightDensity;
    auto heaps = closeGroups(attempt.pattern, kClumped);
    std::erase_if(heaps, [&](const auto& heap) { return !attempt.pattern.anyOwn(heap); });
    const bool doubled = !doubledStretches(attempt.pattern).empty();
    const bool heaped = !doubled && !heaps.empty() && heaps.front().size() >= kFewestInHeap;
    // A heap or a stretch worked twice is too dense too, but that is not what is wrong with it.
    if (off && off->excess > 0.0 && (heaped || doubled)) off.reset();
    const bool unworked = off && off->found < kUnworked * off->expected;
    if (unworked) {
        placeFinding(*off, pitchLoss + losses.of("S4") + losses.of("completeness"), findings);
    } else if (off) {
        placeFinding(*off, rightOverall ? pitchLoss : losses.of("S1"), findings);
    } else if (pitchLoss >= kWorthTelling && losses.of("S2") > losses.of("S1")) {
        spacingBiasFinding(attempt, metricOf(spacing, "S2"), pitchLoss, findings);
    } else if (pitchLoss >= kWorthTelling) {
        densityFinding(attempt, metricOf(spacing, "S1"), density, pitchLoss, findings);
    }
    const double uneven = losses.of("S3") + losses.of("S6");
    if (uneven >= kWorthTelling) {
        evennessFinding(attempt, metricOf(spacing, losses.of("S6") > losses.of("S3") ? "S6" : "S3"), uneven,
                        findings);
    }
    gapFindings(attempt, std::move(gaps), unworked ? off : std::nullopt, unworked ? 0.0 : losses.of("S4"),
                findings);
    if (heaped) {
        heapFinding(attempt, heaps.front(), losses.of("S5"), findings);
    } else if (losses.of("S5") >= kWorthTelling) {
        clumpFindings(attempt, losses.of("S5"), findings);
    }
}

}  // namespace scoring
