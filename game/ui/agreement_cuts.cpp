// Where a pass line of the total would lie by what instructors said.
#include <cmath>

#include "ui/agreement_plots.hpp"
#include "ui/agreement_screen.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kHigh = 250.0F;  // units

std::string percent(double share) { return figure(100.0 * share, 0); }

// Who would pass or fail wrongly at the cut: as counted, and as the curves expect.
std::string wrongWords(const Session& session, const assessment::WrongDecisions& wrong) {
    return session.word("agreement.wrong", {{"shouldFail", std::to_string(wrong.shouldFail)},
                                            {"passed", std::to_string(wrong.passedWrongly)},
                                            {"passExpected", percent(wrong.falsePasses)},
                                            {"shouldPass", std::to_string(wrong.shouldPass)},
                                            {"failed", std::to_string(wrong.failedWrongly)},
                                            {"failExpected", percent(wrong.falseFails)}});
}

}  // namespace

void AgreementScreen::drawBorderline(Session& session, Column& column) const {
    const Kit& kit = session.kit;
    const auto& standard = m_report->marking.standard;
    heading(kit, column, session.word("agreement.borderline"));
    note(kit, column, session.word("agreement.borderline.note"));
    figureRuler(session, column, session.word("agreement.cut"), standard.borderline.cut, 0, 100);
    if (standard.borderline.cut.value) {
        const Rect plot{column.x, column.y, column.width, std::round(kit.px(kHigh))};
        borderlinePlot(kit, plot, standard);
        column.y = plot.bottom() + kit.px(4);
        note(kit, column,
             session.word("agreement.fit", {{"explained", percent(standard.borderline.explained)},
                                            {"residual", figure(standard.borderline.residual, 1)}}));
    }
    if (standard.borderline.wrong) note(kit, column, wrongWords(session, *standard.borderline.wrong));
    if (standard.informed > 0)
        note(kit, column,
             session.word("agreement.informed", {{"number", std::to_string(standard.informed)}}));
    column.y += kit.px(14);
}

void AgreementScreen::drawGroups(Session& session, Column& column) const {
    const Kit& kit = session.kit;
    const auto& standard = m_report->marking.standard;
    heading(kit, column, session.word("agreement.groups"));
    note(kit, column, session.word("agreement.groups.note"));
    assessment::Estimate cut = assessment::Estimate::undefined(standard.groups.undefinedBecause);
    if (standard.groups.cut) {
        cut.value = standard.groups.cut;
        cut.noIntervalBecause = session.word("agreement.groups.noInterval");
    }
    figureRuler(session, column, session.word("agreement.cut"), cut, 0, 100);
    if (standard.groups.lower.spread > 0.0 && standard.groups.upper.spread > 0.0) {
        const Rect plot{column.x, column.y, column.width, std::round(kit.px(kHigh))};
        groupsPlot(kit, plot, standard);
        column.y = plot.bottom() + kit.px(4);
        note(kit, column,
             session.word("agreement.groups.legend", {{"failed", std::to_string(standard.failed.size())},
                                                      {"passed", std::to_string(standard.passed.size())}}));
    }
    if (standard.groups.wrong) note(kit, column, wrongWords(session, *standard.groups.wrong));
    note(kit, column, session.word("agreement.cut.note"));
    column.y += kit.px(14);
}

}  // namespace ui
