// From a press to its pixel: measure_press HOME. Real X events on the real practice screen, and the screen
// polled until the needle is seen to touch. Prints the medians and ends with 1 when the press takes longer
// than one frame of the same run and 4 ms. Run by ./test bench on a virtual display.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include <scoring/random.hpp>

#include "app/window.hpp"
#include "support/x_hand.hpp"
#include "window_tools/relayed_source.hpp"
#include "window_tools/tool_desk.hpp"

namespace {

constexpr const char* kLevel = "mid-scalp-field";
constexpr int kPresses = 80;
constexpr double kMostBeyondFrameMs = 4.0;
constexpr test_support::Place kFirst{420, 330};

using Clock = std::chrono::steady_clock;
double msSince(Clock::time_point then) {
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values[values.size() / 2];
}

// The program's own source, asked once a frame.
class FrameWatch : public window_tools::RelayedSource {
public:
    FrameWatch(std::unique_ptr<ui::PointerSource> source, std::vector<double>& frames,
               std::atomic<int>& count)
        : RelayedSource(std::move(source)), m_frames(frames), m_count(count) {}
    void drain(std::vector<ui::PointerReport>& reports) override {
        if (m_count > 0) m_frames.push_back(msSince(m_last));
        m_last = Clock::now();
        ++m_count;
        RelayedSource::drain(reports);
    }

private:
    std::vector<double>& m_frames;
    std::atomic<int>& m_count;
    Clock::time_point m_last;
};

// Presses, and how long until the picture around the needle's tip changes, ms.
class Presser {
public:
    explicit Presser(const std::string& display) : m_hand(display) {}

    std::vector<double> run() {
        const auto window = m_hand.window("Stipple", 60.0);
        if (!window) return {};
        auto place = *window;
        m_hand.moveWindow(place, {0, 0});
        std::this_thread::sleep_for(std::chrono::seconds(2));
        std::vector<double> waits;
        for (int i = 0; i < kPresses; ++i) {
            const double waited = press({kFirst.x + i % 10 * 30, kFirst.y + i / 10 * 30});
            if (waited >= 0.0) waits.push_back(waited);
        }
        m_hand.askToClose(place);
        return waits;
    }

private:
    double press(test_support::Place at) {
        m_hand.moveTo(at);
        // At a random moment of the frame, when the hovering needle has long been drawn.
        std::this_thread::sleep_for(std::chrono::microseconds(120'000 + m_random.below(9'000)));
        const test_support::Place corner{at.x - 6, at.y - 6};
        const auto before = m_hand.pixels(corner, 12, 12);
        const auto pressed = Clock::now();
        m_hand.press();
        double waited = -1.0;
        while (msSince(pressed) < 500.0) {
            // Not as fast as it could: the server would do little but answer.
            std::this_thread::sleep_for(std::chrono::microseconds(250));
            if (m_hand.pixels(corner, 12, 12) == before) continue;
            waited = msSince(pressed);
            break;
        }
        m_hand.release();
        return waited;
    }

    test_support::XHand m_hand;
    scoring::Random m_random{3};
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: measure_press HOME\n");
        return 2;
    }
    const char* display = std::getenv("DISPLAY");
    if (display == nullptr) {
        std::fprintf(stderr, "measure_press needs a display\n");
        return 2;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    const auto level = window_tools::levelNamed(desk, kLevel);
    std::vector<double> frames;
    std::vector<double> waits;
    std::atomic<int> count{0};
    std::thread hand;
    const int ended = app::withWindow(desk, [&](ui::Services& services, store::Settings&) {
        services.levels = {level};
        services.firstRun = false;
        const auto open = services.openPointer;
        services.openPointer = [&](std::uint64_t window) -> std::unique_ptr<ui::PointerSource> {
            auto source = open(window);
            return source ? std::make_unique<FrameWatch>(std::move(source), frames, count) : nullptr;
        };
        ui::Options options;
        options.startLevel = kLevel;
        hand = std::thread([&] { waits = Presser(display).run(); });
        return ui::run(services, options);
    });
    hand.join();
    if (ended != 0 || waits.size() < kPresses * 9 / 10) {
        std::fprintf(stderr, "only %zu of %d presses were seen\n", waits.size(), kPresses);
        return 2;
    }
    const double frame = median(frames);
    const double wait = median(waits);
    const bool good = wait <= frame + kMostBeyondFrameMs;
    std::printf(
        "  press to pixel, median, ms                           %8.2f (at most %.2f: a frame and %.0f) %s\n",
        wait, frame + kMostBeyondFrameMs, kMostBeyondFrameMs, good ? "ok" : "OVER");
    return good ? 0 : 1;
}
