#include "picture/dot_look.hpp"

#include <algorithm>

#include "picture/noise.hpp"

namespace picture {
namespace {

constexpr Rgb kUsualInk = rgbOf(0x342A28);
constexpr Rgb kShallowInk = rgbOf(0x705446);
constexpr Rgb kDeepInk = rgbOf(0x4A5464);
constexpr float kGoodOpacity = 0.86F;
constexpr float kUsualDiameterMm = 0.28F;
constexpr float kUsualDepthMm = 0.5F;

Rgb scaled(Rgb colour, float factor) { return {colour.r * factor, colour.g * factor, colour.b * factor}; }
float millimetres(std::int32_t um) { return static_cast<float>(um) / 1000.0F; }

}  // namespace

DotLook freshLook(const scoring::Dot& dot, const level::Skin& skin, const Complexion& complexion) {
    const float depth = dot.depthUm ? millimetres(*dot.depthUm) : kUsualDepthMm;
    const auto fade = static_cast<float>(skin.fadeAbove.value);
    const auto blowout = static_cast<float>(skin.blowoutBelow.value);
    const float shallow = 1.0F - smoothStep(fade - 0.06F, fade + 0.06F, depth);
    const float deep = smoothStep(blowout - 0.22F, blowout + 0.06F, depth);

    // The other two inks are what the good one turns into, darker where it is darker.
    const float share = complexion.ink.r / kUsualInk.r;
    const Rgb shallowInk = scaled(kShallowInk, std::min(1.0F, 0.35F + 0.65F * share));
    const Rgb deepInk = scaled(kDeepInk, std::min(1.0F, 0.45F + 0.55F * share));
    DotLook look;
    look.ink = mixed(mixed(complexion.ink, shallowInk, shallow), deepInk, deep);
    // A dot from a table carries neither tone nor dwell: it looks as its depth alone says.
    const bool known = dot.toneE4 > 0 || dot.dwellUs > 0;
    const float tone = known ? static_cast<float>(std::clamp(dot.toneE4, 0, 10000)) / 10000.0F : 1.0F;
    const float byDepth = kGoodOpacity + shallow * (0.50F - kGoodOpacity) + deep * (0.52F - kGoodOpacity);
    look.opacity = known ? tone * (1.0F - 0.20F * deep) : byDepth;
    look.radiusMm = 0.5F * (dot.diameterUm ? millimetres(*dot.diameterUm) : kUsualDiameterMm);
    look.rim = 0.16F + 0.56F * deep;
    look.redness = complexion.reaction * (0.6F + 0.4F * tone) * (1.0F - 0.5F * shallow);
    return look;
}

}  // namespace picture
