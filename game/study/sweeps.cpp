#include <algorithm>
#include <cmath>

#include <scoring/score.hpp>

#include "study/trials.hpp"

namespace study {
namespace {

constexpr std::uint32_t kPart = 30;
constexpr double kAllowed = 2.0;  // points on the other criteria
constexpr double kAllowedPitchOnFront = 9.0;

constexpr std::size_t kMore = 4;  // times the attempts for spacing errors

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

// Mean and standard error of the change that a dose makes, attempt by attempt.
struct Change {
    FivePoints mean{}, error{};
};

FivePoints meanOf(const std::vector<FivePoints>& attempts, std::size_t count) {
    FivePoints sum{};
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += attempts[i][k] / static_cast<double>(count);
    }
    return sum;
}

Change changeOf(const std::vector<FivePoints>& sound, const std::vector<FivePoints>& dosed) {
    Change change;
    const auto count = static_cast<double>(dosed.size());
    for (std::size_t k = 0; k < change.mean.size(); ++k) {
        double square = 0.0;
        for (std::size_t i = 0; i < dosed.size(); ++i) change.mean[k] += (dosed[i][k] - sound[i][k]) / count;
        for (std::size_t i = 0; i < dosed.size(); ++i) {
            const double apart = dosed[i][k] - sound[i][k] - change.mean[k];
            square += apart * apart;
        }
        change.error[k] = std::sqrt(square / (count * std::max(1.0, count - 1.0)));
    }
    return change;
}

void raise(SideEffect& effect, const Change& change, Owner owner) {
    for (std::size_t k = 0; k < change.mean.size(); ++k) {
        if (ownerOf(k) == owner || std::abs(change.mean[k]) <= effect.effect) continue;
        effect = {std::abs(change.mean[k]), change.error[k], name(ownerOf(k))};
    }
}

// What the dose does to the criteria, its own and the others.
void note(Sweep& sweep, Dose& dose, const std::vector<FivePoints>& sound,
          const std::vector<FivePoints>& dosed) {
    dose.points = meanOf(dosed, dosed.size());
    sweep.sound = meanOf(sound, dosed.size());
    const Change change = changeOf(sound, dosed);
    raise(dose.theta >= -1.0 ? sweep.other : sweep.extreme, change, modelOf(sweep.error).owner);
}

void setAim(Sweep& sweep) {
    if (sweep.error == Error::missing) return;
    const bool pitchOnFront = sweep.error == Error::pitch && sweep.other.criterion == name(Owner::hairline);
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

struct Job {
    std::size_t sweep = 0, dose = 0, attempt = 0;
    bool sound = false;
};

// The sound hand first, then the doses of each sweep; every row works the same random numbers. The
// hairline's points vary most from attempt to attempt, so what spacing does to them takes more attempts.
std::vector<Job> jobsOf(const std::vector<Sweep>& sweeps, std::size_t attempts) {
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < kMore * attempts; ++i) jobs.push_back({0, 0, i, true});
    for (std::size_t s = 0; s < sweeps.size(); ++s) {
        const bool spacing = modelOf(sweeps[s].error).owner == Owner::spacing;
        for (std::size_t d = 0; d < kDoseThetas.size(); ++d) {
            for (std::size_t i = 0; i < (spacing ? kMore : 1) * attempts; ++i) {
                jobs.push_back({s, d, i, false});
            }
        }
    }
    return jobs;
}

void noteAll(std::vector<Sweep>& sweeps, const std::vector<Job>& jobs, const std::vector<FivePoints>& all) {
    std::vector<FivePoints> sound;
    std::vector<FivePoints> dosed;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        if (jobs[j].sound) {
            sound.push_back(all[j]);
            continue;
        }
        dosed.push_back(all[j]);
        const bool last = j + 1 == jobs.size() || jobs[j + 1].attempt == 0;
        if (!last) continue;
        note(sweeps[jobs[j].sweep], sweeps[jobs[j].sweep].doses[jobs[j].dose], sound, dosed);
        dosed.clear();
    }
    for (Sweep& sweep : sweeps) setAim(sweep);
}

}  // namespace

std::optional<std::vector<Sweep>> sweepErrors(const Tasks& tasks, std::size_t attempts, std::uint64_t seed,
                                              unsigned threads, const Report& report) {
    std::vector<Sweep> sweeps = emptySweeps();
    const std::vector<Job> jobs = jobsOf(sweeps, attempts);
    std::vector<FivePoints> all(jobs.size());
    const bool done = forEachIndex(jobs.size(), threads, "single errors", report, [&](std::size_t j) {
        const Job& job = jobs[j];
        const Sweep& sweep = sweeps[job.sweep];
        const double size = job.sound ? 0.0 : sweep.doses[job.dose].size;
        all[j] = judge(tasks, sweep.error, size, sweep.direction,
                       randomFor(seed, kPart, static_cast<std::uint32_t>(job.attempt), 0));
    });
    if (!done) return std::nullopt;
    noteAll(sweeps, jobs, all);
    return sweeps;
}

}  // namespace study
