#include "skin/press_scale.hpp"

#include <algorithm>

namespace skin {
namespace {

constexpr int kEntries = 8;
constexpr int kSettleSteps = 16;  // 67 ms: the hand's spring has come to rest
constexpr int kMeasureSteps = 8;  // three strokes at 100 Hz

float reachOf(const MachineSetup& setup, float asked) {
    MachineWorld world(setup);
    for (int i = 0; i < kSettleSteps; ++i) world.step(asked);
    float reached = 0.0F;
    for (int i = 0; i < kMeasureSteps; ++i) {
        world.step(asked);
        reached = std::max(reached, world.reach());
    }
    return reached;
}

}  // namespace

PressScale::PressScale(const Layers& healthy, float machineHz, float deepest) : m_step(deepest / kEntries) {
    MachineSetup setup;
    setup.layers = healthy;
    setup.machineHz = machineHz;
    for (int i = 1; i <= kEntries; ++i) {
        const float before = m_reached.empty() ? 0.0F : m_reached.back();
        const float reached = reachOf(setup, m_step * static_cast<float>(i));
        // Kept rising whatever the machine does, so that there is always one answer.
        m_reached.push_back(std::max(reached, before + 0.01F * m_step));
    }
}

float PressScale::askFor(float depth) const {
    float from = 0.0F;
    for (std::size_t i = 0; i < m_reached.size(); ++i) {
        const bool last = i + 1 == m_reached.size();
        if (depth <= m_reached[i] || last) {
            const float share = (depth - from) / (m_reached[i] - from);
            return m_step * (static_cast<float>(i) + share);
        }
        from = m_reached[i];
    }
    return depth;
}

}  // namespace skin
