#include "assessment/engine_figures.hpp"

namespace assessment {
namespace {

// From thousandths.
std::optional<double> pointsIn(const text::Json& object, std::string_view member) {
    const text::Json* const milli = object.find(member);
    if (milli == nullptr || milli->whole() == nullptr) return std::nullopt;
    return static_cast<double>(*milli->whole()) / 1000.0;
}

}  // namespace

EngineFigures engineFiguresOf(const text::Json& score) {
    EngineFigures figures;
    figures.total = pointsIn(score, "total_milli");
    const text::Json* const criteria = score.find("criteria");
    if (criteria == nullptr || criteria->members() == nullptr) return figures;
    for (const auto& [name, criterion] : *criteria->members()) {
        CriterionFigures& kept = figures.criteria[name];
        kept.points = pointsIn(criterion, "points_milli");
        const text::Json* const metrics = criterion.find("metrics");
        if (metrics == nullptr || metrics->members() == nullptr) continue;
        for (const auto& [id, metric] : *metrics->members()) {
            if (const auto points = pointsIn(metric, "points_milli")) kept.metrics[id] = *points;
        }
    }
    return figures;
}

}  // namespace assessment
