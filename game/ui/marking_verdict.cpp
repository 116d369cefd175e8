// What the panel of the marking desk tells once the own mark is in: the automatic score beside it.
#include <optional>
#include <string>

#include "assessment/mark_scale.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/marking_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

using Criterion = DeskSheet::Criterion;

// The columns of a row: the criterion, the own mark, the score, the score as a mark.
struct Columns {
    std::string name, own, points, mark;
};

void drawColumns(const Kit& kit, const Rect& row, const Columns& text, Type type, Role role) {
    const float cell = kit.px(84);
    const auto put = [&](float x, float width, const std::string& word, TextStyle style) {
        label(kit, {x, row.y, width, row.height}, word, style);
    };
    put(row.x, row.width - 3 * cell, text.name, {type, role, Align::left});
    put(row.right() - 3 * cell, cell, text.own, {Type::strong, role, Align::right});
    put(row.right() - 2 * cell, cell, text.points, {Type::body, role, Align::right});
    put(row.right() - cell, cell, text.mark, {Type::strong, role, Align::right});
}

std::optional<double> pointsOf(const assessment::EngineScore& score, Criterion criterion) {
    switch (criterion) {
        case Criterion::spacing:
            return score.spacing;
        case Criterion::depth:
            return score.depth;
        case Criterion::hairline:
            return score.hairline;
        case Criterion::global:
            return score.total;
        default:
            return std::nullopt;
    }
}

const char* stateWord(assessment::MarkedAttempt::State state) {
    using State = assessment::MarkedAttempt::State;
    switch (state) {
        case State::marking:
            return "marking.state.marking";
        case State::review:
            return "marking.state.review";
        case State::agreed:
            return "marking.state.agreed";
        case State::released:
            return "marking.state.released";
    }
    return "";
}

}  // namespace

// Own marks and the score's side by side, on one scale.
float MarkingScreen::drawVerdict(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const DeskVerdict& verdict = *m_work->verdict;
    const assessment::EngineScore* const score = verdict.score ? &*verdict.score : nullptr;
    const float row = std::round(kit.px(34));
    const Columns head{"", session.word("marking.you"),
                       score != nullptr ? session.word("marking.points") : "",
                       score != nullptr ? session.word("marking.asMark") : ""};
    drawColumns(kit, {x, y, width, row}, head, Type::body, Role::muted);
    y += row;
    for (std::size_t i = 0; i < assessment::kRubricCriteria; ++i) {
        const auto criterion = static_cast<Criterion>(i);
        if (!m_work->sheet.has(criterion)) continue;
        horizontalRule(kit, x, y, width);
        const auto own = m_work->sheet.mark(criterion);
        Columns line{session.word("rubric." + std::string(assessment::name(criterion))),
                     own ? std::to_string(*own) : "–", "", ""};
        if (score != nullptr) {
            const auto points = pointsOf(*score, criterion);
            line.points = pointsFigure(points);
            line.mark = points ? figure(assessment::markOfPoints(*points), 1) : "–";
        }
        drawColumns(kit, {x, y, width, row}, line, Type::medium, Role::text);
        y += row;
    }
    horizontalRule(kit, x, y, width);
    return drawVerdictWords(session, x, y + kit.px(8), width);
}

// Why there is no score where there is none, and how the work stands.
float MarkingScreen::drawVerdictWords(Session& session, float x, float y, float width) {
    const DeskVerdict& verdict = *m_work->verdict;
    const auto say = [&](const std::string& text, Role role) {
        y += paragraph(session.kit, {x, y, width, 0}, text, {Type::body, role, Align::left}) +
             session.kit.px(4);
    };
    if (!verdict.seesScore) {
        say(session.word("marking.scoreStays"), Role::muted);
    } else if (!verdict.score) {
        say(session.word("marking.noScore"), Role::muted);
    } else if (!verdict.score->undefinedBecause.empty()) {
        say(session.word("marking.undefined", {{"why", verdict.score->undefinedBecause}}), Role::muted);
    } else {
        say(session.word("marking.scaleNote"), Role::muted);
    }
    say(session.word(stateWord(verdict.state)), Role::text);
    return y;
}

}  // namespace ui
