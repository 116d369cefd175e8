// How far the hand must go down for a depth: the machine and even taut skin give way a little.
#pragma once

#include <vector>

#include "skin/machine_world.hpp"

namespace skin {

// Measured once on drum-tight healthy skin with a steady hand, so that there the physical skin
// is as deep as depthOfPressure() says. Nothing is corrected for slack skin or scars: that the
// needle stays shallower there is what the hand has to learn.
class PressScale {
public:
    // `deepest` in mm, > 0: the needle's hang.
    PressScale(const Layers& healthy, float machineHz, float deepest);
    // What to ask of the machine, mm, for a depth of >= 0 mm.
    [[nodiscard]] float askFor(float depth) const;

private:
    float m_step;                  // mm asked between two entries
    std::vector<float> m_reached;  // mm, rising; the first for asking m_step
};

}  // namespace skin
