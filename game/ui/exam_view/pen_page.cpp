#include "ui/exam_view/pen_page.hpp"

#include <algorithm>
#include <cmath>

#include "text/list.hpp"
#include "ui/exam_view/exam_bar.hpp"
#include "ui/exam_view/exam_layout.hpp"
#include "ui/exam_view/page.hpp"
#include "ui/kit/gauges.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

std::string percent(double share) { return std::to_string(std::lround(share * 100.0)); }

}  // namespace

std::string PenPage::rateWords() const {
    const std::string least = std::to_string(m_desk.facts().leastRate);
    const auto& rate = m_desk.seen().rate;
    if (!rate) return word("exam.look.rate.none", {{"least", least}});
    return word("exam.look.rate.some", {{"rate", std::to_string(*rate)}, {"least", least}});
}

std::string PenPage::pressureWords() const {
    const auto& pressures = m_desk.seen().pressures;
    if (!pressures) return word("exam.look.pressure.none");
    return word("exam.look.pressure.some",
                {{"least", percent(pressures->first)}, {"most", percent(pressures->second)}});
}

std::string PenPage::closingWords(std::int64_t leftUs) const {
    const exam_types::PenSeen& seen = m_desk.seen();
    if (seen.enough)
        return word(seen.rate && *seen.rate < m_desk.facts().leastRate ? "exam.look.slow"
                                                                       : "exam.look.enough");
    const auto seconds = static_cast<std::int64_t>(std::ceil(static_cast<double>(leftUs) * 1e-6));
    return word("exam.look.ends", {{"seconds", std::to_string(std::max<std::int64_t>(0, seconds))}});
}

float PenPage::drawInside(const Rect& box, std::int64_t leftUs) {
    const exam_types::PenSeen& seen = m_desk.seen();
    Column column(m_kit, box);
    column.say(word("exam.look.pen"), {Type::title, Role::text, Align::left});
    column.gap(8);
    column.say(word("exam.look.text"));
    column.gap(16);
    progressBar(m_kit, {box.x, std::round(column.y()), box.width, std::round(m_kit.px(10))}, seen.share);
    column.gap(26);
    column.row(word("exam.look.from"),
               seen.pens.empty() ? word("exam.look.from.none") : text::listed(seen.pens));
    if (!seen.others.empty())
        column.row(word("exam.look.others"),
                   word("exam.look.others.some", {{"names", text::listed(seen.others)}}));
    if (!seen.programs.empty())
        column.row(word("exam.look.programs"),
                   word("exam.look.programs.some", {{"names", text::listed(seen.programs)}}));
    column.row(word("exam.look.rate"), rateWords());
    column.row(word("exam.look.dots"),
               word("exam.look.dots.some",
                    {{"dots", std::to_string(seen.dots)}, {"of", std::to_string(seen.dotsWanted)}}));
    column.row(word("exam.look.pressure"), pressureWords());
    column.row(word("exam.look.tilt"), word(seen.tilt ? "exam.look.tilt.seen" : "exam.look.tilt.none"));
    column.gap(10);
    const bool slow = seen.enough && seen.rate && *seen.rate < m_desk.facts().leastRate;
    column.say(closingWords(leftUs), {seen.enough ? Type::medium : Type::body,
                                      slow          ? Role::stop
                                      : seen.enough ? Role::accent
                                                    : Role::muted,
                                      Align::left});
    column.gap(16);
    ButtonSpec spec{.label = m_kit("exam.look.end"), .key = "Esc"};
    if (seen.enough) spec = {.label = m_kit("exam.goOn"), .look = Look::filled, .key = "\n"};
    if (column.press("end", spec) || (takesEnter(m_kit) && seen.enough)) m_ends = true;
    return column.used();
}

void PenPage::draw(std::int64_t leftUs) {
    const exam_types::PenLookFacts& facts = m_desk.facts();
    const ExamLayout layout = layoutExam(m_kit.frame, false, facts.specimen);
    beginScreen(m_kit, "page", true);
    onCard(m_kit, layout.column, [&](const Rect& box) { return drawInside(box, leftUs); });
    if (facts.specimen) drawBannerWords(m_kit, layout.banner, word("exam.specimen"));
    drawBarGround(m_kit, layout.bar);
    const std::string below =
        facts.paper.empty() ? facts.station
                            : word("exam.look.paper", {{"paper", facts.paper}, {"station", facts.station}});
    (void)drawBarTitle(m_kit, layout.bar, word("exam.look.title"), below, facts.station,
                       layout.bar.right() - m_kit.px(24));
    endScreen();
}

}  // namespace exam_ui
