#include "ui/marking_list_screen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "assessment/marking.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"

namespace ui {

using namespace ui_kit;

MarkingListScreen::MarkingListScreen(Session&) {}

// Of what the actor marked or taught, what they may still read: a role may be over.
std::variant<MarkingListScreen::List, std::string> MarkingListScreen::listFor(store::Records& records,
                                                                              const store::Actor& actor,
                                                                              const std::string& nothing) {
    store::People people(records);
    const assessment::Marking marking(records, people);
    const auto books = marking.books();
    List list;
    bool refused = false;
    for (auto& one : assessment::deskOf(books.classes, books.marks, actor.person)) {
        const assessment::Assignment* const of = books.classes.findAssignment(one.assignment);
        if (of == nullptr || marking.whyNotRead(actor, *of)) {
            refused = true;
        } else {
            list.assignments.push_back(std::move(one));
        }
    }
    if (refused && list.assignments.empty()) return nothing;
    return list;
}

void MarkingListScreen::askList(Session& session) {
    m_asked = true;
    m_listQuestion.ask(session.services,
                       [actor = *session.marker, nothing = session.word("marking.list.notYours")](
                           store::Records& records) { return listFor(records, actor, nothing); });
}

void MarkingListScreen::collect(Session& session) {
    m_seat.update(session);
    if (Seat::taken(session) && !m_asked) askList(session);
    auto list = m_listQuestion.take();
    if (!list) return;
    if (auto* fault = std::get_if<std::string>(&*list)) {
        m_fault = std::move(*fault);
    } else {
        m_list = std::get<List>(std::move(*list));
    }
}

// Back from the desk, the counts are others.
void MarkingListScreen::feel(Session& session, const std::vector<PointerReport>&, bool covered) {
    if (m_covered && !covered && Seat::taken(session)) askList(session);
    m_covered = covered;
}

void MarkingListScreen::take(Session&, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    if (event.key.code == sf::Keyboard::Escape) ask(GoBack{});
    if (!m_list) return;  // letters may be a passphrase's
    if (event.key.code == sf::Keyboard::A) ask(OpenAgreement{});
    if (event.key.code == sf::Keyboard::J) ask(OpenPairs{});
}

void MarkingListScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "marking_list", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const float x = layout.column.x;
    const float width = layout.column.width;
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    y += paragraph(kit, {x, y, width, 0}, session.word("marking.list.lead"),
                   {Type::body, Role::muted, Align::left}) +
         kit.px(16);
    y += m_seat.draw(session, x, y, width);
    if (m_fault) {
        icon(kit, Icon::alert, {x, y + kit.px(1)}, kit.px(18), Role::warn);
        y += paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0}, *m_fault,
                       {Type::medium, Role::text, Align::left}) +
             kit.px(14);
    }
    if (!m_list && !m_fault && !m_seat.rests()) {
        y += paragraph(kit, {x, y, width, 0}, session.word("people.reading"),
                       {Type::body, Role::muted, Align::left});
    } else if (m_list && m_list->assignments.empty()) {
        y += paragraph(kit, {x, y, width, 0}, session.word("marking.list.none"),
                       {Type::body, Role::text, Align::left});
    }
    m_openDrawn = false;
    if (m_list) {
        for (const assessment::DeskAssignment& one : m_list->assignments)
            y = drawRow(session, x, y, width, one);
        y = drawDoors(session, x, y + kit.px(4), width);
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    if (barTitle(kit, layout.bar, layout.bar.right(), "", session.word("marking.list.title"))) ask(GoBack{});
    endScreen();
}

// To the pages about all of the work, in one row or below each other.
float MarkingListScreen::drawDoors(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    float at = x;
    const auto door = [&](const char* id, std::string_view word, const char* key) {
        const ButtonSpec spec{.label = session.word(word), .key = key};
        const float wide = std::min(width, buttonWidth(kit, spec));
        if (at > x && at + wide > x + width) {
            at = x;
            y += controlHeight(kit) + kit.px(8);
        }
        const bool pressed = button(kit, id, {at, y, wide, controlHeight(kit)}, spec);
        at += wide + kit.px(8);
        return pressed;
    };
    if (door("agreement", "agreement.title", "A")) ask(OpenAgreement{});
    if (door("pairs", "pairs.title", "J")) ask(OpenPairs{});
    return y + controlHeight(kit) + kit.px(12);
}

// An assignment as a card: how far oneself is, and how far all of it.
float MarkingListScreen::drawRow(Session& session, float x, float y, float width,
                                 const assessment::DeskAssignment& one) {
    const Kit& kit = session.kit;
    const auto number = [](std::size_t count) { return std::to_string(count); };
    const std::string mine = !one.hasRules   ? session.word("marking.list.noRules")
                             : !one.marks    ? session.word("marking.list.notMine")
                             : one.mine == 0 ? session.word("marking.list.nothingYet")
                             : one.waiting() == 0
                                 ? session.word("marking.list.done", {{"all", number(one.mine)}})
                                 : session.word("marking.list.mine", {{"marked", number(one.marked)},
                                                                      {"all", number(one.mine)},
                                                                      {"waiting", number(one.waiting())}});
    const std::string all = session.word("marking.list.all", {{"marking", number(one.marking)},
                                                              {"review", number(one.review)},
                                                              {"agreed", number(one.agreed)},
                                                              {"released", number(one.released)}});
    const bool opens = one.waiting() > 0;
    const ButtonSpec mark{.label = session.word("marking.list.open"), .look = Look::filled, .key = "\n"};
    const float buttonWide = opens ? std::min(buttonWidth(kit, mark), width * 0.45F) : 0.0F;
    const float inner = width - kit.px(32) - (opens ? buttonWide + kit.px(16) : 0.0F);
    const float titleHigh = paragraphHeight(kit, Type::heading, one.title, inner);
    const float classHigh = paragraphHeight(kit, Type::body, one.classTitle, inner);
    const float mineHigh = paragraphHeight(kit, Type::medium, mine, inner);
    const float allHigh = paragraphHeight(kit, Type::body, all, inner);
    const float bar = one.mine > 0 ? kit.px(16) : 0.0F;
    const float high = kit.px(28) + titleHigh + classHigh + kit.px(6) + mineHigh + bar + allHigh;
    card(kit, {x, y, width, high});
    const float left = x + kit.px(16);
    float at = y + kit.px(14);
    at += paragraph(kit, {left, at, inner, 0}, one.title, {Type::heading, Role::text, Align::left});
    at += paragraph(kit, {left, at, inner, 0}, one.classTitle, {Type::body, Role::muted, Align::left}) +
          kit.px(6);
    at += paragraph(kit, {left, at, inner, 0}, mine, {Type::medium, Role::text, Align::left});
    if (one.mine > 0) {
        const Rect track{left, at + kit.px(4), std::min(inner, kit.px(280)), std::round(kit.px(8))};
        fill(kit, track, Role::panel2, track.height / 2);
        outline(kit, track, Role::line, track.height / 2);
        const float share = static_cast<float>(one.marked) / static_cast<float>(one.mine);
        if (share > 0)
            fill(kit, {track.x, track.y, std::max(track.height, track.width * share), track.height},
                 Role::accent, track.height / 2);
        at += bar;
    }
    paragraph(kit, {left, at, inner, 0}, all, {Type::body, Role::muted, Align::left});
    if (opens) {
        ImGui::PushID(one.assignment.c_str());
        const Rect place{x + width - kit.px(16) - buttonWide, y + (high - controlHeight(kit)) / 2, buttonWide,
                         controlHeight(kit)};
        if (button(kit, "open", place, mark) || (!m_openDrawn && std::exchange(kit.enter, false)))
            ask(OpenMarking{one.assignment});
        m_openDrawn = true;
        ImGui::PopID();
    }
    return y + high + kit.px(12);
}

}  // namespace ui
