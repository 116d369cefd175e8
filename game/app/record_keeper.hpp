// Keeps the records up to date beside the window, on a thread of its own: no frame waits for them.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/records_desk.hpp"

namespace app {

class RecordKeeper {
public:
    // Begins by settling what a crash or another program left. `desk` and what `referenceOf` refers to must
    // outlive it; `say` gets what a person should know, from the keeper's thread. The progress that
    // `referenceOf` is given says false once the window closes.
    using CancellableReference = std::function<std::variant<scoring::Ensemble, std::string>(
        const level::Level&, const scoring::Progress&)>;
    RecordKeeper(const Desk& desk, CancellableReference referenceOf,
                 std::function<void(const std::string&)> say);
    // Does what is waiting, then backs up if anything was written.
    ~RecordKeeper();
    RecordKeeper(const RecordKeeper&) = delete;
    RecordKeeper& operator=(const RecordKeeper&) = delete;

    // Any thread; they do not wait. The attempt's file is read by the keeper. One at an assignment is handed
    // in when it has ended; settling hands in those that a crash left.
    void begun(const std::string& path);
    void ended(const std::string& path, const practice::ScoredFile* scored);

    // Hands the records to `task` on the keeper's thread, before all that waits there and between two files
    // of the settling; or tells `failed` in a sentence why they cannot be used. One of the two is called,
    // also when the window closes. Any thread; does not wait. Both must not throw anything but DatabaseError.
    using Task = std::function<void(store::Records&)>;
    using Failed = std::function<void(const std::string&)>;
    void consult(Task task, Failed failed);
    // Grows with every change that the keeper makes.
    [[nodiscard]] std::uint64_t changes() const { return m_changes; }

private:
    struct Question {
        Task task;
        Failed failed;
    };
    void queue(Task task);
    void run();
    // Answers what is asked, then does the task; empty: none.
    void perform(const Task& task, const Failed& failed);
    void settle(store::Records& records);
    void answer(store::Records& records);
    [[nodiscard]] std::vector<Question> takeQuestions();
    void changed();
    void doubt();

    const Desk& m_desk;
    store::Judge m_judge;
    std::function<void(const std::string&)> m_say;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Task> m_tasks;
    std::vector<Question> m_questions;
    std::atomic<std::uint64_t> m_changes{0};
    std::atomic<bool> m_stopping{false};
    bool m_written = false;
    // Only the keeper's thread: the records were sound when they were read through, and no fault came since.
    bool m_readThrough = false;
    int m_doubts = 0;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace app
