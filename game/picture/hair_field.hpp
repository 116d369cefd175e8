// Where the client's hair grows, under the names that the picture uses: the needle has to know it too.
#pragma once

#include "skin/hair_field.hpp"
#include "skin/skin_extent.hpp"
#include "skin/stubble_growth.hpp"

namespace picture {

using skin::Hair;
using skin::HairField;
using skin::skinExtent;

}  // namespace picture
