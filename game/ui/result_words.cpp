#include "ui/result_words.hpp"

#include "review/figures.hpp"
#include "review/score_words.hpp"

namespace ui {

using namespace ui_kit;

std::string pointsFigure(const std::optional<double>& points) { return review::pointsFigure(points); }

std::string metricName(const Kit& kit, const std::string& id) { return review::metricName(*kit.words, id); }

std::string gateName(const Kit& kit, const std::string& id) { return review::gateName(*kit.words, id); }

std::string metricFigure(const scoring::Metric& metric, double value) {
    return review::metricFigure(metric, value);
}

std::string metricValue(const Kit& kit, const scoring::Metric& metric) {
    return review::metricValue(*kit.words, metric);
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
    return review::causeSentence(*kit.words, cause);
}

std::string whereAndWhen(const Kit& kit, const level::Level& level, const scoring::Finding& finding) {
    return review::whereAndWhen(*kit.words, level, finding);
}

const scoring::Metric* telling(const scoring::Criterion& criterion) { return review::telling(criterion); }

}  // namespace ui
