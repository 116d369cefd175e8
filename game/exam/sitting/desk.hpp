// The desk of a sitting: what stands in live_sitting.hpp's functions once all is opened.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exam/paper/draw.hpp"
#include "exam/paper/paper.hpp"
#include "exam/sitting/exam_clock.hpp"
#include "exam/sitting/live_sitting.hpp"
#include "exam/sitting/pen_watch.hpp"
#include "exam/sitting/preflight.hpp"
#include "exam/sitting/sitting_folder.hpp"
#include "exam/sitting/sitting_log.hpp"
#include "exam/sitting/story.hpp"
#include "practice/live_attempt.hpp"
#include "record/store/instance_lock.hpp"

namespace exam {

// Everything that a desk is made of.
struct SittingParts {
    SittingRoom room;
    SittingFolder folder;
    store::InstanceLock lock;
    Opening opening;
    std::string academy;
    std::string publicBytes;  // of the paper's public part, for the submission
    Paper paper;
    PublicPart publicPart;
    Draw draw;
    SittingLog log;
    std::shared_ptr<const crypto::SigningKey> station;
    std::shared_ptr<const crypto::SigningKey> session;  // of this start of the program
};

class LiveSitting final : public exam_types::StationDesk {
public:
    using Text = std::optional<std::string>;
    using Stage = exam_types::Stage;

    LiveSitting(SittingParts parts, Story story);
    ~LiveSitting() override;

    // A new sitting's first entry: the session's key, with the station's word for it.
    [[nodiscard]] std::optional<trust::Reason> beginRecord();
    // After an interruption: notes it, does the running station's work again and goes on or waits, by the
    // rule.
    [[nodiscard]] std::optional<trust::Reason> takeUp();

    // Samples of the running segment that are on the disk for certain. Any thread.
    [[nodiscard]] std::size_t savedSamples() const { return m_live ? m_live->savedSamples() : 0; }
    // Of the running station, all segments.
    [[nodiscard]] std::size_t samples() const { return m_live ? m_live->samples() : 0; }
    [[nodiscard]] const Opening& opening() const { return m_parts.opening; }

    [[nodiscard]] const exam_types::SittingFacts& facts() const override { return m_facts; }
    [[nodiscard]] Stage stage() const override;
    [[nodiscard]] const exam_types::StationSheet& station() const override;
    [[nodiscard]] std::int64_t leftUs(std::int64_t nowUs) const override;
    [[nodiscard]] std::optional<std::int64_t> savedAgoUs(std::int64_t nowUs) const override;
    [[nodiscard]] std::string receipt() const override { return m_receipt; }
    [[nodiscard]] Text trouble() const override { return m_trouble; }
    [[nodiscard]] exam_types::PenNotes penNotes() const override;
    [[nodiscard]] const std::vector<scoring::Dot>& dots() const override;
    [[nodiscard]] const skin::SkinSurface* skin() const override {
        return m_live ? &m_live->skin() : nullptr;
    }
    [[nodiscard]] std::int64_t originUs() const override;
    [[nodiscard]] Text take(const pen::Sample& sample) override;
    [[nodiscard]] Text stretch(std::int64_t tUs, const std::vector<skin::StretchPoint>& points) override;
    void note(const std::string& kind, const std::string& json, std::int64_t nowUs) override;
    void describe(const exam_types::DeviceWord& device, std::int64_t nowUs) override;
    void synthetic(bool drawing, const std::string& what, std::int64_t nowUs) override;
    void focus(bool here, std::int64_t nowUs) override;
    void penThere(bool there, std::int64_t nowUs) override;
    void tick(std::int64_t nowUs) override;
    void begin(std::int64_t nowUs) override;
    void finish(std::int64_t nowUs) override;
    void callInvigilator(std::int64_t nowUs) override;
    void invigilatorDone(std::int64_t nowUs) override;
    void endBreak(std::int64_t nowUs) override;
    [[nodiscard]] Text confirmIdentity(const std::string& invigilator, const std::string& document,
                                       std::int64_t nowUs) override;
    [[nodiscard]] Text useCode(const std::string& code, std::int64_t nowUs) override;
    [[nodiscard]] Text decide(bool goOn, const std::string& passphrase, const std::string& reason,
                              std::int64_t nowUs) override;
    [[nodiscard]] Text close(const std::string& passphrase, std::int64_t nowUs) override;
    // The sealed file is there: hands it in where that was not done, and shows its receipt.
    [[nodiscard]] Text finishClosing(const std::string& sealedBytes);

private:
    // Writes an entry down; false, and the sitting stops, when the disk does not take it.
    bool write(const std::string& kind, text::Json details, std::int64_t nowUs);
    void fail(const std::string& trouble);
    [[nodiscard]] bool works() const { return m_story.where == Story::Where::working; }
    [[nodiscard]] std::int64_t limitUs() const;
    [[nodiscard]] std::int64_t stationUs(std::int64_t nowUs) const;
    void makeSheets();
    [[nodiscard]] text::Json endorsement() const;

    // desk_station.cpp
    [[nodiscard]] Text whyNoSample(const pen::Sample& sample) const;
    [[nodiscard]] record::AttemptHeader headerOf(const pen::Sample* first) const;
    [[nodiscard]] record::ForExam forExam() const;
    bool startAttempt(const pen::Sample* first);
    void begunAttempt();
    void endStation(std::int64_t nowUs, const std::string& why);
    void writeEnded(std::int64_t nowUs, const std::string& why, const std::string& chain);
    void afterStation(std::int64_t nowUs);
    [[nodiscard]] practice::LiveAttempt::OnSaved onSaved() const;
    [[nodiscard]] record::ChainSigner signer() const;

    // desk_watch.cpp
    void beat(std::int64_t nowUs);
    void watchWallClock(std::int64_t nowUs);
    void watchSleep(std::int64_t nowUs);
    // The machine's time since its start, sleep and all: what gaps are told by. It never goes back, as
    // `nowUs` does not: of the sleep it knows what was last seen of it.
    [[nodiscard]] std::int64_t sinceStartUs(std::int64_t nowUs) const;
    [[nodiscard]] std::int64_t sleptNowUs() const;
    void tellSynthetic(std::int64_t nowUs);

    // desk_pen.cpp
    void watchPen(const pen::Sample& sample);
    // Writes down what was seen of it. Not at once: the entry's times are those of the frame.
    void tellPen(std::int64_t nowUs);

    // desk_resume.cpp
    [[nodiscard]] std::optional<trust::Reason> restoreStation();
    void noteInterruption(std::int64_t nowUs, std::optional<std::int64_t> gapUs, const std::string& lastWall);
    void goOn(std::int64_t nowUs);
    void insertLift();
    [[nodiscard]] std::variant<crypto::SigningKey, std::string> examinersKey(const std::string& passphrase);
    [[nodiscard]] Text whyNotExaminer() const;
    // desk.cpp
    [[nodiscard]] bool isCandidates(const std::string& label) const;

    SittingParts m_parts;
    Story m_story;
    ExamClock m_clock;
    exam_types::SittingFacts m_facts;
    std::vector<level::Level> m_levels;  // with extra time, one a station
    std::vector<exam_types::StationSheet> m_sheets;
    std::unique_ptr<practice::LiveAttempt> m_live;
    std::optional<record::Attempt> m_soFar;  // of a station that broke off, without its bulk
    int m_segment = 1;
    std::shared_ptr<std::atomic<std::int64_t>> m_savedUs;  // 0: not yet
    std::optional<std::string> m_trouble;
    std::string m_receipt;
    bool m_dead = false;  // the record can no longer be written
    bool m_bootSaid = false;
    bool m_called = false;
    bool m_penThere = true;
    bool m_focus = true;
    std::int64_t m_gap0Us = 0;  // the clock's reading when the pen went away
    std::map<std::uint8_t, exam_types::DeviceWord> m_devices;
    std::map<std::string, record::Event> m_notes;  // the newest of a kind, for the beginning of a segment
    std::optional<std::vector<skin::StretchPoint>> m_fingers;  // set before the first sample
    struct Synthetic {
        int count = 0;
        std::string what;
        std::int64_t toldUs = -1'000'000'000;
    };
    Synthetic m_drawn, m_pressed;
    PenBefore m_penBefore;
    PenWatch m_penWatch;
    std::optional<std::string> m_otherPen;    // not written down yet
    std::optional<PenWatch::Slow> m_slowPen;  // likewise
    std::int64_t m_beatUs = 0;
    std::int64_t m_sleptUs = 0;
    struct Wall {
        std::int64_t monotonicUs = 0, wallMs = 0;
    };
    std::optional<Wall> m_wall;
};

}  // namespace exam
