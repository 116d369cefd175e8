// From pointer reports to the attempt: the view turns window pixels into micrometres, the
// sample goes to the live attempt, the view's changes are noted.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

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
    std::optional<std::uint64_t> skinSeed;  // absent: drawn at random
};

class AttemptFeed {
public:
    // All must outlive the feed.
    AttemptFeed(Services& services, const level::Level& level, AttemptPlan plan);
    ~AttemptFeed();

    // The first contact begins the attempt, and its device decides how depth is read. A press
    // off the canvas is no contact until it is released.
    struct Touch {
        PointerReport report;
        sheet::Pixel at;        // in the canvas
        bool mayPress = false;  // on the canvas, not on a plate, not dragging the view
    };
    void take(const Touch& touch, const sheet::SheetView& view, bool frameTimed);
    // A sample of a recorded or synthetic hand; its own times.
    void play(const pen::Sample& sample, const sheet::SheetView& view);
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
    // True once after a report of a device of the other kind was left out.
    [[nodiscard]] bool foreignDevice() const { return m_foreign; }

    // Ends and closes the record. Nothing, or what went wrong.
    [[nodiscard]] std::optional<std::string> end(record::EndState state, const std::string& reason);

private:
    [[nodiscard]] bool begin(record::AttemptHeader header);
    [[nodiscard]] record::AttemptHeader headerOf(const PointerReport& report, bool frameTimed) const;
    void give(const pen::Sample& sample);

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
    bool m_contact = false;
    bool m_held = false;                     // a button is held, whether it counts or not
    std::optional<std::uint8_t> m_touching;  // the device in contact
    bool m_foreign = false;
    std::optional<sheet::SheetView> m_noted;
    std::optional<std::string> m_trouble;
};

}  // namespace ui
