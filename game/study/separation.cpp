#include <algorithm>
#include <cmath>
#include <numbers>

#include "study/trainees.hpp"

namespace study {
namespace {

bool belongs(const ErrorModel& model, Measure measure) {
    const bool single =
        measure == Measure::spacing || measure == Measure::depth || measure == Measure::hairline;
    return !single || static_cast<std::size_t>(model.owner) == static_cast<std::size_t>(measure);
}

std::size_t errorsOf(Measure measure) {
    const auto& models = errorModels();
    return static_cast<std::size_t>(std::count_if(
        models.begin(), models.end(), [&](const ErrorModel& model) { return belongs(model, measure); }));
}

std::vector<double> chosen(const std::vector<double>& values, const std::vector<std::size_t>& members) {
    std::vector<double> picked;
    picked.reserve(members.size());
    for (const std::size_t i : members) picked.push_back(values[i]);
    return picked;
}

// One pair of levels: points and latent scores of their persons.
struct Pair {
    std::vector<double> lower, upper;
    [[nodiscard]] double area(const Resample& sample) const {
        return areaUnderCurve(chosen(lower, sample[0]), chosen(upper, sample[1]));
    }
};

Separation separate(const Pair& points, const Pair& latent, int resamples, std::uint64_t seed) {
    Separation result;
    const std::vector<std::size_t> sizes{points.lower.size(), points.upper.size()};
    result.area = bootstrap(sizes, resamples, seed, [&](const Resample& s) { return points.area(s); });
    result.ceiling = bootstrap(sizes, resamples, seed, [&](const Resample& s) { return latent.area(s); });
    result.share = bootstrap(sizes, resamples, seed, [&](const Resample& s) {
        return (points.area(s) - 0.5) / std::max(0.01, latent.area(s) - 0.5);
    });
    result.standardError = hanleyMcNeilError(result.area.value, sizes[0], sizes[1]);
    return result;
}

std::vector<double> meansOf(const std::vector<Trainee>& trainees, Measure measure) {
    std::vector<double> values;
    for (const Trainee& trainee : trainees) values.push_back(trainee.mean(measure));
    return values;
}

std::vector<double> latentOf(const std::vector<Trainee>& trainees, Measure measure) {
    std::vector<double> values;
    for (const Trainee& trainee : trainees) values.push_back(latentScore(trainee.person, measure));
    return values;
}

Interval reliabilityOf(const Table& table, int resamples, std::uint64_t seed,
                       double IntraclassCorrelation::*which) {
    return bootstrap({table.size()}, resamples, seed, [&](const Resample& sample) {
        Table rows;
        for (const std::size_t i : sample[0]) rows.push_back(table[i]);
        const auto icc = intraclassCorrelation(rows);
        return icc ? (*icc).*which : 0.0;
    });
}

}  // namespace

double modelCeiling(std::size_t errors, double gap) {
    const double u = kSlope * kSlope * static_cast<double>(errors) / (kPersonNoise * kPersonNoise);
    const double distance = gap * std::sqrt(u / (1.0 + kSkillSpread * kSkillSpread * u));
    return normalBelow(distance / std::numbers::sqrt2);
}

double latentScore(const Person& person, Measure measure) {
    // All errors have one noise, so the best weights are in proportion to the slopes.
    double score = 0.0;
    for (std::size_t k = 0; k < kErrors; ++k) {
        const ErrorModel& model = errorModels()[k];
        if (belongs(model, measure)) score -= model.slope * (person.lnSize[k] - std::log(model.middle));
    }
    return score;
}

std::vector<Separation> separations(const Levels& levels, double gap, int resamples, std::uint64_t seed) {
    std::vector<Separation> all;
    for (std::size_t m = 0; m < kMeasures; ++m) {
        const auto measure = static_cast<Measure>(m);
        for (std::size_t lower = 0; lower + 1 < kLevels; ++lower) {
            const Pair points{meansOf(levels[lower], measure), meansOf(levels[lower + 1], measure)};
            const Pair latent{latentOf(levels[lower], measure), latentOf(levels[lower + 1], measure)};
            Separation one = separate(points, latent, resamples, seed);
            one.measure = measure;
            one.lower = lower;
            one.modelCeiling = modelCeiling(errorsOf(measure), gap);
            all.push_back(one);
        }
    }
    return all;
}

std::vector<NullControl> nullControls(const Levels& levels) {
    std::vector<NullControl> all;
    for (std::size_t m = 0; m < kMeasures; ++m) {
        const auto measure = static_cast<Measure>(m);
        std::vector<double> halves[2];
        for (std::size_t i = 0; i < levels[1].size(); ++i)
            halves[i % 2].push_back(levels[1][i].mean(measure));
        NullControl control{measure, areaUnderCurve(halves[0], halves[1]), 0.0};
        const auto first = static_cast<double>(halves[0].size());
        const auto second = static_cast<double>(halves[1].size());
        control.standardError = std::sqrt((first + second + 1.0) / (12.0 * first * second));
        all.push_back(control);
    }
    return all;
}

std::vector<Reliability> reliabilities(const Levels& levels, int resamples, std::uint64_t seed) {
    std::vector<Reliability> all;
    for (std::size_t m = 0; m < kMeasures; ++m) {
        Table together;
        for (std::size_t level = 0; level <= kLevels; ++level) {
            Table table;
            for (std::size_t i = 0; level < kLevels && i < levels[level].size(); ++i) {
                std::vector<double> row;
                for (const AttemptPoints& attempt : levels[level][i].attempts)
                    row.push_back(attempt.points[m]);
                table.push_back(row);
                together.push_back(row);
            }
            const Table& used = level < kLevels ? table : together;
            all.push_back({static_cast<Measure>(m), level,
                           reliabilityOf(used, resamples, seed, &IntraclassCorrelation::twoWaySingle),
                           reliabilityOf(used, resamples, seed, &IntraclassCorrelation::twoWayMean)});
        }
    }
    return all;
}

}  // namespace study
