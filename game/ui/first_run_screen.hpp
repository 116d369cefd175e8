// The first start: a guest practises at once; these choices are offered and may be skipped.
#pragma once

#include "ui/personal_form.hpp"
#include "ui/screen.hpp"

namespace ui {

class FirstRunScreen final : public Screen {
public:
    explicit FirstRunScreen(const Session& session) : m_form(session) {}
    [[nodiscard]] const char* name() const override { return "first_run"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    void done(Session& session);

    PersonalForm m_form;
};

}  // namespace ui
