// The noise of the looks of skin, under the names that the picture uses.
#pragma once

#include "noise/noise.hpp"

namespace picture {

using namespace noise;  // NOLINT(google-build-using-namespace): a layer below, made for this one

}  // namespace picture
