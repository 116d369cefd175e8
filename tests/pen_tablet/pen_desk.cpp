// The program's window with many dots on the skin: pen_desk HOME DOTS REPORTS.csv. Everything that the
// pointer's reader gives it goes on to the window and into the file. Says "ready" when it draws.
#include <cstdio>
#include <string>
#include <vector>

#include <scoring/random.hpp>

#include "app/window.hpp"
#include "window_tools/relayed_source.hpp"
#include "window_tools/tool_desk.hpp"

namespace {

constexpr const char* kLevel = "soft-hairline";
constexpr int kFramesUntilReady = 20;

std::vector<scoring::Dot> scattered(const level::Level& level, std::size_t count) {
    const auto box = scoring::bounds(level.scenario.patch);
    scoring::Random random(11);
    std::vector<scoring::Dot> dots(count);
    for (std::size_t i = 0; i < count; ++i) {
        dots[i].ordinal = static_cast<std::uint32_t>(i);
        dots[i].xTenthUm = scoring::Dot::tenthUm(random.uniform(box.min.x, box.max.x));
        dots[i].yTenthUm = scoring::Dot::tenthUm(random.uniform(box.min.y, box.max.y));
        dots[i].depthUm = 500;
        dots[i].diameterUm = 280;
        dots[i].toneE4 = 8600;
    }
    return dots;
}

// The source that the program would use, and what it said.
class Witness : public window_tools::RelayedSource {
public:
    Witness(std::unique_ptr<ui::PointerSource> source, std::vector<ui::PointerReport>& seen)
        : RelayedSource(std::move(source)), m_seen(seen) {}
    void drain(std::vector<ui::PointerReport>& reports) override {
        const std::size_t before = reports.size();
        RelayedSource::drain(reports);
        m_seen.insert(m_seen.end(), reports.begin() + static_cast<std::ptrdiff_t>(before), reports.end());
        if (++m_frames == kFramesUntilReady) std::puts("ready");
    }

private:
    std::vector<ui::PointerReport>& m_seen;
    int m_frames = 0;
};

int writeReports(const std::string& path, const std::vector<ui::PointerReport>& reports) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    if (file == nullptr) return 2;
    std::fputs("server_us,arrival_us,x,y,pressure,tilt_x,tilt_y,contact,device\n", file);
    for (const auto& report : reports) {
        std::fprintf(file, "%lld,%lld,%.9f,%.9f,%.9f,%d,%d,%d,%d\n", static_cast<long long>(report.serverUs),
                     static_cast<long long>(report.arrivalUs), report.xPx, report.yPx,
                     report.rawPressure.value_or(-1.0), report.tiltXCdeg.value_or(0),
                     report.tiltYCdeg.value_or(0), report.contact ? 1 : 0, report.device);
    }
    return std::fclose(file) == 0 ? 0 : 2;
}

}  // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc != 4) {
        std::fprintf(stderr, "usage: pen_desk HOME DOTS REPORTS.csv\n");
        return 2;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    auto level = window_tools::levelNamed(desk, kLevel);
    std::vector<ui::PointerReport> seen;
    const int ended = app::withWindow(desk, [&](ui::Services& services, store::Settings&) {
        services.levels = {level};
        services.firstRun = false;
        const auto open = services.openPointer;
        services.openPointer = [&](std::uint64_t window) -> std::unique_ptr<ui::PointerSource> {
            auto source = open(window);
            return source ? std::make_unique<Witness>(std::move(source), seen) : nullptr;
        };
        ui::Options options;
        options.startLevel = kLevel;
        options.dotsOnSkin = scattered(level, std::stoul(argv[2]));
        return ui::run(services, options);
    });
    const int written = writeReports(argv[3], seen);
    return ended != 0 ? ended : written;
}
