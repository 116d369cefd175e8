// Reads the attempt back from the disk and scores it, on a thread of its own; what the result
// screen shows comes from the file alone.
#pragma once

#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "picture/image.hpp"
#include "practice/judge.hpp"
#include "record/attempt_file/attempt.hpp"
#include "review/moments.hpp"
#include "review/touch_readings.hpp"
#include "ui/reference_task.hpp"

namespace ui {

// The small picture of one finding.
struct FindingPicture {
    std::size_t finding = 0;  // index into Scorecard::findings
    picture::Image image;
};

struct Judged {
    // Holds the attempt; a sentence where the level that it carries cannot be read.
    std::variant<review::ReplayTrack, std::string> laidOut = std::string();
    record::Attempt plain;  // without a track
    practice::ScoredFile scored;
    std::vector<std::int64_t> flinchesUs;  // of the client, by the attempt's clock
    int experts = 0;                       // in the reference; 0 for a trace level
    std::vector<FindingPicture> pictures;  // of the two costliest findings that have a place
    std::vector<review::Moment> moments;   // of the findings that have one

    // Null where there is none: then there is no replay either.
    [[nodiscard]] const review::ReplayTrack* track() const {
        return std::get_if<review::ReplayTrack>(&laidOut);
    }
    [[nodiscard]] const record::Attempt& attempt() const {
        return track() != nullptr ? track()->attempt() : plain;
    }
};

class JudgingTask {
public:
    using Result = std::variant<Judged, std::string>;

    // `pictureWide` and `pictureHigh`: of a finding's picture, pixels; `scale` of its marks.
    struct Pictures {
        int wide = 164;
        int high = 176;
        double scale = 1.0;
    };
    JudgingTask(const Services& services, const level::Level& level, std::string attemptPath,
                std::shared_ptr<ReferenceTask> reference, Pictures pictures);
    ~JudgingTask();
    JudgingTask(const JudgingTask&) = delete;
    JudgingTask& operator=(const JudgingTask&) = delete;

    [[nodiscard]] const Result* ready() const;
    // The causes of the findings, one each or none at all; they take the samples through the skin again and
    // come after the result. Null until then.
    [[nodiscard]] const std::vector<std::optional<practice::Cause>>* causes() const;
    // What the samples tell of each touch; comes last. Null until then, and where they cannot be run again.
    [[nodiscard]] const review::Readings* readings() const {
        return m_run.load() ? std::get_if<review::Readings>(&m_readings) : nullptr;
    }
    [[nodiscard]] bool run() const { return m_run.load(); }  // readings are there, or are not to be had
    // Share of the reference's work that is done.
    [[nodiscard]] double progress() const { return m_reference->progress(); }

private:
    void judge(const Services& services, const level::Level& level, const std::string& path,
               Pictures pictures);
    void findCauses(const Services& services, const level::Level& level);
    void findReadings();

    std::shared_ptr<ReferenceTask> m_reference;
    Result m_result;
    std::vector<std::optional<practice::Cause>> m_causes;
    std::variant<review::Readings, std::string> m_readings;
    std::atomic<bool> m_done{false};
    std::atomic<bool> m_caused{false};
    std::atomic<bool> m_run{false};
    std::atomic<bool> m_leaving{false};
    std::future<void> m_work;  // last: it uses all of the above
};

}  // namespace ui
