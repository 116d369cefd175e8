#include "pen/device/clock.hpp"

#include <chrono>
#include <cstdlib>

namespace pen_device {

namespace {

constexpr std::int64_t kSameClockMs = 1000;

// How far `to` lies after `from`, across the 32-bit overrun; negative when before.
std::int32_t distance(std::uint32_t from, std::uint32_t to) { return static_cast<std::int32_t>(to - from); }

}  // namespace

std::int64_t monotonicUs() {
    // libstdc++ and libc++ read CLOCK_MONOTONIC for this clock on Linux.
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

ServerTime::ServerTime(std::uint32_t serverMs, std::int64_t monotonicMs)
    : m_lastReading(serverMs), m_lastMs(monotonicMs) {
    const std::int64_t off = distance(static_cast<std::uint32_t>(monotonicMs), serverMs);
    if (std::abs(off) <= kSameClockMs) m_lastMs = monotonicMs + off;
}

std::int64_t ServerTime::carry(std::uint32_t serverMs) {
    const std::int32_t step = distance(m_lastReading, serverMs);
    if (step < 0) {
        ++m_fallen;
        return m_lastMs;
    }
    m_lastReading = serverMs;
    m_lastMs += step;
    return m_lastMs;
}

AttemptClock::AttemptClock(std::int64_t startUs) : m_originUs(startUs - startUs % 1000) {}

std::optional<std::int64_t> AttemptClock::sampleUs(std::int64_t serverMs) const {
    const std::int64_t tUs = serverMs * 1000 - m_originUs;
    if (tUs < 0) return std::nullopt;
    return tUs;
}

}  // namespace pen_device
