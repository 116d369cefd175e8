// What is to be marked: the assignments of whoever sits at the desk, how far each is, and the way to the next
// attempt. Who has a passphrase gives it here, once a sitting.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessment/desk_list.hpp"
#include "record/store/people.hpp"
#include "ui/records_question.hpp"
#include "ui/screen.hpp"
#include "ui/seat.hpp"

namespace ui {

class MarkingListScreen final : public Screen {
public:
    explicit MarkingListScreen(Session& session);
    [[nodiscard]] const char* name() const override { return "marking_list"; }
    void feel(Session& session, const std::vector<PointerReport>& reports, bool covered) override;
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;
    // The list is there, or why it is not, or it waits for a passphrase.
    [[nodiscard]] bool complete() const { return m_list || m_fault || m_seat.rests(); }

private:
    struct List {
        std::vector<assessment::DeskAssignment> assignments;
    };
    [[nodiscard]] static std::variant<List, std::string> listFor(store::Records& records,
                                                                 const store::Actor& actor,
                                                                 const std::string& nothing);
    void askList(Session& session);
    void collect(Session& session);
    float drawDoors(Session& session, float x, float y, float width);
    float drawRow(Session& session, float x, float y, float width, const assessment::DeskAssignment& one);

    Seat m_seat;
    RecordsQuestion<List> m_listQuestion;
    std::optional<List> m_list;
    std::optional<std::string> m_fault;
    bool m_asked = false;  // for the list
    bool m_covered = false;
    bool m_openDrawn = false;  // in this frame: Enter is the first one's
};

}  // namespace ui
