// Keeps a marker's drafts while they are made: in the frame against the end of the program, and on a thread
// behind against a power cut.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "assessment/draft_marks.hpp"

namespace ui {

class DraftKeeper {
public:
    // `folder`: as DraftMarks.
    explicit DraftKeeper(std::string folder);
    // Settles what is not settled yet.
    ~DraftKeeper();
    DraftKeeper(const DraftKeeper&) = delete;
    DraftKeeper& operator=(const DraftKeeper&) = delete;

    [[nodiscard]] const assessment::DraftMarks& drafts() const { return m_drafts; }
    // Some hundred microseconds; the disk is waited for behind. Nothing, or one sentence.
    [[nodiscard]] assessment::DraftMarks::Fault keep(const std::string& attempt, const std::string& marker,
                                                     const assessment::MarkSheet& sheet);
    // After the mark was submitted.
    void forget(const std::string& attempt, const std::string& marker);
    // Whether the disk holds all that was kept.
    [[nodiscard]] bool settled() const;
    // Why the disk does not hold it, once; nothing most of the time.
    [[nodiscard]] assessment::DraftMarks::Fault trouble();

private:
    void run();

    assessment::DraftMarks m_drafts;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::pair<std::string, std::string>> m_due;  // attempt and marker; none twice
    bool m_settling = false;
    bool m_ending = false;
    assessment::DraftMarks::Fault m_trouble;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace ui
