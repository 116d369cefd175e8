#include "ui/gauge_readings.hpp"

#include <algorithm>
#include <cmath>

#include "picture/analysis.hpp"

namespace ui {

namespace {

constexpr std::size_t kLast = 30;
constexpr double kStripSeconds = 12.0;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double timeOf(const scoring::Dot& dot) { return dot.tUs ? static_cast<double>(*dot.tUs) / 1e6 : 0.0; }

}  // namespace

GaugeReadings::GaugeReadings(const level::Level& level) : m_level(level), m_field(level.scenario) {}

void GaugeReadings::follow(const std::vector<scoring::Dot>& dots) {
    for (std::size_t i = m_dots.size(); i < dots.size(); ++i) {
        m_dots.push_back(dots[i]);
        switch (picture::depthClassOf(m_level, dots[i])) {
            case picture::DepthClass::shallow:
                ++m_depths.shallow;
                break;
            case picture::DepthClass::good:
                ++m_depths.good;
                break;
            case picture::DepthClass::deep:
                ++m_depths.deep;
                break;
            case picture::DepthClass::unknown:
                break;
        }
    }
}

std::optional<double> GaugeReadings::medianOffset() const {
    std::vector<double> offsets;
    const std::size_t first = m_dots.size() > kLast ? m_dots.size() - kLast : 0;
    for (std::size_t i = first; i < m_dots.size(); ++i) {
        double nearest = 1e9;
        for (const scoring::Point mark : m_level.scenario.marks) {
            nearest = std::min(nearest, scoring::distance(mark, m_dots[i].place()));
        }
        offsets.push_back(nearest);
    }
    if (offsets.empty()) return std::nullopt;
    return median(std::move(offsets));
}

// In pitches, as S2 measures them.
std::optional<double> GaugeReadings::medianSpacing(const scoring::LiveScore& live) const {
    constexpr std::size_t kFewest = 5;
    if (live.dots() < kFewest) return std::nullopt;
    std::vector<double> spacings;
    const std::size_t first = live.dots() > kLast ? live.dots() - kLast : 0;
    for (std::size_t i = first; i < live.dots(); ++i) spacings.push_back(live.spacing(i).value_or(0.0));
    return median(std::move(spacings));
}

SpacingReading GaugeReadings::spacing(const scoring::Ensemble* ensemble,
                                      const scoring::LiveScore* live) const {
    SpacingReading reading;
    if (m_level.scenario.mode == scoring::Mode::trace) {
        reading.offset = true;
        reading.value = medianOffset();
        reading.high = m_level.scenario.cutoff.value * 2;
        reading.bandHigh = m_level.scenario.cutoff.value;
        return reading;
    }
    const scoring::Point at = m_dots.empty() ? scoring::Point{} : m_dots.back().place();
    const double pitch =
        m_dots.empty() ? 1.0 / std::sqrt(std::max(m_field.maxIntensity(), 0.01)) : m_field.pitch(at);
    reading.high = pitch * 1.8;
    if (ensemble != nullptr) {
        for (const scoring::Anchor& anchor : ensemble->anchors) {
            if (anchor.metric != "S2") continue;
            reading.bandLow = anchor.a1 * pitch;
            reading.bandHigh = anchor.a2 * pitch;
        }
    }
    const std::optional<double> pitches = live != nullptr ? medianSpacing(*live) : std::nullopt;
    if (pitches) reading.value = *pitches * pitch;
    return reading;
}

std::vector<ui_kit::TempoTick> GaugeReadings::tempo(double now) const {
    std::vector<double> times;
    for (auto dot = m_dots.rbegin(); dot != m_dots.rend() && now - timeOf(*dot) <= kStripSeconds; ++dot) {
        times.push_back(timeOf(*dot));
    }
    std::reverse(times.begin(), times.end());
    std::vector<double> steps;
    for (std::size_t i = 1; i < times.size(); ++i) steps.push_back(times[i] - times[i - 1]);
    const double usual = steps.size() >= 4 ? median(steps) : 0.0;
    std::vector<ui_kit::TempoTick> ticks;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const bool out = i > 0 && usual > 0 && (steps[i - 1] > 1.8 * usual || steps[i - 1] < 0.5 * usual);
        ticks.push_back({static_cast<float>(std::max(now - times[i], 0.0)), out});
    }
    return ticks;
}

std::optional<double> GaugeReadings::dotsPerSecond(double now) const {
    const std::vector<ui_kit::TempoTick> ticks = tempo(now);
    if (ticks.size() < 3) return std::nullopt;
    const double span = static_cast<double>(ticks.front().age - ticks.back().age);
    if (span <= 0) return std::nullopt;
    return static_cast<double>(ticks.size() - 1) / span;
}

std::vector<scoring::Millimetres> GaugeReadings::lastDepths() const {
    std::vector<scoring::Millimetres> depths;
    for (auto dot = m_dots.rbegin(); dot != m_dots.rend() && depths.size() < 3; ++dot) {
        if (dot->depthUm) depths.push_back({*dot->depthUm / 1000.0});
    }
    std::reverse(depths.begin(), depths.end());
    return depths;
}

const scoring::Zone* GaugeReadings::zoneAt(scoring::Point place) const {
    if (m_level.scenario.zones.empty()) return nullptr;
    const int zone = m_field.zoneAt(place);
    return &m_level.scenario.zones[zone < 0 ? 0U : static_cast<std::size_t>(zone)];
}

}  // namespace ui
