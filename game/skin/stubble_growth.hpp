// The client's own shaved hair: short hairs in groups of one to three, leaning forward. One layout for
// the picture that shows them and the needle that lands on them.
#pragma once

#include <vector>

#include "level/level.hpp"
#include "skin/hair_field.hpp"

namespace skin {

// One hair above the skin, mm on the sheet.
struct Hair {
    float rootX = 0.0F, rootY = 0.0F;
    float tipX = 0.0F, tipY = 0.0F;
    float width = 0.09F;
    float opacity = 0.8F;
};

// The hairs of a level within `extent` (mm), the same for the same level.
[[nodiscard]] std::vector<Hair> growStubble(const level::Level& level, const HairField& field,
                                            scoring::Box extent);
// All of them: within the skin that the sheet shows, off its border by more than a hair's length.
[[nodiscard]] std::vector<Hair> growStubble(const level::Level& level, const HairField& field);

}  // namespace skin
