// The panel of learning curves.
#include <algorithm>
#include <cmath>

#include "ui/kit/text_draw.hpp"
#include "ui/learning_plot.hpp"
#include "ui/progress_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kMostRuns = 40;
constexpr float kHigh = 84.0F;  // units

std::string trendWords(const Session& session, const review::SeriesTrend& trend) {
    if (!trend.slope)
        return session.word("progress.trend.few", {{"number", std::to_string(trend.values)},
                                                   {"needed", std::to_string(review::kFewestForTrend)}});
    if (!trend.certain) return session.word("progress.trend.none");
    return session.word(*trend.slope > 0 ? "progress.trend.up" : "progress.trend.down",
                        {{"points", figure(std::abs(*trend.slope), 1)}});
}

}  // namespace

void ProgressScreen::drawCurves(Session& session, Column& column) const {
    const Kit& kit = session.kit;
    heading(kit, column, session.word("progress.curves"));
    bool any = false;
    for (const review::LearningCurve& curve : m_figures->curves) {
        if (curve.points.empty()) continue;
        any = true;
        const float line = lineHeight(kit, Type::strong);
        const std::string value = pointsFigure(curve.points.back().points);
        const float wide = textWidth(kit, Type::strong, value) + 1.0F;
        label(kit, {column.x, column.y, column.width - wide - kit.px(8), line},
              session.word(curve.criterion == "spacing" ? "criterion.spacing"
                           : curve.criterion == "depth" ? "criterion.depth"
                                                        : "criterion.hairline"),
              {Type::strong, Role::text, Align::left});
        label(kit, {column.x + column.width - wide, column.y, wide, line}, value,
              {Type::strong, Role::text, Align::right});
        column.y += line + kit.px(2);
        const Rect plot{column.x, column.y, column.width, std::round(kit.px(kHigh))};
        fill(kit, plot, Role::panel2, kit.px(4));
        learningPlot(kit, plot.inset(kit.px(4)), curve, kMostRuns);
        outline(kit, plot, Role::line, kit.px(4));
        column.y = plot.bottom() + kit.px(2);
        note(kit, column, trendWords(session, curve.trend));
        column.y += kit.px(6);
    }
    note(kit, column, session.word(any ? "progress.curves.note" : "progress.curves.none"));
    column.y += kit.px(14);
}

}  // namespace ui
