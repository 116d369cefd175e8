// Attempts drawn by the study's generator as if people had been recorded. They are no data about people.
#pragma once

#include <cstdint>
#include <string>

#include <scoring/recorded.hpp>

#include "study/patterns.hpp"

namespace test_ensembles {

// Another point process than the reference's own, with a hand unlike it: a pitch 6 % wide, depths half as
// steady again.
inline scoring::RecordedExperts drawPeople(const scoring::Scenario& scenario, std::uint32_t persons,
                                           std::uint32_t attempts,
                                           study::Generator generator = study::Generator::elimination) {
    constexpr std::uint64_t kSeed = 77;
    constexpr std::uint32_t kPart = 40;
    const study::Ground ground(scenario);
    const double halfWidth = scenario.zones.front().depthHalfWidth.value;
    scoring::RecordedExperts people;
    for (std::uint32_t p = 0; p < persons; ++p) {
        scoring::Random own = study::randomFor(kSeed, kPart, p, 0);
        study::Habits habits = study::drawReferenceExpert(ground.meanPitch(), halfWidth, own);
        habits.pitch *= 1.06;
        habits.depthSpread *= 1.5;
        people.push_back({"person-" + std::to_string(p), {}});
        for (std::uint32_t a = 0; a < attempts; ++a) {
            scoring::Random random = study::randomFor(kSeed, kPart, p, a + 1);
            people.back().attempts.push_back(study::makeAttempt(ground, habits, generator, random));
        }
    }
    return people;
}

}  // namespace test_ensembles
