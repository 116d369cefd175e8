// What the gauges beside the canvas say, worked out from the dots of the attempt so far.
#pragma once

#include <optional>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>
#include <scoring/live_score.hpp>
#include <scoring/scenario.hpp>

#include "level/level.hpp"
#include "ui/kit/gauges.hpp"

namespace ui {

// A value on the band ruler, mm.
struct SpacingReading {
    std::optional<double> value;              // absent: too few dots
    std::optional<double> bandLow, bandHigh;  // absent: no reference yet
    double low = 0.0, high = 2.0;             // ends of the ruler
    bool offset = false;  // trace levels: distance of the last dots from their marks instead
};

class GaugeReadings {
public:
    explicit GaugeReadings(const level::Level& level);

    // Takes what is new since the last call; dots are only ever added.
    void follow(const std::vector<scoring::Dot>& dots);

    // Median spacing of the last 30 dots, against the expert band of S2 where the reference is
    // known (`ensemble` may be null). `live` holds the dots followed; null: no value yet.
    [[nodiscard]] SpacingReading spacing(const scoring::Ensemble* ensemble,
                                         const scoring::LiveScore* live) const;
    // Dots of the last 12 s before `now` (s since the origin), newest last.
    [[nodiscard]] std::vector<ui_kit::TempoTick> tempo(double now) const;
    // Dots a second over the last 12 s that held dots; absent below 3.
    [[nodiscard]] std::optional<double> dotsPerSecond(double now) const;
    [[nodiscard]] ui_kit::DepthShare depths() const { return m_depths; }
    // The last three depths, mm, oldest first.
    [[nodiscard]] std::vector<scoring::Millimetres> lastDepths() const;
    // Zone that owns the place, or the first one.
    [[nodiscard]] const scoring::Zone* zoneAt(scoring::Point place) const;

private:
    [[nodiscard]] std::optional<double> medianOffset() const;
    [[nodiscard]] std::optional<double> medianSpacing(const scoring::LiveScore& live) const;

    const level::Level& m_level;
    scoring::TargetField m_field;
    std::vector<scoring::Dot> m_dots;
    ui_kit::DepthShare m_depths;
};

}  // namespace ui
