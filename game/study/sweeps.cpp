#include <cmath>

#include <scoring/score.hpp>

#include "study/trials.hpp"

namespace study {
namespace {

constexpr std::uint32_t kPart = 30;
constexpr double kAllowed = 2.0;  // points on the other criteria
constexpr double kAllowedPitchOnFront = 9.0;

using FivePoints = std::array<double, 5>;

Owner ownerOf(std::size_t column) {
    static constexpr std::array<Owner, 5> owners{Owner::spacing, Owner::depth, Owner::spacing, Owner::depth,
                                                 Owner::hairline};
    return owners[column];
}

bool hasTwoDirections(Error error) {
    return error == Error::pitch || error == Error::depthBias || error == Error::drift ||
           error == Error::micro || error == Error::offset || error == Error::transition;
}

FivePoints judge(const Tasks& tasks, Error error, double size, double direction, scoring::Random random) {
    const double half = tasks.field.scenario.zones.front().depthHalfWidth.value;
    const auto judged = [&](const Task& task, std::uint64_t stream) {
        Habits habits = soundHabits(task.ground.meanPitch(), half);
        if (size > 0.0) setError(habits, error, size, direction);
        scoring::Random own(random.next(), stream);
        return scoring::score(task.scenario, task.reference,
                              makeAttempt(task.ground, habits, Generator::strokes, own));
    };
    const scoring::Scorecard field = judged(tasks.field, 1);
    const scoring::Scorecard hairline = judged(tasks.hairline, 2);
    return {field.spacing->points.value_or(0.0), field.depth->points.value_or(0.0),
            hairline.spacing->points.value_or(0.0), hairline.depth->points.value_or(0.0),
            hairline.hairline->points.value_or(0.0)};
}

FivePoints mean(const std::vector<FivePoints>& all, std::size_t first, std::size_t count) {
    FivePoints sum{};
    for (std::size_t i = first; i < first + count; ++i) {
        for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += all[i][k] / static_cast<double>(count);
    }
    return sum;
}

void findOtherEffect(Sweep& sweep) {
    const Owner owner = modelOf(sweep.error).owner;
    for (const Dose& dose : sweep.doses) {
        for (std::size_t k = 0; k < dose.points.size(); ++k) {
            const double change = std::abs(dose.points[k] - sweep.sound[k]);
            if (ownerOf(k) == owner || change < sweep.otherEffect) continue;
            sweep.otherEffect = change;
            sweep.otherCriterion = name(ownerOf(k));
        }
    }
    if (sweep.error == Error::missing) return;
    const bool pitchOnFront = sweep.error == Error::pitch && sweep.otherCriterion == name(Owner::hairline);
    sweep.allowed = pitchOnFront ? kAllowedPitchOnFront : kAllowed;
}

std::vector<Sweep> emptySweeps() {
    std::vector<Sweep> sweeps;
    for (std::size_t k = 0; k < kErrors; ++k) {
        const auto error = static_cast<Error>(k);
        Sweep sweep;
        sweep.error = error;
        for (const double theta : kDoseThetas) {
            const ErrorModel& model = modelOf(error);
            sweep.doses.push_back({theta, model.middle * std::exp(-model.slope * theta), {}});
        }
        sweeps.push_back(sweep);
        if (!hasTwoDirections(error)) continue;
        sweep.direction = -1.0;
        sweeps.push_back(sweep);
    }
    return sweeps;
}

}  // namespace

std::optional<std::vector<Sweep>> sweepErrors(const Tasks& tasks, std::size_t attempts, std::uint64_t seed,
                                              unsigned threads, const Report& report) {
    std::vector<Sweep> sweeps = emptySweeps();
    const std::size_t doses = kDoseThetas.size();
    // The sound hand first, then each sweep's doses; every row works the same random numbers.
    std::vector<FivePoints> all((1 + sweeps.size() * doses) * attempts);
    const auto judgeOne = [&](std::size_t i) {
        const std::size_t row = i / attempts;
        const scoring::Random random = randomFor(seed, kPart, static_cast<std::uint32_t>(i % attempts), 0);
        if (row == 0) {
            all[i] = judge(tasks, Error::jitter, 0.0, 1.0, random);
            return;
        }
        const Sweep& sweep = sweeps[(row - 1) / doses];
        all[i] = judge(tasks, sweep.error, sweep.doses[(row - 1) % doses].size, sweep.direction, random);
    };
    if (!forEachIndex(all.size(), threads, "single errors", report, judgeOne)) return std::nullopt;
    for (std::size_t s = 0; s < sweeps.size(); ++s) {
        sweeps[s].sound = mean(all, 0, attempts);
        for (std::size_t d = 0; d < doses; ++d) {
            sweeps[s].doses[d].points = mean(all, (1 + s * doses + d) * attempts, attempts);
        }
        findOtherEffect(sweeps[s]);
    }
    return sweeps;
}

}  // namespace study
