// What the warm-up says of today's hand: two figures against one's own norm, and one sentence.
#pragma once

#include "ui/screen.hpp"
#include "ui/warm_up_task.hpp"

namespace ui {

class WarmUpScreen final : public Screen {
public:
    WarmUpScreen(Session& session, ShowWarmUp what);
    // What it says is there.
    [[nodiscard]] bool complete() const { return m_task.ready() != nullptr; }
    [[nodiscard]] const char* name() const override { return "warm-up"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

private:
    struct Row {
        const char* nameKey;
        const char* noteKey;
        const review::HandFigure& figure;
        const std::optional<review::HandNorm>& norm;
        double scale;  // from the figure to what is shown
        int decimals;
        const char* unit;
    };
    void collect(Session& session);
    float drawReport(Session& session, float x, float y, float width);
    void drawRuler(const Session& session, const ui_kit::Rect& box, const Row& row) const;
    float drawRow(Session& session, float x, float y, float width, const Row& row);
    [[nodiscard]] std::string missingWords(const Session& session, review::Missing missing) const;
    [[nodiscard]] std::string sentenceOf(const Session& session, const WarmUpReport& report) const;

    Beside m_beside;
    WarmUpTask m_task;
    bool m_said = false;  // in the log
};

}  // namespace ui
