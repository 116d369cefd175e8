// How the hand came down: what a stream says of it before the touch.
#pragma once

#include <cstdint>

#include "pen/sample.hpp"
#include "skin/skin_window.hpp"
#include "skin/state_bytes.hpp"

namespace skin {

// The tip's sideways speed while it hovers, as a running mean over about 20 ms, in integers. It does
// not matter how a straight way is cut up into samples.
//
// The heel is read from it. A hand that rests on its heel turns about it and comes straight down; one
// whose heel is lifted drops onto it while it lands, and its tip slides forward. No pen reports the
// height of a heel, but all of them, and mice, report that slide.
class Approach {
public:
    // A hovering sample, or the one that begins the touch.
    void move(const pen::Sample& sample);
    // The touch has ended with this sample: the next approach begins here, at rest.
    void restart(const pen::Sample& sample);

    // mm/s, at most kFastestMmPerS.
    [[nodiscard]] Offset speed() const;
    // 0 = the heel rests, 1 = it is a millimetre or more above the skin.
    [[nodiscard]] float heelLift() const;

    void write(StateWriter& out) const;
    // False when the bytes are no approach.
    [[nodiscard]] bool read(StateReader& in);

private:
    bool m_known = false;  // where the tip was last
    std::int64_t m_atUs = 0;
    std::int64_t m_xUm = 0;
    std::int64_t m_yUm = 0;
    std::int64_t m_speedXUmPerS = 0;
    std::int64_t m_speedYUmPerS = 0;
};

}  // namespace skin
