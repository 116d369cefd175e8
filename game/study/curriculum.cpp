#include "study/curriculum.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include <scoring/score.hpp>

#include "practice/attempt_runner.hpp"
#include "practice/performance.hpp"

namespace study {
namespace {

constexpr std::array<hands::Kind, 4> kHands{hands::Kind::ideal, hands::Kind::expert,
                                            hands::Kind::intermediate, hands::Kind::novice};

// One attempt, as far as the tables go.
struct Outcome {
    std::optional<double> total;
    std::vector<std::pair<std::string, std::optional<double>>> criteria;
    bool passed = false;
    std::size_t dots = 0;
    std::string physics;
};

Outcome outcomeOf(const scoring::Scorecard& card) {
    Outcome outcome;
    outcome.total = card.totalPoints;
    outcome.passed = card.passed.value_or(false);
    outcome.dots = card.dots;
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (*criterion) outcome.criteria.emplace_back((*criterion)->name, (*criterion)->points);
    }
    return outcome;
}

Outcome attempt(const CourseLevel& task, hands::Kind hand, std::uint64_t seed) {
    const practice::Performance played = practice::performanceOf(task.level, hand, seed);
    practice::NoLog log;
    practice::AttemptRunner runner(task.level, seed, log);
    const practice::Ending ended = practice::playThrough(runner, played.samples, played.stretches);
    assert(!ended.refused);
    static_cast<void>(ended);
    Outcome outcome = outcomeOf(scoring::score(task.level.scenario, task.reference, runner.dots()));
    outcome.physics = runner.physicsId();
    return outcome;
}

std::size_t seedsOf(hands::Kind hand, const CurriculumSettings& settings) {
    return hand == hands::Kind::ideal ? settings.idealSeeds : settings.seeds;
}

struct Job {
    std::size_t level;
    hands::Kind hand;
    std::uint64_t seed;
};

std::vector<Job> jobsOf(std::size_t levels, const CurriculumSettings& settings) {
    std::vector<Job> jobs;
    for (std::size_t level = 0; level < levels; ++level) {
        for (const hands::Kind hand : kHands) {
            for (std::uint64_t seed = 1; seed <= seedsOf(hand, settings); ++seed)
                jobs.push_back({level, hand, seed});
        }
    }
    return jobs;
}

// Of attempts of one hand at one level, at least one.
HandAtLevel summaryOf(hands::Kind hand, const std::vector<Outcome>& outcomes, std::size_t first,
                      std::size_t count) {
    HandAtLevel summary;
    summary.hand = hand;
    summary.attempts = count;
    std::vector<std::optional<double>> totals;
    std::vector<std::vector<std::optional<double>>> points(outcomes[first].criteria.size());
    for (std::size_t i = first; i < first + count; ++i) {
        summary.passed += outcomes[i].passed ? 1U : 0U;
        totals.push_back(outcomes[i].total);
        for (std::size_t k = 0; k < points.size(); ++k) points[k].push_back(outcomes[i].criteria[k].second);
    }
    summary.total = quartilesOf(std::move(totals));
    for (std::size_t k = 0; k < points.size(); ++k)
        summary.criteria.emplace_back(outcomes[first].criteria[k].first, quartilesOf(std::move(points[k])));
    return summary;
}

std::optional<double> between(const std::vector<std::optional<double>>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    if (!sorted[below]) return std::nullopt;
    return *sorted[below] + (at - static_cast<double>(below)) * (*sorted[above] - *sorted[below]);
}

}  // namespace

Quartiles quartilesOf(std::vector<std::optional<double>> points) {
    assert(!points.empty());
    std::sort(points.begin(), points.end());  // an absent one is less than any
    return {between(points, 0.25), between(points, 0.5), between(points, 0.75)};
}

std::optional<Curriculum> runCurriculum(const std::vector<CourseLevel>& levels,
                                        const CurriculumSettings& settings, const Report& report) {
    const std::vector<Job> jobs = jobsOf(levels.size(), settings);
    std::vector<Outcome> outcomes(jobs.size());
    const auto play = [&](std::size_t i) {
        outcomes[i] = attempt(levels[jobs[i].level], jobs[i].hand, jobs[i].seed);
    };
    if (!forEachIndex(jobs.size(), settings.threads, "hands practise", report, play)) return std::nullopt;

    Curriculum course;
    course.settings = settings;
    course.scoringVersion = scoring::kScoringVersion;
    course.attempts = outcomes.size();
    if (!outcomes.empty()) course.physics = outcomes.front().physics;
    for (const Outcome& one : outcomes) course.dots += one.dots;
    std::size_t first = 0;
    for (const auto& [level, reference] : levels) {
        LevelTrial trial{level.id, level.title, level.unit, level.scenario.cuts.has_value(), {}};
        for (const hands::Kind hand : kHands) {
            trial.hands.push_back(summaryOf(hand, outcomes, first, seedsOf(hand, settings)));
            first += seedsOf(hand, settings);
        }
        course.levels.push_back(std::move(trial));
    }
    return course;
}

std::vector<std::string> missesOf(const LevelTrial& level) {
    std::vector<std::string> misses;
    const auto named = [](hands::Kind hand) { return std::string(hands::name(hand)); };
    for (std::size_t i = 1; i + 1 < level.hands.size(); ++i) {
        const HandAtLevel& better = level.hands[i];
        const HandAtLevel& worse = level.hands[i + 1];
        if (better.total.median > worse.total.median) continue;
        misses.push_back(level.id + ": the " + named(better.hand) + " hand's median is not above the " +
                         named(worse.hand) + "'s");
    }
    if (!level.hasPassLine) return misses;
    const HandAtLevel& ideal = level.hands.front();
    const HandAtLevel& novice = level.hands.back();
    if (20 * ideal.passed < 19 * ideal.attempts)
        misses.push_back(level.id + ": the ideal hand passes only " + std::to_string(ideal.passed) + " of " +
                         std::to_string(ideal.attempts));
    if (level.unit >= kFirstUnitForSkill && 10 * novice.passed > novice.attempts)
        misses.push_back(level.id + ": the novice passes " + std::to_string(novice.passed) + " of " +
                         std::to_string(novice.attempts));
    return misses;
}

}  // namespace study
