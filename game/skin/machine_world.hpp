// The needle seen from the side: the hand with the machine, and the spot of skin below it.
#pragma once

#include <memory>

#include "skin/layers.hpp"

namespace skin {

struct MachineSetup {
    Layers layers;
    float stretch = 1.0F;  // at the needle, 0 slack .. 1 drum-tight
    float hang = 1.5F;     // how far the needle stands out of its cartridge, mm
};

// Box2D inside; lengths in mm, time in s, mass in kg, so that forces come in mN. The hand presses
// with a force, the tissue holds the needle back, the skin below hangs on a spring whose stiffness
// is the stretch. The cam stands in closed form: a hundred strokes a second are ten times faster
// than anything that hand or skin can follow, so the body is the needle's lowest point and the
// forces are means over a stroke. No touch depends on where in its stroke the machine was.
class MachineWorld {
public:
    explicit MachineWorld(const MachineSetup& setup);
    ~MachineWorld();
    MachineWorld(MachineWorld&&) noexcept;
    MachineWorld& operator=(MachineWorld&&) noexcept;

    // Advances 1/240 s in eight equal sub-steps while the hand presses as hard as goes `asked` >= 0 mm
    // deep into taut anterior skin. Loose, thick or scarred skin answers the same force otherwise, which
    // is what a hand has to learn.
    void step(float asked);

    // All about the last step, mm:
    [[nodiscard]] float reach() const { return m_reach; }  // deepest into the tissue; 0 = stayed out
    [[nodiscard]] float grip() const { return m_grip; }    // mean depth over the strokes, out = 0
    [[nodiscard]] float dip() const { return m_dip; }      // of the skin below its resting surface
    [[nodiscard]] float held() const { return m_held; }    // mean force of the tissue on the needle, mN

private:
    void subStep(float asked);

    struct Bodies;
    std::unique_ptr<Bodies> m_bodies;
    MachineSetup m_setup;
    float m_looseness;
    float m_pressed = 0.0F;  // follows what is asked, mm
    float m_fastest = 0.0F;  // and the greatest speed at which it did so in this touch, mm/s
    float m_reach = 0.0F;
    float m_grip = 0.0F;
    float m_dip = 0.0F;
    float m_held = 0.0F;
};

}  // namespace skin
