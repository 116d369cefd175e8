#include "review/touch_figures.hpp"

#include <algorithm>
#include <cassert>

namespace review {

namespace {

// Takes its values by copy: they are put in order here.
std::optional<double> median(std::vector<double> values) {
    if (values.empty()) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void addIfThere(std::vector<double>& values, const std::optional<double>& value) {
    if (value) values.push_back(*value);
}

std::optional<double> mostPressure(const ReplayTrack& track, const TouchSpan& touch) {
    std::optional<double> most;
    for (std::size_t i = touch.first; i <= touch.lift; ++i) {
        const auto& pressure = track.attempt().samples[i].pressure;
        if (pressure) most = std::max(most.value_or(0.0), *pressure / 65535.0);
    }
    return most;
}

}  // namespace

TouchFigures figuresOf(const ReplayTrack& track, const Readings* readings, std::size_t dot) {
    const scoring::Dot& made = track.attempt().dots[dot];
    TouchFigures figures;
    figures.atUs = track.timeOf(dot);
    figures.dwellS = made.dwellUs / 1e6;
    figures.dragMm = made.dragUm / 1000.0;
    if (made.depthUm) figures.depthMm = *made.depthUm / 1000.0;
    figures.sinceLastS = track.sinceLast(dot);
    if (const auto index = track.touchOf(dot)) {
        const TouchSpan& touch = track.touches()[*index];
        figures.pressure = mostPressure(track, touch);
        if (track.attempt().samples[touch.first].tiltXCdeg) figures.angleDegrees = made.angleCdeg / 100.0;
    }
    if (readings != nullptr && dot < readings->touches.size())
        figures.stretch = readings->touches[dot].stretch;
    return figures;
}

TouchFigures mediansOf(const ReplayTrack& track, const Readings* readings,
                       const std::vector<std::size_t>& dots) {
    assert(!dots.empty());
    std::vector<double> pressure;
    std::vector<double> dwell;
    std::vector<double> angle;
    std::vector<double> drag;
    std::vector<double> stretch;
    std::vector<double> depth;
    std::vector<double> since;
    for (const std::size_t dot : dots) {
        const TouchFigures one = figuresOf(track, readings, dot);
        addIfThere(pressure, one.pressure);
        dwell.push_back(one.dwellS);
        addIfThere(angle, one.angleDegrees);
        drag.push_back(one.dragMm);
        addIfThere(stretch, one.stretch);
        addIfThere(depth, one.depthMm);
        addIfThere(since, one.sinceLastS);
    }
    TouchFigures figures;
    figures.atUs = track.timeOf(*std::min_element(dots.begin(), dots.end()));
    figures.pressure = median(std::move(pressure));
    figures.dwellS = *median(std::move(dwell));
    figures.angleDegrees = median(std::move(angle));
    figures.dragMm = *median(std::move(drag));
    figures.stretch = median(std::move(stretch));
    figures.depthMm = median(std::move(depth));
    figures.sinceLastS = median(std::move(since));
    return figures;
}

}  // namespace review
