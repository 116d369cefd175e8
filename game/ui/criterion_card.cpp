#include "ui/criterion_card.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "review/figures.hpp"
#include "review/score_words.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kMargin = 14.0F;  // units, left and right
constexpr float kAbove = 10.0F;   // units, over the name
constexpr float kBelow = 10.0F;   // units, under the last line

BandRuler rulerOf(const scoring::Metric& metric) {
    const review::MetricScale scale = review::scaleOf(metric);
    BandRuler ruler;
    ruler.low = scale.low;
    ruler.high = scale.high;
    ruler.bandLow = metric.bandLow;
    ruler.bandHigh = metric.bandHigh;
    ruler.value = metric.value;
    return ruler;
}

}  // namespace

CriterionCard::CriterionCard(const Kit& kit, const char* nameKey,
                             const std::optional<scoring::Criterion>& criterion, float width,
                             const char* noteKey)
    : m_kit(kit),
      m_nameKey(nameKey),
      m_criterion(criterion),
      m_metric(criterion ? telling(*criterion) : nullptr),
      m_width(width),
      m_noteKey(noteKey) {}

std::string CriterionCard::points() const { return m_criterion ? pointsFigure(m_criterion->points) : "–"; }

float CriterionCard::nameWidth() const {
    return m_width - m_kit.px(2 * kMargin + 12) - textWidth(m_kit, Type::figure, points());
}

float CriterionCard::headHeight() const {
    const float name = paragraphHeight(m_kit, Type::strong, m_kit(m_nameKey), nameWidth());
    return std::round(m_kit.px(kAbove) + std::max(m_kit.px(36), name + m_kit.px(8)));
}

std::string CriterionCard::metricLine() const {
    return metricName(m_kit, m_metric->id) + ": " + metricValue(m_kit, *m_metric);
}

std::string CriterionCard::reason() const {
    return m_criterion ? sentence(m_criterion->undefinedBecause) : m_kit("result.notPart");
}

float CriterionCard::noteHeight(float inner) const {
    return m_noteKey == nullptr ? 0.0F : paragraphHeight(m_kit, Type::medium, m_kit(m_noteKey), inner);
}

float CriterionCard::bodyHeight() const {
    const float inner = m_width - m_kit.px(2 * kMargin);
    if (m_metric == nullptr) {
        return std::round(paragraphHeight(m_kit, Type::body, reason(), inner) + m_kit.px(kBelow));
    }
    const review::MetricState state = review::stateOf(*m_kit.words, *m_criterion, *m_metric);
    return std::round(noteHeight(inner) + paragraphHeight(m_kit, Type::body, metricLine(), inner) +
                      bandRulerHeight(m_kit) + m_kit.px(4) +
                      paragraphHeight(m_kit, Type::medium, state.words, inner - m_kit.px(22)) +
                      m_kit.px(kBelow));
}

void CriterionCard::draw(float x, float y, float head, float body) const {
    card(m_kit, {x, y, m_width, head + body});
    const Rect inner{x + m_kit.px(kMargin), y + m_kit.px(kAbove), m_width - m_kit.px(2 * kMargin), 0};
    const std::string figure = points();
    const float wide = textWidth(m_kit, Type::figure, figure) + m_kit.px(4);
    label(m_kit, {inner.right() - wide, inner.y, wide, m_kit.px(34)}, figure,
          {Type::figure, m_criterion && m_criterion->points ? Role::text : Role::muted, Align::right});
    const float line = lineHeight(m_kit, Type::strong);
    paragraph(m_kit, {inner.x, inner.y + (m_kit.px(34) - line) / 2, nameWidth(), 0}, m_kit(m_nameKey),
              {Type::strong, Role::text, Align::left});
    if (m_metric == nullptr) {
        paragraph(m_kit, {inner.x, y + head, inner.width, 0}, reason(),
                  {Type::body, Role::muted, Align::left});
        return;
    }
    drawMetric(inner, y + head);
}

void CriterionCard::drawMetric(const Rect& inner, float y) const {
    if (m_noteKey != nullptr) {
        y += paragraph(m_kit, {inner.x, y, inner.width, 0}, m_kit(m_noteKey),
                       {Type::medium, Role::text, Align::left});
    }
    y += paragraph(m_kit, {inner.x, y, inner.width, 0}, metricLine(), {Type::body, Role::muted, Align::left});
    BandRuler ruler = rulerOf(*m_metric);
    const std::string low = metricFigure(*m_metric, ruler.low);
    const std::string high = metricFigure(*m_metric, ruler.high);
    std::string aim;
    if (m_metric->bandLow && m_metric->bandHigh) {
        aim = (*m_kit.words)("gauge.aim", {{"low", metricFigure(*m_metric, *m_metric->bandLow)},
                                           {"high", metricFigure(*m_metric, *m_metric->bandHigh)}});
    }
    ruler.lowText = low;
    ruler.highText = high;
    ruler.aimText = aim;
    y += bandRuler(m_kit, {inner.x, y, inner.width, 0}, ruler) + m_kit.px(4);
    const review::MetricState state = review::stateOf(*m_kit.words, *m_criterion, *m_metric);
    const Role ink = state.good ? Role::accent : Role::warn;
    icon(m_kit, state.good ? Icon::tick : Icon::ring, {inner.x, y + m_kit.px(2)}, m_kit.px(16), ink, 2.0F);
    paragraph(m_kit, {inner.x + m_kit.px(22), y, inner.width - m_kit.px(22), 0}, state.words,
              {Type::medium, ink, Align::left});
}

}  // namespace ui
