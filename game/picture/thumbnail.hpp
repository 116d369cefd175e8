// A small picture of a level for the level list: its skin with well-placed dots as the brief
// asks for, or with its marked spots.
#pragma once

#include "level/level.hpp"
#include "picture/image.hpp"

namespace picture {

// width and height in pixels, at least 16. The same level gives the same picture. Takes some
// 10 ms; paint it once and keep it.
[[nodiscard]] Image paintThumbnail(const level::Level& level, int width, int height);

}  // namespace picture
