// An attempt laid out by time, so that any moment of it can be asked for in any order: what the record
// holds, without running the samples through the skin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"
#include "record/attempt_file/attempt.hpp"
#include "skin/stretch_field.hpp"

namespace review {

// One contact of the needle with the skin.
struct TouchSpan {
    std::size_t first = 0;    // index of its first sample in contact
    std::size_t lift = 0;     // of the sample that ended it; of its last one where the record breaks off
    std::int64_t fromUs = 0;  // since the attempt's origin
    std::int64_t toUs = 0;    // a dot's time, where it left one
    std::optional<std::size_t> dot;  // index into the attempt's dots; absent: it left none
};

// The pen at a moment.
struct NeedleAt {
    scoring::Point place;  // mm, where the pen was: on the sheet of a head at rest
    bool contact = false;
    std::optional<double> pressure;  // 0..1; absent with a mouse
    std::size_t sample = 0;          // index of the newest sample
    double towards = 0.0;            // 0..1, how far on the way to the next one; 0 at the last
};

// The fingers that hold the skin from a moment on; none: it is let go.
struct Held {
    std::int64_t fromUs = 0;
    std::vector<skin::StretchPoint> fingers;
};
// How many of these have begun by then, by time in order; 0: none yet.
[[nodiscard]] std::size_t heldAt(const std::vector<Held>& held, std::int64_t tUs);

class ReplayTrack {
public:
    // One sentence when the level that the attempt carries cannot be read. A torn, interrupted or abandoned
    // attempt is as good as any, and so is one of physics that this build does not have.
    [[nodiscard]] static std::variant<ReplayTrack, std::string> of(record::Attempt attempt);

    [[nodiscard]] const record::Attempt& attempt() const { return m_attempt; }
    [[nodiscard]] const level::Level& level() const { return m_level; }
    // Of the last thing that happened, us since the attempt's origin, >= 0.
    [[nodiscard]] std::int64_t endUs() const { return m_endUs; }

    // The dots made by then (tUs at or before it) are the attempt's first so many.
    [[nodiscard]] std::size_t dotsAt(std::int64_t tUs) const;
    // When a dot was made. One without a time of its own, as no program of ours writes, counts as made with
    // the dot before it.
    [[nodiscard]] std::int64_t timeOf(std::size_t dot) const { return m_dotUs[dot]; }
    // Seconds from the dot before it to this one; absent for the first.
    [[nodiscard]] std::optional<double> sinceLast(std::size_t dot) const;

    [[nodiscard]] const std::vector<TouchSpan>& touches() const { return m_touches; }
    // Index of the touch under way at that moment, else of the last one before it.
    [[nodiscard]] std::optional<std::size_t> touchAt(std::int64_t tUs) const;
    // Index of the touch that made the dot; absent where its samples are not there.
    [[nodiscard]] std::optional<std::size_t> touchOf(std::size_t dot) const { return m_touchOfDot[dot]; }

    // Between two samples on the straight way; nothing before the first one.
    [[nodiscard]] std::optional<NeedleAt> needleAt(std::int64_t tUs) const;
    // The off hand's fingers as they were set, by the stretch events.
    [[nodiscard]] const std::vector<Held>& set() const { return m_set; }

    // Of the first `among` dots the one nearest to a place of relaxed skin, mm, if it is not farther away.
    [[nodiscard]] std::optional<std::size_t> nearestDot(scoring::Point place, double farthestMm,
                                                        std::size_t among) const;
    // How many dots fall into each of `parts` equal parts of the attempt's time.
    [[nodiscard]] std::vector<std::size_t> dotsAPart(std::size_t parts) const;

private:
    ReplayTrack(record::Attempt attempt, level::Level level);
    void findTouches();
    void matchDots();
    void findFingers();

    record::Attempt m_attempt;
    level::Level m_level;
    std::vector<std::int64_t> m_dotUs;     // never falling
    std::vector<std::int64_t> m_sampleUs;  // of each sample; never falling
    std::vector<TouchSpan> m_touches;
    std::vector<std::optional<std::size_t>> m_touchOfDot;
    std::vector<Held> m_set;
    std::int64_t m_endUs = 0;
};

}  // namespace review
