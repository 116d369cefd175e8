#include "ui/home_tasks.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/person_progress.hpp"
#include "ui/task_words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::OwnTask;
using assessment::Task;

namespace {

constexpr std::int64_t kTimeGoesOnMs = 60'000;  // as fine as "in 3 minutes" is
constexpr std::size_t kMostEnded = 3;           // tasks that are over, so that old ones do not pile up

std::int64_t nowMs() { return store::millisecondsOf(store::wallClockNow()).value_or(0); }

std::string keyOf(const OwnTask& own) { return own.task.assignment + own.task.level.id; }

bool isOver(const OwnTask& own) {
    return own.task.state == Task::State::done || own.task.state == Task::State::closed;
}

// Index into Services::levels.
std::optional<std::size_t> levelOf(const Session& session, const OwnTask& own) {
    const std::vector<level::Level>& levels = session.services.levels;
    const auto found = std::find_if(levels.begin(), levels.end(),
                                    [&](const level::Level& one) { return one.id == own.task.level.id; });
    if (found == levels.end()) return std::nullopt;
    return static_cast<std::size_t>(found - levels.begin());
}

}  // namespace

std::optional<std::size_t> HomeTasks::firstOpen(const Session& session) const {
    const auto& tasks = session.tasks.now();
    const auto found = std::find_if(tasks.begin(), tasks.end(),
                                    [](const OwnTask& own) { return own.task.state == Task::State::open; });
    if (found == tasks.end()) return std::nullopt;
    return static_cast<std::size_t>(found - tasks.begin());
}

std::optional<std::size_t> HomeTasks::firstReleased(const Session& session) const {
    const auto& tasks = session.tasks.now();
    const auto found = std::find_if(tasks.begin(), tasks.end(),
                                    [](const OwnTask& own) { return own.released() != nullptr; });
    if (found == tasks.end()) return std::nullopt;
    return static_cast<std::size_t>(found - tasks.begin());
}

void HomeTasks::look(const Session& session, std::size_t index) {
    const OwnTask& own = session.tasks.now()[index];
    OpenFeedback feedback{own.title, {}};
    for (const assessment::OwnWork& work : own.work) {
        if (work.released) feedback.attempts.push_back(work.attempt);
    }
    if (!feedback.attempts.empty()) m_request = std::move(feedback);
}

void HomeTasks::refuse(const std::string& why) { m_refused = why; }

// Asked of the records at the last moment: another window or a command may have used the last attempt.
void HomeTasks::begin(Session& session, std::size_t index) {
    const OwnTask& own = session.tasks.now()[index];
    if (m_question.waits()) return;
    m_asked = keyOf(own);
    m_refused.clear();
    const auto level = levelOf(session, own);
    if (!level) return refuse(session.word("task.no.levelMissing"));
    m_level = *level;
    m_question.ask(session.services,
                   [person = personInUse(session.services), assignment = own.task.assignment,
                    level = session.services.levels[m_level]](store::Records& records) {
                       using Result = RecordsQuestion<Answer>::Result;
                       auto found = assessment::sittingNow(records, person, assignment, level);
                       if (auto* fault = std::get_if<std::string>(&found)) return Result(std::move(*fault));
                       if (auto* why = std::get_if<assessment::NotBegun>(&found))
                           return Result(Answer(std::move(*why)));
                       return Result(Answer(std::get<assessment::Sitting>(std::move(found))));
                   });
}

void HomeTasks::collect(Session& session) {
    auto taken = m_question.take();
    if (!taken) return;
    if (const auto* fault = std::get_if<std::string>(&*taken)) {
        session.services.log(*fault);
        return refuse(*fault);
    }
    auto& answer = std::get<Answer>(*taken);
    if (const auto* refused = std::get_if<assessment::NotBegun>(&answer)) {
        session.tasks.renew();
        return refuse(whyNoSitting(session.kit, refused->why));
    }
    auto detour = std::make_shared<Detour>();
    detour->kind = Detour::Kind::task;
    detour->sitting = std::get<assessment::Sitting>(std::move(answer));
    detour->levels = {assessment::levelFor(*detour->sitting, session.services.levels[m_level])};
    m_request = Practise{m_level, {std::move(detour), 0}};
}

void HomeTasks::take(Session& session, const sf::Event::KeyEvent& key) {
    const auto open = firstOpen(session);
    const auto released = firstReleased(session);
    if (key.code == sf::Keyboard::T && open) begin(session, *open);
    if (key.code == sf::Keyboard::L && released) look(session, *released);
}

Request HomeTasks::request(Session& session) {
    collect(session);
    return std::exchange(m_request, Request{});
}

float HomeTasks::drawButton(Session& session, float right, float y, std::size_t index) {
    const Kit& kit = session.kit;
    const OwnTask& own = session.tasks.now()[index];
    const bool open = own.task.state == Task::State::open;
    if (!open && own.released() == nullptr) return 0.0F;
    const bool first = index == (open ? firstOpen(session) : firstReleased(session));
    const ButtonSpec spec{.label = session.word(open ? "task.begin" : "task.look"),
                          .key = !first ? std::string_view()
                                 : open ? "T"
                                        : "L",
                          .enabled = !m_question.waits()};
    const float wide = buttonWidth(kit, spec);
    const std::string id = "task" + std::to_string(index);
    if (button(kit, id.c_str(), {right - wide, y, wide, controlHeight(kit)}, spec)) {
        if (open) begin(session, index);
        if (!open) look(session, index);
    }
    return wide;
}

float HomeTasks::drawTask(Session& session, float x, float y, float width, std::size_t index) {
    const Kit& kit = session.kit;
    const OwnTask& own = session.tasks.now()[index];
    const auto level = levelOf(session, own);
    const Role ink = isOver(own) && own.released() == nullptr ? Role::muted : Role::text;
    const float wide = drawButton(session, x + width, y, index);
    const float left = x + kit.px(26);
    const float inner = width - kit.px(26) - (wide > 0.0F ? wide + kit.px(10) : 0.0F);
    icon(kit, Icon::flag, {x, y + kit.px(2)}, kit.px(18), wide > 0.0F ? Role::accent : Role::muted);
    float below = y + paragraph(kit, {left, y, inner, 0}, own.title, {Type::strong, ink, Align::left});
    const std::string& title = level ? session.services.levels[*level].title : own.task.level.id;
    below += paragraph(kit, {left, below, inner, 0}, title, {Type::body, ink, Align::left});
    if (wide > 0.0F) below = std::max(below, y + controlHeight(kit));
    below += paragraph(kit, {left, below, width - kit.px(26), 0}, taskLine(kit, own, nowMs()),
                       {Type::body, Role::muted, Align::left});
    if (own.task.state == Task::State::open && own.released() != nullptr) {
        const ButtonSpec spec{
            .label = session.word("task.lookEarlier"),
            .look = Look::quiet,
            .key = firstReleased(session) == index ? std::string_view("L") : std::string_view()};
        const Rect cell{left - kit.px(14), below, std::min(buttonWidth(kit, spec), width),
                        controlHeight(kit)};
        if (button(kit, ("look" + std::to_string(index)).c_str(), cell, spec)) look(session, index);
        below = cell.bottom();
    }
    if (m_asked == keyOf(own) && !m_refused.empty())
        below += paragraph(kit, {left, below + kit.px(2), width - kit.px(26), 0}, m_refused,
                           {Type::medium, Role::stop, Align::left});
    return below + kit.px(10);
}

float HomeTasks::draw(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    if (nowMs() - m_askedAt > kTimeGoesOnMs) {
        m_askedAt = nowMs();
        session.tasks.renew();
    }
    session.tasks.update(session.services);
    const auto& tasks = session.tasks.now();
    if (tasks.empty()) return y;
    y +=
        paragraph(kit, {x, y, width, 0}, session.word("task.head"), {Type::strong, Role::text, Align::left}) +
        kit.px(6);
    std::size_t ended = 0;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (isOver(tasks[i]) && ++ended > kMostEnded) continue;
        y = drawTask(session, x, y, width, i);
    }
    return y + kit.px(8);
}

}  // namespace ui
