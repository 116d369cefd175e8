// A drill: the same level cut down to a box, so that one place can be worked again and again.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <scoring/geometry.hpp>

#include "level/level.hpp"

namespace practice {

// What the level's file says to a person; the caller's language.
struct DrillWords {
    std::string title;  // cut to the 60 bytes that a level may have
    std::string brief;
};

inline constexpr std::string_view kDrillSuffix = "-drill";
// Whether an attempt's level id is that of a drill: it counts for no pass.
[[nodiscard]] bool isDrill(std::string_view levelId);

// What the metrics need at least [scoring/README.md: 20 dots in the core, 5 depths, 30 dots of the hairline],
// with room for a hand that leaves some out.
inline constexpr double kLeastCoreDots = 30.0;
inline constexpr std::size_t kLeastMarks = 8;
inline constexpr double kLeastFront = 24.0;  // mm of the curve, on a level that scores it

// The smallest box around the middle of `wanted`, no smaller than it, that holds enough of the level's work
// to be judged: it is widened by a millimetre on each side until it does, or holds all. Empty: all zones lie
// outside.
[[nodiscard]] scoring::Box boxForDrill(const level::Level& level, scoring::Box wanted);

// The level within boxForDrill(): areas of the zones, marks and the drawn front cut to it, dots and minutes
// in proportion, no pass line; skin, client, tools and aids as they are. Its bytes are a legal level file
// with the id "<id>-drill", so that attempts carry it and are replayed as any other. A sentence when nothing
// of the level lies in the box.
[[nodiscard]] std::variant<level::Level, std::string> drillOf(const level::Level& level, scoring::Box wanted,
                                                              const DrillWords& words);

}  // namespace practice
