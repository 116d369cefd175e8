// How each marker stands to the others, and which metrics go with what people see.
#include <algorithm>
#include <cmath>

#include "ui/agreement_screen.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::CriterionAgreement;
using assessment::Estimate;
using assessment::MarkerStanding;
using assessment::MarkerVerdict;

namespace {

// "0.9 (0.6 to 1.2)"; `sign` -1 turns a severe marker's difference round.
std::string amount(const Session& session, const Estimate& estimate, double sign) {
    if (!estimate.interval) return figure(sign * estimate.value.value_or(0.0), 1);
    const double a = sign * estimate.interval->low, b = sign * estimate.interval->high;
    return session.word("agreement.figure", {{"value", figure(sign * *estimate.value, 1)},
                                             {"low", figure(std::min(a, b), 1)},
                                             {"high", figure(std::max(a, b), 1)}});
}

std::string standingWords(const Session& session, const MarkerStanding& standing) {
    if (!standing.verdict) return session.word("agreement.undefined", {{"why", standing.undefinedBecause}});
    switch (*standing.verdict) {
        case MarkerVerdict::agrees:
            return session.word("agreement.agrees");
        case MarkerVerdict::lenient:
            return session.word("agreement.lenient", {{"by", amount(session, standing.bias, 1.0)}});
        case MarkerVerdict::severe:
            return session.word("agreement.severe", {{"by", amount(session, standing.bias, -1.0)}});
        case MarkerVerdict::doesNotAgree:
            break;
    }
    if (!standing.correlation.value) return session.word("agreement.allAlike");
    return session.word("agreement.doesNotAgree", {{"value", figure(*standing.correlation.value, 2)}});
}

std::string metricWords(const Kit& kit, const std::string& id) {
    if (id == "spacing" || id == "depth" || id == "hairline") return kit("criterion." + id);
    return metricName(kit, id);
}

}  // namespace

void AgreementScreen::drawMarkers(Session& session, Column& column, const CriterionAgreement& each) const {
    const Kit& kit = session.kit;
    heading(kit, column, session.word("agreement.markers"));
    for (const MarkerStanding& standing : each.standings) {
        const bool good = standing.verdict == MarkerVerdict::agrees;
        const float size = kit.px(18), indent = kit.px(28);
        Column inner{column.x + indent, column.y, column.width - indent};
        const Icon which = !standing.verdict ? Icon::ring : good ? Icon::tick : Icon::alert;
        icon(kit, which, {column.x, column.y}, size, good || !standing.verdict ? Role::muted : Role::warn);
        line(kit, inner, nameOf(session, m_report->marking.markers[standing.marker]),
             standingWords(session, standing), !standing.verdict);
        if (standing.againstOneOnly && standing.verdict && !good)
            note(kit, inner, session.word("agreement.oneOnly"));
        column.y = inner.y + kit.px(2);
    }
    note(kit, column, session.word("agreement.markers.note"));
    column.y += kit.px(14);
}

void AgreementScreen::drawMetrics(Session& session, Column& column, const CriterionAgreement& each) const {
    const Kit& kit = session.kit;
    heading(kit, column, session.word("agreement.metrics"));
    if (each.metrics.empty()) {
        note(kit, column, session.word("agreement.metrics.none"));
        return;
    }
    note(kit, column, session.word("agreement.metrics.note", {{"line", figure(m_report->marking.line, 2)}}));
    for (const assessment::MetricInPanel& metric : each.metrics) {
        const auto& [spearman, advisory] = metric.agreement;
        std::string words = session.word("agreement.undefined", {{"why", spearman.undefinedBecause}});
        if (spearman.value)
            words = session.word("agreement.figure", {{"value", figure(*spearman.value, 2)},
                                                      {"low", figure(spearman.interval->low, 2)},
                                                      {"high", figure(spearman.interval->high, 2)}});
        Column inner = column;
        const std::string& tag = session.word("agreement.advisory");
        const float wide = chipWidth(kit, Icon::none, tag);
        if (advisory == true) {
            chip(kit, {column.x + column.width - wide, column.y}, Icon::none, tag);
            inner.width -= wide + kit.px(10);
        }
        line(kit, inner, metricWords(kit, metric.id), words, !spearman.value);
        column.y = std::max(inner.y, column.y + (advisory == true ? kit.px(28) : 0.0F));
    }
    column.y += kit.px(14);
}

}  // namespace ui
