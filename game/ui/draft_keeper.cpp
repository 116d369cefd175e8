#include "ui/draft_keeper.hpp"

#include <algorithm>

namespace ui {

using assessment::DraftMarks;

DraftKeeper::DraftKeeper(std::string folder) : m_drafts(std::move(folder)), m_thread([this] { run(); }) {}

DraftKeeper::~DraftKeeper() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

DraftMarks::Fault DraftKeeper::keep(const std::string& attempt, const std::string& marker,
                                    const assessment::MarkSheet& sheet) {
    if (auto fault = m_drafts.keep(attempt, marker, sheet)) return fault;
    {
        const std::lock_guard lock(m_mutex);
        const std::pair one(attempt, marker);
        if (std::find(m_due.begin(), m_due.end(), one) == m_due.end()) m_due.push_back(one);
    }
    m_wake.notify_all();
    return std::nullopt;
}

void DraftKeeper::forget(const std::string& attempt, const std::string& marker) {
    const std::lock_guard lock(m_mutex);
    std::erase(m_due, std::pair(attempt, marker));
    m_drafts.forget(attempt, marker);
}

bool DraftKeeper::settled() const {
    const std::lock_guard lock(m_mutex);
    return m_due.empty() && !m_settling;
}

DraftMarks::Fault DraftKeeper::trouble() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_trouble, std::nullopt);
}

void DraftKeeper::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return !m_due.empty() || m_ending; });
        if (m_due.empty()) return;
        const auto due = m_due.front();
        m_due.pop_front();
        m_settling = true;
        lock.unlock();
        auto fault = m_drafts.settle(due.first, due.second);
        lock.lock();
        m_settling = false;
        if (fault) m_trouble = std::move(fault);
    }
}

}  // namespace ui
