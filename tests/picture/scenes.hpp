// Levels and dots that the tests of the pictures paint.
#pragma once

#include <cstdint>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/random.hpp>

#include "level/level.hpp"
#include "sheet/sheet_view.hpp"

namespace scenes {

// 40 x 30 mm around the origin.
inline sheet::SheetView view() {
    sheet::SheetView view;
    view.pixelsPerMm = 8.0;
    view.width = 320;
    view.height = 240;
    return view;
}

inline level::Level midScalp() {
    level::Level level;
    level.place = level::Place::midScalp;
    level.client.seed = 42;
    level.scenario.patch = scoring::rectangle({-20.0, -15.0}, {20.0, 15.0});
    scoring::Zone zone;
    zone.id = "field";
    zone.area = scoring::rectangle({-15.0, -10.0}, {15.0, 10.0});
    zone.density.knots = {{scoring::Millimetres{0.0}, scoring::DotsPerMm2{0.75}}};
    zone.depthTarget = scoring::Millimetres{0.6};
    zone.depthHalfWidth = scoring::Millimetres{0.15};
    level.scenario.zones = {zone};
    return level;
}

inline level::Level withHair() {
    level::Level level = midScalp();
    level::ExistingHair hair;
    hair.area = scoring::rectangle({-20.0, 0.0}, {20.0, 15.0});
    hair.perCm2 = 80.0;
    level.client.hair.push_back(hair);
    return level;
}

inline scoring::Dot dotAt(double x, double y, int depthUm = 550) {
    scoring::Dot dot;
    dot.xTenthUm = scoring::Dot::tenthUm(x);
    dot.yTenthUm = scoring::Dot::tenthUm(y);
    dot.depthUm = depthUm;
    dot.diameterUm = 280;
    dot.dwellUs = 100000;
    dot.toneE4 = 8600;
    return dot;
}

inline std::vector<scoring::Dot> scattered(std::size_t count, std::uint64_t seed) {
    scoring::Random random(seed);
    std::vector<scoring::Dot> dots;
    for (std::size_t i = 0; i < count; ++i) {
        dots.push_back(dotAt(random.uniform(-15.0, 15.0), random.uniform(-10.0, 10.0)));
        dots.back().ordinal = static_cast<std::uint32_t>(i);
    }
    return dots;
}

}  // namespace scenes
