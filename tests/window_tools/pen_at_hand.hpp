// A pen on its tablet beside the pointers that are there: what the pages of pen and tablet need to be walked
// and pictured on a machine without one. What a real pen does is tested by ./test pen.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "window_tools/relayed_source.hpp"

namespace window_tools {

class PenAtHand : public RelayedSource {
public:
    static constexpr const char* kName = "Pen tablet";

    struct Now {
        bool plugged = false;
        bool hovering = false;  // above the tablet; felt as often as the calibration asks for its rest, once
    };
    // `now` must outlive it.
    PenAtHand(std::unique_ptr<ui::PointerSource> source, const Now& now)
        : RelayedSource(std::move(source)), m_now(now) {
        m_pen.name = kName;
        m_pen.pen = true;
        m_pen.json = R"({"name":"Pen tablet","kind":"pen"})";
        m_pen.profile.device = kName;
        m_pen.tablet = ui::PointerTablet{ui::PointerTablet::Area::desktop,
                                         pen::Extent{254.0, 158.75},
                                         {254.0, 158.75},
                                         {0.0, 0.0},
                                         {1280.0, 800.0}};
    }

    void drain(std::vector<ui::PointerReport>& reports) override {
        RelayedSource::drain(reports);
        if (m_now.hovering && !m_felt) hover(reports);
        m_felt = m_now.hovering;
    }
    [[nodiscard]] std::vector<ui::PointerDevice> devices() const override {
        std::vector<ui::PointerDevice> all = RelayedSource::devices();
        all.resize(kDevice);
        all.push_back(m_pen);
        all.back().present = m_now.plugged;
        return all;
    }
    [[nodiscard]] bool penPresent() const override { return m_now.plugged; }
    void use(const std::vector<pen::PenProfile>& profiles) override {
        RelayedSource::use(profiles);
        const auto known = std::find_if(profiles.begin(), profiles.end(),
                                        [](const pen::PenProfile& one) { return one.device == kName; });
        if (known != profiles.end()) m_pen.profile = *known;
    }

private:
    static constexpr std::uint8_t kDevice = 15;  // beyond those of a virtual display
    static constexpr int kReports = 60;
    static constexpr std::int64_t kBetweenUs = 5000;

    static void hover(std::vector<ui::PointerReport>& reports) {
        for (int i = 0; i < kReports; ++i) {
            ui::PointerReport report;
            report.serverUs = 1'000'000'000 + i * kBetweenUs;
            report.arrivalUs = report.serverUs;
            report.xPx = 400.0 + i;
            report.yPx = 400.0;
            report.rawPressure = 0.0;
            report.device = kDevice;
            reports.push_back(report);
        }
    }

    const Now& m_now;
    ui::PointerDevice m_pen;
    bool m_felt = false;
};

// From now on the window has that pen too; `now` must outlive it.
inline void plugIn(ui::Services& services, const PenAtHand::Now& now) {
    services.openPointer = [open = services.openPointer,
                            &now](std::uint64_t window) -> std::unique_ptr<ui::PointerSource> {
        auto source = open(window);
        return source ? std::make_unique<PenAtHand>(std::move(source), now) : nullptr;
    };
}

}  // namespace window_tools
