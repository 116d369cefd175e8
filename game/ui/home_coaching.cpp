#include "ui/home_coaching.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "record/store/places.hpp"
#include "record/store/settings.hpp"
#include "review/drill_places.hpp"
#include "ui/break_line.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr JudgingTask::Pictures kSmall{16, 16, 1.0};  // nobody sees them here

std::string todayOf(const Session& session) {
    return session.services.today ? session.services.today() : std::string();
}

}  // namespace

void HomeCoaching::findLast(const Session& session) {
    const review::Progress* const progress = session.progress.now();
    const std::vector<level::Level>& levels = session.services.levels;
    std::string last;
    for (std::size_t i = progress == nullptr ? 0 : progress->runs.size(); i-- > 0 && last.empty();) {
        const store::Run& run = progress->runs[i];
        const auto level = std::find_if(levels.begin(), levels.end(),
                                        [&](const level::Level& one) { return one.id == run.levelId; });
        if (run.state != "finished" || level == levels.end()) continue;
        last = run.attemptId;
        if (last == m_last) return;
        m_lastFile = run.file;
        m_lastLevel = static_cast<std::size_t>(level - levels.begin());
    }
    if (last == m_last) return;
    m_last = std::move(last);
    m_judging.reset();
    m_nothingToFix = false;
}

void HomeCoaching::collect(Session& session) {
    findLast(session);
    const JudgingTask::Result* const result = m_judging ? m_judging->ready() : nullptr;
    if (result == nullptr) return;
    const level::Level& level = session.services.levels[m_lastLevel];
    if (const auto* fault = std::get_if<std::string>(result)) {
        session.services.log(*fault);
        session.notices.push_back(*fault);
    } else {
        const auto& judged = std::get<Judged>(*result);
        // Done at another version of the level, its places may mean nothing on this one.
        const bool same = judged.attempt().header.levelHash == level.hash;
        const auto places =
            review::placesToDrill(level, judged.scored.scorecard.findings, judged.attempt().dots);
        auto drills = same ? drillsOf(session, level, places) : nullptr;
        m_nothingToFix = drills == nullptr;
        if (drills) m_request = Practise{m_lastLevel, {std::move(drills), 0}};
    }
    m_judging.reset();
}

bool HomeCoaching::offersWarmUp(const Session& session) const {
    // Of a mouse it would measure nothing: nobody is sent there. W goes there all the same.
    const bool pen = session.pointer && session.pointer->penPresent();
    return pen && session.services.warmUp != nullptr &&
           session.services.settings->warmUpOn != todayOf(session);
}

void HomeCoaching::decline(Session& session) {
    session.services.settings->warmUpOn = todayOf(session);
    session.saveSettings();
}

void HomeCoaching::warmUp(Session& session) {
    if (session.services.warmUp == nullptr) return;
    decline(session);  // once a day is enough
    auto detour = std::make_shared<Detour>();
    detour->kind = Detour::Kind::warmUp;
    detour->levels = {*session.services.warmUp};
    m_request = Practise{0, {std::move(detour), 0}};
}

void HomeCoaching::fix(Session& session) {
    if (m_last.empty() || m_judging || m_nothingToFix) return;
    m_judging =
        std::make_unique<JudgingTask>(session.services, session.services.levels[m_lastLevel],
                                      session.services.places->attempts + "/" + m_lastFile, nullptr, kSmall);
}

void HomeCoaching::take(Session& session, const sf::Event::KeyEvent& key) {
    if (key.code == sf::Keyboard::W) warmUp(session);
    if (key.code == sf::Keyboard::X && offersWarmUp(session)) decline(session);
    if (key.code == sf::Keyboard::M) fix(session);
}

Request HomeCoaching::request(Session& session) {
    collect(session);
    return std::exchange(m_request, Request{});
}

float HomeCoaching::drawWarmUp(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const ButtonSpec start{
        .label = session.word("warmup.start"), .key = "W", .tip = session.word("warmup.offer.text")};
    const ButtonSpec no{.label = session.word("warmup.notToday"), .look = Look::quiet, .key = "X"};
    y += paragraph(kit, {x, y, width, 0}, session.word("warmup.offer"),
                   {Type::medium, Role::text, Align::left}) +
         kit.px(6);
    Rect cell{x, y, std::min(width, buttonWidth(kit, start)), controlHeight(kit)};
    if (button(kit, "warmUp", cell, start)) warmUp(session);
    const float wide = std::min(width, buttonWidth(kit, no));
    cell = {cell.right() + kit.px(4), y, wide, cell.height};
    if (cell.right() > x + width) cell = {x, y + cell.height + kit.px(4), wide, cell.height};
    if (button(kit, "notToday", cell, no)) decline(session);
    return cell.bottom() + kit.px(14);
}

float HomeCoaching::drawFix(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const std::string tip =
        session.word("drill.fixLast.text", {{"level", session.services.levels[m_lastLevel].title}});
    const ButtonSpec fix{.label = session.word(m_judging ? "drill.reading" : "drill.fixLast"),
                         .key = "M",
                         .tip = tip,
                         .enabled = !m_judging && !m_nothingToFix};
    const Rect cell{x, y, std::min(width, buttonWidth(kit, fix)), controlHeight(kit)};
    if (button(kit, "fixLast", cell, fix)) this->fix(session);
    y = cell.bottom() + kit.px(6);
    if (m_nothingToFix)
        y += paragraph(kit, {x, y, width, 0}, session.word("drill.nothing"),
                       {Type::body, Role::muted, Align::left});
    return y + kit.px(8);
}

float HomeCoaching::draw(Session& session, float x, float y, float width) {
    y = drawBreakLine(session, x, y, width);
    if (offersWarmUp(session)) y = drawWarmUp(session, x, y, width);
    if (!m_last.empty()) y = drawFix(session, x, y, width);
    return y;
}

}  // namespace ui
