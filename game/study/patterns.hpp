// Where a synthetic hand puts its dots, in the order of work. Three point processes: the first is the
// study's own, the others stand for trainees whom it does not describe.
#pragma once

#include <vector>

#include "study/task.hpp"

namespace study {

enum class Generator {
    strokes,      // block after block, darts that keep a least distance, rows as a habit (method 7)
    softCore,     // dots that push each other away (a Gibbs process), by Metropolis moves
    elimination,  // too many candidates, the most crowded taken away (the synthetic hands' own)
};
[[nodiscard]] const char* name(Generator generator);

// What the hand means to fill: intensity of each cell of the ground, dots/mm2, its own pitch counted in.
struct Plan {
    const Ground& ground;
    std::vector<double> intensity;
    std::vector<double> front;  // mm behind the line every Ground::kSlice; empty without a hairline
    double greatest = 0.0;      // dots/mm2
    double expected = 0.0;      // dots
    [[nodiscard]] double pitchAt(std::size_t cell) const;  // mm, as TargetField::pitch
    [[nodiscard]] double widestPitch() const;              // mm, where there is anything to fill
};

// The front lies where the habits say as it is seen (by the fifth-foremost dots of skilled work), whatever
// the process makes of an edge.
[[nodiscard]] Plan makePlan(const Ground& ground, const Habits& habits, Generator generator,
                            scoring::Random& random);

using Places = std::vector<scoring::Point>;  // mm
[[nodiscard]] Places strokePlaces(const Plan& plan, const Habits& habits, scoring::Random& random);
[[nodiscard]] Places softCorePlaces(const Plan& plan, const Habits& habits, scoring::Random& random);
[[nodiscard]] Places eliminationPlaces(const Plan& plan, const Habits& habits, scoring::Random& random);

// The dots of one attempt: places, hand jitter, unfinished work, lone dots ahead, depths, 0.4 s a dot.
[[nodiscard]] std::vector<scoring::Dot> makeAttempt(const Ground& ground, const Habits& habits,
                                                    Generator generator, scoring::Random& random);
// The same for places that are given (bots), in their order.
[[nodiscard]] std::vector<scoring::Dot> makeDots(const Ground& ground, const Places& places,
                                                 const Habits& habits, scoring::Random& random);

}  // namespace study
