// What is to be marked: the assignments of whoever sits at the desk, how far each is, and the way to the next
// attempt. Who has a passphrase gives it here, once a sitting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessment/desk_list.hpp"
#include "record/store/people.hpp"
#include "ui/records_question.hpp"
#include "ui/screen.hpp"
#include "ui/text_field.hpp"

namespace ui {

class MarkingListScreen final : public Screen {
public:
    explicit MarkingListScreen(Session& session);
    [[nodiscard]] const char* name() const override { return "marking_list"; }
    void feel(Session& session, const std::vector<PointerReport>& reports, bool covered) override;
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;
    // The list is there, or why it is not, or it waits for a passphrase.
    [[nodiscard]] bool complete() const { return m_list || m_fault || m_asksPassphrase; }

private:
    struct List {
        std::vector<assessment::DeskAssignment> assignments;
    };
    // Whether whoever practises may sit down without more.
    struct Seat {
        bool guarded = false;  // has a passphrase
    };

    void askSeat(Session& session);
    void askList(Session& session);
    void unlock(Session& session);
    void collect(Session& session);
    [[nodiscard]] bool seated(const Session& session) const;
    float drawPassphrase(Session& session, float x, float y, float width);
    float drawDoors(Session& session, float x, float y, float width);
    float drawRow(Session& session, float x, float y, float width, const assessment::DeskAssignment& one);

    std::string m_person;  // id
    RecordsQuestion<Seat> m_seatQuestion;
    RecordsQuestion<store::Actor> m_unlocking;
    RecordsQuestion<List> m_listQuestion;
    std::optional<List> m_list;
    std::optional<std::string> m_fault;
    TextField m_passphrase{TextField::Kind::secret};
    bool m_asksPassphrase = false;
    bool m_covered = false;
    bool m_openDrawn = false;  // in this frame: Enter is the first one's
};

}  // namespace ui
