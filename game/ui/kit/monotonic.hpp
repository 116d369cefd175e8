// The monotonic clock of the machine, as the X server's times are on it.
#pragma once

#include <chrono>
#include <cstdint>

namespace ui_kit {

// us of CLOCK_MONOTONIC.
[[nodiscard]] inline std::int64_t monotonicUs() {
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace ui_kit
