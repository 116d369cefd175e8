// The skin's budgets: a step at 240 Hz below 1 ms, with room to spare for everything else.
#include <benchmark/benchmark.h>

#include "skin/machine_world.hpp"
#include "skin/scene.hpp"
#include "skin/skin_window.hpp"

namespace {

// What one 1/240 s of contact costs: the machine's eight sub-steps and the skin window.
void stepOfContact(benchmark::State& state) {
    skin::MachineSetup machine;
    machine.stretch = static_cast<float>(state.range(0)) / 100.0F;
    skin::WindowSetup window;
    window.stretch = machine.stretch;
    skin::MachineWorld side(machine);
    skin::SkinWindow above(window);
    skin::Offset needle;
    for (auto _ : state) {
        side.step(0.6F);
        needle.x = needle.x > 0.4F ? 0.0F : needle.x + 0.005F;
        above.step(needle, side.grip());
        benchmark::DoNotOptimize(above.relaxed(needle));
    }
}
BENCHMARK(stepOfContact)->Arg(0)->Arg(80)->Arg(100)->Unit(benchmark::kMicrosecond);

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
