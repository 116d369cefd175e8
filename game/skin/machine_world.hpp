// The needle seen from the side: hand, machine, needle and the spot of skin below it.
#pragma once

#include <memory>

#include "skin/layers.hpp"

namespace skin {

struct MachineSetup {
    Layers layers;
    float stretch = 1.0F;  // 0 slack .. 1 drum-tight
    float machineHz = 100.0F;
    float phase = 0.0F;  // 0..1 of the stroke when the touch begins; 0 = needle farthest out
    float dent = 0.0F;   // how far the skin rests below its relaxed height, mm
};

// Box2D inside; lengths in mm, time in s, mass in kg, so that forces come in mN. The hand hangs
// on a spring from where it is asked to be, the machine is welded softly to the hand, the needle
// slides in the machine with a motor that follows the cam, and the skin hangs on a spring whose
// stiffness is the stretch.
class MachineWorld {
public:
    explicit MachineWorld(const MachineSetup& setup);
    ~MachineWorld();
    MachineWorld(MachineWorld&&) noexcept;
    MachineWorld& operator=(MachineWorld&&) noexcept;

    // Advances 1/240 s in eight equal sub-steps (a 100 Hz needle seen at 240 Hz would be
    // aliased) while the hand asks for a reach of `asked` mm below the resting skin.
    void step(float asked);

    // All about the last step, mm:
    [[nodiscard]] float reach() const { return m_reach; }  // deepest into the tissue; 0 = stayed out
    [[nodiscard]] float grip() const { return m_grip; }    // mean depth in the tissue, out = 0
    [[nodiscard]] float dip() const { return m_dip; }      // of the skin below its resting surface
    [[nodiscard]] float phase() const { return m_phase; }

private:
    void subStep(float asked);

    struct Bodies;
    std::unique_ptr<Bodies> m_bodies;
    MachineSetup m_setup;
    float m_phase;
    float m_reach = 0.0F;
    float m_grip = 0.0F;
    float m_dip = 0.0F;
};

}  // namespace skin
