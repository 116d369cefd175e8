// The course map: levels by unit, the chosen one with its brief, and Start.
#pragma once

#include <future>
#include <map>
#include <string>
#include <vector>

#include "ui/home_coaching.hpp"
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
        std::vector<std::size_t> levels;  // indices into Services::levels
    };

    void drawBar(Session& session, const ui_kit::Rect& bar);
    void drawSide(Session& session, const ui_kit::Rect& side);
    float drawChosen(Session& session, float x, float y, float width);
    float drawFacts(Session& session, const level::Level& level, float x, float y, float width);
    void drawMap(Session& session, const ui_kit::Rect& main);
    void drawUnit(Session& session, const ui_kit::Rect& box, const Unit& unit);
    float drawRow(Session& session, const ui_kit::Rect& box, std::size_t index);
    [[nodiscard]] float rowHeight(const Session& session, std::size_t index, float width) const;
    [[nodiscard]] float unitHeadHeight(const Session& session, const Unit& unit, float width) const;
    [[nodiscard]] static std::string titleOf(const ui_kit::Kit& kit, const Unit& unit);
    [[nodiscard]] float unitHeight(const Session& session, const Unit& unit, float width) const;
    float drawProblems(Session& session, float x, float y, float width);
    void collectCounts();

    HomeCoaching m_coaching;
    std::vector<Unit> m_units;
    std::map<std::string, int> m_practised;  // level id -> finished attempts
    std::future<std::map<std::string, int>> m_counting;
};

}  // namespace ui
