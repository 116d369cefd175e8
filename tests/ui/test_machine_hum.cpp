// The machine's sound, listened to by its spectrum.
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <vector>

#include "support/catch.hpp"
#include "ui/machine_hum.hpp"

using ui::MachineHum;
using ui::MachineLoad;

namespace {

constexpr double kRate = MachineHum::kRate;

std::vector<std::int16_t> listen(MachineHum& hum, const MachineLoad& load, double seconds) {
    hum.set(load);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * kRate));
    hum.make(samples);
    return samples;
}

// Strength of one frequency over the samples (a discrete Fourier sum).
double strength(const std::vector<std::int16_t>& samples, double hz) {
    double real = 0.0;
    double imaginary = 0.0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double angle = 2.0 * std::numbers::pi * hz * static_cast<double>(i) / kRate;
        real += samples[i] * std::cos(angle);
        imaginary += samples[i] * std::sin(angle);
    }
    return std::hypot(real, imaginary) / static_cast<double>(samples.size());
}

// The strongest frequency between two, Hz.
double pitch(const std::vector<std::int16_t>& samples, double low, double high) {
    double best = low;
    double most = 0.0;
    for (double hz = low; hz <= high; hz += 0.25) {
        const double here = strength(samples, hz);
        if (here <= most) continue;
        most = here;
        best = hz;
    }
    return best;
}

double loudness(const std::vector<std::int16_t>& samples) {
    double squares = 0.0;
    for (const std::int16_t sample : samples) squares += double{1} * sample * sample;
    return std::sqrt(squares / static_cast<double>(samples.size()));
}

}  // namespace

TEST_CASE("a machine that does not run is silent") {
    MachineHum hum;
    for (const std::int16_t sample : listen(hum, {}, 0.2)) REQUIRE(sample == 0);
}

TEST_CASE("the hum has the machine's strokes, and sinks under load") {
    MachineHum hum;
    (void)listen(hum, {true, 100.0, 0.0, 0.0}, 0.5);
    const auto free = listen(hum, {true, 100.0, 0.0, 0.0}, 1.0);
    (void)listen(hum, {true, 100.0, 0.8, 0.0}, 0.5);
    const auto deep = listen(hum, {true, 100.0, 0.8, 0.0}, 1.0);
    (void)listen(hum, {true, 100.0, 0.8, 1.0}, 0.5);
    const auto dragged = listen(hum, {true, 100.0, 0.8, 1.0}, 1.0);
    CHECK(pitch(free, 85, 110) == Approx(100.0).margin(0.3));
    CHECK(pitch(deep, 85, 110) == Approx(95.0).margin(0.3));
    CHECK(pitch(dragged, 85, 110) == Approx(MachineHum::pitchUnder({true, 100.0, 0.8, 1.0})).margin(0.3));
    CHECK(loudness(deep) > 1.3 * loudness(free));
    // Rougher: more of the higher partials.
    CHECK(strength(deep, 4 * 95.0) / strength(deep, 95.0) >
          2.0 * strength(free, 400.0) / strength(free, 100.0));
}

TEST_CASE("one soft tick as the needle goes through, and none while it stays there") {
    MachineHum hum;
    (void)listen(hum, {true, 100.0, 0.9, 0.0}, 0.5);
    const double before = strength(listen(hum, {true, 100.0, 0.9, 0.0}, 0.02), 1900.0);
    const double tick = strength(listen(hum, {true, 100.0, 1.0, 0.0}, 0.02), 1900.0);
    (void)listen(hum, {true, 100.0, 1.0, 0.0}, 0.5);
    const double after = strength(listen(hum, {true, 100.0, 1.0, 0.0}, 0.02), 1900.0);
    CHECK(tick > 4.0 * before);
    CHECK(tick > 4.0 * after);
}

TEST_CASE("never loud, never a jump, and the same each time") {
    MachineHum hum;
    MachineHum again;
    MachineHum undragged;  // a hiss is nothing but jumps
    int most = 0;
    int jump = 0;
    std::int16_t last = 0;
    for (int round = 0; round < 60; ++round) {
        const MachineLoad load{round % 7 != 0, 80.0 + round, round % 5 / 4.0, round % 3 / 2.0};
        const auto samples = listen(hum, load, 0.05);
        CHECK(samples == listen(again, load, 0.05));
        for (const std::int16_t sample : samples) most = std::max(most, std::abs(int{sample}));
        for (const std::int16_t sample : listen(undragged, {load.running, load.hz, load.depth, 0.0}, 0.05)) {
            jump = std::max(jump, std::abs(sample - last));
            last = sample;
        }
    }
    CHECK(most < 32767 / 3);
    CHECK(jump < 1500);
}
