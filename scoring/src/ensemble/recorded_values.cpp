#include "ensemble/recorded_values.hpp"

#include <algorithm>
#include <optional>

#include <scoring/score.hpp>

namespace scoring {
namespace {

void count(const std::optional<Criterion>& criterion, std::vector<ReferenceSource::Stopped>& stopped) {
    if (!criterion) return;
    for (const Gate& gate : criterion->gates) {
        auto row = std::find_if(stopped.begin(), stopped.end(),
                                [&](const auto& known) { return known.gate == gate.id; });
        if (row == stopped.end()) row = stopped.insert(stopped.end(), {gate.id, 0});
        row->attempts += gate.tripped ? 1 : 0;
    }
}

}  // namespace

ExpertValues recordedValues(const Ground& ground, const RecordedExperts& counted) {
    const Scenario& scenario = ground.field.scenario();
    const auto fronts = scenario.criteria.hairline ? frontReader(ground) : std::nullopt;
    const bool severalZones = hasSeveralZones(ground.field);
    ExpertValues values;
    values.attemptsEach = counted.front().attempts.size();
    for (const RecordedPerson& person : counted) {
        for (const std::vector<Dot>& dots : person.attempts) {
            if (needsPatterns(scenario)) measurePattern(ground, fronts, patternOf(ground, dots), values);
            if (scenario.criteria.depth) measureDepth(depthSeries(ground.field, dots), severalZones, values);
        }
    }
    return values;
}

ReferenceSource sourceOf(const Scenario& scenario, const Ensemble& ensemble, const RecordedExperts& counted) {
    ReferenceSource source;
    source.recorded = true;
    source.persons = static_cast<int>(counted.size());
    const Scorer scorer(scenario, ensemble);
    for (const RecordedPerson& person : counted) {
        for (const std::vector<Dot>& dots : person.attempts) {
            ++source.attempts;
            const Scorecard card = scorer.score(dots);
            for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline})
                count(*criterion, source.stopped);
        }
    }
    std::erase_if(source.stopped, [](const auto& row) { return row.attempts == 0; });
    return source;
}

}  // namespace scoring
