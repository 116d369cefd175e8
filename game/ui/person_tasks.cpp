#include "ui/person_tasks.hpp"

#include <utility>
#include <variant>

#include "ui/person_progress.hpp"

namespace ui {

void PersonTasks::update(const Services& services) {
    const std::string person = personInUse(services);
    if (person != m_person) {
        m_known.clear();
        m_stale = true;
    }
    if (auto taken = m_question.take()) {
        if (const auto* fault = std::get_if<std::string>(&*taken)) {
            services.log(*fault);  // the progress beside it says so on the screen
        } else {
            m_known = std::get<std::vector<assessment::OwnTask>>(std::move(*taken));
        }
    }
    const std::uint64_t changes = services.recordsChanges ? services.recordsChanges() : 0;
    if (!m_stale && (m_question.waits() || changes == m_changes)) return;
    m_person = person;
    m_changes = changes;
    m_stale = false;
    m_question.ask(services, [person](store::Records& records) {
        return RecordsQuestion<std::vector<assessment::OwnTask>>::Result(
            assessment::ownTasksNow(records, person));
    });
}

}  // namespace ui
