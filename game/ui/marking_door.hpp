// The way from the course map to the marking desk: only for who marks somewhere or teaches a class.
#pragma once

#include <cstddef>
#include <string>

#include "ui/records_question.hpp"
#include "ui/screen.hpp"

namespace ui {

class MarkingDoor {
public:
    // Once a frame; asks the records when the person is another one. Never waits.
    void update(const Session& session);
    [[nodiscard]] bool offered() const { return m_offered; }
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }  // attempts for this person

private:
    struct Desk {
        bool offered = false;
        std::size_t waiting = 0;
    };
    RecordsQuestion<Desk> m_question;
    std::string m_person;  // asked for last; empty: nobody yet
    bool m_offered = false;
    std::size_t m_waiting = 0;
};

}  // namespace ui
