// How depth and rhythm went within one run: a hand that tires scatters more and slows.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "review/series.hpp"

namespace review {

inline constexpr std::size_t kFewestInQuarter = 8;  // dots; a spread of fewer is mostly chance

struct QuarterFigures {
    std::size_t dots = 0;
    // Of the depths about the zone's target, spreadOf() in half-widths of its band. Absent: fewer than
    // kFewestInQuarter dots in a zone with a depth.
    std::optional<double> depthSpread;
    // Dots a minute by the median time from dot to dot, and the spread of those times over their median.
    // Absent: fewer than kFewestInQuarter times, or a median of nothing.
    std::optional<double> perMinute;
    std::optional<double> unevenness;
};

struct Fatigue {
    std::array<QuarterFigures, 4> quarters;  // of the dots in the order of deposit
    // Over blocks of kFewestInQuarter dots or more, sixteen at most: of depthSpread in half-widths a block,
    // and of the median time from dot to dot, s a block. Without a slope below 64 dots that have the figure.
    SeriesTrend depth;
    SeriesTrend tempo;
};

// `dots` of one attempt at the level.
[[nodiscard]] Fatigue fatigueOf(const level::Level& level, const std::vector<scoring::Dot>& dots);

}  // namespace review
