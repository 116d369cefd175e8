// An attempt as it happens in the window: the runner at the caller's pace, the journal on a
// thread of its own.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "level/level.hpp"
#include "practice/attempt_runner.hpp"
#include "practice/switched_log.hpp"
#include "record/attempt_file/attempt.hpp"
#include "record/attempt_file/journal.hpp"

namespace practice {

class JournalThread;

class LiveAttempt {
public:
    using OnSaved = std::function<void(std::size_t savedDots)>;

    // Makes the attempt file at `path` (it must not exist) and begins. The caller fills the
    // header's attempt id, kind, surface, seeds, input, device, build, clock and zone; the
    // level's part, physics id and scoring version are filled in here. No file, no attempt:
    // the fault is returned. The level must outlive the attempt. `onSaved` is called on the
    // journal's thread after every durable save.
    [[nodiscard]] static std::variant<std::unique_ptr<LiveAttempt>, record::FileFault> begin(
        const level::Level& level, record::AttemptHeader header, const std::string& path, OnSaved onSaved,
        record::ChainSigner signer = nullptr);
    // An exam's station that broke off: `soFar` (its segments joined) is done again from its samples, up to
    // the same dots and the same state of the skin; a fault when they are not the same. It is looked at only,
    // and takes nothing, until goOn() gives it a segment to be recorded in.
    [[nodiscard]] static std::variant<std::unique_ptr<LiveAttempt>, record::FileFault> restore(
        const level::Level& level, const record::Attempt& soFar);
    // Once, after restore(): header, path and callback as of begin().
    [[nodiscard]] std::optional<record::FileFault> goOn(record::AttemptHeader header, const std::string& path,
                                                        OnSaved onSaved, record::ChainSigner signer);
    // Without end(): writes what it has and leaves the attempt interrupted.
    ~LiveAttempt();
    LiveAttempt(const LiveAttempt&) = delete;
    LiveAttempt& operator=(const LiveAttempt&) = delete;

    // Nothing, or one sentence when the sample was refused: an illegal sample, the level's end,
    // or a record that can no longer be written. A refused sample is in no record.
    [[nodiscard]] std::optional<std::string> take(const pen::Sample& sample);
    // As AttemptRunner::stretch. Between touches; `tUs` as samples have it.
    [[nodiscard]] std::optional<std::string> stretch(std::int64_t tUs,
                                                     const std::vector<skin::StretchPoint>& points);
    void note(const record::Event& event);

    [[nodiscard]] const std::vector<scoring::Dot>& dots() const { return m_runner.dots(); }
    [[nodiscard]] skin::NeedlePose needle() const { return m_runner.needle(); }
    // For the picture: skin().shown(dot.place()), skin().stretchAt(cursor).
    [[nodiscard]] const skin::SkinSurface& skin() const { return m_runner.skin(); }
    [[nodiscard]] bool timeUp() const { return m_runner.timeUp(); }
    // True once the level's largest number of dots is reached.
    [[nodiscard]] bool full() const { return m_runner.full(); }
    [[nodiscard]] bool ended() const { return m_ended; }
    // Dots and samples of this file that are on the disk for certain. Any thread.
    [[nodiscard]] std::size_t savedDots() const;
    [[nodiscard]] std::size_t savedSamples() const;
    // Taken in all, those of earlier segments too.
    [[nodiscard]] std::size_t samples() const { return m_runner.samples(); }
    // What went wrong with the record, once it did. Any thread.
    [[nodiscard]] std::optional<record::FileFault> fault() const;

    // Of the file's last block; after end() only.
    [[nodiscard]] crypto::Hash chain() const;
    // Saves all and closes the file (EndState::interrupted leaves it open-ended). Afterwards
    // nothing more is taken. A second call does nothing.
    [[nodiscard]] std::optional<record::FileFault> end(record::EndState state, const std::string& reason);

private:
    LiveAttempt(const level::Level& level, std::uint64_t skinSeed);

    const level::Level& m_level;
    std::unique_ptr<JournalThread> m_log;  // null between restore() and goOn()
    SwitchedLog m_switch;
    AttemptRunner m_runner;
    bool m_ended = false;
};

// The level as it is for who has that much more time, percent (0 .. 300): the attempt ends later by itself.
// Hash and bytes stay the level's own.
[[nodiscard]] level::Level withExtraTime(level::Level level, int percent);

// The header's part that follows from level and program: level id, hash, bytes, files, physics
// id and scoring version.
void fillFromLevel(record::AttemptHeader& header, const level::Level& level);

}  // namespace practice
