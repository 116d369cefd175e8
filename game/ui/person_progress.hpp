// The progress of whoever practises, kept while the window is open and asked for anew when it changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "review/progress.hpp"
#include "ui/records_question.hpp"

namespace ui {

class PersonProgress {
public:
    // Once a frame, where it is shown: collects an answer, and asks when the person, the levels or the
    // records are not those of the last one. Never waits.
    void update(const Services& services);
    // Asks again with the next update: another program may have practised.
    void renew() { m_stale = true; }

    // Empty until the first update.
    [[nodiscard]] const review::Syllabus& syllabus() const { return m_syllabus; }
    // Of the person of the settings; null while it is not known yet.
    [[nodiscard]] const review::Progress* now() const { return m_known ? &*m_known : nullptr; }
    // Of one level, an index into Services::levels; null where it is no level of the course or not known yet.
    [[nodiscard]] const review::LevelProgress* ofLevel(std::size_t level) const;
    // Why it is not known.
    [[nodiscard]] const std::string* fault() const { return m_fault ? &*m_fault : nullptr; }

private:
    RecordsQuestion<review::Progress> m_question;
    review::Syllabus m_syllabus;
    std::optional<review::Progress> m_known;
    std::optional<std::string> m_fault;
    std::string m_person;         // asked for last
    std::uint64_t m_changes = 0;  // when it was asked
    bool m_stale = true;
};

// The person of the settings as the records name it.
[[nodiscard]] std::string personInUse(const Services& services);

}  // namespace ui
