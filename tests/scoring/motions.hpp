// Sheets that are mirrored, turned and moved, and all metrics of places measured there.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <scoring/scenario.hpp>

namespace scoring::tests {

// A rigid motion of the sheet: mirrored first (x becomes -x), then turned, then moved. Quarter turns are
// free of rounding.
struct Motion {
    double degrees = 0.0;
    bool mirrored = false;
    Point by = {};  // mm

    [[nodiscard]] Point operator()(Point place) const;
};

[[nodiscard]] std::vector<Point> moved(std::vector<Point> places, const Motion& motion);
// A density along x or y does not turn with it.
[[nodiscard]] Scenario moved(Scenario scenario, const Motion& motion);

// Where one expert puts the dots.
[[nodiscard]] std::vector<Point> expertPlaces(const Scenario& scenario, std::uint64_t seed);

// Values by the id of their metric or gate.
using Values = std::vector<std::pair<std::string, double>>;
// Of spacing, completeness (K) and, with a hairline, of it (H4 against a profile of 1 mm throughout).
[[nodiscard]] Values measure(const Scenario& scenario, const std::vector<Point>& places);

// How far each value may move; those that are not named, not at all (1e-9). Of smax: as a share.
using Bounds = std::map<std::string, double>;
void checkSame(const Values& before, const Values& after, const Bounds& bounds = {});

}  // namespace scoring::tests
