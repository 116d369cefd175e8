// The pen sample: one report of a pen or a mouse, as integers. Live play, files and replay
// feed the simulation the same integers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace pen {

// How a sample's time was taken.
enum class TimeSource : std::uint8_t { server, frame, file };

struct Sample {
    std::int64_t tUs = 0;  // us since the attempt's origin, monotonic; the X server's whole milliseconds
    std::optional<std::int64_t>
        arrivalUs;         // when this program saw it, us since the origin; absent from files
    std::int32_t xUm = 0;  // on the sheet, um, +x towards the client's left ear
    std::int32_t yUm = 0;  // on the sheet, um, +y towards the crown
    std::optional<std::uint16_t> pressure;  // 0 = none .. 65535 = full; absent without a pressure axis
    std::optional<std::int16_t> tiltXCdeg;  // 0.01 degree from upright; absent without a tilt axis
    std::optional<std::int16_t> tiltYCdeg;
    bool contact = false;       // tip down, or the mouse's first button held
    std::uint16_t buttons = 0;  // bit n = button n + 1 held, the tip not among them
    std::uint8_t device = 0;    // which of the attempt's devices
    friend bool operator==(const Sample&, const Sample&) = default;
};

// Which optional channels a stream carries; one set throughout.
struct Channels {
    bool pressure = false;
    bool tilt = false;
    bool arrival = false;
    friend bool operator==(Channels, Channels) = default;
};
[[nodiscard]] Channels channelsOf(const Sample& sample);

// The one place that decides what a legal stream is: time never goes back (equal is legal),
// one set of channels throughout, tilt in both axes or none, places within +-1 m, tilt within
// +-90 degrees. A refused sample leaves the stream as it was.
class StreamCheck {
public:
    // Nothing when legal, else one sentence that says why not.
    [[nodiscard]] std::optional<std::string> accept(const Sample& sample);
    [[nodiscard]] std::size_t accepted() const { return m_count; }

private:
    std::optional<Channels> m_channels;
    std::int64_t m_lastUs = 0;
    std::size_t m_count = 0;
};

}  // namespace pen
