// The marking desk: an attempt with its whole process in view beside the rubric. Keys set the marks, comments
// are pinned to a moment, a dot or a region, and everything entered is kept at once. No name is shown, and no
// score or finding is made before the own mark is in.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "review/moments.hpp"
#include "review/playhead.hpp"
#include "review/running_figures.hpp"
#include "ui/desk_sheet.hpp"
#include "ui/desk_work.hpp"
#include "ui/draft_keeper.hpp"
#include "ui/kit/canvas_picture.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/view_control.hpp"
#include "ui/records_question.hpp"
#include "ui/replay_foot.hpp"
#include "ui/replay_task.hpp"
#include "ui/replayed_sheet.hpp"
#include "ui/screen.hpp"

namespace ui_kit {
class FromRight;
}

namespace ui {

class MarkingScreen final : public Screen {
public:
    // Begins with the first attempt that waits for whoever sits at the desk (Session::marker).
    MarkingScreen(Session& session, OpenMarking what);
    ~MarkingScreen() override;
    [[nodiscard]] const char* name() const override { return "marking"; }
    void take(Session& session, const sf::Event& event) override;
    void drawUnder(Session& session, sf::RenderTarget& target) override;
    void draw(Session& session) override;
    void shown(Session& session) override;
    void close(Session& session) override;

    // For plans. The work's picture shows the moment; its samples are run too, and the next one is read.
    [[nodiscard]] bool sharp() const;
    [[nodiscard]] bool complete() const;
    // The own mark is in, and what is told then is there.
    [[nodiscard]] bool told() const;
    [[nodiscard]] bool stands() const { return m_fault || m_allMarked; }  // there is no work to show
    [[nodiscard]] DeskSheet* sheet() { return m_work ? &m_work->sheet : nullptr; }
    void showBank(bool open);
    void showAt(double share);  // of the time, 0..1
    void submit(Session& session);
    // Goes on to the next that waits, as N.
    void next(Session& session);

private:
    enum class Tab { replay, finished, healed, depth };
    // What there is once the record is read.
    struct Stage {
        explicit Stage(const review::ReplayTrack& theTrack);
        const review::ReplayTrack& track;
        review::Playhead head;
        ui_kit::ViewControl view;
        ReplayedSheet sheet;
        review::RunningFigures figures;
        std::unique_ptr<ui_kit::CanvasPicture> finished;  // all its dots, once a tab asks for them
        Tab painted = Tab::replay;                        // as which it is painted
    };
    // The attempt before the marker.
    struct Work {
        Work(DeskWork theDesk, std::unique_ptr<ReplayTask> theTask, assessment::MarkSheet draft);
        DeskWork desk;
        DeskSheet sheet;
        std::unique_ptr<ReplayTask> task;
        std::unique_ptr<Stage> stage;  // after the task: it uses its track
        std::uint64_t kept = 0;        // changes of the sheet that the draft has
        std::optional<DeskVerdict> verdict;
        std::vector<scoring::Finding> findings;
        std::vector<review::Moment> moments;
        bool findingsFound = false;
        bool readingsSeen = false;
        bool secondAsked = false;
        bool said = false;
    };
    struct Prepared {
        DeskWork desk;
        std::unique_ptr<ReplayTask> task;
    };
    // The pointer pulls a region open, or will have clicked.
    struct Pull {
        float fromX = 0.0F, fromY = 0.0F, x = 0.0F, y = 0.0F;
        bool wide = false;  // far enough to be a region
    };

    // marking_screen.cpp
    void collect(Session& session);
    void collectStage(Session& session);
    void collectNext(Session& session);
    void begin(Session& session, DeskWork desk, std::unique_ptr<ReplayTask> task);
    void pass();
    [[nodiscard]] bool submitted() const { return m_work && m_work->verdict.has_value(); }
    [[nodiscard]] bool open() const { return m_work && !m_work->verdict && !m_submitting.waits(); }
    void drawWaiting(Session& session, const ui_kit::Rect& page);
    // marking_submit.cpp
    void keep(Session& session, bool always);
    void collectSubmitted(Session& session);
    void askSecond(Session& session);
    // marking_bar.cpp
    void drawBar(Session& session, const ui_kit::Rect& bar);
    void drawCount(Session& session, ui_kit::FromRight& right, float needed);
    // marking_keys.cpp
    void takeKey(Session& session, const sf::Event::KeyEvent& key);
    void takeLetter(char32_t letter);
    [[nodiscard]] bool takePopupKey(Session& session, const sf::Event::KeyEvent& key);
    [[nodiscard]] bool takeSheetKey(Session& session, const sf::Event::KeyEvent& key);
    [[nodiscard]] bool takeCommentKey(const sf::Event::KeyEvent& key);
    [[nodiscard]] bool takeTimeKey(const sf::Event::KeyEvent& key);
    void takeReplayKey(const sf::Event::KeyEvent& key);
    [[nodiscard]] bool takeViewKey(const sf::Event::KeyEvent& key);
    void leave(Session& session);
    void writeHere();
    void goTo(std::size_t comment);
    void showTab(Tab tab) { m_tab = tab; }
    // marking_pointer.cpp
    void takePointer(Session& session, const sf::Event& event);
    void click(Session& session, float x, float y);
    void pinRegion();
    // marking_canvas.cpp
    void drawFinished(Session& session, sf::RenderTarget& target);
    void drawOnCanvas(Session& session, const ui_kit::Rect& canvas);
    void drawPins(const Session& session, const ui_kit::Rect& canvas) const;
    void drawTabs(Session& session, const ui_kit::Rect& canvas);
    [[nodiscard]] std::optional<scoring::Point> placeOf(const Pin& pin) const;
    [[nodiscard]] ImVec2 onScreen(scoring::Point relaxed) const;
    [[nodiscard]] scoring::Point under(float x, float y) const;
    [[nodiscard]] std::optional<ImVec2> pinPlace(const Pin& pin) const;
    [[nodiscard]] const scoring::Finding* findingNow() const;
    // marking_plates.cpp
    void drawFigures(Session& session, const ui_kit::Rect& canvas);
    void drawDepthLegend(Session& session, const ui_kit::Rect& canvas);
    void drawFindingNow(Session& session, const ui_kit::Rect& canvas);
    // marking_timeline.cpp
    void drawTimeline(Session& session, const ui_kit::Rect& box);
    void drawControls(Session& session, const ui_kit::Rect& row);
    [[nodiscard]] std::int64_t momentOf(const assessment::Comment& comment) const;
    [[nodiscard]] std::vector<ui_kit::TimelineMark> timeMarks() const;
    // marking_panel.cpp
    void drawSide(Session& session, const ui_kit::Rect& side);
    void drawStrip(Session& session, const ui_kit::Rect& side);
    float drawHead(Session& session, float x, float y, float width);
    float drawCriteria(Session& session, float x, float y, float width);
    float drawCriterion(Session& session, float x, float y, float width, DeskSheet::Criterion criterion);
    float drawMarks(Session& session, float right, float y, DeskSheet::Criterion criterion);
    float anchors(Session& session, float x, std::optional<float> y, float width,
                  DeskSheet::Criterion criterion);
    float drawLock(Session& session, float x, float y, float width);
    // marking_verdict.cpp
    float drawVerdict(Session& session, float x, float y, float width);
    float drawVerdictWords(Session& session, float x, float y, float width);
    // marking_comments.cpp
    float drawComments(Session& session, float x, float y, float width);
    float drawComment(Session& session, float x, float y, float width, std::size_t index);
    [[nodiscard]] float footHeight(const Session& session, float width) const;
    void drawFoot(Session& session, const ui_kit::Rect& foot);
    void drawField(Session& session, const ui_kit::Rect& box);
    // The two acts at the foot, in one row or in two.
    [[nodiscard]] std::pair<ui_kit::ButtonSpec, ui_kit::ButtonSpec> acts(const Session& session) const;
    [[nodiscard]] bool actsInOneRow(const Session& session, float width) const;
    void drawButtons(Session& session, const ui_kit::Rect& box);
    // marking_bank.cpp
    void drawBank(Session& session, const ui_kit::Rect& canvas);
    float sections(Session& session, float x, std::optional<float> y, float width);
    void drawReason(Session& session, const ui_kit::Rect& canvas);
    [[nodiscard]] std::vector<std::string> bank(const Session& session) const;
    void chooseSentence(Session& session, std::size_t index);
    [[nodiscard]] Pin momentNow() const;

    OpenMarking m_what;
    std::string m_marker;  // id
    DraftKeeper m_keeper;
    RecordsQuestion<std::optional<DeskWork>> m_asking;
    RecordsQuestion<std::optional<DeskWork>> m_askingNext;
    RecordsQuestion<DeskVerdict> m_submitting;
    RecordsQuestion<bool> m_askingSecond;
    std::optional<Work> m_work;
    std::optional<Prepared> m_next;
    ReplayFoot m_foot;
    std::optional<std::string> m_fault;    // there is no work to show
    std::optional<std::string> m_problem;  // of the last act; shown above its buttons
    std::vector<ui_kit::Rect> m_plates;    // of the frame shown last: nothing is picked there
    std::optional<Pull> m_pull;
    ui_kit::TypedLine m_reason{200};
    Tab m_tab = Tab::replay;
    std::size_t m_section = 0;       // of the bank: a criterion, or the own sentences after them
    std::int64_t m_lastUs = 0;       // the monotonic clock's, when time last passed
    std::int64_t m_usedUs = 0;       // when something was last done here
    std::int64_t m_keptUs = 0;       // when the draft was last kept; 0: not yet
    float m_scroll = 0.0F;           // of the panel, px, asked for by keys
    std::size_t m_commentsSeen = 0;  // a further one is brought in view
    bool m_toFocus = false;          // the panel brings the focused criterion in view
    bool m_toTop = false;            // the panel shows its beginning
    bool m_bankOpen = false;
    bool m_reasonOpen = false;
    bool m_sideOpen = false;
    bool m_findingsShown = true;
    bool m_allMarked = false;
    bool m_nextKnown = false;  // asked and answered
    bool m_wantsNext = false;  // N came before that
    bool m_swallow = false;    // the letter of the key that opened a field
};

}  // namespace ui
