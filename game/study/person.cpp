#include "study/person.hpp"

#include <algorithm>
#include <cmath>

namespace study {
namespace {

// The standard library's double functions may differ in the last bit between processors; the study is
// the same for a seed on one machine, whatever the number of threads.
double withFloor(double jitter) { return std::hypot(jitter, kTremorFloor); }

// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mix(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

}  // namespace

scoring::Random randomFor(std::uint64_t seed, std::uint32_t part, std::uint32_t person,
                          std::uint32_t attempt) {
    // Neighbouring seeds and streams of a linear generator go in step, so all four are mixed first.
    const std::uint64_t mixed = mix(mix(mix(mix(seed) + part) + person) + attempt);
    return scoring::Random(mixed, mix(mixed));
}

Person drawPerson(double meanTheta, scoring::Random& random) {
    Person person;
    person.theta = meanTheta + kSkillSpread * random.normal();
    for (std::size_t k = 0; k < kErrors; ++k) {
        const ErrorModel& model = errorModels()[k];
        person.lnSize[k] =
            std::log(model.middle) - model.slope * person.theta + kPersonNoise * random.normal();
        person.direction[k] = random.uniform() < 0.5 ? -1.0 : 1.0;
    }
    return person;
}

void setError(Habits& habits, Error error, double size, double direction) {
    const double signedSize = direction * size;
    const double share = std::min(size, 0.95);
    // clang-format off
    switch (error) {
        case Error::jitter:       habits.jitterMm = withFloor(size); break;
        case Error::pitch:        habits.pitch = std::exp(signedSize); break;
        case Error::irregularity: habits.leastDistance = kGreatestRegularity * std::exp(-size); break;
        case Error::rows:         habits.rows = share; break;
        case Error::clumps:       habits.clumps = share; break;
        case Error::missing:      habits.missing = share; break;
        case Error::depthBias:    habits.depthBias = signedSize; break;
        case Error::depthSpread:  habits.depthSpread = size; break;
        case Error::drift:        habits.drift = signedSize; break;
        case Error::outliers:     habits.outliers = share; break;
        case Error::micro:        habits.frontMicro = kNaturalMicro * std::exp(signedSize); break;
        case Error::macro:        habits.frontMacro = size; break;
        case Error::offset:       habits.frontOffset = signedSize; break;
        case Error::transition:   habits.transition = std::exp(signedSize); break;
    }
    // clang-format on
}

Habits habitsOf(const Person& person) {
    Habits habits;
    for (std::size_t k = 0; k < kErrors; ++k) {
        setError(habits, static_cast<Error>(k), std::exp(person.lnSize[k]), person.direction[k]);
    }
    return habits;
}

Habits soundHabits(double meanPitch, double depthHalfWidth) {
    Habits habits;
    habits.jitterMm = 0.09 * meanPitch;
    habits.leastDistance = 0.71;
    habits.depthSpread = 0.31 * depthHalfWidth;
    habits.frontMicro = 1.4;
    habits.frontMacro = 0.45;
    return habits;
}

Habits drawReferenceExpert(double meanPitch, double depthHalfWidth, scoring::Random& random) {
    Habits habits;
    habits.leastDistance = random.uniform(0.60, 0.82);
    habits.jitterMm = random.uniform(0.06, 0.12) * meanPitch;
    habits.pitch = 1.0 + 0.015 * random.normal();
    habits.frontMicro = random.uniform(1.0, 1.9);
    habits.frontMacro = random.uniform(0.2, 0.7);
    habits.frontOffset = 0.5 * random.normal();
    habits.transition = random.uniform(0.88, 1.12);
    habits.sentinels = random.uniform(0.06, 0.16);
    habits.depthBias = 0.15 * depthHalfWidth * random.normal();
    habits.depthSpread = random.uniform(0.20, 0.42) * depthHalfWidth;
    return habits;
}

}  // namespace study
