// The panel of what is usual for the person.
#include "ui/kit/text_draw.hpp"
#include "ui/progress_screen.hpp"
#include "ui/result_words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

std::string valueWords(const Session& session, const review::Norm& norm) {
    if (!norm.median)
        return session.word("progress.norm.few", {{"number", std::to_string(norm.runs)},
                                                  {"needed", std::to_string(review::kFewestForNorm)}});
    scoring::Metric metric;
    metric.unit = review::metricUnit(norm.metric);
    metric.value = norm.median;
    return metricValue(session.kit, metric) + " ± " + metricFigure(metric, *norm.spread);
}

}  // namespace

void ProgressScreen::drawNorms(Session& session, Column& column) const {
    const Kit& kit = session.kit;
    heading(kit, column, session.word("progress.norms"));
    const std::vector<review::Norm>& norms = m_figures->norms;
    note(kit, column,
         norms.empty() ? session.word("progress.norms.none")
                       : session.word("progress.norms.note", {{"runs", std::to_string(review::kNormRuns)}}));
    for (const review::Norm& norm : norms) {
        const std::string value = valueWords(session, norm);
        const float wide = textWidth(kit, Type::medium, value) + 1.0F;
        const float name = column.width - wide - kit.px(12);
        const std::string words = metricName(kit, norm.metric);
        const float high =
            paragraph(kit, {column.x, column.y, name, 0}, words, {Type::body, Role::text, Align::left});
        label(kit, {column.x + column.width - wide, column.y, wide, lineHeight(kit, Type::medium)}, value,
              {Type::medium, norm.median ? Role::text : Role::muted, Align::right});
        column.y += high + kit.px(3);
    }
    column.y += kit.px(18);
}

}  // namespace ui
