#include "picture/complexion.hpp"

#include <algorithm>
#include <array>

namespace picture {
namespace {

constexpr Rgb kInk = rgbOf(0x342A28);
// Types I to VI. Tones follow photographs of each type in daylight; default of the drawing. On
// dark skin a darker pigment is chosen, or it would not be seen.
constexpr std::array<Complexion, 6> kTypes{{
    {rgbOf(0xEBC8B1), rgbOf(0x5A4030), kInk, 0.80F, 1.25F, 1.20F, 0.90F, 0.95F, 1.0F, 0.80F},
    {rgbOf(0xE4BE9F), rgbOf(0x4A372C), kInk, 0.95F, 1.10F, 1.10F, 0.95F, 1.00F, 1.0F, 0.90F},
    {rgbOf(0xDDB498), rgbOf(0x38291F), kInk, 1.00F, 1.00F, 1.00F, 1.00F, 1.00F, 1.0F, 1.00F},
    {rgbOf(0xC4956F), rgbOf(0x2B1F19), kInk, 1.05F, 0.80F, 0.85F, 1.05F, 1.00F, 1.0F, 1.10F},
    {rgbOf(0x9A694A), rgbOf(0x1F1713), rgbOf(0x221B19), 1.10F, 0.50F, 0.60F, 1.20F, 1.05F, 1.0F, 1.20F},
    {rgbOf(0x704936), rgbOf(0x140F0D), rgbOf(0x0F0C0B), 1.10F, 0.30F, 0.40F, 1.35F, 1.10F, 1.0F, 1.30F},
}};
// Fair skin flushes pink; under melanin the same blood shows less, and as a darker, browner red.
constexpr std::array<Rgb, 6> kFlush{{{1.000F, 0.735F, 0.775F},
                                     {0.995F, 0.740F, 0.780F},
                                     {0.985F, 0.750F, 0.785F},
                                     {0.970F, 0.765F, 0.795F},
                                     {0.945F, 0.770F, 0.790F},
                                     {0.930F, 0.775F, 0.785F}}};
constexpr Complexion kLatex{rgbOf(0xE3C1AD), rgbOf(0x38291F), kInk,  0.22F, 0.25F, 0.0F,
                            0.55F,           0.38F,           0.30F, 0.0F};

}  // namespace

Complexion complexionOf(const level::Level& level) {
    if (level.place == level::Place::practiceSkin) return kLatex;
    const auto type = static_cast<std::size_t>(std::clamp(level.skin.fitzpatrick, 1, 6) - 1);
    Complexion complexion = kTypes[type];
    complexion.flush = kFlush[type];
    return complexion;
}

}  // namespace picture
