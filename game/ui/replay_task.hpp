// Reads an attempt for its replay on a thread of its own: first what the record says, so that it can be
// shown; once it is shown, what its samples tell; last its score, of the stored dots and of those made again,
// at once or not before it is asked for.
#pragma once

#include <atomic>
#include <chrono>
#include <future>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <scoring/scorecard.hpp>

#include "practice/scorecard_json.hpp"
#include "review/replay_track.hpp"
#include "review/touch_readings.hpp"
#include "ui/window.hpp"

namespace ui {

class ReplayTask {
public:
    // A sentence instead where there is nothing to show.
    using Track = std::variant<review::ReplayTrack, std::string>;
    using Readings = std::variant<review::Readings, std::string>;

    enum class Score { atOnce, whenAsked };
    // Services must outlive the task.
    ReplayTask(const Services& services, std::string attemptPath, Score score = Score::atOnce);
    // Stops what is under way and waits for it.
    ~ReplayTask();
    ReplayTask(const ReplayTask&) = delete;
    ReplayTask& operator=(const ReplayTask&) = delete;

    // The record's picture stands: from now on the samples are run. Until then they would take half of the
    // machine from the painter. Cheap when said again.
    void runSamples();
    // From now on the score may be known: a marker's own mark is in.
    void askScore();

    // Each null until it is there.
    [[nodiscard]] const Track* track() const { return m_laidOut.load() ? &*m_track : nullptr; }
    [[nodiscard]] const Readings* readings() const { return m_run.load() ? &*m_readings : nullptr; }
    [[nodiscard]] const scoring::Scorecard* card() const {
        return m_scored.load() ? &m_scoredFile.scorecard : nullptr;
    }
    // Whether the dots made again from the samples are scored as the stored ones, to the last byte. Absent
    // until that is tried, and where the samples cannot be run or there is no reference.
    [[nodiscard]] std::optional<bool> rescoresTheSame() const {
        return m_rescored.load() ? m_same : std::nullopt;
    }

    // Whether all has been tried.
    [[nodiscard]] bool over() const {
        return m_work.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

private:
    void layOut(const std::string& path);
    void score(const Services& services, const review::ReplayTrack& track);

    std::optional<Track> m_track;
    std::optional<Readings> m_readings;
    practice::ScoredFile m_scoredFile;
    std::optional<bool> m_same;
    std::atomic<bool> m_laidOut{false};
    std::atomic<bool> m_samplesDue{false};
    std::atomic<bool> m_scoreDue{false};
    std::atomic<bool> m_run{false};
    std::atomic<bool> m_scored{false};
    std::atomic<bool> m_rescored{false};
    std::atomic<bool> m_leaving{false};
    std::future<void> m_work;  // last: it uses all of the above
};

}  // namespace ui
