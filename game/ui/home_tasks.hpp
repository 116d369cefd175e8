// What the home screen says of the person's tasks: each with when it is due and what became of it, to be
// begun or looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include <SFML/Window/Event.hpp>

#include "assessment/sitting.hpp"
#include "ui/screen.hpp"

namespace ui {

class HomeTasks {
public:
    // Draws them, nothing where there are none; returns the place below.
    float draw(Session& session, float x, float y, float width);
    // T begins the first that may be begun, L looks at the first that was released.
    void take(Session& session, const sf::Event::KeyEvent& key);
    // What was asked for since the last call.
    [[nodiscard]] Request request(Session& session);

private:
    using Answer = std::variant<assessment::Sitting, assessment::NotBegun>;

    float drawTask(Session& session, float x, float y, float width, std::size_t index);
    [[nodiscard]] std::optional<std::size_t> firstOpen(const Session& session) const;
    [[nodiscard]] std::optional<std::size_t> firstReleased(const Session& session) const;
    void begin(Session& session, std::size_t index);
    void look(const Session& session, std::size_t index);
    // Begin or look, whichever there is, at the upper right; returns the width that it takes.
    float drawButton(Session& session, float right, float y, std::size_t index);
    void collect(Session& session);
    void refuse(const std::string& why);

    RecordsQuestion<Answer> m_question;  // whether the task may begin
    std::size_t m_level = 0;             // index into Services::levels, of what is asked
    std::string m_asked;                 // task that was to begin last: assignment and level
    std::string m_refused;               // why it cannot; empty: nothing stands in its way
    std::int64_t m_askedAt = 0;          // ms since 1970, when the tasks were asked for last
    Request m_request;
};

}  // namespace ui
