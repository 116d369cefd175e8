// Replays an attempt from its own samples, with the level's bytes that it carries.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/units.hpp>

#include "level/level.hpp"
#include "record/attempt_file/attempt.hpp"

namespace practice {

class AttemptRunner;

struct Replay {
    level::Level level;              // as the attempt carries it
    std::vector<scoring::Dot> dots;  // made again from the samples
    std::vector<record::StateMark> states;
    // Absent: the dots made again are the stored ones (of an interrupted attempt, the stored
    // ones come first). Else one sentence about the first difference.
    std::optional<std::string> difference;
};

// The level that the attempt carries, with the limit of time that it had for this person, or one sentence:
// its bytes do not load, or their hash is not the header's.
[[nodiscard]] std::variant<level::Level, std::string> levelOf(const record::Attempt& attempt);

// Looks on while an attempt is replayed: called when the runner has taken the sample of that index. False
// stops the replay.
using Onlooker = std::function<bool(const AttemptRunner& runner, std::size_t sample)>;

// Through the same runner as live play. One sentence when the level cannot be read, was made
// with other physics than this build's, or a sample or a stretch event is refused, or the onlooker
// stopped it.
[[nodiscard]] std::variant<Replay, std::string> replay(const record::Attempt& attempt,
                                                       const Onlooker& onlooker = nullptr);

// Where the dots and states made again are not the stored ones, in one sentence, or nothing.
[[nodiscard]] std::optional<std::string> differenceOf(const Replay& replay, const record::Attempt& attempt);

// 16 hexadecimal digits: the first eight bytes of BLAKE2b-256 over the integers of the dots and
// the state hashes. Equal for equal replays, whatever the build.
[[nodiscard]] std::string signatureOf(const Replay& replay);

// The dots deposited up to that moment (inclusive), since the attempt's origin.
[[nodiscard]] std::vector<scoring::Dot> dotsUpTo(const std::vector<scoring::Dot>& dots,
                                                 scoring::Seconds moment);

}  // namespace practice
