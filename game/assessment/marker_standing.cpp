#include "assessment/marker_standing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "assessment/bland_altman.hpp"
#include "assessment/enough.hpp"
#include "assessment/spearman.hpp"

namespace assessment {
namespace {

// A marker against the mean of those of `others` who marked the same attempt.
MarkerStanding compared(const MarkTable& table, std::size_t marker, std::vector<std::size_t> others,
                        const StandingLines& lines) {
    std::erase(others, marker);
    MarkerStanding standing;
    standing.marker = marker;
    standing.againstOneOnly = others.size() == 1;
    const Marks own = columnOf(table, marker), measure = meanMarks(table, others, 1);
    standing.comparedWith = std::move(others);
    const PairedMarks both = pairedMarks(own, measure);
    const auto none = [&](const char* because) {
        standing.bias = standing.correlation = Estimate::undefined(because, both.size(), both.leftOut);
        standing.undefinedBecause = because;
        return standing;
    };
    if (both.size() < kFewestDoubleMarked) return none(kTooFewDoubleMarked);
    standing.bias = blandAltman(own, measure).bias;
    standing.correlation = spearman(own, measure);
    if (allAlike(both.second)) {
        standing.undefinedBecause = "the others gave every attempt the same mark";
        return standing;
    }
    const auto& bias = standing.bias;
    const bool standsOut = !bias.interval || bias.interval->low > 0.0 || bias.interval->high < 0.0;
    if (!standing.correlation.value || *standing.correlation.value < lines.agreement) {
        standing.verdict = MarkerVerdict::doesNotAgree;
    } else if (standsOut && std::abs(*bias.value) >= lines.bias) {
        standing.verdict = *bias.value > 0.0 ? MarkerVerdict::lenient : MarkerVerdict::severe;
    } else {
        standing.verdict = MarkerVerdict::agrees;
    }
    return standing;
}

bool disagrees(const MarkerStanding& one) { return one.verdict == MarkerVerdict::doesNotAgree; }
bool isBiased(const MarkerStanding& one) {
    return one.verdict == MarkerVerdict::lenient || one.verdict == MarkerVerdict::severe;
}
// Marks all alike have no correlation: behind everybody.
double correlationOf(const MarkerStanding& one) { return one.correlation.value.value_or(-2.0); }
bool lessCorrelated(const MarkerStanding& a, const MarkerStanding& b) {
    return correlationOf(a) < correlationOf(b);
}
bool moreBiased(const MarkerStanding& a, const MarkerStanding& b) {
    return std::abs(*a.bias.value) > std::abs(*b.bias.value);
}

// Takes out of `trusted` whom `isOff` names, the worst first, while three or more are in it.
template <typename IsOff, typename IsWorse>
void takeOut(std::vector<std::size_t>& trusted, const MarkTable& table, const StandingLines& lines,
             IsOff isOff, IsWorse isWorse) {
    while (trusted.size() >= 3) {
        std::vector<MarkerStanding> off;
        for (const std::size_t marker : trusted) {
            MarkerStanding one = compared(table, marker, trusted, lines);
            if (isOff(one)) off.push_back(std::move(one));
        }
        if (off.empty()) return;
        std::erase(trusted, std::min_element(off.begin(), off.end(), isWorse)->marker);
    }
}

}  // namespace

std::vector<MarkerStanding> markerStandings(const MarkTable& table, const StandingLines& lines) {
    std::vector<std::size_t> trusted(table.raters());
    std::iota(trusted.begin(), trusted.end(), std::size_t{0});
    takeOut(trusted, table, lines, disagrees, lessCorrelated);
    takeOut(trusted, table, lines, isBiased, moreBiased);
    std::vector<MarkerStanding> standings;
    for (std::size_t marker = 0; marker < table.raters(); ++marker) {
        standings.push_back(compared(table, marker, trusted, lines));
    }
    return standings;
}

}  // namespace assessment
