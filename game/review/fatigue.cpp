#include "review/fatigue.hpp"

#include <algorithm>
#include <functional>
#include <span>

namespace review {

namespace {

constexpr std::size_t kMostBlocks = 16;

using Values = std::vector<double>;

// Of each dot that has one: how deep it went against its zone's target, half-widths.
Values depthsOf(const level::Level& level, std::span<const scoring::Dot> dots) {
    Values depths;
    for (const scoring::Dot& dot : dots) {
        if (!dot.depthUm || dot.zone >= level.scenario.zones.size()) continue;
        const scoring::Zone& zone = level.scenario.zones[dot.zone];
        depths.push_back((*dot.depthUm / 1e3 - zone.depthTarget.value) / zone.depthHalfWidth.value);
    }
    return depths;
}

// From each dot to the next, s.
Values stepsOf(std::span<const scoring::Dot> dots) {
    Values steps;
    for (std::size_t i = 1; i < dots.size(); ++i) {
        if (dots[i - 1].tUs && dots[i].tUs)
            steps.push_back(static_cast<double>(*dots[i].tUs - *dots[i - 1].tUs) / 1e6);
    }
    return steps;
}

QuarterFigures figuresOf(const level::Level& level, std::span<const scoring::Dot> dots) {
    QuarterFigures figures;
    figures.dots = dots.size();
    const Values depths = depthsOf(level, dots);
    if (depths.size() >= kFewestInQuarter) figures.depthSpread = spreadOf(depths);
    const Values steps = stepsOf(dots);
    if (steps.size() + 1 < kFewestInQuarter) return figures;
    const double step = medianOf(steps);
    if (step <= 0.0) return figures;
    figures.perMinute = 60.0 / step;
    figures.unevenness = spreadOf(steps) / step;
    return figures;
}

// The trend of a figure over equal blocks of the values; what is left over goes to the last ones.
SeriesTrend trendOver(const Values& values, const std::function<double(const Values&)>& figure) {
    const std::size_t blocks = std::min(kMostBlocks, values.size() / kFewestInQuarter);
    Values series;
    for (std::size_t b = 0; b < blocks; ++b) {
        const auto at = [&](std::size_t block) {
            return values.begin() + static_cast<std::ptrdiff_t>(block * values.size() / blocks);
        };
        series.push_back(figure(Values(at(b), at(b + 1))));
    }
    return trendOf(series);
}

}  // namespace

Fatigue fatigueOf(const level::Level& level, const std::vector<scoring::Dot>& dots) {
    Fatigue fatigue;
    const std::span all(dots);
    for (std::size_t q = 0; q < 4; ++q) {
        const std::size_t from = q * dots.size() / 4;
        fatigue.quarters[q] = figuresOf(level, all.subspan(from, (q + 1) * dots.size() / 4 - from));
    }
    fatigue.depth = trendOver(depthsOf(level, all), [](const Values& values) { return spreadOf(values); });
    fatigue.tempo = trendOver(stepsOf(all), [](const Values& values) { return medianOf(values); });
    return fatigue;
}

}  // namespace review
