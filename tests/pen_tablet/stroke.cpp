#include "pen_tablet/stroke.hpp"

#include <chrono>
#include <cmath>
#include <thread>

namespace pen_tablet {

namespace {

constexpr int kRate = 200;     // reports a second
constexpr int kRound = 100;    // reports
constexpr int kTouching = 60;  // of a round
constexpr double kTurn = 6.283185307179586;

}  // namespace

std::vector<PenReport> stroke(double seconds) {
    std::vector<PenReport> reports;
    const int count = static_cast<int>(seconds * kRate);
    for (int i = 0; i < count; ++i) {
        PenReport report;
        report.x = 620.0 + 180.0 * std::sin(kTurn * i / 1999.0) + 0.013 * (i % 71);
        report.y = 470.0 + 120.0 * std::sin(kTurn * i / 2741.0) + 0.017 * (i % 53);
        const int part = i % kRound;
        if (part < kTouching)
            report.pressure = 0.15 + 0.5 * std::sin(kTurn / 2 * (part + 1) / (kTouching + 1));
        report.tiltX = i % 61 - 30;
        report.tiltY = i / 61 % 61 - 30;
        reports.push_back(report);
    }
    return reports;
}

void write(const std::vector<PenReport>& reports, const std::function<void(const PenReport&)>& report) {
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < reports.size(); ++i) {
        std::this_thread::sleep_until(begin +
                                      std::chrono::microseconds(1'000'000 / kRate) * static_cast<long>(i));
        report(reports[i]);
    }
}

}  // namespace pen_tablet
