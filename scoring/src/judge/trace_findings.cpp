#include <algorithm>
#include <cmath>

#include "judge/findings.hpp"
#include "judge/words.hpp"

namespace scoring {
namespace {

constexpr std::size_t kMostNamed = 12;

Finding base(const char* metric, Direction direction, double lost) {
    Finding finding;
    finding.metric = metric;
    finding.direction = direction;
    finding.lostPoints = lost;
    finding.unit = "mm";
    return finding;
}

// T1 and T4: how far the dots that met their marks lie from them, and where the worst is.
void offsetFinding(const Attempt& attempt, const Matching& matching, double lost, const char* metric,
                   std::vector<Finding>& findings) {
    if (matching.pairs.empty()) return;
    const Scenario& scenario = attempt.ground.field.scenario();
    Point bias;
    double sum = 0.0;
    const Pair* worst = &matching.pairs.front();
    for (const Pair& pair : matching.pairs) {
        bias = bias + (attempt.pattern.places[pair.dot] - scenario.marks[pair.mark]);
        sum += pair.distance;
        if (pair.distance > worst->distance) worst = &pair;
    }
    const auto count = static_cast<double>(matching.pairs.size());
    Finding finding = base(metric, Direction::offset, lost);
    finding.size = std::round(sum / count * 1000.0) / 1000.0;
    finding.text = counted(matching.pairs.size(), "mark") + " met, on average " + decimals(sum / count, 2) +
                   " mm off (" + decimals(std::abs(bias.x) / count, 2) + " mm to the " +
                   (bias.x < 0.0 ? "left" : "right") + ", " + decimals(std::abs(bias.y) / count, 2) + " mm " +
                   (bias.y < 0.0 ? "forward" : "back") + "); the worst " + decimals(worst->distance, 2) +
                   " mm.";
    finding.at = attempt.pattern.places[worst->dot];
    finding.time = timeOf(attempt.dots[worst->dot]);
    finding.dots = {attempt.dots[worst->dot].ordinal};
    findings.push_back(finding);
}

void missedFindings(const Attempt& attempt, const Matching& matching, double lost,
                    std::vector<Finding>& findings) {
    const std::size_t told = std::min(matching.missed.size(), kMostNamed);
    for (std::size_t k = 0; k < told; ++k) {
        Finding finding = base("T2", Direction::missed, lost / static_cast<double>(told));
        finding.size = matching.cutoff;
        finding.text = "No dot within " + decimals(matching.cutoff, 2) + " mm of this mark; " +
                       counted(matching.missed.size(), "mark") + " missed in all.";
        finding.at = attempt.ground.field.scenario().marks[matching.missed[k]];
        finding.radius = Millimetres{matching.cutoff};
        findings.push_back(finding);
    }
}

void extraFindings(const Attempt& attempt, const Matching& matching, double lost,
                   std::vector<Finding>& findings) {
    const std::size_t told = std::min(matching.extra.size(), kMostNamed);
    for (std::size_t k = 0; k < told; ++k) {
        const Dot& dot = attempt.dots[matching.extra[k]];
        Finding finding = base("T3", Direction::extra, lost / static_cast<double>(told));
        finding.size = matching.cutoff;
        finding.text =
            "A dot that belongs to no mark; " + counted(matching.extra.size(), "dot") + " too many in all.";
        finding.at = dot.place();
        finding.time = timeOf(dot);
        finding.dots = {dot.ordinal};
        findings.push_back(finding);
    }
}

}  // namespace

void traceFindings(const Attempt& attempt, const Matching& matching, const Losses& losses,
                   std::vector<Finding>& findings) {
    if (losses.of("T1") > 0.0) offsetFinding(attempt, matching, losses.of("T1"), "T1", findings);
    if (losses.of("T2") > 0.0) missedFindings(attempt, matching, losses.of("T2"), findings);
    if (losses.of("T3") > 0.0) extraFindings(attempt, matching, losses.of("T3"), findings);
    if (losses.of("T4") > 0.0) offsetFinding(attempt, matching, losses.of("T4"), "T4", findings);
}

}  // namespace scoring
