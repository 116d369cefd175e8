// Pictures for paper: skin has grain that no lossless form packs, so they are JPEG, at a quality at which
// a dot's edge stands.
#pragma once

#include <string>

#include "picture/image.hpp"

namespace report {

// The bytes of a JPEG file, without notes about its making.
[[nodiscard]] std::string jpegOf(const picture::Image& image);

}  // namespace report
