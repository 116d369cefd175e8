// Each criterion with its points and the figure that tells most on its ruler; every figure in a table.
#include <algorithm>
#include <array>

#include "report/attempt_pages.hpp"
#include "report/shapes.hpp"
#include "review/figures.hpp"
#include "review/score_words.hpp"

namespace report {

namespace {

using OneCriterion = std::optional<scoring::Criterion>;
struct Named {
    const char* key;
    const OneCriterion& criterion;
};

std::array<Named, 3> criteriaOf(const scoring::Scorecard& card) {
    return {{{"criterion.spacing", card.spacing},
             {"criterion.depth", card.depth},
             {"criterion.hairline", card.hairline}}};
}

constexpr double kPointsWide = 128.0;  // points

Ruler rulerOf(const Pages& pages, const scoring::Metric& metric) {
    const review::MetricScale scale = review::scaleOf(metric);
    Ruler ruler{scale.low, scale.high, metric.bandLow, metric.bandHigh, metric.value, {}, {}, {}};
    ruler.lowText = review::metricFigure(metric, scale.low);
    ruler.highText = review::metricFigure(metric, scale.high);
    if (metric.bandLow && metric.bandHigh)
        ruler.aimText = pages.words("gauge.aim", {{"low", review::metricFigure(metric, *metric.bandLow)},
                                                  {"high", review::metricFigure(metric, *metric.bandHigh)}});
    else if (metric.bandHigh)
        ruler.aimText =
            pages.words("gauge.aimUnder", {{"high", review::metricFigure(metric, *metric.bandHigh)}});
    return ruler;
}

// Name and points at the left of a criterion's block; returns their height.
double pointsColumn(Flow& flow, const Pages& pages, const Named& named, double y) {
    const OneCriterion& criterion = named.criterion;
    double used = flow.put(flow.left(), y, kPointsWide, pages.words(named.key), style::kStrong);
    used += flow.put(flow.left(), y + used, kPointsWide,
                     criterion ? review::pointsFigure(criterion->points) : "–", style::kFigure);
    if (criterion && criterion->pointsLow && criterion->pointsHigh &&
        *criterion->pointsLow < *criterion->pointsHigh)
        used +=
            flow.put(flow.left(), y + used, kPointsWide,
                     pages.words("report.likely", {{"low", review::pointsFigure(criterion->pointsLow)},
                                                   {"high", review::pointsFigure(criterion->pointsHigh)}}),
                     style::kNote);
    return used;
}

// The ruler at the right; returns its height.
double rulerColumn(Flow& flow, const Pages& pages, const scoring::Criterion& criterion,
                   const scoring::Metric& metric, double y) {
    const double x = flow.left() + kPointsWide + 14.0;
    const double wide = flow.right() - x;
    double used =
        flow.put(x, y, wide,
                 review::metricName(pages.words, metric.id) + ": " + review::metricValue(pages.words, metric),
                 style::kBody);
    ruler(flow, x, y + used, wide, rulerOf(pages, metric));
    used += kRulerHigh + 1.0;
    const review::MetricState state = review::stateOf(pages.words, criterion, metric);
    verdictShape(flow.cairo(), state.good, x + 5.0, y + used + 6.0, 9.0);
    used += flow.put(x + 15.0, y + used, wide - 15.0, review::sentence(state.words), style::kBody);
    return used;
}

double textColumn(Flow& flow, const Pages& pages, const OneCriterion& criterion, double y) {
    const double x = flow.left() + kPointsWide + 14.0;
    return flow.put(x, y, flow.right() - x,
                    criterion ? review::sentence(criterion->undefinedBecause) : pages.words("result.notPart"),
                    style::kMuted);
}

void criterionBlock(Flow& flow, const Pages& pages, const Named& named) {
    const scoring::Metric* const metric = named.criterion ? review::telling(*named.criterion) : nullptr;
    flow.need(72.0);
    const double y = flow.y();
    const double left = pointsColumn(flow, pages, named, y);
    const double right = metric != nullptr ? rulerColumn(flow, pages, *named.criterion, *metric, y)
                                           : textColumn(flow, pages, named.criterion, y);
    flow.down(std::max(left, right) + 8.0);
}

std::string bandText(const Pages& pages, const scoring::Metric& metric) {
    if (!metric.value) return review::sentence(metric.undefinedBecause);
    if (metric.bandLow && metric.bandHigh)
        return pages.words("result.band", {{"low", review::metricFigure(metric, *metric.bandLow)},
                                           {"high", review::metricFigure(metric, *metric.bandHigh)}});
    if (metric.bandHigh)
        return pages.words("result.bandUnder", {{"high", review::metricFigure(metric, *metric.bandHigh)}});
    return {};
}

void figureRow(Flow& flow, const std::string& name, const std::string& value, const std::string& band,
               const std::string& points) {
    const double wide = flow.width();
    flow.row({{0.0, wide * 0.36, name, style::kBody},
              {wide * 0.36, wide * 0.15, value, style::to(style::kBody, Align::right)},
              {wide * 0.54, wide * 0.28, band, style::kMuted},
              {wide * 0.82, wide * 0.18, points, style::to(style::kBody, Align::right)}});
    flow.down(2.0);
}

void figuresOf(Flow& flow, const Pages& pages, const scoring::Criterion& criterion) {
    for (const scoring::Metric& metric : criterion.metrics) {
        const std::string points =
            metric.desirability
                ? pages.words("result.points", {{"points", review::figure(*metric.desirability * 100, 0)}})
            : metric.value ? pages.words("result.diagnostic")
                           : std::string();
        figureRow(flow, metric.id + "  " + review::metricName(pages.words, metric.id),
                  review::metricValue(pages.words, metric), bandText(pages, metric), points);
    }
    for (const scoring::Gate& gate : criterion.gates) {
        const std::string value = gate.value ? review::figure(*gate.value, 2) : "–";
        figureRow(flow, pages.words("result.gate", {{"name", review::gateName(pages.words, gate.id)}}), value,
                  pages.words("report.limit", {{"limit", review::figure(gate.limit, 2)}}),
                  pages.words(gate.tripped ? "result.tripped" : "result.clear"));
    }
}

}  // namespace

void drawCriteria(Flow& flow, const Pages& pages) {
    flow.down(14.0);
    flow.heading(pages.words("report.score"));
    flow.down(2.0);
    for (const Named& named : criteriaOf(pages.card())) criterionBlock(flow, pages, named);
}

void drawFigures(Flow& flow, const Pages& pages) {
    flow.heading(pages.words("result.everyFigure"));
    for (const Named& named : criteriaOf(pages.card())) {
        if (!named.criterion) continue;
        flow.need(48.0);
        flow.down(3.0);
        flow.row({{0.0, flow.width() * 0.8, pages.words(named.key), style::kStrong},
                  {flow.width() * 0.8, flow.width() * 0.2,
                   pages.words("result.points", {{"points", review::pointsFigure(named.criterion->points)}}),
                   style::to(style::kStrong, Align::right)}});
        flow.down(2.0);
        figuresOf(flow, pages, *named.criterion);
    }
}

}  // namespace report
