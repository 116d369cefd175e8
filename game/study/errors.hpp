// The errors that a synthetic trainee makes: how large at which skill, and where each figure comes
// from. FIXED before any threshold of the score was looked at (scoring method, section 7).
#pragma once

#include <array>
#include <cstddef>

namespace study {

enum class Error : std::size_t {
    jitter,
    pitch,
    irregularity,
    rows,
    clumps,
    missing,
    depthBias,
    depthSpread,
    drift,
    outliers,
    micro,
    macro,
    offset,
    transition
};
inline constexpr std::size_t kErrors = 14;

// The criterion whose fault it is.
enum class Owner { spacing, depth, hairline };

// ln size = ln middle - slope * theta + noise; theta 0 is the middle of the intermediates.
struct ErrorModel {
    const char* name;
    const char* unit;
    Owner owner;
    double middle;       // size at theta = 0, in `unit`
    double slope;        // of ln size against skill
    const char* source;  // of `middle`; "[P]" where no published figure is known
};

[[nodiscard]] const std::array<ErrorModel, kErrors>& errorModels();
[[nodiscard]] inline const ErrorModel& modelOf(Error error) {
    return errorModels()[static_cast<std::size_t>(error)];
}

// Half of ln(127.1/45.8): 38 novices' path inefficiency before and after training at a needle
// simulator fell 2.8 times, and novice and expert here are two units of skill apart.
inline constexpr double kSlope = 0.5103;
extern const char* const kSlopeSource;
inline constexpr double kPersonNoise = 0.3;          // sd of a person's own ln size about the line (method 7)
inline constexpr double kSkillSpread = 0.5;          // sd of theta within a level (method 7)
inline constexpr double kTremorFloor = 0.049;        // mm RMS: eye surgeons holding still (Riviere 1997)
inline constexpr double kDepthMemory = 0.3;          // AR(1) from stroke to stroke (method 7)
inline constexpr double kNaturalMicro = 1.4;         // mm RMS, middle of the natural style's fronts
inline constexpr double kGreatestRegularity = 0.83;  // least distance in pitches where darts jam (method 7)

const char* name(Owner owner);  // "spacing" ...

}  // namespace study
