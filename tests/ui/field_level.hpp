// The plainest level: one field in the middle of a patch.
#pragma once

#include "level/level.hpp"

// 30 x 30 mm of 100 dots/cm2 (pitch 1 mm) on 40 x 40 mm, with a depth aim of 0.5 mm, half-width
// 0.15 mm.
inline level::Level fieldLevel() {
    level::Level level;
    level.scenario.patch = scoring::rectangle({-20, -20}, {20, 20});
    scoring::Zone zone;
    zone.id = "field";
    zone.area = scoring::rectangle({-15, -15}, {15, 15});
    zone.density.knots = {{{0.0}, scoring::DotsPerMm2::fromPerCm2(100.0)}};
    zone.depthTarget = {0.5};
    zone.depthHalfWidth = {0.15};
    level.scenario.zones = {zone};
    return level;
}
