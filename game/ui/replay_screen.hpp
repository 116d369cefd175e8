// An attempt seen again: its dots as they came, the needle, the fingers and the head as they moved, each
// touch with its figures; on request with a ghost, or with another attempt beside it along the same clock.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "review/moments.hpp"
#include "review/playhead.hpp"
#include "review/running_figures.hpp"
#include "ui/ghost_rings.hpp"
#include "ui/ghost_task.hpp"
#include "ui/kit/timeline.hpp"
#include "ui/kit/view_control.hpp"
#include "ui/past_attempts.hpp"
#include "ui/replay_foot.hpp"
#include "ui/replay_task.hpp"
#include "ui/replayed_sheet.hpp"
#include "ui/screen.hpp"

namespace ui {

class ReplayScreen final : public Screen {
public:
    ReplayScreen(Session& session, OpenReplay what);
    ~ReplayScreen() override;
    [[nodiscard]] const char* name() const override { return "replay"; }
    void take(Session& session, const sf::Event& event) override;
    void drawUnder(Session& session, sf::RenderTarget& target) override;
    void draw(Session& session) override;
    void shown(Session& session) override;

    // For plans: stands still at the dot two thirds through; false where there is none.
    bool showTwoThirds();
    // As its keys do: the expert's ghost, or none; another attempt beside this one.
    void showGhost(Session& session, bool shown);
    void showBeside(Session& session, const std::string& path) { openBeside(session, path); }
    // Goes to that share of the time, 0..1, as the knob of the timeline does.
    void scrubTo(double share);
    // The picture shows the moment.
    [[nodiscard]] bool sharp() const;
    // The findings are there.
    [[nodiscard]] bool scored() const { return m_findingsFound; }
    // Nothing more follows by itself: scores and what they are compared with are told.
    [[nodiscard]] bool settled() const {
        return complete() && m_task->over() && (m_beside == nullptr || m_beside->task.over());
    }
    // The record is read, its samples are run, and the picture shows the moment.
    [[nodiscard]] bool complete() const;
    // Why there is nothing to show, once that is known.
    [[nodiscard]] const std::string* fault() const { return m_fault; }

private:
    // What there is once the record is read.
    struct Stage {
        explicit Stage(const review::ReplayTrack& theTrack);
        const review::ReplayTrack& track;
        review::Playhead head;
        ui_kit::ViewControl view;
        ReplayedSheet sheet;
        review::RunningFigures figures;
    };

    // Another attempt at the same level, read as this one is.
    struct Beside {
        Beside(const Services& services, const std::string& path) : task(services, path) {}
        ReplayTask task;
        std::unique_ptr<ReplayedSheet> sheet;  // once the record is read
        std::unique_ptr<review::RunningFigures> figures;
        const std::string* fault = nullptr;
        bool learned = false;
    };

    void collect(Session& session);
    void takeFindings(const std::vector<scoring::Finding>& findings);
    void pass();  // real time
    [[nodiscard]] bool shows(const ReplayedSheet& sheet) const;
    void takeKey(const sf::Event::KeyEvent& key);
    [[nodiscard]] bool takeViewKey(const sf::Event::KeyEvent& key);
    void takePointer(Session& session, sf::Event event);
    void seekBy(double seconds);
    // The finding whose moment it is, of several the costliest; null: none.
    [[nodiscard]] const scoring::Finding* findingNow() const;
    // Null while it is made, and where the attempt cannot be run again.
    [[nodiscard]] const review::Readings* readings() const;
    void drawBar(Session& session, const ui_kit::Rect& bar);
    void drawWaiting(Session& session, const ui_kit::Rect& page);
    // replay_canvas.cpp
    [[nodiscard]] ui_kit::Rect ownCanvas(const ui_kit::Rect& canvas) const;
    void drawOnCanvas(Session& session, const ui_kit::Rect& canvas);
    void drawRings(const Session& session, const ui_kit::Rect& canvas);
    void drawFinding(Session& session, const ui_kit::Rect& canvas, float below);
    // replay_beside.cpp
    [[nodiscard]] bool takeChooserKey(Session& session, const sf::Event::KeyEvent& key);
    void toggleChooser(Session& session);
    void openBeside(Session& session, const std::string& path);
    void closeBeside();
    void collectBeside(Session& session);
    void drawBeside(Session& session, const ui_kit::Rect& canvas);
    float drawFiguresPlate(Session& session, const ui_kit::Rect& canvas, const std::string& title,
                           const review::FiguresSoFar& figures, const scoring::Scorecard* card);
    // replay_ghost.cpp
    void nextGhost(Session& session);
    void collectGhost();
    void drawGhost(Session& session, sf::RenderTarget& target);
    void drawGhostPlate(Session& session, const ui_kit::Rect& canvas);
    // replay_timeline.cpp
    void drawTimeline(Session& session, const ui_kit::Rect& box);
    void drawControls(Session& session, const ui_kit::Rect& row);
    [[nodiscard]] std::vector<ui_kit::TimelineMark> marks() const;
    // replay_panel.cpp
    void drawSide(Session& session, const ui_kit::Rect& side);
    void drawStrip(Session& session, const ui_kit::Rect& side);
    float drawTouch(Session& session, float x, float y, float width);
    float drawFigures(Session& session, float x, float y, float width, const scoring::Dot& dot);
    float drawCurves(Session& session, float x, float y, float width, const review::TouchSpan& touch);
    float drawHonesty(Session& session, float x, float y, float width);

    OpenReplay m_what;
    std::unique_ptr<ReplayTask> m_task;
    std::unique_ptr<Stage> m_stage;  // after the task: it uses its track
    const std::string* m_fault = nullptr;
    std::unique_ptr<Beside> m_beside;
    std::unique_ptr<PastAttempts> m_chooser;  // while one is chosen
    std::unique_ptr<GhostTask> m_ghostTask;   // null: no ghost is asked for
    GhostRings m_ghost;
    ReplayFoot m_foot;
    bool m_ghostThere = false;
    bool m_refit = false;  // the canvas is another: the whole work in view again
    std::vector<scoring::Finding> m_findings;
    std::vector<review::Moment> m_moments;
    std::vector<ui_kit::Rect> m_plates;  // of the frame shown last: no dot is picked there
    std::int64_t m_lastUs = 0;           // the monotonic clock's, when time last passed
    float m_scroll = 0.0F;               // of the panel, px, asked for by keys
    bool m_findingsFound = false;
    bool m_readingsSeen = false;
    bool m_findingsShown = true;
    bool m_sideOpen = false;
    bool m_said = false;
};

}  // namespace ui
