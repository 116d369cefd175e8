// What the result and the replay of ten thousand dots cost, part by part: for when measure_review is over its
// bounds, and to know where.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <scoring/ensemble.hpp>

#include "hands/hand.hpp"
#include "picture/sheet_canvas.hpp"
#include "picture/sheet_painter.hpp"
#include "practice/headless.hpp"
#include "practice/judge.hpp"
#include "record/attempt_file/journal.hpp"
#include "review/replay_track.hpp"
#include "review/subjects.hpp"
#include "review/touch_readings.hpp"
#include "window_tools/review_level.hpp"

namespace {

// Made once; the bytes as they lie on the disk.
struct Large {
    level::Level level = window_tools::reviewLevel();
    std::string bytes;
    record::Attempt attempt;

    Large() {
        const std::string path =
            (std::filesystem::temp_directory_path() / "stipple-bench-review.attempt").string();
        std::filesystem::remove(path);
        record::AttemptHeader header;
        header.attemptId = "00000000000000000000000000010000";
        header.skinSeed = 1;
        header.build = "bench";
        header.depthSource = record::DepthSource::pressure;
        header.wallClock = "2026-01-01T00:00:00Z";
        auto made =
            practice::practiceHeadless(level, header, hands::perform(level, hands::Kind::expert, 1), path);
        attempt = std::get<record::Attempt>(std::move(made));
        std::ifstream file(path, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(file), {});
        std::filesystem::remove(path);
    }
};
const Large& large() {
    static const Large made;
    return made;
}

sheet::SheetView replayView() { return sheet::fitted(sheet::firstSight(large().level), 960.0, 640.0, 24.0); }

void readTenThousand(benchmark::State& state) {
    const std::string& bytes = large().bytes;
    for (auto _ : state) benchmark::DoNotOptimize(record::parseAttempt(bytes));
}
BENCHMARK(readTenThousand)->Unit(benchmark::kMillisecond);

void layOutTenThousand(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        record::Attempt attempt = large().attempt;
        state.ResumeTiming();
        benchmark::DoNotOptimize(review::ReplayTrack::of(std::move(attempt)));
    }
}
BENCHMARK(layOutTenThousand)->Unit(benchmark::kMillisecond);

void worstFirstOfTenThousand(benchmark::State& state) {
    const auto track = std::get<review::ReplayTrack>(review::ReplayTrack::of(large().attempt));
    for (auto _ : state) benchmark::DoNotOptimize(review::worstFirst(track, {}));
}
BENCHMARK(worstFirstOfTenThousand)->Unit(benchmark::kMillisecond);

void judgeTenThousand(benchmark::State& state) {
    const Large& what = large();
    static const scoring::Ensemble reference =
        scoring::buildEnsemble(what.level.scenario, {.seed = 1, .experts = 6, .exemplars = 2, .fronts = 20});
    for (auto _ : state)
        benchmark::DoNotOptimize(practice::judge(what.level, what.attempt, reference, "bench"));
}
BENCHMARK(judgeTenThousand)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

// The samples through the skin, which the replay does behind its picture.
void runTenThousand(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(review::readingsOf(large().attempt));
}
BENCHMARK(runTenThousand)->Unit(benchmark::kMillisecond)->Iterations(1);

// From nothing to the first sharp picture of all dots.
void firstPictureOfTenThousand(benchmark::State& state) {
    for (auto _ : state) {
        picture::SheetCanvas canvas(large().level);
        canvas.keepStages();
        canvas.setDots(large().attempt.dots);
        canvas.setView(replayView());
        benchmark::DoNotOptimize(canvas.waitSharp());
    }
}
BENCHMARK(firstPictureOfTenThousand)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

// One step of a scrub: as many of the first dots as some other moment has.
void scrubTenThousand(benchmark::State& state) {
    const std::vector<scoring::Dot>& dots = large().attempt.dots;
    picture::SheetCanvas canvas(large().level);
    canvas.keepStages();
    canvas.setDots(dots);
    canvas.setView(replayView());
    static_cast<void>(canvas.waitSharp());
    std::size_t count = 0;
    for (auto _ : state) {
        count = (count + 6'961) % dots.size();
        canvas.setDots({dots.begin(), dots.begin() + static_cast<std::ptrdiff_t>(count)});
        benchmark::DoNotOptimize(canvas.waitSharp());
    }
}
BENCHMARK(scrubTenThousand)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
