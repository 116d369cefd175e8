// The tablet's area: how the tablet lies, which part of it is used, whether shapes are kept.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "ui/screen.hpp"

namespace ui {

class TabletScreen final : public Screen {
public:
    // Of this pen's tablet; without a name of the first pen that is there. The pen that reports takes over.
    explicit TabletScreen(std::string device) : m_device(std::move(device)) {}
    [[nodiscard]] const char* name() const override { return "tablet"; }
    void feel(Session& session, const std::vector<PointerReport>& reports, bool covered) override;
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    // The pen whose tablet is shown, with a tablet; nothing: none is there.
    [[nodiscard]] std::optional<PointerDevice> device(const Session& session);
    // Keeps and uses a changed choice.
    void choose(Session& session, const PointerDevice& device, const pen::TabletArea& area);
    void drawBoth(Session& session, const PointerDevice& device, const ui_kit::Rect& column, bool wide);
    // Each returns the place below it. The drawing is as high as the column says, units.
    float drawSight(Session& session, const PointerDevice& device, const ui_kit::Rect& column);
    float drawFigures(Session& session, const PointerDevice& device, const ui_kit::Rect& column);
    float drawChoices(Session& session, const PointerDevice& device, const ui_kit::Rect& column);
    float drawSides(Session& session, const PointerDevice& device, const ui_kit::Rect& column);
    // The work area's place in what the tablet reaches of the screen, shares.
    [[nodiscard]] static ui_kit::Rect workArea(const Session& session, const PointerTablet& tablet);

    std::string m_device;
    pen::Place m_pen;  // window pixels
    bool m_seen = false;
    bool m_pressed = false;
};

}  // namespace ui
