#include "skin/layers.hpp"

#include <algorithm>
#include <cmath>

#include "skin/skin_kind.hpp"

namespace skin {
namespace {

constexpr float kEpidermis = 300.0F;  // mN/mm
constexpr float kPapillary = 200.0F;
constexpr float kReticular = 350.0F;
constexpr float kSubcutis = 40.0F;

// What quite slack skin holds up before it lets the tip in, mN, and how many times more than taut
// skin it yields to each mN after that, less one [default: under the steady hand of docs/skin.md
// depth spreads by 0.20 mm (domain.md section 4) and rises at least three times as steeply].
constexpr float kHeldUp = 192.0F;
constexpr float kMoreYielding = 2.6F;

// Back of the head against front, 1.48 to 1.18 mm (domain.md 1b, weakly sourced): a fifth of what it
// is thicker makes it tougher [default]. No scalp is given as thicker, so practice skin is not.
constexpr float kThickest = 1.48F;
constexpr float kToughnessOfThickness = 0.2F;
// A scar's stiffness is that of the sheet; a tenth of it meets the needle's point [default].
constexpr float kToughnessOfScar = 0.1F;

float within(float depth, float from, float to) { return std::clamp(depth, from, std::max(from, to)) - from; }

}  // namespace

Layers layersAt(const level::Level& level, scoring::Point place) {
    const Layers anterior;
    Layers layers;
    layers.dermisEnd = static_cast<float>(level.skin.thickness.value);
    const float ratio = std::min(layers.dermisEnd, kThickest) / anterior.dermisEnd;
    layers.toughness = 1.0F + kToughnessOfThickness * (ratio - 1.0F);
    const SkinFeel feel = feelOf(level.client.skin);
    layers.toughness *= feel.toughness;
    layers.epidermis = feel.epidermis;
    for (const level::Scar& scar : level.client.scars) {
        if (!scoring::contains(scar.area, place)) continue;
        layers.sideStiffness = static_cast<float>(scar.stiffness);
        layers.toughness *= 1.0F + kToughnessOfScar * (layers.sideStiffness - 1.0F);
        break;
    }
    return layers;
}

float resistance(const Layers& layers, float depth) {
    if (depth <= 0.0F) return 0.0F;
    const float force = kEpidermis * layers.epidermis * within(depth, 0.0F, layers.epidermisEnd) +
                        kPapillary * within(depth, layers.epidermisEnd, layers.papillaryEnd) +
                        kReticular * within(depth, layers.papillaryEnd, layers.dermisEnd) +
                        kSubcutis * std::max(0.0F, depth - layers.dermisEnd);
    return force * layers.toughness;
}

float pressFor(const Layers& layers, float depth) {
    const Layers anterior;
    const float force = resistance(layers, depth);
    const float atPapillary = kEpidermis * anterior.epidermisEnd;
    const float atReticular = atPapillary + kPapillary * (anterior.papillaryEnd - anterior.epidermisEnd);
    const float atSubcutis = atReticular + kReticular * (anterior.dermisEnd - anterior.papillaryEnd);
    if (force <= atPapillary) return force / kEpidermis;
    if (force <= atReticular) return anterior.epidermisEnd + (force - atPapillary) / kPapillary;
    if (force <= atSubcutis) return anterior.papillaryEnd + (force - atReticular) / kReticular;
    return anterior.dermisEnd + (force - atSubcutis) / kSubcutis;
}

float looseness(float stretch) {
    const float missing = 1.0F - std::clamp(stretch, 0.0F, 1.0F);
    return missing * missing;
}

float resistance(const Layers& layers, float depth, float looseness, float hold) {
    if (depth <= 0.0F) return 0.0F;
    const float pierced = std::min(1.0F, depth / layers.epidermisEnd);
    // As what is missing to drum-tight: a little slack is enough to hold a tip up.
    const float heldUp = kHeldUp * std::sqrt(looseness) * hold * pierced * layers.toughness;
    return heldUp + resistance(layers, depth) / (1.0F + kMoreYielding * looseness);
}

}  // namespace skin
