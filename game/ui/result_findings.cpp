// The panel of the result screen: verdict, the two things that cost most, every figure.
#include <algorithm>
#include <cmath>

#include "review/score_words.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kCostliest = 2;

// A line with a name at the left and a value at the right; the name wraps.
float pairLine(const Kit& kit, float x, float y, float width, std::string_view name, std::string_view value,
               TextStyle style) {
    const float valueWide = std::ceil(textWidth(kit, style.type, value)) + 1.0F;
    const float high = paragraph(kit, {x, y, width - valueWide - kit.px(12), 0}, name, style);
    label(kit, {x + width - valueWide, y, valueWide, lineHeight(kit, style.type)}, value,
          {style.type, style.role, Align::right});
    return high;
}

bool isOfDepth(const scoring::Finding& finding) {
    switch (finding.direction) {
        case scoring::Direction::tooShallow:
        case scoring::Direction::tooDeep:
        case scoring::Direction::uneven:
        case scoring::Direction::drifting:
            return true;
        default:
            return false;
    }
}

// Their number where there is none.
std::size_t firstOfDepth(const std::vector<scoring::Finding>& findings) {
    return static_cast<std::size_t>(std::find_if(findings.begin(), findings.end(), isOfDepth) -
                                    findings.begin());
}

}  // namespace

float ResultScreen::drawVerdict(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const std::string points = pointsFigure(card().totalPoints);
    const float wide = textWidth(kit, Type::total, points);
    const float high = kit.px(50);
    label(kit, {x, y, wide + 2.0F, high}, points,
          {Type::total, card().totalPoints ? Role::text : Role::muted, Align::left});
    const std::string& of = session.word("result.of100");
    const float ofWide = textWidth(kit, Type::body, of);
    label(kit, {x + wide + kit.px(8), y + kit.px(18), ofWide + 1.0F, kit.px(24)}, of,
          {Type::body, Role::muted, Align::left});
    const float left = x + wide + ofWide + kit.px(24);
    const float room = x + width - left;
    const bool passed = card().passed.value_or(false);
    const Role role = !card().passed ? Role::muted : passed ? Role::accent : Role::warn;
    icon(kit, passed ? Icon::tick : Icon::ring, {left, y + kit.px(4)}, kit.px(18), role, 2.0F);
    const std::string& verdict = session.word(!card().passed ? "result.noPassLine"
                                              : passed       ? "result.passed"
                                                             : "result.notPassed");
    float used = paragraph(kit, {left + kit.px(24), y + kit.px(3), room - kit.px(24), 0}, verdict,
                           {Type::strong, role, Align::left});
    used += paragraph(kit, {left, y + kit.px(3) + used, room, 0}, passLineOf(kit, m_level),
                      {Type::body, Role::muted, Align::left});
    for (const std::string& line : {standing(session), endedByLimit(session)}) {
        if (!line.empty())
            used += paragraph(kit, {left, y + kit.px(3) + used, room, 0}, line,
                              {Type::body, Role::text, Align::left});
    }
    if (const std::vector<std::int64_t>& flinches = m_judged->flinchesUs; !flinches.empty()) {
        const std::string line =
            session.word(flinches.size() == 1 ? "result.oneFlinch" : "result.flinches",
                         {{"number", std::to_string(flinches.size())},
                          {"time", clockFigure(static_cast<double>(flinches.front()) / 1e6)}});
        used += paragraph(kit, {left, y + kit.px(3) + used, room, 0}, line,
                          {Type::body, Role::warn, Align::left});
    }
    y += std::max(high, used + kit.px(6)) + kit.px(10);
    horizontalRule(kit, x, y, width);
    return y + kit.px(12);
}

float ResultScreen::drawFindings(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const std::size_t count = std::min(card().findings.size(), kCostliest);
    const char* const title = count == 0   ? "result.noFindings"
                              : count == 1 ? "result.oneFinding"
                                           : "result.twoFindings";
    y += paragraph(kit, {x, y, width, 0}, session.word(title), {Type::strong, Role::text, Align::left}) +
         kit.px(12);
    for (std::size_t i = 0; i < count; ++i) {
        y = drawFinding(session, x, y, width, i) + kit.px(14);
        horizontalRule(kit, x, y, width);
        y += kit.px(14);
    }
    y = drawHonesty(session, x, y, width) + kit.px(10);
    const ButtonSpec all{.label = session.word("result.showAll")};
    const float wide = buttonWidth(kit, all);
    const std::size_t more = card().findings.size() - count;
    const std::string note = more == 0
                                 ? session.word("result.everyFigure")
                                 : session.word("result.moreFindings", {{"number", std::to_string(more)}});
    const float high =
        std::max(controlHeight(kit), paragraphHeight(kit, Type::body, note, width - wide - kit.px(12)));
    paragraph(kit, {x, y + kit.px(8), width - wide - kit.px(12), 0}, note,
              {Type::body, Role::muted, Align::left});
    if (button(kit, "all", {x + width - wide, y, wide, controlHeight(kit)}, all)) m_all = true;
    return y + high;
}

float ResultScreen::drawFinding(Session& session, float x, float y, float width, std::size_t index) {
    const Kit& kit = session.kit;
    const scoring::Finding& finding = card().findings[index];
    const float top = y;
    float left = x;
    float bottom = y;
    for (std::size_t i = 0; i < m_judged->pictures.size(); ++i) {
        if (m_judged->pictures[i].finding != index) continue;
        const Rect picture{x, y, std::round(kit.px(164)), std::round(kit.px(176))};
        drawTexture(picture, m_findingTextures[i], kit.px(6));
        outline(kit, picture, Role::line, kit.px(6));
        left = picture.right() + kit.px(16);
        bottom = picture.bottom();
    }
    const float room = x + width - left;
    const std::string lost =
        finding.lostPoints > 0.05 ? "−" + figure(finding.lostPoints, finding.lostPoints < 10 ? 1 : 0) : "";
    const float lostWide = textWidth(kit, Type::strong, lost) + kit.px(6);
    mark(kit, markOf(finding.direction), {left + kit.px(9), y + lineHeight(kit, Type::heading) / 2},
         kit.px(18));
    label(kit, {x + width - lostWide, y, lostWide, lineHeight(kit, Type::heading)}, lost,
          {Type::strong, Role::text, Align::right});
    y += paragraph(kit, {left + kit.px(26), y, room - kit.px(26) - lostWide - kit.px(6), 0},
                   session.word(std::string("direction.") + scoring::name(finding.direction)),
                   {Type::heading, Role::text, Align::left});
    const std::string where = whereAndWhen(kit, m_level, finding);
    if (!where.empty())
        y += paragraph(kit, {left, y, room, 0}, where, {Type::body, Role::muted, Align::left});
    y += kit.px(4);
    y += paragraph(kit, {left, y, room, 0}, finding.text, {Type::body, Role::text, Align::left});
    y += kit.px(4);
    const practice::Cause* const cause = causeOf(index);
    if (cause != nullptr) {
        y += paragraph(kit, {left, y, room, 0}, session.word("result.cause"),
                       {Type::strong, Role::text, Align::left});
        y += paragraph(kit, {left, y, room, 0}, causeSentence(kit, *cause),
                       {Type::body, Role::text, Align::left});
        y += kit.px(4);
    }
    y += paragraph(kit, {left, y, room, 0}, session.word("result.remedy"),
                   {Type::strong, Role::text, Align::left});
    std::string remedy = review::remedySentence(*kit.words, finding, cause);
    // How long is long enough, by the hand's own good dots; the first finding about depth tells it.
    if (!m_goodHolds.empty() && index == firstOfDepth(card().findings)) remedy += " " + m_goodHolds;
    y += paragraph(kit, {left, y, room, 0}, remedy, {Type::body, Role::text, Align::left});
    y = drawMoment(session, left, y, index);
    return std::max({y, bottom, top});
}

// The button that plays the finding's seconds.
float ResultScreen::drawMoment(Session& session, float x, float y, std::size_t finding) {
    const Kit& kit = session.kit;
    const review::Moment* const moment = momentOf(finding);
    if (moment == nullptr) return y;
    const double length = static_cast<double>(moment->toUs - moment->fromUs) / 1e6;
    const std::string text =
        session.word("result.moment", {{"time", clockFigure(static_cast<double>(moment->fromUs) / 1e6)},
                                       {"seconds", figure(std::max(1.0, std::ceil(length)), 0)}});
    const std::string number = std::to_string(finding + 1);
    const ButtonSpec spec{.label = text, .icon = Icon::play, .key = number};
    y += kit.px(8);
    if (button(kit, ("moment" + number).c_str(), {x, y, buttonWidth(kit, spec), controlHeight(kit)}, spec))
        openReplay(moment);
    return y + controlHeight(kit);
}

const practice::Cause* ResultScreen::causeOf(std::size_t finding) const {
    const auto* causes = m_task->causes();
    if (causes == nullptr || finding >= causes->size() || !(*causes)[finding]) return nullptr;
    return &*(*causes)[finding];
}

// What the reader must know about the figures.
float ResultScreen::drawHonesty(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    for (const std::string& line :
         review::honestLines(*kit.words, m_judged->scored, m_judged->experts, m_judged->attempt().torn)) {
        y += paragraph(kit, {x, y, width, 0}, line, {Type::body, Role::muted, Align::left}) + kit.px(4);
    }
    return y;
}

float ResultScreen::drawTable(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const ButtonSpec back{.label = session.word("result.lessFigures"), .icon = Icon::back};
    if (button(kit, "less", {x, y, buttonWidth(kit, back), controlHeight(kit)}, back)) m_all = false;
    y += controlHeight(kit) + kit.px(14);
    y = drawCriterionRows(session, x, y, width, "criterion.spacing", card().spacing);
    y = drawCriterionRows(session, x, y, width, "criterion.depth", card().depth);
    y = drawCriterionRows(session, x, y, width, "criterion.hairline", card().hairline);
    if (card().findings.size() > kCostliest) {
        y += paragraph(kit, {x, y, width, 0}, session.word("result.otherFindings"),
                       {Type::heading, Role::text, Align::left}) +
             kit.px(4);
    }
    for (std::size_t i = kCostliest; i < card().findings.size(); ++i) {
        const scoring::Finding& finding = card().findings[i];
        mark(kit, markOf(finding.direction), {x + kit.px(9), y + lineHeight(kit, Type::body) / 2},
             kit.px(16));
        const std::string where = whereAndWhen(kit, m_level, finding);
        const practice::Cause* const cause = causeOf(i);
        y += paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0},
                       finding.text + (where.empty() ? "" : " (" + where + ")") +
                           (cause == nullptr ? "" : " " + causeSentence(kit, *cause)),
                       {Type::body, Role::text, Align::left}) +
             kit.px(6);
    }
    return drawHonesty(session, x, y + kit.px(8), width);
}

float ResultScreen::drawCriterionRows(Session& session, float x, float y, float width, const char* nameKey,
                                      const std::optional<scoring::Criterion>& criterion) {
    const Kit& kit = session.kit;
    if (!criterion) return y;
    y += pairLine(kit, x, y, width, session.word(nameKey), pointsFigure(criterion->points),
                  {Type::heading, Role::text, Align::left}) +
         kit.px(2);
    if (!criterion->points) {
        y += paragraph(kit, {x, y, width, 0}, sentence(criterion->undefinedBecause),
                       {Type::body, Role::muted, Align::left}) +
             kit.px(4);
    }
    for (const scoring::Metric& metric : criterion->metrics) {
        y += pairLine(kit, x, y, width, metric.id + "  " + metricName(kit, metric.id),
                      metricValue(kit, metric), {Type::medium, Role::text, Align::left});
        std::string band;
        if (metric.bandLow && metric.bandHigh) {
            band = session.word("result.band", {{"low", metricFigure(metric, *metric.bandLow)},
                                                {"high", metricFigure(metric, *metric.bandHigh)}});
        } else if (metric.bandHigh) {
            band = session.word("result.bandUnder", {{"high", metricFigure(metric, *metric.bandHigh)}});
        }
        const std::string points =
            metric.desirability
                ? session.word("result.points", {{"points", figure(*metric.desirability * 100, 0)}})
            : metric.value ? session.word("result.diagnostic")
                           : std::string();
        y += pairLine(kit, x, y, width, metric.value ? band : sentence(metric.undefinedBecause), points,
                      {Type::body, Role::muted, Align::left}) +
             kit.px(6);
    }
    for (const scoring::Gate& gate : criterion->gates) {
        const std::string value = gate.value ? figure(*gate.value, 2) : "–";
        y += pairLine(kit, x, y, width, session.word("result.gate", {{"name", gateName(kit, gate.id)}}),
                      session.word(gate.tripped ? "result.tripped" : "result.clear"),
                      {Type::medium, gate.tripped ? Role::warn : Role::text, Align::left});
        y += pairLine(kit, x, y, width,
                      session.word("result.limit", {{"value", value}, {"limit", figure(gate.limit, 2)}}), "",
                      {Type::body, Role::muted, Align::left}) +
             kit.px(6);
    }
    y += kit.px(6);
    horizontalRule(kit, x, y, width);
    return y + kit.px(12);
}

}  // namespace ui
