// The tasks of whoever practises, kept while the window is open and asked for anew when the records changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assessment/own_tasks.hpp"
#include "ui/records_question.hpp"

namespace ui {

class PersonTasks {
public:
    // Once a frame, where they are shown: collects an answer, and asks when the person or the records are not
    // those of the last one. Never waits. The guest has none.
    void update(const Services& services);
    // Asks again with the next update: time has gone by.
    void renew() { m_stale = true; }
    // Those that were told last.
    [[nodiscard]] const std::vector<assessment::OwnTask>& now() const { return m_known; }

private:
    RecordsQuestion<std::vector<assessment::OwnTask>> m_question;
    std::vector<assessment::OwnTask> m_known;
    std::string m_person;         // asked for last
    std::uint64_t m_changes = 0;  // when it was asked
    bool m_stale = true;
};

}  // namespace ui
