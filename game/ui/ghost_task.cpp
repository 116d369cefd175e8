#include "ui/ghost_task.hpp"

#include <utility>

#include "record/attempt_file/journal.hpp"

namespace ui {

GhostTask::GhostTask(const Services& services, const review::ReplayTrack& track, GhostKind kind)
    : m_track(track), m_kind(kind) {
    if (kind == GhostKind::expert) {
        m_expert.emplace(services, track.level(), 0);
    } else {
        m_work = std::async(std::launch::async, [this, &services] {
            findBest(services);
            m_done.store(true);
        });
    }
}

GhostTask::~GhostTask() {
    if (m_work.valid()) m_work.wait();
}

// The attempt that is shown is no ghost of itself.
void GhostTask::findBest(const Services& services) {
    const record::AttemptHeader& header = m_track.attempt().header;
    const PastAttempt* best = nullptr;
    const std::vector<PastAttempt> all = pastAttemptsOf(services, header);
    for (const PastAttempt& one : all) {
        if (!one.total || one.attemptId == header.attemptId) continue;
        if (best == nullptr || *one.total > *best->total) best = &one;
    }
    if (best == nullptr) return;
    auto read = record::readAttempt(best->path);
    const auto* attempt = std::get_if<record::Attempt>(&read);
    if (attempt == nullptr) return;
    m_made.ghost = review::atOwnPace(attempt->dots);
    m_made.best = *best;
}

const GhostTask::Made* GhostTask::ready() {
    if (m_expert && !m_done.load()) {
        const ExpertWork* const work = m_expert->ready();
        if (work == nullptr) return nullptr;
        m_made.ghost = review::atPaceOf(m_track, work->dots);
        m_made.recorded = work->recorded;
        m_done.store(true);
    }
    return m_done.load() ? &m_made : nullptr;
}

}  // namespace ui
