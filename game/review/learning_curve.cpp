#include "review/learning_curve.hpp"

#include <algorithm>
#include <array>

namespace review {

namespace {

constexpr std::array kCriteria{"spacing", "depth", "hairline"};

void addPoints(LearningCurve& curve, const std::vector<store::Run>& runs) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].state != "finished" || runs[i].dots <= 0) continue;
        for (const store::RunCriterion& criterion : runs[i].criteria) {
            if (criterion.criterion != curve.criterion || !criterion.pointsMilli) continue;
            curve.points.push_back(
                {i, runs[i].startedAt, static_cast<double>(*criterion.pointsMilli) / 1000.0});
        }
    }
}

SeriesTrend lately(const std::vector<CurvePoint>& points) {
    std::vector<double> last;
    const std::size_t first = points.size() - std::min(points.size(), kTrendRuns);
    for (std::size_t i = first; i < points.size(); ++i) last.push_back(points[i].points);
    return trendOf(last);
}

}  // namespace

std::optional<ExpertBand> expertBand(const std::string& criterion) {
    // docs/study.md, "What came out", the column of experts; a test compares them.
    if (criterion == "spacing") return ExpertBand{91.0 - 15.0, 100.0};
    if (criterion == "depth") return ExpertBand{88.0 - 16.0, 100.0};
    if (criterion == "hairline") return ExpertBand{93.0 - 9.0, 100.0};
    return std::nullopt;
}

std::vector<LearningCurve> curvesOf(const std::vector<store::Run>& runs) {
    std::vector<LearningCurve> curves;
    for (const char* criterion : kCriteria) {
        LearningCurve curve;
        curve.criterion = criterion;
        addPoints(curve, runs);
        curve.band = expertBand(curve.criterion);
        curve.trend = lately(curve.points);
        curves.push_back(std::move(curve));
    }
    return curves;
}

}  // namespace review
