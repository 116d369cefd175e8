// The tab of naturalness: where each piece lies by pairs, how firm that is, and who judged against it.
#include <algorithm>
#include <cmath>

#include "ui/agreement_screen.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/plot_scale.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::SeriesResult;

void AgreementScreen::drawNaturalness(Session& session, Column& left, Column& right) {
    const Kit& kit = session.kit;
    if (m_report->pairs.empty()) {
        heading(kit, left, session.word("agreement.places"));
        note(kit, left, session.word("agreement.noPairs"));
        return;
    }
    for (const SeriesResult& pairs : m_report->pairs) {
        drawPlaces(session, left, pairs);
        drawJudges(session, right, pairs);
        if (&left != &right) left.y = right.y = std::max(left.y, right.y);
    }
}

// The most natural piece first, each with its error; 95 % of such bars hold the true place.
void AgreementScreen::drawPlaces(Session& session, Column& column, const SeriesResult& pairs) const {
    const Kit& kit = session.kit;
    const auto& scale = pairs.result.scale;
    heading(kit, column, session.word("agreement.places"));
    if (scale.pieces.empty()) {
        note(kit, column, session.word("agreement.undefined", {{"why", scale.undefinedBecause}}));
        return;
    }
    double reach = 1.0;
    for (const auto& piece : scale.pieces)
        reach = std::max(reach, std::abs(piece.logit) + 1.96 * piece.error);
    const float row = std::max(kit.px(24), lineHeight(kit, Type::body) + kit.px(2));
    const float names = kit.px(64), counts = textWidth(kit, Type::body, "00 / 00") + kit.px(8);
    const auto count = static_cast<float>(pairs.result.order.size());
    const Rect box{column.x + names, column.y, column.width - names - counts, row * count};
    fill(kit, box, Role::panel2, kit.px(4));
    const PlotScale plot{box.inset(kit.px(6), 0), -reach, reach, 0, 1};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({plot.x(0), box.y}, {plot.x(0), box.bottom()}, kit.ink(Role::line), kit.px(1));
    float y = column.y;
    for (const std::size_t at : pairs.result.order) {
        const auto& piece = scale.pieces[at];
        const auto name = m_report->pseudonyms.find(pairs.series.pieces[at]);
        const float middle = y + row / 2;
        label(kit, {column.x, y, names, row}, name == m_report->pseudonyms.end() ? "" : name->second,
              {Type::body, Role::text, Align::left});
        list.AddLine({plot.x(piece.logit - 1.96 * piece.error), middle},
                     {plot.x(piece.logit + 1.96 * piece.error), middle}, kit.ink(Role::accent), kit.px(2));
        list.AddCircleFilled({plot.x(piece.logit), middle}, kit.px(4), kit.ink(Role::text), 16);
        label(kit, {box.right(), y, counts, row},
              std::to_string(piece.won) + " / " + std::to_string(piece.compared),
              {Type::body, Role::muted, Align::right});
        y += row;
    }
    outline(kit, box, Role::line, kit.px(4));
    column.y = box.bottom() + kit.px(4);
    note(kit, column, session.word("agreement.places.note"));
    column.y += kit.px(14);
}

void AgreementScreen::drawJudges(Session& session, Column& column, const SeriesResult& pairs) const {
    const Kit& kit = session.kit;
    const auto& result = pairs.result;
    heading(kit, column, session.word("agreement.firm"));
    note(kit, column,
         session.word("agreement.judged", {{"judged", std::to_string(result.judged)},
                                           {"planned", std::to_string(result.planned)},
                                           {"pieces", std::to_string(pairs.series.pieces.size())}}));
    const auto& separation = result.scale.separation;
    if (separation.value) {
        line(kit, column, session.word("agreement.separation"), figure(*separation.value, 2));
        const std::string& aim = session.word("agreement.aim");
        column.y += bandRuler(kit, {column.x, column.y, column.width, 0},
                              {0, 1, assessment::kReliabilityAim, {}, separation.value, "0", "1", aim}) +
                    kit.px(10);
    } else {
        note(kit, column,
             session.word("agreement.undefined",
                          {{"why", separation.undefinedBecause.empty() ? result.scale.undefinedBecause
                                                                       : separation.undefinedBecause}}));
    }
    heading(kit, column, session.word("agreement.judges"));
    for (const assessment::JudgeFit& fit : result.fits) {
        std::string words =
            session.word("agreement.choices", {{"number", std::to_string(fit.judgements)}}) + " · ";
        if (fit.misfits) {
            words += session.word(*fit.misfits ? "agreement.misfits" : "agreement.fits",
                                  {{"infit", figure(*fit.infit.value, 2)}});
        } else {
            const auto& why = fit.infit.value ? fit.others.undefinedBecause : fit.infit.undefinedBecause;
            words += session.word("agreement.undefined", {{"why", why}});
        }
        line(kit, column, nameOf(session, pairs.series.judges[fit.judge]), words, !fit.misfits);
    }
    column.y += kit.px(14);
}

}  // namespace ui
