// On a level of marked spots: how each dot lies against its mark. The mark is a small cross, the way to its
// dot a line drawn kOffsetsDrawn times as long; a mark without a dot is a dashed ring, a dot without a mark a
// triangle.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

inline constexpr double kOffsetsDrawn = 5.0;

struct Offsets {
    struct Pair {
        scoring::Point mark, dot;  // mm
    };
    std::vector<Pair> pairs;
    std::vector<scoring::Point> missed;  // marks
    std::vector<scoring::Point> extra;   // dots
};

// The nearest pairs first, none farther apart than the level's cutoff: what one sees. The score matches all
// of them at once, which differs only where dots crowd.
[[nodiscard]] Offsets offsetsOf(const level::Level& level, const std::vector<scoring::Dot>& dots);

void paintOffsets(Image& image, const sheet::SheetView& view, const Offsets& offsets, double scale);

}  // namespace picture
