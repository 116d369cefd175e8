// How much skin a level's sheet shows: the patch with skin around it. Beyond lies the mat.
#pragma once

#include <scoring/geometry.hpp>

#include "level/level.hpp"

namespace skin {

// mm on the sheet.
[[nodiscard]] inline scoring::Box skinExtent(const level::Level& level) {
    constexpr double kSkinAroundPatchMm = 48.0;
    constexpr double kLatexAroundPatchMm = 14.0;
    const bool latex = level.place == level::Place::practiceSkin;
    const double around = latex ? kLatexAroundPatchMm : kSkinAroundPatchMm;
    const scoring::Box patch = scoring::bounds(level.scenario.patch);
    return {patch.min - scoring::Point{around, around}, patch.max + scoring::Point{around, around}};
}

}  // namespace skin
