#include "ui/machine_hum.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kSmooth = 1.0 / (0.020 * MachineHum::kRate);  // a fiftieth of a second
constexpr double kIdle = 0.45;                                 // loudness of a free machine
constexpr double kSlowedByDepth = 1.0 / 16.0;
constexpr double kSlowedByDrag = 1.0 / 48.0;
constexpr double kFull = 0.22;  // of the scale
constexpr double kThrough = 0.999;
constexpr double kTickHz = 1900.0;
constexpr double kTickLoud = 0.10;
constexpr double kTickFade = 1.0 / (0.008 * MachineHum::kRate);
// A rotary machine's first partials, free and under load.
constexpr std::array kFree{1.0, 0.42, 0.20, 0.09, 0.05, 0.03};
constexpr std::array kLoaded{1.0, 0.65, 0.48, 0.34, 0.22, 0.15};

}  // namespace

double MachineHum::pitchUnder(const MachineLoad& load) {
    return load.hz * (1.0 - kSlowedByDepth * std::clamp(load.depth, 0.0, 1.0) -
                      kSlowedByDrag * std::clamp(load.drag, 0.0, 1.0));
}

double MachineHum::next() {
    const double depth = std::clamp(m_load.depth, 0.0, 1.0);
    const double drag = std::clamp(m_load.drag, 0.0, 1.0);
    const double loud = m_load.running ? kIdle + (1.0 - kIdle) * std::max(depth, 0.6 * drag) : 0.0;
    m_loudness += kSmooth * (loud - m_loudness);
    m_rough += kSmooth * (std::max(depth, drag) - m_rough);
    m_hz = m_hz <= 0.0 ? m_load.hz : m_hz + kSmooth * (pitchUnder(m_load) - m_hz);
    m_phase += m_hz / kRate;
    m_phase -= std::floor(m_phase);

    double voice = 0.0;
    for (std::size_t k = 0; k < kFree.size(); ++k) {
        const double strength = kFree[k] + (kLoaded[k] - kFree[k]) * m_rough;
        voice += strength * std::sin(kTurn * m_phase * static_cast<double>(k + 1));
    }
    // Skin that is dragged along hisses a little: numbers of a fixed generator, the same each time.
    m_noise = m_noise * 1664525U + 1013904223U;
    const double hiss = (static_cast<double>(m_noise >> 8U) / 8388608.0 - 1.0) * 0.25 * drag;

    const bool through = m_load.running && depth >= kThrough;
    if (through && !m_through) {
        m_tick = kTickLoud;
        m_tickPhase = 0.0;
    }
    m_through = through;
    m_tick -= m_tick * kTickFade;
    m_tickPhase += kTickHz / kRate;
    return kFull * m_loudness * (voice * 0.45 + hiss) + m_tick * std::sin(kTurn * m_tickPhase);
}

void MachineHum::make(std::span<std::int16_t> samples) {
    for (std::int16_t& sample : samples)
        sample = static_cast<std::int16_t>(std::lround(std::clamp(next(), -1.0, 1.0) * 32767.0));
}

}  // namespace ui
