// How every dot of an attempt came about: what its record does not say, found by running the samples through
// the skin once more.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "skin/skin_surface.hpp"

namespace practice {

// Of one dot.
struct Circumstances {
    skin::TouchReading skin;  // how it was held, how the hand came down
    // What the same touch leaves in drum-tight skin without fingers, mm; absent where that is no dot. What is
    // wrong there too is the hand's pressure or timing, what is right there the skin's.
    std::optional<double> tautDepthMm;
    // Seconds from the landing until the pen pressed nine tenths as hard as it ever did: not by how hard that
    // was. Absent with a mouse, which always sinks alike, and where the pressure was there at once.
    std::optional<double> pressS;
};

// One for each stored dot, in their order. Or one sentence: the attempt cannot be replayed (see replay()),
// its samples make other dots than the stored ones, or `goOn`, asked at every touch, said no. Takes about
// twice as long as a replay.
[[nodiscard]] std::variant<std::vector<Circumstances>, std::string> circumstancesOf(
    const record::Attempt& attempt, const std::function<bool()>& goOn = nullptr);

}  // namespace practice
