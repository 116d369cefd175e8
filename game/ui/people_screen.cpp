#include "ui/people_screen.hpp"

#include <algorithm>
#include <utility>

#include "record/store/ids.hpp"
#include "record/store/settings.hpp"
#include "text/list.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/person_progress.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Nothing typed is no passphrase.
std::optional<std::string> secretOf(const TextField& field) {
    return field.empty() ? std::nullopt : std::optional(field.text());
}

void forget(std::optional<std::string>& secret) {
    if (secret) crypto::wipe(*secret);
}

}  // namespace

PeopleScreen::PeopleScreen(Session& session) : m_chosen(personInUse(session.services)) { askList(session); }

void PeopleScreen::take(Session&, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape) ask(GoBack{});
}

void PeopleScreen::askList(Session& session) {
    m_listQuestion.ask(session.services, [](store::Records& records) {
        const store::People people(records);
        List list;
        for (store::Person& person : people.list()) {
            if (!person.row.erasedAt) list.people.push_back(std::move(person));
        }
        list.guarded = people.guarded();
        return list;
    });
}

const store::Person* PeopleScreen::chosen() const {
    if (!m_listed) return nullptr;
    const auto found =
        std::find_if(m_listed->people.begin(), m_listed->people.end(),
                     [this](const store::Person& person) { return person.row.id == m_chosen; });
    return found == m_listed->people.end() ? nullptr : &*found;
}

void PeopleScreen::choose(Session& session) {
    m_fault.reset();
    m_choosing.ask(session.services,
                   [who = m_chosen, passphrase = secretOf(m_passphrase)](
                       store::Records& records) mutable -> std::variant<store::Person, std::string> {
                       auto chosen = store::People(records).choose(who, passphrase);
                       forget(passphrase);
                       return chosen;
                   });
    m_passphrase.clear();
}

void PeopleScreen::add(Session& session) {
    m_fault.reset();
    store::People::New wanted{m_newName.text(), {}, {}, secretOf(m_newPassphrase)};
    m_adding.ask(session.services,
                 [wanted = std::move(wanted), by = m_byName.text(), passphrase = secretOf(m_byPassphrase)](
                     store::Records& records) mutable -> std::variant<store::Person, std::string> {
                     store::People people(records);
                     const auto actor = people.actor(by, passphrase);
                     forget(passphrase);
                     if (const auto* fault = std::get_if<std::string>(&actor)) return *fault;
                     auto added = people.add(std::get<store::Actor>(actor), wanted);
                     forget(wanted.passphrase);
                     if (auto fault = records.backUpAll()) return *fault;
                     return added;
                 });
    for (TextField* field : {&m_newName, &m_newPassphrase, &m_byName, &m_byPassphrase}) field->clear();
}

void PeopleScreen::collect(Session& session) {
    if (auto list = m_listQuestion.take()) {
        if (auto* fault = std::get_if<std::string>(&*list))
            m_fault = std::move(*fault);
        else
            m_listed = std::get<List>(std::move(*list));
    }
    if (auto added = m_adding.take()) {
        if (auto* fault = std::get_if<std::string>(&*added)) {
            m_fault = std::move(*fault);
        } else {
            m_chosen = std::get<store::Person>(*added).row.id;
            askList(session);
        }
    }
    auto chosen = m_choosing.take();
    if (!chosen) return;
    if (auto* fault = std::get_if<std::string>(&*chosen)) {
        m_fault = std::move(*fault);
        return;
    }
    const auto& person = std::get<store::Person>(*chosen);
    store::recordFor(*session.services.settings, person);
    session.marker = store::Actor{person.row.id, person.hasPassphrase};  // just given, where there is one
    session.saveSettings();
    session.chosenLevel = Session::kNoLevel;
    ask(GoHome{});
}

void PeopleScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "people", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const float x = layout.column.x;
    const float width = layout.column.width;
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    y += paragraph(kit, {x, y, width, 0}, session.word("people.lead"),
                   {Type::body, Role::muted, Align::left}) +
         kit.px(14);
    if (m_fault) {
        icon(kit, Icon::alert, {x, y + kit.px(1)}, kit.px(18), Role::warn);
        y += paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0}, *m_fault,
                       {Type::medium, Role::text, Align::left}) +
             kit.px(14);
    }
    y = drawList(session, x, y, width);
    y = drawChoice(session, x, y, width);
    // Not before the list is there: the keyboard begins with what is drawn first.
    if (m_listed) {
        horizontalRule(kit, x, y, width);
        y = drawNew(session, x, y + kit.px(16), width);
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    if (barTitle(kit, layout.bar, layout.bar.right(), "", session.word("people.title"))) ask(GoBack{});
    endScreen();
}

float PeopleScreen::drawList(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    if (!m_listed) {
        const bool none = !session.services.withRecords;
        return y +
               paragraph(kit, {x, y, width, 0}, session.word(none ? "people.none" : "people.reading"),
                         {Type::body, Role::muted, Align::left}) +
               kit.px(14);
    }
    for (const store::Person& person : m_listed->people) y = drawRow(session, x, y, width, person);
    return y + kit.px(12);
}

float PeopleScreen::drawRow(Session& session, float x, float y, float width, const store::Person& person) {
    const Kit& kit = session.kit;
    const bool guest = person.row.id == store::kGuest;
    const bool current = person.row.id == personInUse(session.services);
    const std::string& name = guest                 ? session.word("home.guest")
                              : person.name.empty() ? session.word("people.noName")
                                                    : person.name;
    std::string line = session.word(person.row.attempts == 1 ? "people.attempt" : "people.attempts",
                                    {{"number", std::to_string(person.row.attempts)}});
    if (!person.row.roles.empty()) line = text::listed(person.row.roles) + " · " + line;
    if (person.hasPassphrase) line += " · " + session.word("people.guarded");
    if (current) line += " · " + session.word("people.current");
    const float inner = width - kit.px(44 + 12);
    const float high = paragraphHeight(kit, Type::strong, name, inner) +
                       paragraphHeight(kit, Type::body, line, inner) + kit.px(12);
    const Rect box{x, y, width, high};
    const bool looked = person.row.id == m_chosen;
    bool hovered = false;
    const bool enter = kit.enter;
    if (looked) fill(kit, box, Role::soft, kit.px(6));
    const bool pressed = pressable(kit, person.row.id.c_str(), box, kit.px(6), &hovered);
    if (looked) ImGui::SetItemDefaultFocus();
    if (hovered && !looked) fill(kit, box, Role::panel2, kit.px(6));
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if ((pressed || focused) && !looked) {
        m_chosen = person.row.id;
        m_passphrase.clear();
        m_fault.reset();
    }
    const bool twice = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    if (pressed && (enter || twice)) {
        if (person.hasPassphrase)
            m_passphrase.focus();
        else
            choose(session);
    }
    icon(kit, current ? Icon::tick : Icon::user, {x + kit.px(12), y + kit.px(8)}, kit.px(20),
         current ? Role::accent : Role::muted);
    float at = y + kit.px(6);
    at += paragraph(kit, {x + kit.px(44), at, inner, 0}, name,
                    {Type::strong, looked ? Role::accent : Role::text, Align::left});
    paragraph(kit, {x + kit.px(44), at, inner, 0}, line, {Type::body, Role::muted, Align::left});
    return y + high + kit.px(4);
}

// What can be done with the row that is looked at.
float PeopleScreen::drawChoice(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const store::Person* person = chosen();
    if (person == nullptr) return y;
    bool entered = false;
    if (person->hasPassphrase)
        y = drawField(session, x, y, width, "people.passphrase", m_passphrase, entered);
    const ButtonSpec use{.label = session.word("people.choose"),
                         .look = Look::filled,
                         .enabled = !m_choosing.waits() && (!person->hasPassphrase || !m_passphrase.empty())};
    const Rect place{x, y, std::min(width, buttonWidth(kit, use)), controlHeight(kit)};
    if (button(kit, "choose", place, use) || (entered && use.enabled)) choose(session);
    return place.bottom() + kit.px(20);
}

float PeopleScreen::drawField(Session& session, float x, float y, float width, const char* nameKey,
                              TextField& field, bool& entered) const {
    const Kit& kit = session.kit;
    y += paragraph(kit, {x, y, width, 0}, session.word(nameKey), {Type::medium, Role::text, Align::left}) +
         kit.px(4);
    entered =
        field.draw(kit, (std::string("##") + nameKey).c_str(), {x, y, std::min(width, kit.px(360)), 0}) ||
        entered;
    return y + controlHeight(kit) + kit.px(12);
}

float PeopleScreen::drawNew(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    y += paragraph(kit, {x, y, width, 0}, session.word("people.new"),
                   {Type::heading, Role::text, Align::left});
    y += paragraph(kit, {x, y, width, 0}, session.word("people.new.note"),
                   {Type::body, Role::muted, Align::left}) +
         kit.px(10);
    bool entered = false;
    y = drawField(session, x, y, width, "people.new.name", m_newName, entered);
    y = drawField(session, x, y, width, "people.new.passphrase", m_newPassphrase, entered);
    if (m_listed && m_listed->guarded) {
        y += paragraph(kit, {x, y, width, 0}, session.word("people.by.note"),
                       {Type::body, Role::muted, Align::left}) +
             kit.px(6);
        y = drawField(session, x, y, width, "people.by.name", m_byName, entered);
        y = drawField(session, x, y, width, "people.by.passphrase", m_byPassphrase, entered);
    }
    const ButtonSpec addThem{.label = session.word("people.add"),
                             .icon = Icon::plus,
                             .enabled = !m_newName.empty() && !m_adding.waits() && m_listed.has_value()};
    const Rect place{x, y, std::min(width, buttonWidth(kit, addThem)), controlHeight(kit)};
    if (button(kit, "add", place, addThem) || (entered && addThem.enabled)) add(session);
    return place.bottom() + kit.px(20);
}

}  // namespace ui
