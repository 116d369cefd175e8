// From pointer reports to the attempt: the view turns window pixels into micrometres, the
// sample goes to the live attempt, the view's changes are noted.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "assessment/sitting.hpp"
#include "pen/health.hpp"
#include "practice/live_attempt.hpp"
#include "sheet/sheet_view.hpp"
#include "ui/window.hpp"

namespace ui {

// Where and as what an attempt is recorded.
struct AttemptPlan {
    std::string folder;
    std::optional<std::string> file;  // its name; absent: named by time and level
    record::Kind kind = record::Kind::practice;
    std::optional<std::string> handName;
    std::optional<std::uint64_t> handSeed;
    std::optional<std::uint64_t> skinSeed;       // absent: drawn at random
    std::optional<assessment::Sitting> sitting;  // of an assignment: its kind, person and number
    // Asked at the first touch: why the attempt may not begin any more, or nothing. May be empty.
    std::function<std::optional<std::string>()> whyNot;
};

class AttemptFeed {
public:
    // All must outlive the feed.
    AttemptFeed(Services& services, const level::Level& level, AttemptPlan plan);
    ~AttemptFeed();

    // The first contact begins the attempt, and its device decides how depth is read. A press
    // off the canvas is no contact until it is released. When the attempt's device is taken away the
    // attempt pauses: its needle lifts, its clock stands until the device reports again.
    struct Touch {
        PointerReport report;
        sheet::Pixel at;        // in the canvas
        bool mayPress = false;  // on the canvas, not on a plate, not dragging the view
    };
    // `source`: whose report it is, for the record's word on its devices; null: the window's own mouse.
    void take(const Touch& touch, const sheet::SheetView& view, const PointerSource* source);
    // A sample of a recorded or synthetic hand; its own times.
    void play(const pen::Sample& sample, const sheet::SheetView& view);
    // The off hand's fingers, none to let go; between touches. Before the attempt has begun they are kept
    // for its beginning. False when the skin cannot be held so now.
    bool stretch(const std::vector<skin::StretchPoint>& fingers);
    // The person rests: until goOn() nothing is taken, no dot is made and the clock stands; the record then
    // says for how long, as for a device that was away. `by` names who asked ("key", "focus"). False, and
    // nothing happens, before the attempt has begun, with the needle in the skin and while it rests already.
    bool rest(std::int64_t nowUs, const std::string& by);
    void goOn(std::int64_t nowUs);
    [[nodiscard]] bool resting() const { return m_restBy.has_value(); }
    // A word for the record: an event of that kind with one JSON object. Before the attempt has begun it is
    // kept for its beginning, the newest of a kind.
    void note(const std::string& kind, const std::string& json);
    // The skin under the work; null before the attempt has begun.
    [[nodiscard]] const skin::SkinSurface* skin() const;
    // Notes the view when it is another than the last one noted.
    void noteView(const sheet::SheetView& view);

    [[nodiscard]] bool begun() const { return m_live != nullptr; }
    [[nodiscard]] bool contact() const { return m_contact; }
    [[nodiscard]] const std::vector<scoring::Dot>& dots() const;
    [[nodiscard]] skin::NeedlePose needle() const;
    [[nodiscard]] std::size_t savedDots() const { return m_saved->load(); }
    // The level's time or dots are used up.
    [[nodiscard]] bool over() const;
    // Seconds since the first contact; of a played hand, its last sample's time.
    [[nodiscard]] double elapsed() const;
    [[nodiscard]] bool pen() const { return m_pen; }
    [[nodiscard]] const std::string& path() const { return m_path; }
    // What stands in the way, in one sentence, or nothing.
    [[nodiscard]] const std::optional<std::string>& trouble() const { return m_trouble; }
    // Why a touch made no dot: a device of another kind than the attempt's, the pen's eraser, a
    // mouse where the level needs a pen.
    enum class Refused { none, foreign, eraser, needsPen };
    [[nodiscard]] Refused refused() const { return m_refused; }
    // The device whose return the attempt waits for; empty: none.
    [[nodiscard]] const std::string& missingDevice() const { return m_missing; }

    // The attempt's beginning by the monotonic clock, us; 0 before.
    [[nodiscard]] std::int64_t originUs() const { return m_originUs; }

    // Ends and closes the record. Nothing, or what went wrong.
    [[nodiscard]] std::optional<std::string> end(record::EndState state, const std::string& reason);

private:
    [[nodiscard]] bool begin(record::AttemptHeader header);
    [[nodiscard]] record::AttemptHeader headerOf(const PointerReport& report,
                                                 const PointerSource* source) const;
    void give(const pen::Sample& sample);
    // Whether the report counts as contact of this attempt's needle; notes whose touch it is.
    [[nodiscard]] bool touchBy(const Touch& touch);
    // Whether the report is of the kind of device that the attempt was begun with.
    [[nodiscard]] bool fits(const PointerReport& report) const;
    [[nodiscard]] pen::Sample sampleOf(const Touch& touch, const sheet::SheetView& view) const;
    void noteDevice(const PointerReport& report, const PointerSource* source);
    void pause(const PointerReport& report, const PointerSource* source);
    void resume(const PointerReport& report);
    void takeAtRest(const PointerReport& report, const PointerSource* source);
    // Takes the time since the pause began out of the attempt; `more`: further members of the event.
    void endPause(std::int64_t nowUs, const std::string& more);

    Services& m_services;
    const level::Level& m_level;
    AttemptPlan m_plan;
    std::unique_ptr<practice::LiveAttempt> m_live;
    std::shared_ptr<std::atomic<std::size_t>> m_saved;  // outlives the journal's thread
    std::string m_path;
    std::int64_t m_originUs = 0;
    std::int64_t m_lastUs = 0;
    bool m_played = false;
    bool m_pen = false;
    bool m_tilt = false;
    bool m_contact = false;
    std::array<bool, 256> m_held{};          // by device: a button is held, whether it counts or not
    std::optional<std::uint8_t> m_touching;  // the device in contact
    std::uint8_t m_device = 0;               // whose samples came last
    struct Described {
        std::string json;           // what the record last said of the device; empty: nothing
        std::uint64_t changes = 0;  // of the source's, when that was looked at
    };
    std::array<Described, 256> m_described{};  // by device
    Refused m_refused = Refused::none;
    std::string m_missing;
    std::optional<std::string> m_restBy;         // who asked for the rest; absent: none
    std::map<std::string, std::string> m_notes;  // for the beginning, by kind
    std::vector<skin::StretchPoint> m_fingers;   // set before the attempt began
    std::int64_t m_pausedAtUs = 0;  // the monotonic clock's, while something is missing or it rests
    std::int64_t m_pausedUs = 0;    // in all, before that
    pen::PenHealth m_health;        // of the attempt's pens
    std::optional<sheet::SheetView> m_noted;
    std::optional<std::string> m_trouble;
};

}  // namespace ui
