#include "skin/layers.hpp"

#include <algorithm>

namespace skin {
namespace {

constexpr float kEpidermis = 300.0F;  // mN/mm
constexpr float kPapillary = 150.0F;
constexpr float kReticular = 350.0F;
constexpr float kSubcutis = 40.0F;

float within(float depth, float from, float to) { return std::clamp(depth, from, std::max(from, to)) - from; }

}  // namespace

Layers layersAt(const level::Level& level, scoring::Point place) {
    Layers layers;
    layers.dermisEnd = static_cast<float>(level.skin.thickness.value);
    for (const level::Scar& scar : level.client.scars) {
        if (!scoring::contains(scar.area, place)) continue;
        layers.stiffness = static_cast<float>(scar.stiffness);
        break;
    }
    return layers;
}

float resistance(const Layers& layers, float depth) {
    if (depth <= 0.0F) return 0.0F;
    const float force = kEpidermis * within(depth, 0.0F, layers.epidermisEnd) +
                        kPapillary * within(depth, layers.epidermisEnd, layers.papillaryEnd) +
                        kReticular * within(depth, layers.papillaryEnd, layers.dermisEnd) +
                        kSubcutis * std::max(0.0F, depth - layers.dermisEnd);
    return force * layers.stiffness;
}

}  // namespace skin
