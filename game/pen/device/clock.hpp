// The three clocks of pen input: the X server's milliseconds, this program's monotonic clock,
// and the attempt's microseconds that both are written in.
#pragma once

#include <cstdint>
#include <optional>

namespace pen_device {

// CLOCK_MONOTONIC now, us.
[[nodiscard]] std::int64_t monotonicUs();

// The X server tells time in 32 bits of milliseconds, which run over every 49.7 days. This
// carries them on in 64 bits, as milliseconds of CLOCK_MONOTONIC, and never lets time fall.
class ServerTime {
public:
    // `serverMs` was the server's time at about `monotonicMs`. A server on this machine uses
    // the same clock, and then its readings are kept as they are; one whose reading is more
    // than a second off (a display on another machine) is shifted onto this clock.
    ServerTime(std::uint32_t serverMs, std::int64_t monotonicMs);

    // The next reading, ms of CLOCK_MONOTONIC. A reading before the last one gives the last
    // one again and is counted.
    [[nodiscard]] std::int64_t carry(std::uint32_t serverMs);
    // The time given last.
    [[nodiscard]] std::int64_t last() const { return m_lastMs; }
    // How many readings lay before their predecessor.
    [[nodiscard]] std::uint64_t fallen() const { return m_fallen; }

private:
    std::uint32_t m_lastReading;
    std::int64_t m_lastMs;
    std::uint64_t m_fallen = 0;
};

// Turns readings into the attempt's time. The origin is a whole millisecond, so that the
// server's milliseconds stay multiples of 1,000 us.
class AttemptClock {
public:
    // The attempt starts at `startUs`, CLOCK_MONOTONIC, rounded down to a millisecond.
    explicit AttemptClock(std::int64_t startUs);

    // The reading at tUs = 0: CLOCK_MONOTONIC, us, a multiple of 1,000.
    [[nodiscard]] std::int64_t originUs() const { return m_originUs; }
    // A server time (ms of CLOCK_MONOTONIC) as us since the origin; nothing when the event
    // happened before the attempt began.
    [[nodiscard]] std::optional<std::int64_t> sampleUs(std::int64_t serverMs) const;
    // A reading of this program's clock (us) as us since the origin.
    [[nodiscard]] std::int64_t arrivalUs(std::int64_t readingUs) const { return readingUs - m_originUs; }

private:
    std::int64_t m_originUs;
};

}  // namespace pen_device
