#include "ensemble/expert_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ensemble/dart_board.hpp"
#include "front_style.hpp"
#include "intensity_raster.hpp"

namespace scoring {
namespace {

constexpr double kStep = IntensityRaster::kStep;
constexpr double kMargin = 4.0;  // mm around the zones that a wandering front may reach
constexpr double kSlice = PatternMaker::kFrontStep;
constexpr double kFirstN = -8.0;      // mm, of the table along the line
constexpr double kLastN = 22.0;       // mm
constexpr double kStepN = 0.125;      // mm
constexpr double kFrontMoves = 8.0;   // mm behind the line: up to here the front moves everything
constexpr double kFrontStays = 14.0;  // mm: from here it moves nothing
constexpr int kMicroWaves = 12;
constexpr int kMacroWaves = 2;

std::size_t stepsN() { return static_cast<std::size_t>((kLastN - kFirstN) / kStepN); }

struct Lengths {
    double low, high;  // mm
};

// Adds waves of random length and phase with the RMS asked for.
void addWaves(std::vector<double>& front, int waves, double rms, Lengths lengths, Random& random) {
    for (int i = 0; i < waves; ++i) {
        const double length = lengths.low * std::pow(lengths.high / lengths.low, random.uniform());
        const double phase = 2.0 * std::numbers::pi * random.uniform();
        const double height = rms * std::sqrt(2.0 / waves);
        for (std::size_t k = 0; k < front.size(); ++k) {
            const double t = static_cast<double>(k) * kSlice;
            front[k] += height * std::sin(2.0 * std::numbers::pi * t / length + phase);
        }
    }
}

}  // namespace

PatternMaker::PatternMaker(const Ground& ground) : m_ground(ground), m_frame(ground.field.raster().frame) {
    const TargetField& field = ground.field;
    const IntensityRaster& raster = field.raster();
    const auto margin = static_cast<long>(field.line() ? kMargin / kStep : 0.0);
    for (long row = -margin; row < static_cast<long>(raster.rows) + margin; ++row) {
        for (long column = -margin; column < static_cast<long>(raster.columns) + margin; ++column) {
            Cell cell;
            cell.middle = raster.frame.toSheet(
                Point{static_cast<double>(column) + 0.5, static_cast<double>(row) + 0.5} * kStep);
            const std::size_t at = raster.cellAt(cell.middle);
            if (at < raster.intensity.size()) cell.intensity = raster.intensity[at];
            if (field.line()) {
                const LineCoordinates place = field.line()->project(cell.middle);
                cell.t = place.t;
                cell.n = place.n;
                cell.movesWithFront = !place.beyondEnds && place.n < kFrontStays && place.n > kFirstN;
            }
            const bool onPatch =
                field.scenario().patch.outer.empty() || contains(field.scenario().patch, cell.middle);
            if (onPatch && (cell.intensity > 0.0 || cell.movesWithFront)) m_cells.push_back(cell);
        }
    }
    if (!m_cells.empty()) m_bounds = {m_cells.front().middle, m_cells.front().middle};
    for (const Cell& cell : m_cells) {
        m_bounds.min = {std::min(m_bounds.min.x, cell.middle.x), std::min(m_bounds.min.y, cell.middle.y)};
        m_bounds.max = {std::max(m_bounds.max.x, cell.middle.x), std::max(m_bounds.max.y, cell.middle.y)};
    }
    if (field.line()) prepareFront();
}

void PatternMaker::prepareFront() {
    const LineProjection& line = *m_ground.field.line();
    m_slices = static_cast<std::size_t>(line.length() / kSlice) + 1;
    m_alongLine.reserve(m_slices * stepsN());
    for (std::size_t slice = 0; slice < m_slices; ++slice) {
        for (std::size_t k = 0; k < stepsN(); ++k) {
            const double n = kFirstN + (static_cast<double>(k) + 0.5) * kStepN;
            m_alongLine.push_back(m_ground.field.intensity(line.at(static_cast<double>(slice) * kSlice, n)));
        }
    }
}

std::vector<double> PatternMaker::drawFront(const ExpertHand& hand, Random& random) const {
    std::vector<double> front(m_slices, hand.frontOffset);
    addWaves(front, kMicroWaves, hand.frontMicro, {kShortestMicro, kLongestMicro}, random);
    addWaves(front, kMacroWaves, hand.frontMacro, {kShortestMacro, kLongestMacro}, random);
    return front;
}

double PatternMaker::shiftedIntensity(const Cell& cell, double front, double transition) const {
    const double follows = std::clamp((kFrontStays - cell.n) / (kFrontStays - kFrontMoves), 0.0, 1.0);
    const double behindFront = cell.n - front * follows;
    const double stretched = behindFront * (1.0 + (1.0 / transition - 1.0) * follows);
    // A narrow transition ends at the density of the defined zone, not behind the zones.
    const double n = std::min(stretched, std::max(behindFront, kFrontStays));
    const double step = std::floor((n - kFirstN) / kStepN);
    if (step < 0.0) return 0.0;
    const std::size_t k = std::min(static_cast<std::size_t>(step), stepsN() - 1);
    return m_alongLine[static_cast<std::size_t>(cell.t / kSlice) * stepsN() + k];
}

PatternMaker::Target PatternMaker::targetOf(const ExpertHand& hand, const std::vector<double>& front) const {
    Target target;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        double intensity = cell.intensity;
        if (cell.movesWithFront) {
            intensity =
                shiftedIntensity(cell, front[static_cast<std::size_t>(cell.t / kSlice)], hand.transition);
        }
        if (intensity <= 0.0) continue;
        intensity /= hand.pitchBias * hand.pitchBias;
        target.cells.push_back(i);
        target.intensity.push_back(intensity);
        target.expected += intensity * IntensityRaster::kCellArea;
        target.greatest = std::max(target.greatest, intensity);
    }
    return target;
}

std::vector<Point> PatternMaker::throwDarts(const Target& target, const ExpertHand& hand,
                                            Random& random) const {
    const auto wanted = static_cast<std::size_t>(target.expected + random.uniform());
    const double fadeOut = 0.09 * target.greatest;  // as TargetField::pitch
    DartBoard board(m_bounds, 1.0 / std::sqrt(target.greatest), hand.evenness);
    std::vector<Point> places;
    std::vector<double> pitches;
    while (places.size() < wanted) {
        const std::size_t i = random.below(static_cast<std::uint32_t>(target.cells.size()));
        if (random.uniform() * target.greatest >= target.intensity[i]) continue;
        const double along = random.uniform() - 0.5;
        const double across = random.uniform() - 0.5;
        const Point dart =
            m_cells[target.cells[i]].middle + (m_frame.along * along + m_frame.across * across) * kStep;
        const double pitch = 1.0 / std::sqrt(std::max(target.intensity[i], fadeOut));
        if (!board.accept(dart, pitch)) continue;
        places.push_back(dart);
        pitches.push_back(pitch);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double reach = hand.jitter * pitches[i];
        const double x = random.normal();
        const double y = random.normal();
        places[i] = places[i] + Point{x, y} * reach;
    }
    return places;
}

void PatternMaker::addSentinels(std::vector<Point>& places, const ExpertHand& hand,
                                const std::vector<double>& front, Random& random) const {
    const LineProjection& line = *m_ground.field.line();
    const auto count = static_cast<int>(hand.sentinels * line.length() + random.uniform());
    for (int i = 0; i < count; ++i) {
        const double t = random.uniform(0.0, line.length());
        const double ahead = random.uniform(1.0, 3.0);
        const std::size_t slice = std::min(static_cast<std::size_t>(t / kSlice), m_slices - 1);
        // Only where the target itself begins at the line.
        if (m_alongLine[slice * stepsN() + static_cast<std::size_t>((1.0 - kFirstN) / kStepN)] <= 0.0)
            continue;
        const Point place = line.at(t, front[slice] - ahead);
        const Polygon& patch = m_ground.field.scenario().patch;
        if (patch.outer.empty() || contains(patch, place)) places.push_back(place);
    }
}

std::vector<Point> PatternMaker::make(const ExpertHand& hand, Random& random) const {
    const bool hasLine = m_ground.field.line().has_value();
    return make(hand, hasLine ? drawFront(hand, random) : std::vector<double>{}, random);
}

std::vector<Point> PatternMaker::make(const ExpertHand& hand, const std::vector<double>& front,
                                      Random& random) const {
    const Target target = targetOf(hand, front);
    if (target.cells.empty()) return {};
    std::vector<Point> places = throwDarts(target, hand, random);
    if (!front.empty()) addSentinels(places, hand, front, random);
    return places;
}

}  // namespace scoring
