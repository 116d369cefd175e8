#include <algorithm>
#include <limits>

#include "intensity_raster.hpp"
#include "judge/findings.hpp"
#include "judge/words.hpp"

namespace scoring {

std::optional<Seconds> timeOf(const Dot& dot) {
    if (!dot.tUs) return std::nullopt;
    return Seconds{static_cast<double>(*dot.tUs) / 1e6};
}

const Metric& metricOf(const Criterion& criterion, const char* id) {
    for (const Metric& metric : criterion.metrics) {
        if (metric.id == id) return metric;
    }
    return criterion.metrics.front();
}

double localLimit(const Attempt& attempt, const char* id) {
    for (const GateLimit& limit : attempt.reference.gateLimits) {
        if (limit.gate == id) return limit.limit;
    }
    return std::numeric_limits<double>::infinity();
}

void completenessFindings(const Attempt& attempt, const Criterion& criterion, const Losses& losses,
                          std::vector<Finding>& findings) {
    const double lost = losses.of("completeness");
    if (lost < kWorthTelling) return;
    Finding finding;
    finding.criterion = criterion.name;
    finding.metric = "completeness";
    finding.direction = Direction::incomplete;
    finding.lostPoints = lost;
    finding.unit = "dots";
    const Scenario& scenario = attempt.ground.field.scenario();
    if (scenario.mode == Mode::trace) {
        finding.size = static_cast<double>(scenario.marks.size()) - static_cast<double>(attempt.dots.size());
        finding.text =
            counted(attempt.dots.size(), "dot") + " for " + counted(scenario.marks.size(), "mark") + ".";
        findings.push_back(finding);
        return;
    }
    const bool told = std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
        return f.located && f.direction == Direction::incomplete && criterion.name == "spacing";
    });
    if (told) return;
    const CoverageCells& cells = attempt.ground.parts;
    const auto counts = countInCells(cells, attempt.ground.field.raster(), attempt.pattern.places);
    double most = 0.0;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const double wanting = cells.expected[cell] - static_cast<double>(counts[cell]);
        if (wanting <= most) continue;
        most = wanting;
        finding.at = cells.middle[cell];
    }
    finding.size = attempt.ground.expectedOwn - static_cast<double>(attempt.dots.size());
    finding.text = "Part of the area was left unworked: " + counted(attempt.dots.size(), "dot") + ", about " +
                   decimals(attempt.ground.expectedOwn, 0) + " are expected.";
    findings.push_back(finding);
}

}  // namespace scoring
