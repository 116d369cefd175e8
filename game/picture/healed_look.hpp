// How a dot looks after some days or years: the fresh look, changed by what the skin made of it.
#pragma once

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/complexion.hpp"
#include "picture/dot_look.hpp"
#include "skin/healing.hpp"

namespace picture {

// `healed` is that dot at some age. Colours of scab and of old pigment are defaults of the drawing.
[[nodiscard]] DotLook healedLook(const scoring::Dot& dot, const skin::HealedDot& healed,
                                 const level::Skin& skin, const Complexion& complexion);

}  // namespace picture
