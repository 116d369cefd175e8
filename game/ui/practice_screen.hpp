// Practice: the skin over most of the window, the bar above, the gauges beside it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "practice/live_judge.hpp"
#include "sheet/guides.hpp"
#include "ui/attempt_feed.hpp"
#include "ui/coach.hpp"
#include "ui/drill_picker.hpp"
#include "ui/gauge_readings.hpp"
#include "ui/kit/canvas_picture.hpp"
#include "ui/kit/needle_inset.hpp"
#include "ui/kit/off_hand.hpp"
#include "ui/kit/view_control.hpp"
#include "ui/machine_sound.hpp"
#include "ui/reference_task.hpp"
#include "ui/screen.hpp"

namespace ui {

// How a practice screen differs from a person's: a played hand, a fixed folder.
struct PracticeOptions {
    std::optional<AttemptPlan> plan;  // absent: an attempt of the person's in the data folder
    bool fetchReference = true;
};

class PracticeScreen final : public Screen {
public:
    PracticeScreen(Session& session, const Practise& what, const PracticeOptions& options = {});
    PracticeScreen(Session& session, std::size_t level, const PracticeOptions& options = {})
        : PracticeScreen(session, Practise{level, {}}, options) {}
    ~PracticeScreen() override;
    [[nodiscard]] const char* name() const override { return "practice"; }
    [[nodiscard]] unsigned framesPerSecond() const override { return 120; }
    void feel(Session& session, const std::vector<PointerReport>& reports, bool covered) override;
    void take(Session& session, const sf::Event& event) override;
    void drawUnder(Session& session, sf::RenderTarget& target) override;
    void draw(Session& session) override;
    void drawLast(Session& session, sf::RenderTarget& target) override;
    // Not while the view moves: those reports belong to the picture that the hand saw, the last one.
    [[nodiscard]] bool asksAgain() const override;
    void shown(Session& session) override;
    void close(Session& session) override;

    // For plans: the hand's sample, the other hand's fingers, dots that are only drawn, the view, the end.
    void play(const pen::Sample& sample);
    void playFingers(const std::vector<skin::StretchPoint>& fingers);
    void drawOnly(std::vector<scoring::Dot> dots);
    [[nodiscard]] ui_kit::ViewControl& view() { return m_view; }
    // Whether the bar says that every dot is on the disk.
    [[nodiscard]] bool saysAllSaved() const {
        return m_savedShown == m_feed.dots().size() && m_feed.savedDots() == m_savedShown;
    }
    [[nodiscard]] bool sharp() const { return m_picture.sharp(); }
    [[nodiscard]] bool over() const { return m_feed.over(); }
    [[nodiscard]] const std::optional<std::string>& trouble() const { return m_feed.trouble(); }
    [[nodiscard]] std::size_t dotCount() const { return m_feed.dots().size(); }
    void finish(Session& session);
    [[nodiscard]] const level::Level& level() const { return m_level; }
    // The live figures and, at rest, the scorecard of the dots so far.
    [[nodiscard]] const practice::LiveJudge& judge() const { return m_judge; }

private:
    enum class Question { none, abandon, restart };

    // Of a task; null in all other practice.
    [[nodiscard]] const assessment::Sitting* sitting() const { return m_beside.sitting(); }
    void abandon(Session& session, bool again);
    void answer(Session& session, bool yes);
    void takeKey(Session& session, const sf::Event::KeyEvent& key);
    [[nodiscard]] bool onSkin(double x, double y) const;
    void followDots();
    [[nodiscard]] std::optional<std::string> warning(const Session& session) const;

    // practice_keys.cpp takes keys, practice_bar.cpp draws the bar, practice_plates.cpp the plates on the
    // canvas, practice_gauges.cpp the panel beside it with practice_so_far.cpp.
    void drawClock(Session& session, const ui_kit::Rect& place, const std::string& limit);
    void drawBar(Session& session, const ui_kit::Rect& bar);
    void drawGuideWords(const Session& session, const ui_kit::Rect& canvas);
    void drawPlates(Session& session, const ui_kit::Rect& canvas);
    void drawBrief(Session& session, const ui_kit::Rect& canvas);
    [[nodiscard]] bool hidesWork(const ui_kit::Rect& box) const;
    void drawPlace(Session& session, const ui_kit::Rect& canvas);
    ui_kit::Rect drawScale(Session& session, const ui_kit::Rect& canvas);
    ui_kit::Rect drawZoom(Session& session, const ui_kit::Rect& canvas);
    void drawTools(Session& session, const ui_kit::Rect& canvas, float above);
    void drawQuestion(Session& session, const ui_kit::Rect& canvas, float above);
    void drawSide(Session& session, const ui_kit::Rect& side);
    void drawStrip(Session& session, const ui_kit::Rect& side);
    float drawNeedle(Session& session, const ui_kit::Rect& box);
    float drawSpacing(Session& session, const ui_kit::Rect& box);
    float drawTempo(Session& session, const ui_kit::Rect& box);
    float drawDepths(Session& session, const ui_kit::Rect& box);
    float drawSoFar(Session& session, const ui_kit::Rect& box);
    [[nodiscard]] double shownDepth() const;  // mm, of the tip now
    void sound(const Session& session, bool overSkin);
    // practice_client.cpp: the head, which may move.
    [[nodiscard]] skin::ClientReading clientNow() const;
    [[nodiscard]] sf::Vector2i headShift() const;                       // pixels, to be added to a view's
    [[nodiscard]] scoring::Point onHead(double xPx, double yPx) const;  // mm, of a pixel of the window
    [[nodiscard]] scoring::Point underPointer() const;
    void drawClient(Session& session, const ui_kit::Rect& canvas);
    // practice_stretch.cpp: the off hand.
    void holdSkin(bool holding, scoring::Point place);
    void letGo();
    void showStretched();
    [[nodiscard]] scoring::Dot shownDot(const scoring::Dot& dot) const;
    [[nodiscard]] skin::StretchReading stretchNow() const;
    [[nodiscard]] skin::StretchReading stretchAt(scoring::Point shown) const;
    [[nodiscard]] picture::Pallor pallor() const;
    void drawFingers(const Session& session, const ui_kit::Rect& canvas);
    float drawStretch(Session& session, const ui_kit::Rect& box);
    [[nodiscard]] const scoring::Ensemble* reference() const;
    [[nodiscard]] bool folded(const ui_kit::Kit& kit) const;
    void addPlate(const ui_kit::Kit& kit, const ui_kit::Rect& box);

    // practice_coach.cpp: the rest, the hint, gauges that step back, drills.
    void rest(const std::string& by);
    void goOn();
    void restOrGoOn();
    [[nodiscard]] bool takeAttemptKey(Session& session, const sf::Event::KeyEvent& key);
    void chooseDrill(Session& session);
    void startDrill(Session& session);
    void drawDrill(Session& session);
    [[nodiscard]] bool takeDrillKey(Session& session, const sf::Event::KeyEvent& key);
    [[nodiscard]] bool mayDrill() const;
    void drawRest(Session& session, const ui_kit::Rect& canvas);
    void drawHint(Session& session, const ui_kit::Rect& canvas, float above);
    // Of a gauge that is not needed any more; returns the height that it would have.
    float drawFaded(Session& session, const ui_kit::Rect& box, const char* nameKey, float height);
    float drawBringBack(Session& session, const ui_kit::Rect& box);
    void countWork(Session& session);

    std::size_t m_index;
    Beside m_beside;
    const level::Level& m_level;
    sheet::Guides m_guides;
    AttemptFeed m_feed;
    ui_kit::ViewControl m_view;
    ui_kit::CanvasPicture m_picture;
    ui_kit::NeedlePicture m_needle;
    ui_kit::NeedleInsetArt m_inset;
    GaugeReadings m_readings;
    Coach m_coach;
    std::optional<DrillPicker> m_drill;
    std::shared_ptr<ReferenceTask> m_reference;
    practice::LiveJudge m_judge;
    std::shared_ptr<const scoring::Scorecard> m_lastCard;  // what it last gave
    std::vector<ui_kit::Rect> m_plates;                    // of the frame shown last: no contact begins there
    std::optional<sheet::SheetView> m_shownView;           // of the frame before
    picture::Overlays m_overlays;
    Question m_question = Question::none;
    std::optional<std::string> m_record;  // why nothing can be recorded
    sf::Vector2f m_pointer{-1000.0F, -1000.0F};
    std::size_t m_drawnDots = 0;
    std::size_t m_savedShown = 0;  // in the frame being drawn
    std::size_t m_savedSaid = 0;
    bool m_sideOpen = false;
    std::optional<bool> m_folded;  // the task; absent before the first touch: as the window's width asks
    bool m_played = false;
    bool m_ended = false;
    bool m_covered = false;
    std::int64_t m_touchedAtUs = 0;  // when the tip went down, for the depth shown
    ui_kit::OffHand m_offHand;
    bool m_keyHolds = false;  // the key that sets a finger is held
    MachineSound m_sound;
    scoring::Point m_heardAt;  // where the needle was when the sound was last set
    std::int64_t m_heardAtUs = 0;
};

}  // namespace ui
