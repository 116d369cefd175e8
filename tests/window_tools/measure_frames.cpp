// Frame times of the real practice screen: measure_frames HOME WIDTH HEIGHT. Prints a table and
// ends with 1 when a figure is over its bound. Run by ./test bench on a virtual display.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <scoring/random.hpp>

#include "app/window.hpp"
#include "window_tools/bound.hpp"
#include "window_tools/tool_desk.hpp"

using window_tools::within;

namespace {

// The largest sheet, 65 cm2: even there 50,000 dots are ten times what a scalp would hold.
constexpr const char* kLevel = "widows-peak";

std::vector<scoring::Dot> scatteredDots(const level::Level& level, std::size_t count) {
    const auto box = scoring::bounds(level.scenario.patch);
    scoring::Random random(7);
    std::vector<scoring::Dot> dots(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto& dot = dots[i];
        dot.ordinal = static_cast<std::uint32_t>(i);
        dot.tUs = static_cast<std::int64_t>(i) * 1000;
        dot.xTenthUm = scoring::Dot::tenthUm(random.uniform(box.min.x, box.max.x));
        dot.yTenthUm = scoring::Dot::tenthUm(random.uniform(box.min.y, box.max.y));
        dot.depthUm = 600;
        dot.diameterUm = 280;
        dot.toneE4 = 8600;
    }
    return dots;
}

// A pen at 200 samples a second that goes round and puts a dot down every third of a second.
std::vector<pen::Sample> strollingPen(double seconds) {
    std::vector<pen::Sample> samples;
    const auto count = static_cast<int>(seconds * 200.0);
    for (int i = 0; i < count; ++i) {
        pen::Sample sample;
        sample.tUs = std::int64_t{i} * 5000;
        sample.xUm = (i % 400 - 200) * 50;
        sample.yUm = ((i / 7) % 400 - 200) * 40;
        sample.contact = i % 66 >= 40;
        sample.pressure = static_cast<std::uint16_t>(sample.contact ? 26000 : 0);
        samples.push_back(sample);
    }
    return samples;
}

struct Figures {
    double median = 0.0, p99 = 0.0, worst = 0.0, sharp = 0.0;  // ms, ms, ms, s
};

class Measurement {
public:
    Measurement(const app::Desk& desk, unsigned width, unsigned height, std::string folder)
        : m_desk(desk), m_level(window_tools::levelNamed(desk, kLevel)), m_folder(std::move(folder)) {
        m_level.limits.maxDots = 0;
        m_level.limits.minutes = 60;
        m_options.width = width;
        m_options.height = height;
        m_options.limitFrames = false;
    }

    Figures run(const char* name, std::size_t dots, bool moving) {
        std::vector<double> seconds;
        Figures figures;
        ui::BenchPlan plan;
        plan.levelId = kLevel;
        plan.dots = scatteredDots(m_level, dots);
        plan.samples = strollingPen(60.0);
        plan.moving = moving;
        plan.folder = m_folder + "/" + name;
        plan.frameSeconds = &seconds;
        plan.sharpAfterSeconds = &figures.sharp;
        std::filesystem::create_directories(plan.folder);
        auto options = m_options;
        options.bench = plan;
        const int ended = app::withWindow(m_desk, [&](ui::Services& services, store::Settings&) {
            services.levels = {m_level};
            services.firstRun = false;
            return ui::run(services, options);
        });
        if (ended != 0 || seconds.empty()) {
            std::fprintf(stderr, "the window ended with %d before %s was measured\n", ended, name);
            std::exit(2);
        }
        std::sort(seconds.begin(), seconds.end());
        figures.median = seconds[seconds.size() / 2] * 1e3;
        figures.p99 = seconds[seconds.size() * 99 / 100] * 1e3;
        figures.worst = seconds.back() * 1e3;
        std::printf("%-16s %6zu dots  median %5.1f ms  p99 %5.1f ms  worst %5.1f ms", name, dots,
                    figures.median, figures.p99, figures.worst);
        if (moving) std::printf("  sharp after %.2f s", figures.sharp);
        std::printf("\n");
        return figures;
    }

private:
    const app::Desk& m_desk;
    level::Level m_level;
    std::string m_folder;
    ui::Options m_options;
};

}  // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);  // a run that is stopped still shows what it measured
    if (argc != 4) {
        std::fprintf(stderr, "usage: measure_frames HOME WIDTH HEIGHT\n");
        return 2;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    const auto width = static_cast<unsigned>(std::stoul(argv[2]));
    Measurement measurement(desk, width, static_cast<unsigned>(std::stoul(argv[3])), argv[1]);
    const bool large = width > 1280;
    const Figures few = measurement.run("few", 100, false);
    const Figures many = measurement.run("many", 50000, false);
    bool good = within("frame, median, ms", many.median, large ? 33.0 : 16.7);
    if (large) return good ? 0 : 1;
    good = within("frame, 99 %, ms", many.p99, 33.0) && good;
    good = within("frame, 50,000 dots : 100 dots", many.median / few.median, 1.3) && good;
    const Figures moving = measurement.run("moving", 50000, true);
    good = within("frame while zooming, panning, turning, worst, ms", moving.worst, 50.0) && good;
    good = within("sharp again after, s", moving.sharp, 0.5) && good;
    return good ? 0 : 1;
}
