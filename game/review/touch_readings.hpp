// What the record of an attempt does not say and its samples do: they are run through the skin once more.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "review/replay_track.hpp"
#include "skin/skin_surface.hpp"

namespace review {

// The client's head at one of the moments kHeadStepUs apart.
struct HeadMoment {
    float x = 0.0F;  // mm off its rest, on the sheet
    float y = 0.0F;
    skin::Mood mood = skin::Mood::calm;
    bool flinching = false;
};
inline constexpr std::int64_t kHeadStepUs = 20'000;

struct Readings {
    std::vector<float> depthMm;               // of the tip at each sample, < 0 above the skin
    std::vector<skin::TouchReading> touches;  // of each stored dot's touch
    std::vector<Held> held;                   // the fingers as they held the skin, slips and all
    std::vector<scoring::Dot> dots;           // as the samples made them again
    std::vector<HeadMoment> head;             // from the origin on; empty: it never moved
};

// One sentence when the attempt cannot be replayed (see practice::replay()), its samples make other dots than
// the stored ones, or `goOn`, asked at every sample, said no. Runs the samples through the skin once.
[[nodiscard]] std::variant<Readings, std::string> readingsOf(const record::Attempt& attempt,
                                                             const std::function<bool()>& goOn = nullptr);

// Between its moments on the straight way; at rest where nothing is known.
[[nodiscard]] skin::ClientReading clientAt(const Readings& readings, std::int64_t tUs);
// Of the tip, mm; absent where nothing is known.
[[nodiscard]] std::optional<double> depthAt(const Readings& readings, const NeedleAt& needle);

}  // namespace review
