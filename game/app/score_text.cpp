#include "app/score_text.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "app/exit_code.hpp"
#include "text/number.hpp"

namespace app {

namespace {

// ", 4.2 points lost", and nothing below a twentieth of a point.
std::string lossText(double lostPoints) {
    return lostPoints < 0.05 ? "" : fmt::format(", {} points lost", text::formatFixed(lostPoints, 1));
}

std::string metricLine(const scoring::Metric& metric) {
    if (!metric.value) return fmt::format("    {:<3} undefined: {}\n", metric.id, metric.undefinedBecause);
    std::string line =
        fmt::format("    {:<3} {} {}", metric.id, text::formatFixed(*metric.value, 3), metric.unit);
    if (metric.bandLow && metric.bandHigh) {
        line += fmt::format("  (experts {} to {})", text::formatFixed(*metric.bandLow, 3),
                            text::formatFixed(*metric.bandHigh, 3));
    }
    return line + lossText(metric.lostPoints) + "\n";
}

std::string circleLine(const scoring::LargestEmptyCircle& circle) {
    if (!circle.value)
        return fmt::format("        largest empty circle undefined: {}\n", circle.undefinedBecause);
    std::string line =
        fmt::format("        largest empty circle {} pitches", text::formatFixed(*circle.value, 3));
    if (circle.at)
        line += fmt::format(" around {}, {} mm", text::formatFixed(circle.at->x, 1),
                            text::formatFixed(circle.at->y, 1));
    return line + " (not judged)\n";
}

std::string pointsLine(const scoring::Criterion& criterion) {
    if (!criterion.points)
        return fmt::format("{:<9} undefined: {}\n", criterion.name, criterion.undefinedBecause);
    std::string line =
        fmt::format("{:<9} {} of 100", criterion.name, text::formatFixed(*criterion.points, 1));
    if (criterion.pointsLow && criterion.pointsHigh) {
        line += fmt::format("  (nine in ten attempts as skilled: {} to {})",
                            text::formatFixed(*criterion.pointsLow, 1),
                            text::formatFixed(*criterion.pointsHigh, 1));
    }
    return line + "\n";
}

std::string criterionText(const std::optional<scoring::Criterion>& criterion) {
    if (!criterion) return {};
    std::string page = pointsLine(*criterion);
    for (const auto& metric : criterion->metrics) {
        page += metricLine(metric);
        if (metric.id == "S4" && criterion->largestEmptyCircle)
            page += circleLine(*criterion->largestEmptyCircle);
    }
    if (!lossText(criterion->lostToIncompleteness).empty())
        page += "    not all of the task worked" + lossText(criterion->lostToIncompleteness) + "\n";
    for (const auto& gate : criterion->gates) {
        if (!gate.tripped) continue;
        page += fmt::format("    gate {}: {} is over its limit {}{}{}\n", gate.id,
                            gate.value ? text::formatFixed(*gate.value, 3) : "the value",
                            text::formatFixed(gate.limit, 3), gate.advisory ? " (advisory)" : "; caps at 50",
                            lossText(gate.lostPoints));
    }
    return page;
}

std::string verdict(const scoring::Scorecard& scorecard) {
    if (!scorecard.passed) return "No pass line on this level.";
    return *scorecard.passed ? "Passed." : "Not passed.";
}

}  // namespace

std::string referenceText(const scoring::ReferenceSource& source) {
    if (!source.recorded) return "synthetic experts";
    std::string text = fmt::format("{} recorded attempts of {} persons", source.attempts, source.persons);
    for (const auto& [gate, attempts] : source.stopped)
        text += fmt::format("; gate {} stops {} of them", gate, attempts);
    return text;
}

std::string scorePage(const practice::ScoredFile& scored) {
    const auto& card = scored.scorecard;
    std::string page = fmt::format("Level {}, {} dots, {}, depth from {}\n", scored.levelId, card.dots,
                                   scored.state, record::name(scored.depthSource));
    page += criterionText(card.spacing) + criterionText(card.depth) + criterionText(card.hairline);
    if (card.totalPoints)
        page += fmt::format("total     {} (shown, never judged)\n", text::formatFixed(*card.totalPoints, 1));
    page += fmt::format("Compared with {}.\n", referenceText(scored.reference));
    const std::size_t shown = std::min<std::size_t>(card.findings.size(), 3);
    for (std::size_t i = 0; i < shown; ++i) {
        page += fmt::format("- {}\n", card.findings[i].text);
        if (i < scored.causes.size() && scored.causes[i])
            page += fmt::format("  Cause: {}\n", scored.causes[i]->text);
    }
    return page + verdict(card);
}

int exitCodeOf(const practice::ScoredFile& scored) {
    return scored.scorecard.passed.value_or(true) ? kGood : kNo;
}

}  // namespace app
