// The course map: levels by unit with their state, best and last three runs; the chosen one with its brief,
// what to practise next and why, and Start; the tasks of the person's classes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/home_coaching.hpp"
#include "ui/home_tasks.hpp"
#include "ui/marking_door.hpp"
#include "ui/screen.hpp"

namespace ui {

class HomeScreen final : public Screen {
public:
    explicit HomeScreen(Session& session);
    [[nodiscard]] const char* name() const override { return "home"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    struct Unit {
        int number = 0;
        std::vector<std::size_t> places;  // in the syllabus
    };

    void follow(Session& session);
    void drawBar(Session& session, const ui_kit::Rect& bar);
    // home_side.cpp
    void drawSide(Session& session, const ui_kit::Rect& side);
    void drawStart(Session& session, const ui_kit::Rect& box);
    float drawWelcome(Session& session, float x, float y, float width);
    float drawChosen(Session& session, float x, float y, float width);
    float drawWhy(Session& session, float x, float y, float width, bool drawn) const;
    float drawFacts(Session& session, const level::Level& level, float x, float y, float width);
    float drawCurves(Session& session, float x, float y, float width);
    float drawProblems(Session& session, float x, float y, float width);
    // home_map.cpp
    void drawMap(Session& session, const ui_kit::Rect& main);
    float drawMapHead(Session& session, float x, float y, float width);
    void drawUnit(Session& session, const ui_kit::Rect& box, const Unit& unit);
    void drawRow(Session& session, const ui_kit::Rect& box, std::size_t place);
    void drawMarks(const Session& session, float right, float y, std::size_t place) const;
    [[nodiscard]] float rowHeight(const Session& session, std::size_t place, float width) const;
    [[nodiscard]] float unitHeadHeight(const Session& session, const Unit& unit, float width) const;
    [[nodiscard]] float unitHeight(const Session& session, const Unit& unit, float width) const;
    [[nodiscard]] std::string countOf(const Session& session, const Unit& unit) const;
    [[nodiscard]] std::string afterOf(const Session& session, const Unit& unit) const;
    [[nodiscard]] std::string stateLine(const Session& session, std::size_t place, float width) const;

    HomeTasks m_tasks;
    HomeCoaching m_coaching;
    MarkingDoor m_marking;
    std::vector<Unit> m_units;
    std::optional<std::size_t> m_focused;  // place of the row that had the focus last
    bool m_cameBack = false;               // from a level, and has not chosen another since
    bool m_ownChoice = false;  // the person chose a level here; the proposal does not take its place
};

}  // namespace ui
