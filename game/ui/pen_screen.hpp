// The pen: its calibration in four steps, what a press counts for, and how well it reports.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "pen/calibration.hpp"
#include "pen/health.hpp"
#include "ui/screen.hpp"

namespace ui {

class PenScreen final : public Screen {
public:
    [[nodiscard]] const char* name() const override { return "pen"; }
    [[nodiscard]] unsigned framesPerSecond() const override { return 120; }
    void feel(Session& session, const std::vector<PointerReport>& reports, bool covered) override;
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    void takeReport(const Session& session, const PointerReport& report);
    void startAgain();
    void save(Session& session);
    void forget(Session& session);
    // The profile that the finished steps give; a fault is kept for the page.
    void finishSteps();

    float drawSteps(Session& session, const ui_kit::Rect& column);
    void drawPad(Session& session, const ui_kit::Rect& pad);
    float drawButtons(Session& session, const ui_kit::Rect& row);
    // pen_figures.cpp
    float drawPressure(Session& session, const ui_kit::Rect& box);
    float drawCurve(Session& session, const ui_kit::Rect& box);
    float drawHealth(Session& session, const ui_kit::Rect& box);
    float drawGrams(Session& session, const ui_kit::Rect& box);

    std::string m_device;  // the pen that reported last; empty: none yet
    std::uint8_t m_index = 0;
    pen::Calibration m_calibration;
    pen::PenHealth m_health;
    std::optional<pen::PenProfile> m_made;
    std::string m_fault;
    double m_raw = 0.0;  // pressure now
    bool m_touching = false;
    ui_kit::Rect m_pad;
    std::array<char, 8> m_grams{};
};

}  // namespace ui
