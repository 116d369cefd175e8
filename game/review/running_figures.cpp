#include "review/running_figures.hpp"

#include <algorithm>
#include <cmath>

#include "review/subjects.hpp"

namespace review {

RunningFigures::RunningFigures(const ReplayTrack& track) : m_track(track) {
    for (const scoring::Dot& dot : track.attempt().dots) {
        const auto off = depthOff(track.level(), dot);
        m_depthSum.push_back(m_depthSum.back() + dot.depthUm.value_or(0) / 1000.0);
        m_withDepth.push_back(m_withDepth.back() + (dot.depthUm ? 1 : 0));
        m_withBand.push_back(m_withBand.back() + (off ? 1 : 0));
        m_inBand.push_back(m_inBand.back() + (off && std::abs(*off) <= 1.0 ? 1 : 0));
    }
}

FiguresSoFar RunningFigures::at(std::int64_t tUs) const {
    FiguresSoFar figures;
    const std::size_t made = m_track.dotsAt(tUs);
    figures.dots = made;
    if (m_withDepth[made] > 0)
        figures.meanDepthMm = m_depthSum[made] / static_cast<double>(m_withDepth[made]);
    if (m_withBand[made] > 0)
        figures.inBand = static_cast<double>(m_inBand[made]) / static_cast<double>(m_withBand[made]);
    if (made < 2) return figures;
    const std::size_t steps = std::min(made - 1, kTempoDots);
    const std::int64_t span = m_track.timeOf(made - 1) - m_track.timeOf(made - 1 - steps);
    if (span > 0) figures.dotsPerSecond = static_cast<double>(steps) / (static_cast<double>(span) / 1e6);
    return figures;
}

}  // namespace review
