#include "ui/reference_task.hpp"

#include <chrono>

namespace ui {

ReferenceTask::ReferenceTask(const Services& services, const level::Level& level) {
    m_result = std::async(std::launch::async, [this, &services, &level]() -> Result {
                   return services.ensembleFor(level, [this](double share) {
                       m_progress.store(share);
                       return !m_stop.load();
                   });
               }).share();
}

ReferenceTask::~ReferenceTask() {
    cancel();
    m_result.wait();
}

const ReferenceTask::Result* ReferenceTask::ready() const {
    if (m_result.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return nullptr;
    return &m_result.get();
}

}  // namespace ui
