// An expert's work at a level, fetched or made on a thread of its own: a recorded one where there is one,
// else the synthetic expert of that number.
#pragma once

#include <atomic>
#include <cstddef>
#include <future>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "ui/window.hpp"

namespace ui {

struct ExpertWork {
    std::vector<scoring::Dot> dots;
    bool recorded = false;
    std::size_t number = 0;  // of the recorded ones, or the synthetic expert's seed; from 1
};

class ExpertTask {
public:
    // The `turn`-th expert, from 0: recorded ones come first and over again. Services and level must outlive
    // the task.
    ExpertTask(const Services& services, const level::Level& level, std::size_t turn);
    // Stops what is under way and waits for it.
    ~ExpertTask();
    ExpertTask(const ExpertTask&) = delete;
    ExpertTask& operator=(const ExpertTask&) = delete;

    // Null until it is there.
    [[nodiscard]] const ExpertWork* ready() const { return m_done.load() ? &m_made : nullptr; }
    [[nodiscard]] std::size_t turn() const { return m_turn; }

private:
    std::size_t m_turn;
    ExpertWork m_made;
    std::atomic<bool> m_done{false};
    std::atomic<bool> m_leaving{false};
    std::future<void> m_work;  // last: it uses all of the above
};

}  // namespace ui
