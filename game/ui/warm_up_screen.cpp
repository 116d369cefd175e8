#include "ui/warm_up_screen.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "text/number.hpp"
#include "ui/break_line.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using review::Standing;

WarmUpScreen::WarmUpScreen(Session& session, ShowWarmUp what)
    : m_beside(what.beside), m_task(session.services, levelOf(session, 0, what.beside), what.attemptPath) {
    // Known like any other attempt; there is no score to wait for.
    if (session.services.attemptEnded) session.services.attemptEnded(what.attemptPath, nullptr);
}

void WarmUpScreen::take(Session&, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    if (event.key.code == sf::Keyboard::Escape) ask(GoHome{});
    if (event.key.code == sf::Keyboard::R) ask(Practise{0, m_beside});
}

// "warm-up TREMOR SPREAD", "-" for none: for whoever follows the log.
void WarmUpScreen::collect(Session& session) {
    const WarmUpTask::Result* const result = m_task.ready();
    if (m_said || result == nullptr) return;
    m_said = true;
    if (const auto* fault = std::get_if<std::string>(result)) return session.services.log(*fault);
    const auto& today = std::get<WarmUpReport>(*result).today;
    const auto word = [](const review::HandFigure& figure) {
        return figure.value ? " " + text::formatFixed(*figure.value, 4) : std::string(" -");
    };
    session.services.log("warm-up" + word(today.tremor) + word(today.pressure));
}

std::string WarmUpScreen::missingWords(const Session& session, review::Missing missing) const {
    switch (missing) {
        case review::Missing::mouse:
            return session.word("warmup.mouse");
        case review::Missing::tooFewTouches:
            return session.word("warmup.fewTouches", {{"number", std::to_string(review::kFewestTouches)}});
        case review::Missing::tooLittleRest:
            return session.word("warmup.littleRest");
    }
    return {};
}

// Today in one sentence.
std::string WarmUpScreen::sentenceOf(const Session& session, const WarmUpReport& report) const {
    const review::WarmUp& today = report.today;
    if (!today.tremor.value && !today.pressure.value) {
        return session.word(today.tremor.missing == review::Missing::mouse ? "warmup.today.mouse"
                                                                           : "warmup.today.nothing");
    }
    switch (review::together(review::standingOf(today.tremor, report.tremorNorm),
                             review::standingOf(today.pressure, report.pressureNorm))) {
        case Standing::steadier:
            return session.word("warmup.today.steadier");
        case Standing::within:
            return session.word("warmup.today.within");
        case Standing::shakier:
            if (session.services.levels.empty()) break;
            return session.word("warmup.today.shakier", {{"level", session.services.levels.front().title}});
        case Standing::unknown:
            break;
    }
    return session.word("warmup.today.noNorm", {{"number", std::to_string(report.earlier + 1)},
                                                {"needed", std::to_string(review::kNormFrom)}});
}

void WarmUpScreen::drawRuler(const Session& session, const Rect& box, const Row& row) const {
    const Kit& kit = session.kit;
    const double value = *row.figure.value;
    const double usual = row.norm ? row.norm->median : value;
    BandRuler ruler;
    ruler.high = std::max({2.0 * usual, 1.2 * value, 1e-6}) * row.scale;
    ruler.value = value * row.scale;
    std::string aim;
    if (row.norm) {
        const double reach = review::kOff * row.norm->spread;
        ruler.bandLow = std::max(0.0, row.norm->median - reach) * row.scale;
        ruler.bandHigh = (row.norm->median + reach) * row.scale;
        aim = session.word("warmup.norm", {{"low", figure(*ruler.bandLow, row.decimals)},
                                           {"high", figure(*ruler.bandHigh, row.decimals)}});
    }
    const std::string end = figure(ruler.high, row.decimals) + " " + row.unit;
    ruler.lowText = "0";
    ruler.highText = end;
    ruler.aimText = aim;
    bandRuler(kit, box, ruler);
}

float WarmUpScreen::drawRow(Session& session, float x, float y, float width, const Row& row) {
    const Kit& kit = session.kit;
    const float inner = width - kit.px(28);
    const float left = x + kit.px(14);
    const float line = kit.px(32);
    const std::string& note = session.word(row.noteKey);
    const bool known = row.figure.value.has_value();
    const std::string missing = known ? std::string() : missingWords(session, *row.figure.missing);
    const std::string value =
        known ? figure(*row.figure.value * row.scale, row.decimals) + " " + row.unit : "–";
    const float words = paragraphHeight(kit, Type::body, note, inner);
    const float more = known ? kit.px(10) + bandRulerHeight(kit)
                             : kit.px(6) + paragraphHeight(kit, Type::body, missing, inner);
    const float high = kit.px(24) + line + words + more;
    card(kit, {x, y, width, high});
    float at = y + kit.px(12);
    label(kit, {left, at, inner * 0.6F, line}, session.word(row.nameKey),
          {Type::strong, Role::text, Align::left});
    label(kit, {left + inner * 0.6F, at, inner * 0.4F, line}, value, {Type::title, Role::text, Align::right});
    at += line;
    at += paragraph(kit, {left, at, inner, 0}, note, {Type::body, Role::muted, Align::left});
    if (known) {
        drawRuler(session, {left, at + kit.px(10), inner, 0}, row);
    } else {
        paragraph(kit, {left, at + kit.px(6), inner, 0}, missing, {Type::body, Role::text, Align::left});
    }
    return y + high + kit.px(12);
}

float WarmUpScreen::drawReport(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const WarmUpTask::Result* const result = m_task.ready();
    const auto* report = result != nullptr ? std::get_if<WarmUpReport>(result) : nullptr;
    if (report == nullptr) {
        const bool failed = result != nullptr;
        return y + paragraph(kit, {x, y, width, 0},
                             failed ? std::get<std::string>(*result) : session.word("warmup.reading"),
                             {Type::medium, failed ? Role::stop : Role::text, Align::left});
    }
    y += paragraph(kit, {x, y, width, 0}, sentenceOf(session, *report),
                   {Type::title, Role::text, Align::left}) +
         kit.px(16);
    y = drawRow(
        session, x, y, width,
        {"warmup.tremor", "warmup.tremor.note", report->today.tremor, report->tremorNorm, 1.0, 3, "mm"});
    y = drawRow(session, x, y, width,
                {"warmup.pressure", "warmup.pressure.note", report->today.pressure, report->pressureNorm,
                 100.0, 0, "%"});
    y = drawBreakLine(session, x, y, width);
    return y + paragraph(kit, {x, y, width, 0}, session.word("warmup.kept"),
                         {Type::body, Role::muted, Align::left});
}

void WarmUpScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    collect(session);
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "warm-up", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const float x = layout.column.x;
    const float width = layout.column.width;
    float y = ImGui::GetCursorScreenPos().y + kit.px(24);
    y = drawReport(session, x, y, width);
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    FromRight right(kit, layout.bar);
    const ButtonSpec on{.label = session.word("warmup.on"), .look = Look::filled, .key = "\n"};
    if (button(kit, "on", right.take(buttonWidth(kit, on)), on)) ask(GoHome{});
    const ButtonSpec again{.label = session.word("result.again"), .icon = Icon::again, .key = "R"};
    if (button(kit, "again", right.take(buttonWidth(kit, again)), again)) ask(Practise{0, m_beside});
    if (barTitle(kit, layout.bar, right.left(), "", session.word("warmup.title"))) ask(GoHome{});
    if (kit.enter) {
        kit.enter = false;
        ask(GoHome{});
    }
    endScreen();
}

}  // namespace ui
