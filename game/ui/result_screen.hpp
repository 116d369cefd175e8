// The result: three criteria with value, band and marker; the skin with its faults marked, or as
// it heals; the two things that cost most; everything else on request.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <SFML/Graphics/Texture.hpp>

#include "picture/analysis.hpp"
#include "picture/sheet_canvas.hpp"
#include "review/moments.hpp"
#include "skin/healing.hpp"
#include "ui/drill_picker.hpp"
#include "ui/judging_task.hpp"
#include "ui/screen.hpp"
#include "ui/view_control.hpp"

namespace ui {

class ResultScreen final : public Screen {
public:
    ResultScreen(Session& session, ShowResult what);
    ~ResultScreen() override;
    [[nodiscard]] const char* name() const override { return "result"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

    // The score and the causes are there, and the picture is sharp.
    [[nodiscard]] bool complete() const {
        return m_judged != nullptr && m_paintedSharp && m_task->causes() != nullptr;
    }
    // Why there is no score, once that is known.
    [[nodiscard]] const std::string* fault() const { return m_fault; }
    void showAll(bool all) { m_all = all; }
    // The work at an age of 0 .. kOldestShown, instead of as it was done.
    void showHealed(skin::Days age);

private:
    enum View { asSeen = 0, depth = 1, patternAndDepth = 2, healed = 3 };

    void collect(Session& session);
    // From the beginning, or at the finding's seconds; nothing while there is no result.
    void openReplay(const review::Moment* moment);
    // The finding's seconds; null: it has none.
    [[nodiscard]] const review::Moment* momentOf(std::size_t finding) const;
    float drawMoment(Session& session, float x, float y, std::size_t finding);
    void repaint(Session& session, const ui_kit::Rect& box);
    void drawBar(Session& session, const ui_kit::Rect& bar);
    void drawWaiting(Session& session, const ui_kit::Rect& page);
    // result_picture.cpp
    float drawCards(Session& session, float x, float y, float width);
    void drawPicture(Session& session, const ui_kit::Rect& box);
    void drawLegend(Session& session, const ui_kit::Rect& box);
    // result_healed.cpp
    void drawAges(Session& session, const ui_kit::Rect& box);
    void countLost();
    [[nodiscard]] skin::Days shownAge() const;
    // result_findings.cpp
    float drawFindings(Session& session, float x, float y, float width);
    float drawVerdict(Session& session, float x, float y, float width);
    float drawFinding(Session& session, float x, float y, float width, std::size_t index);
    float drawHonesty(Session& session, float x, float y, float width);
    float drawTable(Session& session, float x, float y, float width);
    float drawCriterionRows(Session& session, float x, float y, float width, const char* nameKey,
                            const std::optional<scoring::Criterion>& criterion);
    // Of a finding; null while it is looked for and where there is none.
    [[nodiscard]] const practice::Cause* causeOf(std::size_t finding) const;
    [[nodiscard]] const scoring::Scorecard& card() const { return m_judged->scored.scorecard; }

    // result_drill.cpp: a part of it again.
    float drawCoaching(Session& session, float x, float y, float width);
    void chooseDrill();
    void startDrill(Session& session);
    void fixWorst(Session& session);
    void drawDrill(Session& session, const ui_kit::Rect& box);
    [[nodiscard]] bool takeDrillKey(Session& session, const sf::Event::KeyEvent& key);
    [[nodiscard]] Practise nextStep() const;

    std::size_t m_index;
    Beside m_beside;
    const level::Level& m_level;
    std::string m_attemptPath;
    std::unique_ptr<JudgingTask> m_task;
    const Judged* m_judged = nullptr;
    const std::string* m_fault = nullptr;
    picture::SheetCanvas m_canvas;
    ViewControl m_view;
    sf::Texture m_texture;
    std::vector<sf::Texture> m_findingTextures;  // as Judged::pictures
    std::vector<picture::Badge> m_badges;
    std::optional<DrillPicker> m_drill;
    bool m_drillUnseen = false;  // it was just opened
    int m_shown = patternAndDepth;
    skin::Days m_age = skin::kHealed;
    std::optional<skin::Days> m_lostAge;  // the age at which m_lost were counted
    std::size_t m_lost = 0;               // dots that are not seen any more
    int m_painted = -1;
    double m_paintedScale = 0.0;
    bool m_paintedSharp = false;
    bool m_all = false;
};

}  // namespace ui
