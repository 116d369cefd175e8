// Progress: the curve of each criterion with the expert band, where the faults of the last runs lie, what is
// usual, how the newest run went from beginning to end, and every run with its way to replay and result.
#pragma once

#include <atomic>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "review/progress.hpp"
#include "ui/records_question.hpp"
#include "ui/screen.hpp"

namespace ui {

class ProgressScreen final : public Screen {
public:
    // `level`: index into Services::levels.
    ProgressScreen(Session& session, std::size_t level);
    ~ProgressScreen() override;
    [[nodiscard]] const char* name() const override { return "progress"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;
    // Everything that is shown is there.
    [[nodiscard]] bool complete() const { return m_figures && (m_all || m_work); }

private:
    // From the records.
    struct Figures {
        std::vector<store::Run> runs;  // oldest first
        std::vector<review::LearningCurve> curves;
        std::vector<review::Norm> norms;
    };
    struct Column {
        float x = 0.0F, y = 0.0F, width = 0.0F;  // y moves down as panels are drawn
    };

    void askAgain(Session& session);
    void collect(Session& session);
    void turnTo(Session& session, int step);
    [[nodiscard]] const level::Level& level(const Session& session) const;
    void drawBar(Session& session, const ui_kit::Rect& bar);
    float drawChoice(Session& session, float x, float y, float width);
    void drawPanels(Session& session, const ui_kit::ProgressLayout& layout, float y);
    static void heading(const ui_kit::Kit& kit, Column& column, const std::string& text);
    static void note(const ui_kit::Kit& kit, Column& column, const std::string& text);
    void drawCurves(Session& session, Column& column) const;   // progress_curves.cpp
    void drawHeat(Session& session, Column& column) const;     // progress_heat.cpp
    void drawNorms(Session& session, Column& column) const;    // progress_norms.cpp
    void drawFatigue(Session& session, Column& column) const;  // progress_fatigue.cpp
    void drawRuns(Session& session, Column& column);           // progress_runs.cpp
    void drawRun(Session& session, Column& column, const store::Run& run);
    void openRun(Session& session, const store::Run& run, bool result);

    std::size_t m_level;
    bool m_all = false;  // all levels together
    RecordsQuestion<Figures> m_question;
    std::optional<Figures> m_figures;
    std::atomic<bool> m_leaving{false};
    std::future<review::WorkFigures> m_working;  // reads the last attempts
    std::optional<review::WorkFigures> m_work;
    std::optional<std::string> m_fault;
    std::string m_person;
    std::uint64_t m_changes = 0;
    std::size_t m_shownRuns = 30;
    float m_scroll = 0.0F;  // pixels asked for by a key
};

}  // namespace ui
