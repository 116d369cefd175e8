// Synthetic hands: they read a level and make pen samples, not dots.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "hands/touches.hpp"
#include "level/level.hpp"
#include "pen/sample.hpp"

namespace hands {

enum class Kind {
    ideal,
    expert,
    intermediate,
    novice,
    heavy,
    light,
    shaky,
    drifting,
    rows,
    clumping,
    absent
};

[[nodiscard]] std::optional<Kind> kindOf(std::string_view name);
[[nodiscard]] const char* name(Kind kind);
[[nodiscard]] const std::vector<Kind>& allKinds();

// The dots that the hand means to make, in its order of work; `absent` means none.
[[nodiscard]] std::vector<MeantDot> meantDots(const level::Level& level, Kind kind, std::uint64_t seed);

// The samples of one attempt, a legal stream with pressure and without tilt, 200 a second
// while the hand works. Same level, kind and seed: same samples. `absent` makes none.
[[nodiscard]] std::vector<pen::Sample> perform(const level::Level& level, Kind kind, std::uint64_t seed);

}  // namespace hands
