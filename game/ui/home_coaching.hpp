// What the home screen proposes beside the course: the day's warm-up, the last run's worst places, a break.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <SFML/Window/Event.hpp>

#include "ui/judging_task.hpp"
#include "ui/screen.hpp"

namespace ui {

class HomeCoaching {
public:
    // Draws what there is to propose, nothing most of the time; returns the place below it.
    float draw(Session& session, float x, float y, float width);
    // W warms up, X declines it for today, M drills the last run's worst places.
    void take(Session& session, const sf::Event::KeyEvent& key);
    // What was asked for since the last call.
    [[nodiscard]] Request request(Session& session);

private:
    void findLast(const Session& session);
    float drawWarmUp(Session& session, float x, float y, float width);
    float drawFix(Session& session, float x, float y, float width);
    [[nodiscard]] bool offersWarmUp(const Session& session) const;
    void warmUp(Session& session);
    void decline(Session& session);
    void fix(Session& session);
    void collect(Session& session);

    // The newest finished run at a level of the course, as the person's progress has it.
    std::string m_last;                      // the attempt's id; empty: there is none
    std::string m_lastFile;                  // its name in the folder of attempts
    std::size_t m_lastLevel = 0;             // index into Services::levels
    std::unique_ptr<JudgingTask> m_judging;  // of that run, once it is to be fixed
    bool m_nothingToFix = false;
    Request m_request;
};

}  // namespace ui
