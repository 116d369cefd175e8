// Fetches a ghost for a replay on a thread of its own: an expert's dots, or those of one's best attempt.
#pragma once

#include <atomic>
#include <future>
#include <optional>
#include <string>

#include "review/ghost.hpp"
#include "ui/expert_task.hpp"
#include "ui/past_attempts.hpp"
#include "ui/window.hpp"

namespace ui {

enum class GhostKind { none, expert, best };

class GhostTask {
public:
    struct Made {
        std::optional<review::Ghost> ghost;  // absent: there is none
        bool recorded = false;               // of an expert: a recorded one
        PastAttempt best;                    // of the best: which
    };

    // Services and track must outlive the task. `kind` is not none.
    GhostTask(const Services& services, const review::ReplayTrack& track, GhostKind kind);
    // Stops what is under way and waits for it.
    ~GhostTask();
    GhostTask(const GhostTask&) = delete;
    GhostTask& operator=(const GhostTask&) = delete;

    [[nodiscard]] GhostKind kind() const { return m_kind; }
    // Null until it is known.
    [[nodiscard]] const Made* ready();

private:
    void findBest(const Services& services);

    const review::ReplayTrack& m_track;
    GhostKind m_kind;
    std::optional<ExpertTask> m_expert;
    Made m_made;
    std::atomic<bool> m_done{false};
    std::future<void> m_work;  // last: it uses all of the above
};

}  // namespace ui
