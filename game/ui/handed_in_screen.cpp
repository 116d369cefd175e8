#include "ui/handed_in_screen.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "assessment/hand_in.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/ids.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/task_words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

using Answer = RecordsQuestion<HandedInNow>::Result;

// Hands it in, if the records have not done so yet, and says what they have.
Answer handInNow(store::Records& records, const std::string& path, const assessment::Sitting& sitting) {
    const auto read = record::readAttempt(path);
    if (const auto* fault = std::get_if<record::FileFault>(&read)) return fault->message;
    const record::AttemptHeader& header = std::get<record::Attempt>(read).header;
    if (auto fault = assessment::handIn(records, header)) return *fault;
    const assessment::ClassBook book = assessment::classBookOf(records.log().events());
    HandedInNow now;
    for (const assessment::HandedIn& one : book.handedIn) {
        if (one.attempt == header.attemptId) now.at = one.at;
        if (one.person == sitting.person && one.assignment == sitting.task.assignment &&
            one.level == sitting.task.level.id)
            ++now.made;
    }
    return now;
}

}  // namespace

HandedInScreen::HandedInScreen(Session& session, ShowHandedIn what) : m_what(std::move(what)) {
    if (m_what.known) return;
    m_question.ask(session.services,
                   [path = m_what.attemptPath, sitting = *m_what.beside.sitting()](store::Records& records) {
                       return handInNow(records, path, sitting);
                   });
}

void HandedInScreen::take(Session&, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape) ask(GoHome{});
}

void HandedInScreen::collect(Session& session) {
    auto taken = m_question.take();
    if (!taken) return;
    if (auto* fault = std::get_if<std::string>(&*taken)) {
        m_fault = std::move(*fault);
        session.services.log(m_fault);
        return;
    }
    m_what.known = std::get<HandedInNow>(*taken);
    session.tasks.renew();
    session.services.log("handed in " + std::to_string(m_what.known->made) + " of " +
                         std::to_string(m_what.beside.sitting()->task.allowed));
}

std::string HandedInScreen::nextWords(const Session& session) const {
    const assessment::Task& task = m_what.beside.sitting()->task;
    const int left = task.allowed - m_what.known->made;
    if (left <= 0) return session.word("handed_in.last");
    const std::string more = left == 1 ? session.word("handed_in.oneMore")
                                       : session.word("handed_in.more", {{"number", std::to_string(left)}});
    return task.due ? more + " " + session.word("handed_in.until", {{"time", timeHere(*task.due)}}) : more;
}

float HandedInScreen::drawState(Session& session, float x, float y, float width) const {
    const Kit& kit = session.kit;
    if (!m_fault.empty())
        return y + paragraph(kit, {x, y, width, 0}, session.word("handed_in.later", {{"fault", m_fault}}),
                             {Type::medium, Role::stop, Align::left});
    if (!m_what.known)
        return y + paragraph(kit, {x, y, width, 0}, session.word("handed_in.now"),
                             {Type::medium, Role::muted, Align::left});
    icon(kit, Icon::tick, {x, y + kit.px(2)}, kit.px(20), Role::accent, 2.0F);
    y += paragraph(kit, {x + kit.px(30), y, width - kit.px(30), 0},
                   session.word("handed_in.at", {{"time", timeHere(m_what.known->at)}}),
                   {Type::medium, Role::text, Align::left}) +
         kit.px(18);
    y += paragraph(kit, {x, y, width, 0}, session.word("handed_in.next"),
                   {Type::strong, Role::text, Align::left}) +
         kit.px(2);
    y += paragraph(kit, {x, y, width, 0}, session.word("handed_in.marking"),
                   {Type::body, Role::text, Align::left}) +
         kit.px(10);
    return y + paragraph(kit, {x, y, width, 0}, nextWords(session), {Type::body, Role::text, Align::left});
}

void HandedInScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "handed-in", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const float x = layout.column.x;
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    const level::Level& level = levelOf(session, m_what.level, m_what.beside);
    y += paragraph(kit, {x, y, layout.column.width, 0}, level.title, {Type::title, Role::text, Align::left}) +
         kit.px(12);
    y = drawState(session, x, y, layout.column.width);
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    FromRight right(kit, layout.bar);
    const ButtonSpec on{.label = session.word("warmup.on"), .look = Look::filled, .key = "\n"};
    if (button(kit, "on", right.take(buttonWidth(kit, on)), on)) ask(GoHome{});
    const std::string above = lineAbove(session, level, m_what.beside);
    if (barTitle(kit, layout.bar, right.left(), above, session.word("handed_in.title"))) ask(GoHome{});
    if (kit.enter) {
        kit.enter = false;
        ask(GoHome{});
    }
    endScreen();
}

}  // namespace ui
