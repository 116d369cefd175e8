// Where a replay stands and how it goes on: played, scrubbed, stepped.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "review/moments.hpp"
#include "review/replay_track.hpp"

namespace review {

inline constexpr std::array<double, 6> kSpeeds{0.25, 0.5, 1.0, 2.0, 4.0, 8.0};

class Playhead {
public:
    // Stands at the beginning. The track must outlive it.
    explicit Playhead(const ReplayTrack& track) : m_track(track), m_endUs(track.endUs()) {}

    // The clock goes on to that moment where it is later than the track's end: another attempt is watched
    // along it. 0: back to the track's own end.
    void reachTo(std::int64_t endUs);
    [[nodiscard]] std::int64_t endUs() const { return m_endUs; }

    [[nodiscard]] std::int64_t atUs() const { return m_atUs; }  // 0 .. endUs()
    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] double speed() const { return kSpeeds[m_speed]; }
    // The dot that is looked at: the one stepped to or chosen, else that of the touch under way or the last
    // one before; nothing before the first touch, or where that touch left no dot.
    [[nodiscard]] std::optional<std::size_t> dot() const;
    // The touch of dot(); without a dot chosen, the touch under way or the last one.
    [[nodiscard]] std::optional<std::size_t> touch() const;

    // So much real time has passed, s, >= 0. Stops at the end.
    void advance(double seconds);
    // At the end it begins anew.
    void togglePlaying();
    void play(bool playing) { m_playing = playing; }
    // By so many entries of kSpeeds; stays within them.
    void changeSpeed(int steps);
    // Held to the attempt's time.
    void seek(std::int64_t tUs);
    // To the moment at which the dot was made; pauses.
    void choose(std::size_t dot);
    // To the next dot (> 0) or the one before; pauses. Stays where there is none.
    void stepDot(int way);
    // To the beginning of the next moment (> 0) or the one before, of moments by time. Null where there is
    // none.
    const Moment* toMoment(const std::vector<Moment>& moments, int way);

private:
    const ReplayTrack& m_track;
    std::int64_t m_endUs = 0;
    std::int64_t m_atUs = 0;
    double m_restUs = 0.0;  // played and less than a microsecond
    std::size_t m_speed = 2;
    bool m_playing = false;
    std::optional<std::size_t> m_chosen;  // while the head stands on it
};

}  // namespace review
