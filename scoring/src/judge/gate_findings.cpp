#include <algorithm>
#include <cmath>

#include "judge/findings.hpp"
#include "judge/words.hpp"
#include "metrics/spacing.hpp"
#include "scans/close_groups.hpp"
#include "scans/exact_rows.hpp"

namespace scoring {
namespace {

constexpr std::size_t kMostRows = 5;
constexpr std::size_t kLongStretch = 4;  // dots doubled one beside the other: no slip

void rowFinding(const Attempt& attempt, const std::vector<std::size_t>& row, double lost,
                std::vector<Finding>& findings) {
    Finding finding = findingOfDots(attempt, "run6", Direction::row, row, lost);
    finding.text = "A row of " + counted(row.size(), "dot") + ", evenly spaced in a line.";
    finding.at = attempt.pattern.places[row[row.size() / 2]];  // a dot of it, not a place between
    findings.push_back(finding);
}

void latticeFinding(const Attempt& attempt, const Gate& gate, double lost, std::vector<Finding>& findings) {
    Finding finding;
    finding.metric = gate.id;
    finding.direction = Direction::tooEven;
    finding.size = *gate.value;
    finding.unit = "";
    finding.text = "The dots repeat in rows or a grid: order " + decimals(*gate.value, 1) +
                   ", in skilled work at most " + decimals(gate.limit, 1) + ".";
    if (const auto most = mostOrdered(attempt.ground, attempt.pattern)) finding.at = most->middle;
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// The middle of the coverage cell that holds most dots too many.
std::optional<Point> fullestPlace(const Attempt& attempt) {
    const CoverageCells& cells = attempt.ground.cells;
    const auto counts = countInCells(cells, attempt.ground.field.raster(), attempt.pattern.places);
    std::optional<Point> fullest;
    double most = 0.0;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const double over = static_cast<double>(counts[cell]) / cells.expected[cell];
        if (over <= most) continue;
        most = over;
        fullest = cells.middle[cell];
    }
    return fullest;
}

void overplacementFinding(const Attempt& attempt, const Gate& gate, double lost,
                          std::vector<Finding>& findings) {
    Finding finding;
    finding.metric = gate.id;
    finding.direction = Direction::tooDense;
    finding.size = std::round((*gate.value - 1.0) * 1000.0) / 10.0;
    finding.unit = "%";
    finding.text = percent(*gate.value - 1.0) + " more dots than the area asks for; " +
                   percent(gate.limit - 1.0) + " is the most that is allowed.";
    finding.at = fullestPlace(attempt);
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// All of them when the gate is tripped, else one stretch.
void duplicateFinding(const Attempt& attempt, const std::vector<std::size_t>& again, double lost,
                      std::vector<Finding>& findings) {
    Finding finding = findingOfDots(attempt, "duplicates", Direction::duplicate, again, lost);
    finding.text = counted(again.size(), "dot") + " set on top of an earlier one.";
    finding.time = timeOf(*attempt.own(again.front()));
    findings.push_back(finding);
}

}  // namespace

void gateFindings(const Attempt& attempt, const Criterion& spacing, const Losses& losses, const Rows& rows,
                  std::vector<Finding>& findings) {
    for (const Gate& gate : spacing.gates) {
        const double lost = losses.of(gate.id);
        if (gate.id == "run6") {
            Rows told = gate.tripped ? rows : exactRows(attempt.pattern, rows);
            std::erase_if(told, [&](const auto& row) { return !attempt.pattern.anyOwn(row); });
            if (told.size() > kMostRows) told.resize(kMostRows);
            for (const auto& row : told) {
                rowFinding(attempt, row, lost / static_cast<double>(told.size()), findings);
            }
        }
        if (gate.id == "duplicates") {
            const auto stretches = doubledStretches(attempt.pattern);
            if (gate.tripped) {
                duplicateFinding(attempt, duplicates(attempt.pattern), lost, findings);
            } else if (!stretches.empty() && stretches.front().size() >= kLongStretch) {
                duplicateFinding(attempt, stretches.front(), 0.0, findings);
            }
        }
        if (!gate.tripped) continue;
        if (gate.id == "smax") latticeFinding(attempt, gate, lost, findings);
        if (gate.id == "overplacement") overplacementFinding(attempt, gate, lost, findings);
    }
}

}  // namespace scoring
