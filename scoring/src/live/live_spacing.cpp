#include "live/live_spacing.hpp"

#include <algorithm>
#include <cmath>

#include "metrics/log_spacing.hpp"
#include "metrics/spacing.hpp"

namespace scoring {
namespace {

constexpr double kCellsADot = 4.0;  // memory: at most so many for each dot that the task expects
constexpr double kMoreCells = 4096.0;

Box boxOf(const Scenario& scenario) {
    if (!scenario.patch.outer.empty()) return bounds(scenario.patch);
    return scenario.zones.empty() ? Box{} : bounds(scenario.zones.front().area);
}

std::size_t mostCells(const Ground& ground) {
    return static_cast<std::size_t>(kCellsADot * ground.field.expectedDots() + kMoreCells);
}

}  // namespace

LiveSpacing::LiveSpacing(const Ground& ground)
    : m_ground(ground),
      m_neighbours(boxOf(ground.field.scenario()), gridCell(ground), mostCells(ground)),
      m_inPart(ground.parts.expected.size(), 0),
      m_coverage(scoring::coverage(ground, m_inPart)) {}

void LiveSpacing::add(Point place, const Ground::Look& here) {
    ++m_own;
    m_ownCore += here.inCore ? 1U : 0U;
    m_neighbours.add(place);
    const bool again = isDuplicate(here.pitch);
    if (!again) countPart(place);
    enterNewest(here, again);
}

void LiveSpacing::addEarlier(Point place, const Ground::Look& here) {
    m_neighbours.add(place);
    enterNewest(here, false);
}

void LiveSpacing::enterNewest(const Ground::Look& here, bool again) {
    const std::size_t dot = m_neighbours.size() - 1;
    m_pitches.push_back(here.pitch);
    m_inCore.push_back(here.inCore);
    m_again.push_back(again);
    m_spacing.push_back(0.0);
    for (const std::size_t other : m_neighbours.changed()) {
        if (!m_inCore[other]) continue;
        leave(other);
        enter(other);
    }
    if (here.inCore) enter(dot);
}

bool LiveSpacing::isDuplicate(double pitch) const {
    if (!std::isfinite(pitch)) return false;
    const double reach = duplicateReach(pitch);
    const auto& around = m_neighbours.around();
    return std::any_of(around.begin(), around.end(), [&](const GrowingNeighbours::Around& near) {
        if (near.squared > reach * reach || m_again[near.index]) return false;
        return inPitches(std::sqrt(near.squared), pitch, m_pitches[near.index]) < kDuplicate;
    });
}

void LiveSpacing::countPart(Point place) {
    const std::size_t part = m_ground.parts.ownerOf(m_ground.field.raster().cellAt(place));
    if (part == kNone) return;
    const double toDo = m_ground.toDo[part];
    const bool before = filledBy(m_inPart[part], toDo);
    ++m_inPart[part];
    if (filledBy(m_inPart[part], toDo) != before) m_coverage = scoring::coverage(m_ground, m_inPart);
}

void LiveSpacing::enter(std::size_t dot) {
    m_spacing[dot] = spacing(dot);
    m_logs.insert(logSpacing(m_spacing[dot]));
    m_close += m_spacing[dot] < kClumped ? 1U : 0U;
}

void LiveSpacing::leave(std::size_t dot) {
    m_logs.erase(logSpacing(m_spacing[dot]));
    m_close -= m_spacing[dot] < kClumped ? 1U : 0U;
}

double LiveSpacing::spacing(std::size_t dot) const {
    const Neighbour near = m_neighbours.nearest(dot);
    if (near.index == kNone) return near.distance;
    return inPitches(near.distance, m_pitches[dot], m_pitches[near.index]);
}

std::string LiveSpacing::tooFew() const { return tooFewForSpacing(m_ground, m_own, m_ownCore); }

Measured LiveSpacing::spacingBias() const {
    const std::string because = tooFew();
    return because.empty() ? Measured::of(std::exp(m_logs.median())) : Measured::undefined(because);
}

Measured LiveSpacing::evenness() const {
    const std::string because = tooFew();
    return because.empty() ? Measured::of(m_logs.robustSpread()) : Measured::undefined(because);
}

Measured LiveSpacing::clumps() const {
    const std::string because = tooFew();
    if (!because.empty()) return Measured::undefined(because);
    return Measured::of(static_cast<double>(m_close) / static_cast<double>(m_logs.size()));
}

}  // namespace scoring
