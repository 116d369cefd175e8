#include "ui/marking_door.hpp"

#include "assessment/desk_list.hpp"
#include "record/store/ids.hpp"
#include "record/store/settings.hpp"

namespace ui {

void MarkingDoor::update(const Session& session) {
    const std::string person = personInUse(session.services);
    if (person != m_person) {
        m_person = person;
        m_offered = false;
        m_waiting = 0;
        if (person == store::kGuest) return;
        m_question.ask(session.services, [person](store::Records& records) {
            const auto& events = records.log().events();
            const assessment::ClassBook classes = assessment::classBookOf(events);
            Desk desk;
            for (const auto& one :
                 assessment::deskOf(classes, assessment::markBookOf(events, classes), person)) {
                desk.offered = true;
                desk.waiting += one.waiting();
            }
            return desk;
        });
    }
    const auto answer = m_question.take();
    if (!answer) return;
    if (const auto* fault = std::get_if<std::string>(&*answer)) {
        session.services.log(*fault);
        return;
    }
    m_offered = std::get<Desk>(*answer).offered;
    m_waiting = std::get<Desk>(*answer).waiting;
}

}  // namespace ui
