// Recorded expert attempts: people whose work may stand for the synthetic experts' in a reference.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>
#include <scoring/scenario.hpp>

namespace scoring {

// One person's attempts at one scenario, in the order in which they were made. Dots with depths and times
// where the depth is scored.
struct RecordedPerson {
    std::string id;  // a pseudonym; nothing is computed from it
    std::vector<std::vector<Dot>> attempts;
};
using RecordedExperts = std::vector<RecordedPerson>;

// A reference needs that many persons with that many attempts each (scoring method 5.1, level 1).
inline constexpr std::size_t kFewestPersons = 8;
inline constexpr std::size_t kFewestAttempts = 3;

// Why so many attempts of each person are no reference: a sentence with what is there and what is needed.
// Empty when they are enough.
[[nodiscard]] std::string whyTooFew(const std::vector<std::size_t>& attemptsByPerson);

// The attempts that count: as many of each person as the one with the fewest has, the first ones, so that
// nobody weighs more than another. Persons with fewer than kFewestAttempts are left out.
[[nodiscard]] RecordedExperts balanced(const RecordedExperts& recorded);

// Why recordings of this scenario would change no anchor (trace mode without depth), or empty.
[[nodiscard]] std::string whyNotRecordable(const Scenario& scenario);

// What is wrong with one attempt as a part of the reference.
struct RecordedFault {
    enum class Part { place, depth, time, whole };
    std::size_t person = 0;  // indices into RecordedExperts
    std::size_t attempt = 0;
    std::optional<std::size_t> dot;  // the first one at fault; absent for the whole attempt
    Part part = Part::whole;
    std::string message;  // one sentence
};
// A dot outside the sheet, without depth or time where depth is scored; less than nine tenths of the task
// worked or half as many dots again as expected (another level's work); a metric that is undefined. At most
// one for each attempt, in their order.
[[nodiscard]] std::vector<RecordedFault> recordedFaults(const Scenario& scenario,
                                                        const RecordedExperts& recorded);

// The synthetic reference of the scenario and settings with anchors by recorded experts: bands, errors of
// measurement, the hairline's median front and transition. Bad exemplars and the limits of gates stay
// synthetic: a few dozen attempts do not know what one in two thousand does. How many of the recorded
// attempts each gate stops stands in `source`. Needs recordings that are enough and without fault
// (asserted). The order of the persons moves nothing but last bits of sums: give them in a fixed one. When
// stopped by `progress` the result has experts == 0.
[[nodiscard]] Ensemble anchoredOn(const RecordedExperts& recorded, const Ensemble& synthetic,
                                  const Scenario& scenario, const EnsembleSettings& settings,
                                  const Progress& progress = {});

}  // namespace scoring
