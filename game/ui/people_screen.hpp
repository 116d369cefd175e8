// Who practises here: everybody with roles and attempts, choosing one, adding one. What may be done is
// decided by store::People, as for the commands; it takes effect at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/store/people.hpp"
#include "ui/kit/text_field.hpp"
#include "ui/records_question.hpp"
#include "ui/screen.hpp"

namespace ui {

class PeopleScreen final : public Screen {
public:
    explicit PeopleScreen(Session& session);
    [[nodiscard]] const char* name() const override { return "people"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;
    // The list is there, or why it is not.
    [[nodiscard]] bool complete() const { return m_listed || m_fault; }

private:
    struct List {
        std::vector<store::Person> people;
        bool guarded = false;  // adding takes somebody's passphrase
    };

    void askList(Session& session);
    void collect(Session& session);
    void choose(Session& session);
    void add(Session& session);
    [[nodiscard]] const store::Person* chosen() const;
    float drawList(Session& session, float x, float y, float width);
    float drawRow(Session& session, float x, float y, float width, const store::Person& person);
    float drawChoice(Session& session, float x, float y, float width);
    float drawNew(Session& session, float x, float y, float width);
    float drawField(Session& session, float x, float y, float width, const char* nameKey,
                    ui_kit::TextField& field, bool& entered) const;

    RecordsQuestion<List> m_listQuestion;
    RecordsQuestion<store::Person> m_choosing;  // whose choice was allowed
    RecordsQuestion<store::Person> m_adding;
    std::optional<List> m_listed;
    std::optional<std::string> m_fault;  // of the last act
    std::string m_chosen;                // id of the row that is looked at
    ui_kit::TextField m_passphrase{ui_kit::TextField::Kind::secret};
    ui_kit::TextField m_newName;
    ui_kit::TextField m_newPassphrase{ui_kit::TextField::Kind::secret};
    ui_kit::TextField m_byName;
    ui_kit::TextField m_byPassphrase{ui_kit::TextField::Kind::secret};
};

}  // namespace ui
