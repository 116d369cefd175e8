#include "practice/journal_thread.hpp"

#include <utility>

namespace practice {

JournalThread::JournalThread(record::Journal journal, std::function<void(std::size_t)> onSaved)
    : m_journal(std::move(journal)), m_onSaved(std::move(onSaved)), m_thread([this] { run(); }) {}

JournalThread::~JournalThread() { stop(); }

template <typename T>
void JournalThread::queue(std::vector<T> Waiting::*list, const T& item) {
    const std::lock_guard lock(m_mutex);
    if (m_fault || m_stopping) return;
    const bool first = m_waiting.empty();
    (m_waiting.*list).push_back(item);
    if (first) m_wake.notify_one();
}

void JournalThread::add(const pen::Sample& sample) { queue(&Waiting::samples, sample); }
void JournalThread::add(const scoring::Dot& dot) { queue(&Waiting::dots, dot); }
void JournalThread::add(const record::Event& event) { queue(&Waiting::events, event); }
void JournalThread::add(const record::StateMark& mark) { queue(&Waiting::marks, mark); }

std::size_t JournalThread::savedDots() const {
    const std::lock_guard lock(m_mutex);
    return m_savedDots;
}

std::size_t JournalThread::savedSamples() const {
    const std::lock_guard lock(m_mutex);
    return m_savedSamples;
}

std::optional<record::FileFault> JournalThread::fault() const {
    const std::lock_guard lock(m_mutex);
    return m_fault;
}

void JournalThread::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping || !m_waiting.empty()) {
        m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        // Something waits now: gather what comes in the meantime, one sync for all of it.
        m_wake.wait_for(lock, kLongestWait, [this] { return m_stopping; });
        Waiting waiting = std::exchange(m_waiting, {});
        lock.unlock();
        save(waiting);
        lock.lock();
    }
}

void JournalThread::save(const Waiting& waiting) {
    if (waiting.empty()) return;
    for (const auto& sample : waiting.samples) m_journal.add(sample);
    for (const auto& event : waiting.events) m_journal.add(event);
    for (const auto& dot : waiting.dots) m_journal.add(dot);
    for (const auto& mark : waiting.marks) m_journal.add(mark);
    std::optional<record::FileFault> fault = m_journal.save();
    const bool saved = !fault;
    {
        const std::lock_guard lock(m_mutex);
        m_savedDots = m_journal.savedDots();
        m_savedSamples = m_journal.savedSamples();
        m_fault = std::move(fault);
        if (m_fault) m_waiting = {};
    }
    if (saved && m_onSaved) m_onSaved(m_journal.savedDots());
}

void JournalThread::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

std::optional<record::FileFault> JournalThread::end(record::EndState state, const std::string& reason) {
    stop();
    if (auto broken = fault()) return broken;
    auto closing = m_journal.close(state, reason);
    const std::lock_guard lock(m_mutex);
    m_fault = closing;
    return closing;
}

}  // namespace practice
