// The reference of one level, fetched or computed on a thread of its own.
#pragma once

#include <atomic>
#include <future>
#include <string>
#include <variant>

#include "ui/window.hpp"

namespace ui {

class ReferenceTask {
public:
    using Result = std::variant<scoring::Ensemble, std::string>;

    // Services and level must outlive the task.
    ReferenceTask(const Services& services, const level::Level& level);
    // Asks the work to stop, and waits for it.
    ~ReferenceTask();
    ReferenceTask(const ReferenceTask&) = delete;
    ReferenceTask& operator=(const ReferenceTask&) = delete;

    // Asks the work to stop; what comes of it is worth nothing.
    void cancel() { m_stop.store(true); }
    [[nodiscard]] double progress() const { return m_progress.load(); }  // 0..1
    // Null until it is there.
    [[nodiscard]] const Result* ready() const;
    // Waits. Any thread.
    [[nodiscard]] const Result& wait() const { return m_result.get(); }

private:
    std::atomic<double> m_progress{0.0};
    std::atomic<bool> m_stop{false};
    std::shared_future<Result> m_result;
};

}  // namespace ui
