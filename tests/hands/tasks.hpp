// Levels built by hand for the tests of the hands.
#pragma once

#include "level/level.hpp"

namespace tasks {

inline level::Level field(double perCm2 = 75.0) {
    level::Level level;
    level.id = "field";
    level.skin.model = level::SkinModel::flat;
    level.scenario.patch = scoring::rectangle({-20.0, 0.0}, {20.0, 30.0});
    scoring::Zone zone;
    zone.id = "field";
    zone.area = scoring::rectangle({-17.0, 3.0}, {17.0, 27.0});
    zone.density.knots = {{{0.0}, scoring::DotsPerMm2::fromPerCm2(perCm2)}};
    zone.depthTarget = {0.60};
    zone.depthHalfWidth = {0.15};
    level.scenario.zones.push_back(zone);
    level.limits.minutes = 12.0;
    return level;
}

inline level::Level hairline() {
    level::Level level = field();
    level.id = "hairline";
    level.scenario.patch = scoring::rectangle({-45.0, -10.0}, {45.0, 25.0});
    scoring::Zone& zone = level.scenario.zones[0];
    zone.area = scoring::rectangle({-42.0, -6.0}, {42.0, 18.0});
    zone.density.axis = scoring::DensityAxis::hairline;
    zone.density.knots = {{{-0.01}, scoring::DotsPerMm2::fromPerCm2(0.0)},
                          {{0.0}, scoring::DotsPerMm2::fromPerCm2(15.0)},
                          {{4.0}, scoring::DotsPerMm2::fromPerCm2(35.0)},
                          {{10.0}, scoring::DotsPerMm2::fromPerCm2(50.0)},
                          {{12.0}, scoring::DotsPerMm2::fromPerCm2(60.0)}};
    scoring::Hairline line;
    for (int i = -42; i <= 42; i += 2) line.curve.push_back({static_cast<double>(i), 0.002 * i * i});
    line.depth = {15.0};
    level.scenario.hairline = line;
    return level;
}

inline level::Level trace() {
    level::Level level = field();
    level.id = "trace";
    level.scenario.mode = scoring::Mode::trace;
    for (int i = 0; i < 30; ++i) level.scenario.marks.push_back({-14.5 + i, 10.0});
    level.scenario.cutoff = {0.5};
    level.limits.minutes = 2.0;
    return level;
}

}  // namespace tasks
