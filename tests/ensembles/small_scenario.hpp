// A scenario whose ensemble is quick to make.
#pragma once

#include <scoring/scenario.hpp>

namespace test_ensembles {

inline scoring::Scenario smallScenario(double perCm2 = 75.0) {
    scoring::Scenario scenario;
    scenario.patch = scoring::rectangle({-12, -12}, {12, 12});
    scoring::Zone zone;
    zone.id = "field";
    zone.area = scoring::rectangle({-8, -8}, {8, 8});
    zone.density.knots = {{{0.0}, scoring::DotsPerMm2::fromPerCm2(perCm2)}};
    zone.depthTarget = {0.6};
    zone.depthHalfWidth = {0.15};
    scenario.zones.push_back(zone);
    scenario.criteria = {true, true, false};
    return scenario;
}

}  // namespace test_ensembles
