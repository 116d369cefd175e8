// The skin's budgets: a step of 1/240 s within 1 ms at the median and 3 ms at p99; replays 8 times faster
// than life in contact without end and 50 times with a touch of 0.1 s each second.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "skin/machine_world.hpp"
#include "skin/scene.hpp"
#include "skin/skin_window.hpp"

namespace {

// A needle that wanders through the skin, 1/240 s a step.
class Contact {
public:
    explicit Contact(float stretch) : m_side(machineOf(stretch)), m_above({stretch, 1.0F, {}}) {}
    void step() {
        m_side.step(0.6F);
        m_needle.x = m_needle.x > 0.4F ? 0.0F : m_needle.x + 0.005F;
        m_above.step(m_needle, m_side.grip());
        benchmark::DoNotOptimize(m_above.relaxed(m_needle));
    }

private:
    static skin::MachineSetup machineOf(float stretch) {
        skin::MachineSetup machine;
        machine.stretch = stretch;
        return machine;
    }

    skin::MachineWorld m_side;
    skin::SkinWindow m_above;
    skin::Offset m_needle;
};

// What one 1/240 s of contact costs: the machine's eight sub-steps and the skin window.
void stepOfContact(benchmark::State& state) {
    Contact contact(static_cast<float>(state.range(0)) / 100.0F);
    for (auto _ : state) contact.step();
}
BENCHMARK(stepOfContact)->Arg(0)->Arg(80)->Arg(100)->Unit(benchmark::kMicrosecond);

// The same step by step: the time of the step that `range` of a thousand do not exceed.
void slowStepOfContact(benchmark::State& state) {
    Contact contact(0.0F);
    std::vector<double> seconds(1000);
    for (auto _ : state) {
        for (double& took : seconds) {
            const auto start = std::chrono::steady_clock::now();
            contact.step();
            took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        }
        const auto at = seconds.begin() + state.range(0);
        std::nth_element(seconds.begin(), at, seconds.end());
        state.SetIterationTime(*at);
    }
}
BENCHMARK(slowStepOfContact)
    ->Arg(500)
    ->Arg(990)
    ->Iterations(10)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

// Joined touches, each after half a second's way, made once.
std::vector<pen::Sample> work(const level::Level& level, int touches, std::int64_t everyUs,
                              std::int64_t holdUs) {
    std::vector<pen::Sample> samples;
    for (int i = 0; i < touches; ++i) {
        const scoring::Point place{-10.0 + 1.1 * (i % 18), 3.0 + 1.1 * (i / 18)};
        auto touch = scene::press(level, 1000000 + everyUs * i, place, 0.6, holdUs);
        // It trembles, so that the window has work in every step.
        for (std::size_t j = 1; j + 1 < touch.size(); ++j) touch[j].xUm += j % 2 == 0 ? 20 : -20;
        samples.insert(samples.end(), touch.begin(), touch.end());
    }
    return samples;
}

void resimulate(benchmark::State& state, const std::vector<pen::Sample>& samples, const level::Level& level) {
    for (auto _ : state) {
        const auto surface = skin::makeSkin(level, 1);
        benchmark::DoNotOptimize(scene::feed(*surface, samples));
    }
}

// Ten seconds that were almost all contact: a touch of 1.9 s every 2 s.
void tenSecondsOfContact(benchmark::State& state) {
    const level::Level level = scene::bareLevel();
    resimulate(state, work(level, 5, 2000000, 1875000), level);
}
BENCHMARK(tenSecondsOfContact)->Unit(benchmark::kMillisecond);

// Ten seconds of work: a touch of 0.1 s each second.
void tenSecondsOfWork(benchmark::State& state) {
    const level::Level level = scene::bareLevel();
    resimulate(state, work(level, 10, 1000000, 75000), level);
}
BENCHMARK(tenSecondsOfWork)->Unit(benchmark::kMillisecond);

// A whole touch of 0.10 s, with building the worlds and the dot.
void touch(benchmark::State& state) {
    level::Level level = scene::bareLevel();
    level.skin.model = state.range(0) == 0 ? level::SkinModel::flat : level::SkinModel::layered;
    const auto surface = skin::makeSkin(level, 1);
    std::int64_t t = 0;
    for (auto _ : state) {
        t += 500000;
        benchmark::DoNotOptimize(scene::feed(*surface, scene::press(level, t, {0.0, 5.0}, 0.6)));
    }
}
BENCHMARK(touch)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

// What the start of an attempt waits for.
void makeSkin(benchmark::State& state) {
    const level::Level level = scene::bareLevel();
    for (auto _ : state) benchmark::DoNotOptimize(skin::makeSkin(level, 1));
}
BENCHMARK(makeSkin)->Unit(benchmark::kMillisecond);

// The hash of an attempt takes the state after every dot.
void state(benchmark::State& state) {
    const level::Level level = scene::bareLevel();
    const auto surface = skin::makeSkin(level, 1);
    for (auto _ : state) benchmark::DoNotOptimize(surface->state());
}
BENCHMARK(state)->Unit(benchmark::kMicrosecond);

}  // namespace
