// What the panels of agreement are made of: headings, notes, lines, figures on the ruler.
#include "ui/agreement_screen.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::Estimate;

void AgreementScreen::heading(const Kit& kit, Column& column, const std::string& text) {
    column.y += paragraph(kit, {column.x, column.y, column.width, 0}, text,
                          {Type::heading, Role::text, Align::left}) +
                kit.px(4);
}

void AgreementScreen::note(const Kit& kit, Column& column, const std::string& text) {
    column.y +=
        paragraph(kit, {column.x, column.y, column.width, 0}, text, {Type::body, Role::muted, Align::left}) +
        kit.px(6);
}

void AgreementScreen::line(const Kit& kit, Column& column, const std::string& name, const std::string& words,
                           bool quiet) {
    const float high = lineHeight(kit, Type::medium);
    const float first = textWidth(kit, Type::body, name), second = textWidth(kit, Type::medium, words) + 1.0F;
    const TextStyle style{Type::medium, quiet ? Role::muted : Role::text, Align::left};
    if (first + kit.px(16) + second <= column.width) {
        label(kit, {column.x, column.y, first + 1.0F, high}, name, {Type::body, Role::text, Align::left});
        label(kit, {column.x + column.width - second, column.y, second, high}, words, style);
        column.y += high + kit.px(4);
        return;
    }
    column.y +=
        paragraph(kit, {column.x, column.y, column.width, 0}, name, {Type::body, Role::text, Align::left});
    column.y += paragraph(kit, {column.x, column.y, column.width, 0}, words, style) + kit.px(6);
}

void AgreementScreen::figureRuler(Session& session, Column& column, const std::string& name,
                                  const Estimate& estimate, double low, double high) {
    const Kit& kit = session.kit;
    if (!estimate.value) {
        line(kit, column, name, session.word("agreement.undefined", {{"why", estimate.undefinedBecause}}),
             true);
        column.y += kit.px(4);
        return;
    }
    const int decimals = high - low > 10.0 ? 1 : 2;
    std::string value = figure(*estimate.value, decimals);
    if (estimate.interval)
        value = session.word("agreement.figure", {{"value", value},
                                                  {"low", figure(estimate.interval->low, decimals)},
                                                  {"high", figure(estimate.interval->high, decimals)}});
    line(kit, column, name, value);
    const std::string first = figure(low, 0), last = figure(high, 0);
    const std::string& aim = session.word("agreement.interval");
    BandRuler ruler{low, high, {}, {}, estimate.value, first, last, {}};
    if (estimate.interval) {
        ruler.bandLow = estimate.interval->low;
        ruler.bandHigh = estimate.interval->high;
        ruler.aimText = aim;
    }
    column.y += bandRuler(kit, {column.x, column.y, column.width, 0}, ruler) + kit.px(10);
    if (!estimate.interval)
        note(kit, column, session.word("agreement.noInterval", {{"why", estimate.noIntervalBecause}}));
}

std::string AgreementScreen::nameOf(const Session& session, const std::string& person) const {
    const auto found = m_report->names.find(person);
    return found == m_report->names.end() || found->second.empty() ? session.word("people.noName")
                                                                   : found->second;
}

}  // namespace ui
