// The tab of a criterion: who with whom, their differences, bands and figures.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/agreement_plots.hpp"
#include "ui/agreement_screen.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::CriterionAgreement;
using assessment::PairAgreement;

std::vector<AgreementScreen::Pair> AgreementScreen::pairsOf(const Session& session,
                                                            const CriterionAgreement& each) const {
    const auto& markers = m_report->marking.markers;
    std::vector<std::size_t> all(markers.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<Pair> pairs;
    const auto add = [&](const PairAgreement& figures) {
        Pair pair{&figures, session.word("agreement.mean"), session.word("agreement.score"), {}, each.score};
        if (figures.first) {
            pair.first = nameOf(session, markers[*figures.first]);
            pair.firstMarks = columnOf(each.marks, *figures.first);
        } else {
            pair.firstMarks = meanMarks(each.marks, all, 2);
        }
        if (figures.second) {
            pair.second = nameOf(session, markers[*figures.second]);
            pair.secondMarks = columnOf(each.marks, *figures.second);
        }
        pairs.push_back(std::move(pair));
    };
    if (each.marks.raters() == 0) return pairs;
    for (const PairAgreement& figures : each.panel.betweenMarkers) add(figures);
    if (!each.noScoreBecause.empty()) return pairs;
    add(each.panel.meanWithScore);
    for (const PairAgreement& figures : each.panel.withScore) add(figures);
    return pairs;
}

void AgreementScreen::drawCriterion(Session& session, Column& left, Column& right) {
    const Kit& kit = session.kit;
    const CriterionAgreement& each = m_report->marking.criteria.at(static_cast<std::size_t>(m_tab));
    const std::vector<Pair> pairs = pairsOf(session, each);
    heading(kit, left, session.word("agreement.pairs"));
    if (pairs.empty()) {
        note(kit, left, session.word("agreement.noneTwice"));
        return;
    }
    const auto told = std::find_if(pairs.begin(), pairs.end(), [](const Pair& pair) {
        return pair.figures->n >= assessment::kFewestDoubleMarked;
    });
    const auto first = told == pairs.end() ? 0 : static_cast<std::size_t>(told - pairs.begin());
    const std::size_t looked = std::min(m_pair.value_or(first), pairs.size() - 1);
    drawPairs(session, left, pairs, looked);
    if (!each.noScoreBecause.empty())
        note(kit, left, session.word("agreement.noScore", {{"why", each.noScoreBecause}}));
    const Pair& pair = pairs[looked];
    if (pair.figures->difference.bias.value) {
        heading(kit, left,
                session.word("agreement.difference", {{"first", pair.first}, {"second", pair.second}}));
        const Rect plot{left.x, left.y, left.width, std::round(kit.px(230))};
        differencePlot(kit, plot, pair.firstMarks, pair.secondMarks, pair.figures->difference);
        left.y = plot.bottom() + kit.px(2);
        note(kit, left, session.word("agreement.difference.note"));
        left.y += kit.px(12);
    }
    drawFigures(session, right, each, pair);
    drawMarkers(session, left, each);
    drawMetrics(session, right, each);
}

// Rows to choose from: who with whom, of how many attempts, and how well they rank alike.
void AgreementScreen::drawPairs(Session& session, Column& column, const std::vector<Pair>& pairs,
                                std::size_t chosen) {
    const Kit& kit = session.kit;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Pair& pair = pairs[i];
        const std::string who =
            session.word("agreement.pair", {{"first", pair.first}, {"second", pair.second}});
        const auto& spearman = pair.figures->spearman;
        const std::string words =
            session.word("agreement.shared", {{"number", std::to_string(pair.figures->n)}}) +
            (spearman.value ? " · " + figure(*spearman.value, 2) : "");
        const float inner = column.width - kit.px(20), wide = textWidth(kit, Type::body, words) + 1.0F;
        const bool two = textWidth(kit, Type::medium, who) + kit.px(16) + wide > inner;
        const float row = std::max(kit.px(30), lineHeight(kit, Type::medium) + kit.px(8));
        const float nameHigh = two ? paragraphHeight(kit, Type::medium, who, inner) + kit.px(4) : row;
        const Rect box{column.x, column.y, column.width, two ? nameHigh + row : row};
        const bool looked = i == chosen;
        bool hovered = false;
        if (looked) fill(kit, box, Role::soft, kit.px(6));
        ImGui::PushID(static_cast<int>(i));
        const bool pressed = pressable(kit, "pair", box, kit.px(6), &hovered);
        if (pressed || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)) m_pair = i;
        ImGui::PopID();
        if (hovered && !looked) fill(kit, box, Role::panel2, kit.px(6));
        const TextStyle style{Type::medium, looked ? Role::accent : Role::text, Align::left};
        const float x = box.x + kit.px(10);
        if (two) {
            paragraph(kit, {x, box.y + kit.px(4), inner, 0}, who, style);
        } else {
            label(kit, {x, box.y, inner - wide - kit.px(8), row}, who, style);
        }
        label(kit, {x + inner - wide, box.bottom() - row, wide, row}, words,
              {Type::body, Role::muted, Align::right});
        column.y = box.bottom() + kit.px(3);
    }
    column.y += kit.px(12);
}

void AgreementScreen::drawFigures(Session& session, Column& column, const CriterionAgreement& each,
                                  const Pair& pair) {
    const Kit& kit = session.kit;
    const PairAgreement& figures = *pair.figures;
    heading(kit, column, session.word("agreement.pair", {{"first", pair.first}, {"second", pair.second}}));
    if (figures.n < assessment::kFewestDoubleMarked) {
        note(kit, column, session.word("agreement.undefined", {{"why", figures.spearman.undefinedBecause}}));
        note(kit, column,
             session.word("agreement.soFar", {{"number", std::to_string(figures.n)},
                                              {"needed", std::to_string(assessment::kFewestDoubleMarked)}}));
    } else {
        figureRuler(session, column, session.word("agreement.spearman"), figures.spearman, -1, 1);
        if (figures.second)
            figureRuler(session, column, session.word("agreement.icc"), figures.intraclass, -1, 1);
        figureRuler(session, column, session.word("agreement.kappa"), figures.kappa, -1, 1);
        figureRuler(session, column, session.word("agreement.bias"), figures.difference.bias, -2, 2);
        const Rect bands{column.x, column.y, std::min(column.width, kit.px(360)),
                         lineHeight(kit, Type::body) * 2 + std::round(kit.px(5 * 34))};
        bandPlot(kit, bands, pair.firstMarks, pair.secondMarks, pair.first, pair.second);
        column.y = bands.bottom() + kit.px(18);
    }
    heading(kit, column, session.word("agreement.reliability"));
    figureRuler(session, column, session.word("agreement.oneMark"), each.oneMark, -1, 1);
    figureRuler(session, column, session.word("agreement.meanOfTwo"), each.meanOfTwo, -1, 1);
    column.y += kit.px(8);
}

}  // namespace ui
