// What the home screen proposes beside the course: the day's warm-up, the last run's worst places, a break.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>

#include <SFML/Window/Event.hpp>

#include "ui/judging_task.hpp"
#include "ui/screen.hpp"

namespace ui {

class HomeCoaching {
public:
    // Asks for the person's last run at once, on a thread of its own; again when another person practises.
    explicit HomeCoaching(Session& session) { ask(session); }

    // Draws what there is to propose, nothing most of the time; returns the place below it.
    float draw(Session& session, float x, float y, float width);
    // W warms up, X declines it for today, M drills the last run's worst places.
    void take(Session& session, const sf::Event::KeyEvent& key);
    // What was asked for since the last call.
    [[nodiscard]] Request request(Session& session);

private:
    void ask(Session& session);
    float drawWarmUp(Session& session, float x, float y, float width);
    float drawFix(Session& session, float x, float y, float width);
    [[nodiscard]] bool offersWarmUp(const Session& session) const;
    void warmUp(Session& session);
    void decline(Session& session);
    void fix(Session& session);
    void collect(Session& session);
    [[nodiscard]] const level::Level* lastLevel(const Session& session) const;

    std::future<std::vector<Services::KeptRun>> m_asked;
    std::string m_person;                     // whose run it is
    std::optional<Services::KeptRun> m_last;  // at a level of the course
    std::size_t m_lastIndex = 0;              // of that level
    std::unique_ptr<JudgingTask> m_judging;   // of that run, once it is to be fixed
    bool m_nothingToFix = false;
    Request m_request;
};

}  // namespace ui
