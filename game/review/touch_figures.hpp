// What the hand did at a dot, or on the whole at several, in the figures that people are shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "review/replay_track.hpp"
#include "review/touch_readings.hpp"

namespace review {

struct TouchFigures {
    std::int64_t atUs = 0;               // when the dot was made, since the attempt's origin
    std::optional<double> pressure;      // the most of the touch, 0..1; absent with a mouse
    double dwellS = 0.0;                 // in the skin, s
    std::optional<double> angleDegrees;  // off upright; absent where the device tells no tilt
    double dragMm = 0.0;                 // sideways in the skin
    std::optional<double> stretch;       // 0 slack .. 1 drum-tight; absent without readings
    std::optional<double> depthMm;       // absent where the record has none
    std::optional<double> sinceLastS;    // since the dot before; absent for the first
};

// Of one dot of the track. `readings`: null while they are made and where there are none.
[[nodiscard]] TouchFigures figuresOf(const ReplayTrack& track, const Readings* readings, std::size_t dot);
// The median of each figure over the dots that have it (of an even number the lower one of the middle two);
// `atUs` is the first one's. At least one dot (asserted).
[[nodiscard]] TouchFigures mediansOf(const ReplayTrack& track, const Readings* readings,
                                     const std::vector<std::size_t>& dots);

}  // namespace review
