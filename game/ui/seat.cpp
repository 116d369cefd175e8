#include "ui/seat.hpp"

#include <algorithm>
#include <utility>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/person_progress.hpp"

namespace ui {

using namespace ui_kit;

bool Seat::taken(const Session& session) {
    return session.marker && session.marker->person == personInUse(session.services);
}

void Seat::update(Session& session) {
    if (const std::string person = personInUse(session.services); person != m_person && !taken(session)) {
        m_person = person;
        session.marker.reset();
        m_question.ask(session.services,
                       [person](store::Records& records) -> std::variant<Found, std::string> {
                           const auto found = store::People(records).find(person);
                           if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
                           return Found{std::get<store::Person>(found).hasPassphrase};
                       });
    }
    if (auto found = m_question.take()) {
        if (auto* fault = std::get_if<std::string>(&*found)) {
            m_fault = std::move(*fault);
        } else if (std::get<Found>(*found).guarded) {
            m_asks = true;
            m_passphrase.focus();
        } else {
            session.marker = store::Actor{m_person, false};
        }
    }
    auto unlocked = m_unlocking.take();
    if (!unlocked) return;
    if (auto* fault = std::get_if<std::string>(&*unlocked)) {
        m_fault = std::move(*fault);
        m_passphrase.focus();
    } else {
        session.marker = std::get<store::Actor>(std::move(*unlocked));
        m_asks = false;
    }
}

void Seat::unlock(Session& session) {
    if (m_unlocking.waits() || m_passphrase.empty()) return;
    m_fault.reset();
    m_unlocking.ask(session.services,
                    [person = m_person, passphrase = std::optional(m_passphrase.text())](
                        store::Records& records) mutable -> std::variant<store::Actor, std::string> {
                        auto actor = store::People(records).actor(person, passphrase);
                        crypto::wipe(*passphrase);
                        return actor;
                    });
    m_passphrase.clear();
}

float Seat::draw(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float top = y;
    if (m_fault) {
        icon(kit, Icon::alert, {x, y + kit.px(1)}, kit.px(18), Role::warn);
        y += paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0}, *m_fault,
                       {Type::medium, Role::text, Align::left}) +
             kit.px(14);
    }
    if (!m_asks) return y - top;
    y += paragraph(kit, {x, y, width, 0}, session.word("seat.passphrase"),
                   {Type::medium, Role::text, Align::left}) +
         kit.px(6);
    const bool entered = m_passphrase.draw(kit, "##passphrase", {x, y, std::min(width, kit.px(360)), 0});
    y += controlHeight(kit) + kit.px(12);
    const ButtonSpec sit{.label = session.word("seat.sit"),
                         .look = Look::filled,
                         .key = "\n",
                         .enabled = !m_passphrase.empty() && !m_unlocking.waits()};
    const Rect place{x, y, std::min(width, buttonWidth(kit, sit)), controlHeight(kit)};
    if (button(kit, "sit", place, sit) || (entered && sit.enabled)) unlock(session);
    if (entered) m_passphrase.focus();  // whoever types on, or again, must not type into nothing
    return place.bottom() + kit.px(20) - top;
}

}  // namespace ui
