// After an attempt at an assignment: that it is handed in, and what comes next. No score.
#pragma once

#include "ui/screen.hpp"

namespace ui {

class HandedInScreen final : public Screen {
public:
    HandedInScreen(Session& session, ShowHandedIn what);
    [[nodiscard]] const char* name() const override { return "handed-in"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    void collect(Session& session);
    [[nodiscard]] std::string nextWords(const Session& session) const;
    float drawState(Session& session, float x, float y, float width) const;

    ShowHandedIn m_what;
    RecordsQuestion<HandedInNow> m_question;
    std::string m_fault;  // why it could not be written down now
};

}  // namespace ui
