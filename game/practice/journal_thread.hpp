// Writes an attempt down on a thread of its own, so that no frame of the window waits for a
// disk.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "practice/attempt_runner.hpp"
#include "record/attempt_file/journal.hpp"

namespace practice {

class JournalThread : public AttemptLog {
public:
    // What was handed over waits at most this long before it is written: a quarter of a second
    // less the time that the disk needs.
    static constexpr std::chrono::milliseconds kLongestWait{150};

    // `onSaved` is called on the journal's thread after every durable save, with the dots that
    // are on the disk for certain.
    JournalThread(record::Journal journal, std::function<void(std::size_t)> onSaved);
    // Without end(): writes what it has and leaves the file without a closing block.
    ~JournalThread() override;
    JournalThread(const JournalThread&) = delete;
    JournalThread& operator=(const JournalThread&) = delete;

    // Called from one thread. After a fault what is added is dropped.
    void add(const pen::Sample& sample) override;
    void add(const scoring::Dot& dot) override;
    void add(const record::Event& event) override;
    void add(const record::StateMark& mark) override;

    // Any thread.
    [[nodiscard]] std::size_t savedDots() const;
    [[nodiscard]] std::size_t savedSamples() const;
    [[nodiscard]] std::optional<record::FileFault> fault() const;

    // Of the file's last block; after end() only.
    [[nodiscard]] const crypto::Hash& chain() const { return m_journal.chain(); }
    // Writes the rest, closes the file and ends the thread. Once.
    [[nodiscard]] std::optional<record::FileFault> end(record::EndState state, const std::string& reason);

private:
    struct Waiting {
        std::vector<pen::Sample> samples;
        std::vector<scoring::Dot> dots;
        std::vector<record::Event> events;
        std::vector<record::StateMark> marks;
        [[nodiscard]] bool empty() const {
            return samples.empty() && dots.empty() && events.empty() && marks.empty();
        }
    };

    template <typename T>
    void queue(std::vector<T> Waiting::*list, const T& item);
    void run();
    void save(const Waiting& waiting);
    void stop();

    record::Journal m_journal;  // the thread's own until it has ended
    std::function<void(std::size_t)> m_onSaved;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Waiting m_waiting;
    std::size_t m_savedDots = 0;
    std::size_t m_savedSamples = 0;
    std::optional<record::FileFault> m_fault;
    bool m_stopping = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace practice
