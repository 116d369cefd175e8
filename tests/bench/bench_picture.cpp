// What the canvas costs: one dot, one new view, one frame of the screen.
#include <benchmark/benchmark.h>

#include "picture/dot_splat.hpp"
#include "picture/scenes.hpp"
#include "picture/sheet_canvas.hpp"
#include "picture/sheet_painter.hpp"
#include "picture/thumbnail.hpp"

namespace {

sheet::SheetView viewOf(double width, double height, double pixelsPerMm) {
    sheet::SheetView view;
    view.width = width;
    view.height = height;
    view.pixelsPerMm = pixelsPerMm;
    return view;
}

// Argument: pixels per mm.
void splatOneDot(benchmark::State& state) {
    const level::Level level = scenes::midScalp();
    const sheet::SheetView view = viewOf(1280, 800, static_cast<double>(state.range(0)));
    picture::Image image(1280, 800, 0xDDB498FF);
    const picture::DotPainter painter(level);
    const std::vector<scoring::Dot> dots = scenes::scattered(1024, 1);
    std::size_t next = 0;
    for (auto _ : state) benchmark::DoNotOptimize(painter.paint(image, view, dots[next++ % dots.size()]));
}
BENCHMARK(splatOneDot)->Arg(4)->Arg(8)->Arg(20);

// Skin, stubble and guides of a whole view.
void paintGround(benchmark::State& state) {
    const picture::SheetPainter painter(scenes::withHair());
    const auto width = static_cast<int>(state.range(0));
    const auto height = static_cast<int>(state.range(1));
    picture::Image image(width, height, 0x000000FF);
    for (auto _ : state) {
        benchmark::DoNotOptimize(painter.paintGround(image, viewOf(width, height, 8.0), {}));
    }
}
BENCHMARK(paintGround)->Args({1280, 800})->Args({1920, 1080})->Unit(benchmark::kMillisecond);

// From asking for another view to the sharp picture with 50,000 dots in it.
void sharpAgain(benchmark::State& state) {
    picture::SheetCanvas canvas(scenes::withHair());
    canvas.setDots(scenes::scattered(50000, 2));
    double turn = 0.0;
    for (auto _ : state) {
        sheet::SheetView view = viewOf(1280, 800, 8.0);
        view.rotation = turn += 0.01;
        canvas.setView(view);
        benchmark::DoNotOptimize(canvas.waitSharp().image);
    }
}
BENCHMARK(sharpAgain)->Unit(benchmark::kMillisecond)->UseRealTime();

// From asking for another age to the sharp picture, with 50,000 dots: the slider of the result.
void otherAge(benchmark::State& state) {
    picture::SheetCanvas canvas(scenes::withHair());
    canvas.setDots(scenes::scattered(50000, 2));
    canvas.setView(viewOf(1280, 800, 8.0));
    static_cast<void>(canvas.waitSharp());
    std::size_t step = 0;
    for (auto _ : state) {
        canvas.setAge(skin::kUsualAges[++step % skin::kUsualAges.size()]);
        benchmark::DoNotOptimize(canvas.waitSharp().image);
    }
}
BENCHMARK(otherAge)->Unit(benchmark::kMillisecond)->UseRealTime();

// A dot on the canvas of the practice screen, with 50,000 there.
void addDot(benchmark::State& state) {
    picture::SheetCanvas canvas(scenes::withHair());
    canvas.setDots(scenes::scattered(50000, 3));
    canvas.setView(viewOf(1280, 800, 8.0));
    static_cast<void>(canvas.waitSharp());
    const std::vector<scoring::Dot> dots = scenes::scattered(1024, 4);
    std::size_t next = 0;
    for (auto _ : state) {
        canvas.addDot(dots[next++ % dots.size()]);
        benchmark::DoNotOptimize(canvas.shown().dirty);
    }
}
BENCHMARK(addDot);

void prepareLevel(benchmark::State& state) {
    const level::Level level = scenes::withHair();
    for (auto _ : state) benchmark::DoNotOptimize(picture::SheetPainter(level));
}
BENCHMARK(prepareLevel)->Unit(benchmark::kMillisecond);

void paintThumbnail(benchmark::State& state) {
    const level::Level level = scenes::withHair();
    for (auto _ : state) benchmark::DoNotOptimize(picture::paintThumbnail(level, 180, 120));
}
BENCHMARK(paintThumbnail)->Unit(benchmark::kMillisecond);

}  // namespace
