// Who sits before an instructor's screen: the person who practises here, once a sitting with the passphrase
// where there is one.
#pragma once

#include <optional>
#include <string>

#include "record/store/people.hpp"
#include "ui/kit/text_field.hpp"
#include "ui/records_question.hpp"
#include "ui/screen.hpp"

namespace ui {

class Seat {
public:
    // Once a frame; asks the records when nobody sits there yet. Never waits.
    void update(Session& session);
    // Session::marker is the person who practises here.
    [[nodiscard]] static bool taken(const Session& session);
    // Asks for the passphrase where it is needed, or says what is the matter; returns the height used.
    float draw(Session& session, float x, float y, float width);
    // A passphrase is waited for, or there is a fault: nothing moves by itself.
    [[nodiscard]] bool rests() const { return m_asks || m_fault.has_value(); }

private:
    struct Found {
        bool guarded = false;  // has a passphrase
    };
    void unlock(Session& session);

    std::string m_person;  // asked for last
    RecordsQuestion<Found> m_question;
    RecordsQuestion<store::Actor> m_unlocking;
    std::optional<std::string> m_fault;
    ui_kit::TextField m_passphrase{ui_kit::TextField::Kind::secret};
    bool m_asks = false;
};

}  // namespace ui
