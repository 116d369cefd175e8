#include "study/trainees.hpp"

#include <algorithm>
#include <cmath>

#include <scoring/score.hpp>

namespace study {

const char* name(Measure measure) {
    static constexpr std::array<const char*, kMeasures> names{"spacing", "depth", "hairline",
                                                              "geometric mean", "least of three"};
    return names[static_cast<std::size_t>(measure)];
}

const char* levelName(std::size_t level) {
    static constexpr std::array<const char*, kLevels + 1> names{"novice", "intermediate", "expert", "all"};
    return names[level];
}

double Trainee::mean(Measure measure) const {
    double sum = 0.0;
    for (const AttemptPoints& attempt : attempts) sum += attempt.points[static_cast<std::size_t>(measure)];
    return sum / static_cast<double>(attempts.size());
}

AttemptPoints pointsOf(const Tasks& tasks, const Habits& habits, Generator generator,
                       scoring::Random& random) {
    const auto judged = [&](const Task& task) {
        return scoring::score(task.scenario, task.reference,
                              makeAttempt(task.ground, habits, generator, random));
    };
    const scoring::Scorecard field = judged(tasks.field);
    const scoring::Scorecard hairline = judged(tasks.hairline);
    const std::array<std::optional<double>, 3> three{field.spacing->points, field.depth->points,
                                                     hairline.hairline->points};
    AttemptPoints result;
    double product = 1.0;
    double least = 100.0;
    for (std::size_t i = 0; i < three.size(); ++i) {
        result.undefined = result.undefined || !three[i];
        result.points[i] = three[i].value_or(0.0);
        product *= result.points[i];
        least = std::min(least, result.points[i]);
    }
    result.points[static_cast<std::size_t>(Measure::geometricMean)] = std::cbrt(product);
    result.points[static_cast<std::size_t>(Measure::least)] = least;
    result.passed = field.passed.value_or(false) && hairline.passed.value_or(false);
    return result;
}

std::optional<Levels> practise(const Tasks& tasks, const Population& population, unsigned threads,
                               const Report& report) {
    Levels levels;
    for (auto& level : levels) level.resize(population.persons);
    const auto practiseOne = [&](std::size_t index) {
        const std::size_t level = index % kLevels;
        const std::size_t person = index / kLevels;
        const auto number = static_cast<std::uint32_t>(index);
        Trainee& trainee = levels[level][person];
        scoring::Random birth = randomFor(population.seed, population.part, number, 0);
        trainee.person = drawPerson((static_cast<double>(level) - 1.0) * population.gap, birth);
        const Habits habits = habitsOf(trainee.person);
        for (std::size_t k = 0; k < population.attempts; ++k) {
            scoring::Random random =
                randomFor(population.seed, population.part, number, static_cast<std::uint32_t>(k + 1));
            trainee.attempts.push_back(pointsOf(tasks, habits, population.generator, random));
        }
    };
    if (!forEachIndex(kLevels * population.persons, threads, "trainees practise", report, practiseOne)) {
        return std::nullopt;
    }
    return levels;
}

}  // namespace study
