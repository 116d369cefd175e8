#include <algorithm>

#include <scoring/score.hpp>

#include "study/trials.hpp"

namespace study {
namespace {

constexpr std::uint32_t kPart = 20;

struct Verdict {
    std::string task;
    scoring::Gate gate;
};
struct Outcome {
    std::vector<Verdict> verdicts;
    std::array<double, 3> points{};
};

void gather(const char* task, const std::optional<scoring::Criterion>& criterion, Outcome& outcome) {
    if (!criterion) return;
    for (const scoring::Gate& gate : criterion->gates) outcome.verdicts.push_back({task, gate});
}

Outcome tryOne(const Tasks& tasks, Generator generator, scoring::Random& random) {
    Outcome outcome;
    const auto judged = [&](const Task& task, const Habits& habits) {
        return scoring::score(task.scenario, task.reference,
                              makeAttempt(task.ground, habits, generator, random));
    };
    const double half = tasks.field.scenario.zones.front().depthHalfWidth.value;
    Habits habits = drawReferenceExpert(tasks.field.ground.meanPitch(), half, random);
    const scoring::Scorecard field = judged(tasks.field, habits);
    habits.jitterMm *= tasks.hairline.ground.meanPitch() / tasks.field.ground.meanPitch();
    const scoring::Scorecard hairline = judged(tasks.hairline, habits);
    gather("field", field.spacing, outcome);
    gather("hairline", hairline.spacing, outcome);
    gather("hairline", hairline.hairline, outcome);
    outcome.points = {field.spacing->points.value_or(0.0), field.depth->points.value_or(0.0),
                      hairline.hairline->points.value_or(0.0)};
    return outcome;
}

GateCount* find(std::vector<GateCount>& counts, const std::string& task, const std::string& gate) {
    for (GateCount& count : counts) {
        if (count.task == task && count.gate == gate) return &count;
    }
    return nullptr;
}

void count(const Outcome& outcome, std::vector<GateCount>& counts) {
    for (const char* task : {"field", "hairline"}) {
        bool any = false;
        for (const Verdict& verdict : outcome.verdicts) {
            if (verdict.task != task) continue;
            GateCount* known = find(counts, task, verdict.gate.id);
            if (known == nullptr) {
                counts.push_back({task, verdict.gate.id, verdict.gate.advisory, 0, {}});
                known = &counts.back();
            }
            known->tripped += verdict.gate.tripped ? 1U : 0U;
            any = any || (verdict.gate.tripped && !verdict.gate.advisory);
        }
        GateCount* total = find(counts, task, "any");
        if (total == nullptr) {
            counts.push_back({task, "any", false, 0, {}});
            total = &counts.back();
        }
        total->tripped += any ? 1U : 0U;
    }
}

}  // namespace

std::optional<HeldOut> tryHeldOut(const Tasks& tasks, Generator generator, std::size_t experts,
                                  std::uint64_t seed, unsigned threads, const Report& report) {
    std::vector<Outcome> outcomes(experts);
    const auto part = kPart + static_cast<std::uint32_t>(generator);
    const bool done = forEachIndex(experts, threads, "held-out experts", report, [&](std::size_t i) {
        scoring::Random random = randomFor(seed, part, static_cast<std::uint32_t>(i), 0);
        outcomes[i] = tryOne(tasks, generator, random);
    });
    if (!done) return std::nullopt;
    HeldOut result{generator, experts, {}, {}};
    for (const Outcome& outcome : outcomes) {
        count(outcome, result.gates);
        for (std::size_t i = 0; i < 3; ++i) {
            result.meanPoints[i] += outcome.points[i] / static_cast<double>(experts);
        }
    }
    for (GateCount& gate : result.gates) gate.share = clopperPearson(gate.tripped, experts);
    return result;
}

}  // namespace study
