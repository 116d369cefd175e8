// What a skilled hand makes of a level: one of many right answers, to look at beside one's own.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"

namespace practice {

// The dots of the synthetic expert of that seed, made as any attempt is: its samples through the runner, on
// skin of the same seed. The same level and seed: the same dots. Nothing when `goOn`, asked at every sample,
// said no. Takes as long as the samples take through the skin.
[[nodiscard]] std::optional<std::vector<scoring::Dot>> expertWork(const level::Level& level,
                                                                  std::uint64_t seed,
                                                                  const std::function<bool()>& goOn = {});

}  // namespace practice
