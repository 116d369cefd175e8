// What an eye makes of a picture from some distance: details finer than one minute of arc run together.
#pragma once

#include "picture/image.hpp"

namespace picture {

// What a healthy eye just tells apart (visual acuity 1.0).
inline constexpr double kEyeMinutes = 1.0;
// How far a person sits from the screen [default].
inline constexpr double kEyeToScreenMm = 600.0;

// The size on the skin of what the eye just tells apart from that far, mm.
[[nodiscard]] double resolvedMm(double distanceMm);
// So many pixels a millimetre of skin make a picture that fills the eye as the skin does from `distanceMm`,
// on a screen of `screenPerMm` pixels a millimetre, kEyeToScreenMm away.
[[nodiscard]] double pixelsPerMmFrom(double distanceMm, double screenPerMm);
// Runs the picture together in linear light, by a Gaussian whose width at half its height is `widthPx`,
// pixels, >= 0.
void blur(Image& image, double widthPx);

}  // namespace picture
