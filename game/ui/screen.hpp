// A screen, what it may ask for, and what all screens share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/Event.hpp>

#include <scoring/scorecard.hpp>

#include "record/store/people.hpp"
#include "review/work_load.hpp"
#include "ui/detour.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/window.hpp"
#include "ui/person_progress.hpp"
#include "ui/person_tasks.hpp"
#include "ui/thumbnails.hpp"
#include "ui/window.hpp"

namespace ui {

class ReferenceTask;

struct Stay {};
struct GoBack {};  // close this screen, show the one below
struct GoHome {};
struct OpenHelp {};
struct OpenSettings {};
struct OpenPen {
    bool instead = false;  // of this screen, not above it
};
struct OpenPeople {};  // who practises here
struct OpenProgress {
    std::size_t level = 0;  // index into Services::levels
};
// What is to be marked, by assignment.
struct OpenMarkingList {};
// The marking desk, above the screen that asks.
struct OpenMarking {
    std::string assignment;  // id
};
// How far markers and the score agree.
struct OpenAgreement {
    std::string assignment = {};  // id; empty: the first there is
};
struct OpenPairs {};  // pairs that wait for whoever sits here
struct OpenTablet {
    std::string device;  // the pen whose tablet it is; empty: the first one that is there
};
struct Practise {
    std::size_t level = 0;  // index into Services::levels
    Beside beside = {};     // practised instead
};
struct ShowResult {
    std::size_t level = 0;
    std::string attemptPath;
    std::shared_ptr<ReferenceTask> reference;  // begun during practice
    Beside beside = {};
};
struct ShowWarmUp {
    std::string attemptPath;
    Beside beside = {};
};
// What the records say of an attempt that was handed in.
struct HandedInNow {
    std::int64_t at = 0;  // ms since 1970
    int made = 0;         // attempts at the task by then
};
struct ShowHandedIn {
    std::size_t level = 0;
    std::string attemptPath;
    Beside beside = {};                // a task
    std::optional<HandedInNow> known;  // absent: the page sees to it
};
// Work of one's own that was released, above the screen that asks.
struct OpenFeedback {
    std::string title;                  // of the assignment
    std::vector<std::string> attempts;  // ids, in order; at least one
};
// Above the screen that asks, which it goes back to.
struct OpenReplay {
    std::string attemptPath;
    std::optional<std::vector<scoring::Finding>> findings;  // absent: scored when the replay is open
    std::int64_t fromUs = 0;                                // since the attempt's origin
    bool plays = true;                                      // at once
    std::string besidePath = {};                            // another attempt beside it; empty: none
};
using Request = std::variant<Stay, GoBack, GoHome, OpenHelp, OpenSettings, OpenPen, OpenPeople, OpenProgress,
                             OpenMarkingList, OpenMarking, OpenAgreement, OpenPairs, OpenTablet, Practise,
                             ShowResult, ShowHandedIn, ShowWarmUp, OpenFeedback, OpenReplay>;

// What all screens share while the window is open.
struct Session {
    Services& services;
    const Options& options;
    ui_kit::Window& window;
    ui_kit::Kit kit;
    std::unique_ptr<PointerSource> pointer;  // null: SFML's mouse
    Thumbnails thumbnails;
    static constexpr std::size_t kNoLevel = static_cast<std::size_t>(-1);
    std::size_t chosenLevel = kNoLevel;  // the course map chooses the first
    review::WorkLoad workLoad;           // of this sitting, for a word about breaks
    std::vector<std::string> notices;    // one clear line each: no font, settings not saved ...
    PersonProgress progress;
    PersonTasks tasks = {};
    // Who sits at the marking desk: the person of the settings, once the passphrase was given where there is
    // one. Asked for once a sitting.
    std::optional<store::Actor> marker = {};

    [[nodiscard]] const std::string& word(std::string_view key) const { return kit(key); }
    [[nodiscard]] std::string word(std::string_view key,
                                   const std::vector<std::pair<std::string, std::string>>& values) const {
        return (*kit.words)(key, values);
    }
    // Theme, text size and side as the settings say; takes effect with the next frame.
    void dress();
    // Saves the settings; a failure becomes a notice.
    void saveSettings();
};

class Screen {
public:
    virtual ~Screen() = default;
    [[nodiscard]] virtual const char* name() const = 0;
    // Pointer reports since the last frame. `covered`: another screen lies over this one.
    virtual void feel(Session&, const std::vector<PointerReport>&, bool /*covered*/) {}
    // An event of the window, when this screen is on top.
    virtual void take(Session&, const sf::Event&) {}
    // What SFML draws under the panels.
    virtual void drawUnder(Session&, sf::RenderTarget&) {}
    // Panels, once a frame.
    virtual void draw(Session&) = 0;
    // What the hand moves and must see at once, over all the rest. When `asksAgain()`, the reports that
    // came while the rest was drawn were felt just before.
    virtual void drawLast(Session&, sf::RenderTarget&) {}
    // The next frame is to show even what the pointer did while it was drawn.
    [[nodiscard]] virtual bool asksAgain() const { return false; }
    // After display() returned.
    virtual void shown(Session&) {}
    // The window is closing.
    virtual void close(Session&) {}
    // Fewer frames a second do where nothing is drawn by hand.
    [[nodiscard]] virtual unsigned framesPerSecond() const { return 60; }

    [[nodiscard]] Request request() { return std::exchange(m_request, Request{}); }

protected:
    void ask(Request request) { m_request = std::move(request); }

private:
    Request m_request;
};

}  // namespace ui
