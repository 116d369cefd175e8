// The result: three criteria with value, band and marker; the skin in layers, from as it is seen to as an
// expert would have done it, each dot and fault with the seconds that made it; the two things that cost most;
// everything else on request.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <SFML/Graphics/Texture.hpp>

#include "picture/analysis.hpp"
#include "picture/density_map.hpp"
#include "picture/depth_layer.hpp"
#include "picture/sheet_canvas.hpp"
#include "review/moments.hpp"
#include "review/subjects.hpp"
#include "review/touch_figures.hpp"
#include "skin/healing.hpp"
#include "ui/drill_picker.hpp"
#include "ui/expert_task.hpp"
#include "ui/judging_task.hpp"
#include "ui/kit/view_control.hpp"
#include "ui/result_layers.hpp"
#include "ui/screen.hpp"

namespace ui {

class ResultScreen final : public Screen {
public:
    ResultScreen(Session& session, ShowResult what);
    ~ResultScreen() override;
    [[nodiscard]] const char* name() const override { return "result"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;

    // The score, the causes and the touches' readings are there, and the picture of the layer is sharp.
    [[nodiscard]] bool complete() const;
    // The score is there and the picture is sharp: what a person waits for.
    [[nodiscard]] bool readable() const { return m_judged != nullptr && m_painted && m_paintedSharp; }
    // Why there is no score, once that is known.
    [[nodiscard]] const std::string* fault() const { return m_fault; }
    void showAll(bool all) { m_all = all; }
    // The work at an age of 0 .. kOldestShown, instead of as it was done.
    void showHealed(skin::Days age);
    void showLayer(ResultLayer layer);
    // Asks about the worst thing that there is; false where there is none.
    bool askAboutWorst();
    void askAboutNothing() { m_subject.reset(); }

private:
    void collect(Session& session);
    // From the beginning, or at the finding's seconds; nothing while there is no result.
    void openReplay(const review::Moment* moment);
    // The finding's seconds; null: it has none.
    [[nodiscard]] const review::Moment* momentOf(std::size_t finding) const;
    float drawMoment(Session& session, float x, float y, std::size_t finding);
    void takeKey(Session& session, const sf::Event& event);
    void takePictureKey(Session& session, const sf::Event& event);
    // result_repaint.cpp
    void repaint(Session& session, const ui_kit::Rect& box);
    void holdDots();
    void paintLayer(picture::Image& image, const sheet::SheetView& view, double scale);
    [[nodiscard]] sheet::SheetView viewAsked(const Session& session) const;
    void drawBar(Session& session, const ui_kit::Rect& bar);
    void drawWaiting(Session& session, const ui_kit::Rect& page);
    // result_picture.cpp
    float drawCards(Session& session, float x, float y, float width);
    void drawPicture(Session& session, const ui_kit::Rect& box);
    void drawBadges(const Session& session, const ui_kit::Rect& box) const;
    void drawLayerRow(Session& session, const ui_kit::Rect& box);
    void drawLegend(Session& session, const ui_kit::Rect& box);
    void drawFindingsLegend(Session& session, const ui_kit::Rect& box);
    // A plate of that size at the picture's lower left corner, above the scale where it would lie under it.
    [[nodiscard]] ui_kit::Rect legendPlate(const ui_kit::Kit& kit, const ui_kit::Rect& box, float width,
                                           float height);
    // result_depth.cpp, result_pattern.cpp, result_expert.cpp, result_afar.cpp: what a layer shows and how it
    // is read.
    void drawDepthLegend(Session& session, const ui_kit::Rect& box);
    void drawPatternLegend(Session& session, const ui_kit::Rect& box);
    void drawPatternFigures(const Session& session, const ui_kit::Rect& box) const;
    void drawExpert(Session& session, const ui_kit::Rect& box);
    void nextExpert(Session& session);
    void drawAfar(Session& session, const ui_kit::Rect& box);
    // result_subject.cpp: what is asked about.
    [[nodiscard]] bool asksAbout() const;
    [[nodiscard]] std::optional<review::Subject> under(const Session& session, float x, float y) const;
    [[nodiscard]] bool covered(float x, float y) const;
    void walk(int steps, bool byTime);
    void openSubject();
    void drawSubject(Session& session, const ui_kit::Rect& box);
    void drawSubjectRings(const Session& session, const ui_kit::Rect& box, review::Subject subject) const;
    // result_card.cpp
    struct CardLine {
        const char* name;  // key of its word
        std::string value;
    };
    struct SubjectCard {
        std::string title, note;
        std::vector<CardLine> lines;
        std::optional<review::Moment> moment;
    };
    [[nodiscard]] std::vector<CardLine> linesOf(const Session& session,
                                                const std::vector<std::size_t>& dots) const;
    [[nodiscard]] SubjectCard cardOf(const Session& session, review::Subject subject) const;
    [[nodiscard]] ui_kit::Rect cardBox(const ui_kit::Kit& kit, const ui_kit::Rect& box,
                                       review::Subject subject, float height) const;
    void drawSubjectCard(Session& session, const ui_kit::Rect& box, review::Subject subject);
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

    // result_standing.cpp: each one sentence, empty where there is nothing to say.
    [[nodiscard]] std::string standing(const Session& session) const;
    [[nodiscard]] std::string endedByLimit(const Session& session) const;
    [[nodiscard]] std::string goodHolds(const Session& session) const;

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
    std::string m_goodHolds;  // as goodHolds() says
    picture::SheetCanvas m_canvas;
    ui_kit::ViewControl m_view;
    sf::Texture m_texture;
    std::vector<sf::Texture> m_findingTextures;  // as Judged::pictures
    std::vector<picture::Badge> m_badges;
    std::optional<DrillPicker> m_drill;
    bool m_drillUnseen = false;  // it was just opened
    ResultLayer m_shown = ResultLayer::findings;
    skin::Days m_age = skin::kHealed;
    std::optional<skin::Days> m_lostAge;           // the age at which m_lost were counted
    std::size_t m_lost = 0;                        // dots that are not seen any more
    std::optional<picture::DensityMap> m_density;  // made when it is first looked at
    std::vector<picture::DensityMap::Extreme> m_extremes;
    std::optional<picture::DepthCounts> m_depths;
    std::unique_ptr<ExpertTask> m_expert;
    std::size_t m_distance = 1;  // of kTalkingDistancesCm
    enum class Held { own, none, experts };
    Held m_held = Held::own;                   // the dots of the canvas
    std::vector<review::Subject> m_subjects;   // worst first, once something was asked about
    std::optional<review::Subject> m_subject;  // asked about
    std::vector<ui_kit::Rect> m_plates;        // of the frame shown last: nothing is asked about there
    sheet::SheetView m_paintedView;            // of the picture on the texture
    std::optional<ResultLayer> m_painted;
    std::size_t m_paintedDistance = 0;
    double m_paintedScale = 0.0;
    bool m_paintedSharp = false;
    bool m_all = false;
};

}  // namespace ui
