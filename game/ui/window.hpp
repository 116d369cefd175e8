// The window: every screen, from the list of levels to the result. The app hands in all that
// the screens need from outside; nothing here reads a level file or looks for a folder.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>

#include "level/level.hpp"
#include "pen/sample.hpp"
#include "practice/stretch_event.hpp"
#include "text/catalogue.hpp"
#include "ui/kit/pointer.hpp"

namespace ui_kit {
struct Command;
}
namespace practice {
struct ScoredFile;
}
namespace record {
struct AttemptHeader;
}
namespace store {
class Records;
struct Places;
struct Settings;
}  // namespace store

namespace ui {

using ui_kit::PointerDevice;
using ui_kit::PointerReport;
using ui_kit::PointerSource;
using ui_kit::PointerTablet;

// The work of one recorded expert at a level.
struct RecordedExpert {
    std::vector<scoring::Dot> dots;
    std::size_t number = 0;  // of the level's recorded attempts, from 1
};

// Everything the screens need from outside. Referred things must outlive run().
struct Services {
    std::vector<level::Level> levels;      // by unit, then by id
    std::vector<std::string> levelFaults;  // one sentence a file that did not load
    text::Catalogue catalogue;
    store::Settings* settings = nullptr;  // never null; changed by the settings screen
    // Writes the settings; a sentence when that failed.
    std::function<std::optional<std::string>(const store::Settings&)> saveSettings;
    const store::Places* places = nullptr;  // never null
    bool firstRun = false;                  // no settings were found: offer the first-run page
    // The reference of a level, or a sentence. Called on a thread of its own.
    std::function<std::variant<scoring::Ensemble, std::string>(const level::Level&, const scoring::Progress&)>
        ensembleFor;
    // The `turn`-th recorded expert attempt at a level, from 0, over again after the last; nothing where none
    // is recorded, or none can be read. Called on a thread of its own. May be empty.
    std::function<std::optional<RecordedExpert>(const level::Level&, std::size_t turn)> recordedExpert;
    // Opens the pointer of an X window; null: SFML's mouse is used and marked so. May be empty.
    std::function<std::unique_ptr<PointerSource>(std::uint64_t xWindow)> openPointer;
    // Writes one line to the log and to standard error. Called from any thread. Lines that others
    // may rely on: "saved N" after dots are on the disk for certain, "shown N" after the window
    // said so, "result TOTAL SPACING DEPTH HAIRLINE" (points as in the scorecard, "-" for none), "replay N"
    // once the replay of an attempt of N dots is wholly there, "screen NAME" when another screen is on top.
    std::function<void(const std::string&)> log;
    // Whether the system or a terminal asks the program to end; then the window closes as by its button. May
    // be empty.
    std::function<bool()> stopAsked;
    // For the records: an attempt has begun at that path; it has ended, with its score where it was worked
    // out. Called from any thread, never wait. May be empty.
    std::function<void(const std::string& path)> attemptBegun;
    std::function<void(const std::string& path, const practice::ScoredFile* scored)> attemptEnded;
    // Hands the records to `task` on another thread, or tells `failed` in a sentence why they cannot be used;
    // one of the two is called, also when the window closes. Returns at once. Empty: there are no records to
    // ask.
    std::function<void(std::function<void(store::Records&)> task,
                       std::function<void(const std::string&)> failed)>
        withRecords;
    // Grows when the records may have changed behind the window. May be empty.
    std::function<std::uint64_t()> recordsChanges;
    std::shared_ptr<const level::Level> warmUp;  // null: none is installed
    std::function<std::string()> today;          // the day here, "2026-11-30"; may be empty
    std::string build;                           // version and commit
};

// A recorded or synthetic attempt, played fast through the practice screen.
struct DemoPlan {
    std::string levelId;
    std::vector<pen::Sample> samples;
    std::vector<practice::Stretch> stretches;  // of the off hand, by their places among the samples
    std::optional<std::string> handName;       // recorded in the attempt's header
    std::optional<std::uint64_t> handSeed;
    std::uint64_t skinSeed = 1;
    std::string folder;  // exists; gets attempt.attempt and picture.png (the window's own pixels)
};

// Pictures of every screen for the documentation, taken from the window's own pixels.
struct GalleryPlan {
    DemoPlan demo;                // what practice and result show; its folder gets the attempt
    std::string folder;           // exists; gets home.png, practice.png, result.png ...
    std::string suffix;           // before ".png", for example "-1280-dark"
    std::string beside;           // an attempt at the same level, shown beside the demo's
    std::string warmUp;           // an attempt at the warm-up; empty: its page is left out
    std::string released = {};    // id of released work of the person's; empty: its page is left out
    std::string marker = {};      // id of who marks work of the records; empty: the desk is left out
    std::string assignment = {};  // and of what
    bool panel = false;           // only agreement and pairs, of the class that whoever practises teaches
};

// Frame times of the practice screen.
struct BenchPlan {
    std::string levelId;
    std::vector<scoring::Dot> dots;    // drawn before the first measured frame
    std::vector<pen::Sample> samples;  // fed at their own times while frames are measured
    int frames = 600;
    bool moving = false;  // zoom, pan and rotate while measuring
    std::string folder;   // exists; gets the attempt
    // Filled by run(): seconds between two returns of display().
    std::vector<double>* frameSeconds = nullptr;
    // Filled by run() when moving: longest time from the last motion to a sharp picture, s.
    double* sharpAfterSeconds = nullptr;
};

// How soon the result and the replay of an attempt are there, and how the replay scrubs.
struct ReviewFigures {
    std::vector<double> resultSeconds;  // until score and sharp picture are shown
    std::vector<double> openSeconds;    // until the replay shows its last moment sharp
    double completeSeconds = 0.0;       // until its samples are run too
    std::vector<double> scrubSeconds;   // of each frame
    // Of all threads, the last time each was done; of a scrub, a frame.
    double resultProcessorSeconds = 0.0, openProcessorSeconds = 0.0, scrubProcessorSeconds = 0.0;
    double scrubbedSharp = 0.0;       // share of those frames that show the moment asked for
    std::vector<double> deskSeconds;  // until the marking desk shows its first attempt sharp
    std::vector<double> nextSeconds;  // and the next one, which was read before
};
struct ReviewPlan {
    std::string levelId;
    std::string attemptFile;
    std::string assignment;            // its id; whoever practises marks it. Empty: the desk is not measured
    ReviewFigures* figures = nullptr;  // filled by run()
};

struct Options {
    unsigned width = 1280;  // of the window, pixels
    unsigned height = 800;
    bool limitFrames = true;                // 120 a second; false for measuring
    std::optional<std::string> startLevel;  // practise this level at once, without the course map
    std::optional<std::string> replayFile;  // show the replay of this attempt, above the course map
    double replayFrom = 0.0;                // at that moment of it, s
    std::string replayBeside;               // and beside it this one; empty: none
    std::vector<scoring::Dot> dotsOnSkin;   // drawn there beside the attempt's own, for measuring
    bool pseudoLanguage = false;            // every text about 40 % longer, to find what a translation clips
    // Collects every text that did not fit its box ("screen: text").
    std::vector<std::string>* overflow = nullptr;
    // Collects every text that a screen draws, to find what must not be shown.
    std::set<std::string>* drawnTexts = nullptr;
    // Told after each frame what can be pressed on the screen of that name. May be empty.
    std::function<void(const std::string& screen, const std::vector<ui_kit::Command>&)> watchCommands = {};
    // Told when a key has come up again (sf::Keyboard::Key), before the frame that shows what it did is
    // drawn. May be empty.
    std::function<void(int key)> watchReleasedKeys = {};
    std::optional<DemoPlan> demo;
    std::optional<GalleryPlan> gallery;
    std::optional<BenchPlan> bench;
    std::optional<ReviewPlan> review;
};

// Opens the window and stays until it is closed (or the plan is played). 0 = ended well,
// 2 = no window or no record could be made; the reason is one line on standard error.
[[nodiscard]] int run(Services& services, const Options& options);

}  // namespace ui
