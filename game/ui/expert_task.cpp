#include "ui/expert_task.hpp"

#include <utility>

#include "practice/expert_work.hpp"

namespace ui {

ExpertTask::ExpertTask(const Services& services, const level::Level& level, std::size_t turn) : m_turn(turn) {
    m_work = std::async(std::launch::async, [this, &services, &level] {
        if (services.recordedExpert) {
            if (auto recorded = services.recordedExpert(level, m_turn)) {
                m_made = {std::move(recorded->dots), true, recorded->number};
                m_done.store(true);
                return;
            }
        }
        auto dots = practice::expertWork(level, m_turn + 1, [this] { return !m_leaving.load(); });
        if (!dots) return;
        m_made = {std::move(*dots), false, m_turn + 1};
        m_done.store(true);
    });
}

ExpertTask::~ExpertTask() {
    m_leaving.store(true);
    m_work.wait();
}

}  // namespace ui
