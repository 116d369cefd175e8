#include "ui/result_words.hpp"

#include <algorithm>
#include <cmath>

#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

std::string pointsFigure(const std::optional<double>& points) {
    if (!points) return "–";
    // Cut, not rounded: 59.96 must not look like a pass at 60.
    const double tenths = std::floor(*points * 10.0) / 10.0;
    return figure(tenths, tenths == std::floor(tenths) ? 0 : 1);
}

std::string metricName(const Kit& kit, const std::string& id) {
    const std::string key = "metric." + id;
    return kit.words->has(key) ? kit(key) : id;
}

std::string gateName(const Kit& kit, const std::string& id) {
    const std::string key = "gate." + id;
    return kit.words->has(key) ? kit(key) : id;
}

std::string metricFigure(const scoring::Metric& metric, double value) {
    if (metric.unit == "fraction") return figure(value * 100.0, value < 0.1 ? 1 : 0);
    if (metric.unit == "dots") return figure(value, 0);
    return figure(value, 2);
}

std::string metricValue(const Kit& kit, const scoring::Metric& metric) {
    if (!metric.value) return "–";
    const std::string number = metricFigure(metric, *metric.value);
    const std::string key = "unitname." + metric.unit;
    const std::string unit = kit.words->has(key) ? kit(key) : metric.unit;
    // A no-break space: a unit on a line of its own says nothing.
    return unit.empty() ? number : number + "\u00A0" + unit;
}

Mark markOf(scoring::Direction direction) {
    switch (direction) {
        case scoring::Direction::gap:
        case scoring::Direction::missed:
        case scoring::Direction::incomplete:
            return Mark::gap;
        case scoring::Direction::clump:
        case scoring::Direction::duplicate:
        case scoring::Direction::extra:
        case scoring::Direction::tooDense:
            return Mark::clump;
        case scoring::Direction::row:
        case scoring::Direction::tooEven:
            return Mark::row;
        case scoring::Direction::tooShallow:
            return Mark::shallow;
        case scoring::Direction::tooDeep:
            return Mark::deep;
        default:
            return Mark::other;
    }
}

std::string causeSentence(const Kit& kit, const practice::Cause& cause) {
    const auto share = [](double value) { return figure(100.0 * value, 0) + "\u00A0%"; };
    const char* const key = !cause.throughout                              ? "causes.contrast"
                            : cause.kind == practice::CauseKind::slackSkin ? "causes.slackThroughout"
                                                                           : "causes.handThroughout";
    return (*kit.words)(key, {{"what", kit(std::string("cause.") + practice::name(cause.kind))},
                              {"those", kit(std::string("those.") + practice::name(cause.blame))},
                              {"share", share(cause.contrast.share())},
                              {"others", share(cause.contrast.otherShare())},
                              {"number", std::to_string(cause.off.value_or(0))},
                              {"left", std::to_string(cause.offIfTaut.value_or(0))}});
}

std::string whereAndWhen(const Kit& kit, const level::Level& level, const scoring::Finding& finding) {
    std::string text;
    if (finding.at) {
        const long across = std::lround(std::abs(finding.at->x));
        const std::string key = across == 0         ? "where.midline"
                                : finding.at->x > 0 ? "where.left"
                                                    : "where.right";
        text = (*kit.words)(key, {{"mm", std::to_string(across)}});
        if (level.scenario.hairline && level.scenario.hairline->curve.size() >= 2) {
            const double behind =
                scoring::LineProjection(level.scenario.hairline->curve).project(*finding.at).n;
            text += ", " + (*kit.words)(behind >= 0 ? "where.behind" : "where.ahead",
                                        {{"mm", std::to_string(std::lround(std::abs(behind)))}});
        }
    }
    if (finding.time) text += (text.empty() ? "" : " · ") + clockFigure(finding.time->value);
    return text;
}

const scoring::Metric* telling(const scoring::Criterion& criterion) {
    const scoring::Metric* best = nullptr;
    double cost = -1.0;
    for (const scoring::Metric& metric : criterion.metrics) {
        if (!metric.value || !metric.desirability) continue;
        const double lost = metric.weight * -std::log(std::clamp(*metric.desirability, 0.02, 1.0));
        if (lost > cost) {
            best = &metric;
            cost = lost;
        }
    }
    return best;
}

}  // namespace ui
