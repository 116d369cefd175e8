// The list of runs, newest first, aborted ones too.
#include <algorithm>
#include <ctime>

#include "record/store/places.hpp"
#include "ui/course_marks.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/progress_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kMore = 30;

// "2026-06-01 14:05" where the person is.
std::string whenWords(std::int64_t milliseconds) {
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts);
    return {text, length};
}

// Index into Services::levels; nothing where the level is not there any more.
std::optional<std::size_t> levelOf(const Session& session, const store::Run& run) {
    const std::vector<level::Level>& levels = session.services.levels;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].id == run.levelId) return i;
    }
    return std::nullopt;
}

std::string stateWords(const Session& session, const store::Run& run, std::optional<review::RunMark> mark) {
    if (mark) return runWord(session.kit, *mark);
    if (run.state == "open") return session.word("run.open");
    if (run.state == "void") return session.word("run.void");
    return session.word(run.dots <= 0 ? "run.empty" : "run.unscored");
}

}  // namespace

void ProgressScreen::drawRuns(Session& session, Column& column) {
    const Kit& kit = session.kit;
    heading(kit, column, session.word("progress.runs"));
    const std::vector<store::Run>& runs = m_figures->runs;
    note(kit, column, session.word(runs.empty() ? "progress.runs.none" : "progress.runs.note"));
    const std::size_t shown = std::min(m_shownRuns, runs.size());
    // A copy of each: what is opened may ask for the list anew.
    for (std::size_t i = 0; i < shown; ++i) drawRun(session, column, runs[runs.size() - 1 - i]);
    if (shown == runs.size()) return;
    const ButtonSpec more{.label = session.word("progress.runs.more")};
    const Rect place{column.x, column.y + kit.px(4), std::min(buttonWidth(kit, more), column.width),
                     controlHeight(kit)};
    if (button(kit, "more", place, more)) m_shownRuns += kMore;
    column.y = place.bottom() + kit.px(8);
}

void ProgressScreen::drawRun(Session& session, Column& column, const store::Run& run) {
    const Kit& kit = session.kit;
    const auto at = levelOf(session, run);
    const std::string& title = at ? session.services.levels[*at].title : run.levelId;
    std::optional<review::RunMark> mark;
    if (at) mark = review::markOf(run, review::courseLevelOf(session.services.levels[*at]));
    std::optional<double> points;
    if (run.totalMilli) points = static_cast<double>(*run.totalMilli) / 1e3;
    const std::string line =
        (m_all ? title + " · " : std::string()) +
        session.word("progress.run", {{"when", whenWords(run.startedAt)},
                                      {"state", stateWords(session, run, mark)},
                                      {"dots", std::to_string(run.dots)},
                                      {"time", clockFigure(static_cast<double>(run.durationUs) / 1e6)},
                                      {"points", pointsFigure(points)}});
    const ButtonSpec replay{.label = session.word("progress.run.replay"), .icon = Icon::play};
    const ButtonSpec result{
        .label = session.word("progress.run.result"),
        .enabled = at && run.dots > 0 && run.levelHash == session.services.levels[*at].hash};
    const float replayWide = buttonWidth(kit, replay);
    const float resultWide = buttonWidth(kit, result);
    const bool narrow = column.width < kit.px(620);
    const float words = column.width - kit.px(26) - (narrow ? 0.0F : replayWide + resultWide + kit.px(24));
    const float textHigh = paragraphHeight(kit, Type::body, line, words);
    const float high = controlHeight(kit);
    const float textTop = narrow ? column.y : column.y + std::max(0.0F, (high - textHigh) / 2);
    if (mark)
        runMark(kit, *mark, {column.x + kit.px(9), textTop + lineHeight(kit, Type::body) / 2}, kit.px(15));
    else
        noRunMark(kit, {column.x + kit.px(9), textTop + lineHeight(kit, Type::body) / 2}, kit.px(15));
    paragraph(kit, {column.x + kit.px(26), textTop, words, 0}, line, {Type::body, Role::text, Align::left});
    const float buttons = narrow ? column.y + textHigh + kit.px(4) : column.y;
    const float x =
        narrow ? column.x + kit.px(26) : column.x + column.width - replayWide - resultWide - kit.px(8);
    ImGui::PushID(run.attemptId.c_str());
    if (button(kit, "result", {x, buttons, resultWide, high}, result)) openRun(session, run, true);
    if (button(kit, "replay", {x + resultWide + kit.px(8), buttons, replayWide, high}, replay))
        openRun(session, run, false);
    ImGui::PopID();
    column.y = std::max(textTop + textHigh, buttons + high) + kit.px(6);
}

void ProgressScreen::openRun(Session& session, const store::Run& run, bool result) {
    const std::string path = session.services.places->attempts + "/" + run.file;
    const auto at = levelOf(session, run);
    if (result && at) {
        ask(ShowResult{*at, path, nullptr});
    } else {
        ask(OpenReplay{path, {}, 0});
    }
}

}  // namespace ui
