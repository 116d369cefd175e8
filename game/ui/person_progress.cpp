#include "ui/person_progress.hpp"

#include <algorithm>
#include <utility>

#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"

namespace ui {

std::string personInUse(const Services& services) {
    return services.settings->person.empty() ? std::string(store::kGuest) : services.settings->person;
}

const review::LevelProgress* PersonProgress::ofLevel(std::size_t level) const {
    const auto place = std::find(m_syllabus.order.begin(), m_syllabus.order.end(), level);
    if (!m_known || place == m_syllabus.order.end()) return nullptr;
    return &m_known->course.levels[static_cast<std::size_t>(place - m_syllabus.order.begin())];
}

void PersonProgress::update(const Services& services) {
    if (m_syllabus.levels.size() != services.levels.size()) m_syllabus = review::syllabusOf(services.levels);
    const std::string person = personInUse(services);
    if (person != m_person) {
        m_known.reset();
        m_stale = true;
    }
    if (auto taken = m_question.take()) {
        if (auto* fault = std::get_if<std::string>(&*taken)) {
            services.log(*fault);
            m_fault = std::move(*fault);
        } else {
            m_fault.reset();
            m_known = std::get<review::Progress>(std::move(*taken));
        }
    }
    const std::uint64_t changes = services.recordsChanges ? services.recordsChanges() : 0;
    if (!m_stale && (m_question.waits() || changes == m_changes)) return;
    m_person = person;
    m_changes = changes;
    m_stale = false;
    m_question.ask(services, [person, syllabus = m_syllabus](store::Records& records) {
        const std::int64_t now = store::millisecondsOf(store::wallClockNow()).value_or(0);
        return review::progressOf(syllabus, records.runs({person, {}}), now);
    });
}

}  // namespace ui
