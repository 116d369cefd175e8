#include "picture/healed_look.hpp"

#include <algorithm>

namespace picture {
namespace {

constexpr Rgb kOldInk = rgbOf(0x3A6094);  // of carbon black seen through skin, from the side of blue
constexpr Rgb kScab = rgbOf(0x3A1F18);    // dried blood and pigment
constexpr Rgb kUsualInk = rgbOf(0x342A28);
constexpr float kNoEdge = 0.5F;  // rim of a dot that is nothing but edge

}  // namespace

DotLook healedLook(const scoring::Dot& dot, const skin::HealedDot& healed, const level::Skin& skin,
                   const Complexion& complexion) {
    DotLook look = freshLook(dot, skin, complexion);
    const float freshOpacity = look.opacity;
    look.radiusMm = 0.5F * static_cast<float>(healed.diameterMm);
    // A fresh dot's opacity is its tone, less a little when it is blurred: it stays that share.
    const float freshTone = static_cast<float>(std::clamp(dot.toneE4, 1, 10000)) / 10000.0F;
    look.opacity =
        std::clamp(static_cast<float>(healed.tone) * std::min(1.0F, freshOpacity / freshTone), 0.0F, 1.0F);
    // On dark skin all inks are darker, as in the fresh look.
    const float share = std::min(1.0F, 0.45F + 0.55F * complexion.ink.r / kUsualInk.r);
    const Rgb old{kOldInk.r * share, kOldInk.g * share, kOldInk.b * share};
    look.ink = mixed(look.ink, old, static_cast<float>(healed.blue));
    look.ink = mixed(look.ink, kScab, 0.8F * static_cast<float>(healed.scab));
    look.rim += static_cast<float>(healed.softness) * std::max(0.0F, kNoEdge - look.rim);
    look.redness *= static_cast<float>(healed.redness);
    look.flush *= static_cast<float>(healed.redness);
    // Blood is wiped off or dries under the scab while the redness goes.
    look.blood *= static_cast<float>(healed.redness);
    return look;
}

}  // namespace picture
