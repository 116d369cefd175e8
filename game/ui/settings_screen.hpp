// Settings: the personal choices, and where Stipple keeps things.
#pragma once

#include "ui/personal_form.hpp"
#include "ui/screen.hpp"

namespace ui {

class SettingsScreen final : public Screen {
public:
    explicit SettingsScreen(const Session& session) : m_form(session) {}
    [[nodiscard]] const char* name() const override { return "settings"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    float drawPen(Session& session, float x, float y, float width);
    float drawBreaks(Session& session, float x, float y, float width);

    PersonalForm m_form;
};

}  // namespace ui
