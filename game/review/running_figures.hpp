// The figures of an attempt as they stood at any moment of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "review/replay_track.hpp"

namespace review {

struct FiguresSoFar {
    std::size_t dots = 0;
    std::optional<double> meanDepthMm;    // of the dots with a depth; absent without any
    std::optional<double> inBand;         // share of those whose depth is in their zone's band, 0..1
    std::optional<double> dotsPerSecond;  // over the last kTempoDots; absent before the second dot
};

class RunningFigures {
public:
    // Dots over which the tempo is taken [default].
    static constexpr std::size_t kTempoDots = 20;

    // Adds all up once; keeps nothing of the track but a reference, which must stay.
    explicit RunningFigures(const ReplayTrack& track);
    [[nodiscard]] FiguresSoFar at(std::int64_t tUs) const;

private:
    const ReplayTrack& m_track;
    // Of the first i dots.
    std::vector<double> m_depthSum{0.0};
    std::vector<std::size_t> m_withDepth{0};
    std::vector<std::size_t> m_withBand{0};
    std::vector<std::size_t> m_inBand{0};
};

}  // namespace review
