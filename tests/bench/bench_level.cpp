// What opening a level costs: the file, the guard, the fields, the checks; below 5 ms each.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "level/yaml/load.hpp"

namespace {

std::vector<std::string> shippedLevels() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(STIPPLE_SOURCE_DIR "/levels")) {
        if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

// Argument: the level's place in the order of the files' names.
void loadLevel(benchmark::State& state) {
    const std::string path = shippedLevels()[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(std::filesystem::path(path).stem().string());
    for (auto _ : state) {
        const level_yaml::Loaded loaded = level_yaml::loadFile(path);
        if (!loaded.level) state.SkipWithError("the level does not load");
        benchmark::DoNotOptimize(loaded.level);
    }
}
BENCHMARK(loadLevel)
    ->DenseRange(0, static_cast<int>(shippedLevels().size()) - 1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
