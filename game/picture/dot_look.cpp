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
constexpr float kRing = 0.65F;  // redness of the ring around a good dot on type III
// A pinprick's bead, mm; one more step where the skin was worked too often or pierced too deep.
constexpr float kBeadMm = 0.19F;
constexpr float kBiggerBeadMm = 0.05F;

Rgb scaled(Rgb colour, float factor) { return {colour.r * factor, colour.g * factor, colour.b * factor}; }
float millimetres(std::int32_t um) { return static_cast<float>(um) / 1000.0F; }
bool has(const scoring::Dot& dot, scoring::DotFlag flag) { return (dot.flags & flag) != 0; }

// How much a dot reddens the skin about it: the deeper and the more often it was worked, the more.
// An attempt is too short for any of it to go again, so its time does not count.
float flushOf(const scoring::Dot& dot, float shallow, float deep) {
    float amount = 1.0F - 0.35F * shallow + 0.45F * deep;
    if (has(dot, scoring::kOverworked)) amount *= 1.9F;
    if (has(dot, scoring::kBledOut)) amount *= 1.3F;
    if (has(dot, scoring::kDragged)) amount *= 1.2F;
    return amount;
}

float beadOf(const scoring::Dot& dot, float depth, float severe) {
    if (!has(dot, scoring::kBledOut)) return 0.0F;
    const float bigger = (has(dot, scoring::kOverworked) ? kBiggerBeadMm : 0.0F) +
                         kBiggerBeadMm * smoothStep(severe, severe + 0.3F, depth);
    return (kBeadMm + bigger) * (0.85F + 0.30F * hashed(static_cast<std::int32_t>(dot.ordinal), 0, 0xB10DU));
}

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
    look.redness = kRing * complexion.reaction * (0.6F + 0.4F * tone) * (1.0F - 0.5F * shallow);
    // A hole that is entered again has its ring already.
    if (has(dot, scoring::kOverworked)) look.redness *= 0.35F;
    look.flush = complexion.reaction * flushOf(dot, shallow, deep);
    if (complexion.reaction > 0.0F) {
        look.bloodMm = beadOf(dot, depth, static_cast<float>(skin.severeBelow.value));
        look.blood = look.bloodMm > 0.0F ? 1.0F : 0.0F;
    }
    return look;
}

}  // namespace picture
