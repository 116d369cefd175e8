// The machine's sound, computed: a hum whose pitch sinks and whose voice roughens under load, and a soft
// tick when the needle goes through the skin. No device is touched here.
#pragma once

#include <cstdint>
#include <span>

namespace ui {

// What the machine does now; each is reached smoothly within about 20 ms.
struct MachineLoad {
    bool running = false;  // the machine is in the hand over the skin
    double hz = 100.0;     // strokes a second, unloaded
    double depth = 0.0;    // of the needle in the skin, 0 = out .. 1 = severe and beyond
    double drag = 0.0;     // sideways through the skin, 0 .. 1 = as fast as a stroke tears
};

class MachineHum {
public:
    static constexpr unsigned kRate = 44'100;  // samples a second, one channel

    void set(const MachineLoad& load) { m_load = load; }
    // The next samples. Never louder than about a third of full scale.
    void make(std::span<std::int16_t> samples);

    // Strokes a second under this load: up to a twelfth slower.
    [[nodiscard]] static double pitchUnder(const MachineLoad& load);

private:
    [[nodiscard]] double next();

    MachineLoad m_load;
    double m_loudness = 0.0;  // smoothed, 0..1
    double m_hz = 0.0;
    double m_rough = 0.0;
    double m_phase = 0.0;  // of the stroke, 0..1
    double m_tick = 0.0;   // loudness of the tick that fades
    double m_tickPhase = 0.0;
    bool m_through = false;
    std::uint32_t m_noise = 1;
};

}  // namespace ui
