// Where the density is farthest off: rectangles of every size over the whole of the work.
#pragma once

#include <optional>

#include "ground.hpp"
#include "pattern.hpp"

namespace scoring {

struct OffPlace {
    Point middle;           // mm, centre of what the target expects there
    double found = 0.0;     // dots
    double expected = 0.0;  // dots
    double excess = 0.0;    // (found - own expectation) / its square root; + too dense
    double longer = 0.0;    // mm, the longer side of the rectangle
    // Own pitch there over the target's; infinite when nothing was found.
    [[nodiscard]] double pitch() const;
};

// The rectangle (sides of 6 to 20 mm, expecting 12 dots at least) whose count is farthest from what
// the attempt's own overall `density` (over the target's) expects. Near a hairline (8 mm) nothing is
// looked at: there the front judges. Nothing when no rectangle expects so many. After the scan statistic
// of Kulldorff, Comm. Statist. Theory Methods 26 (1997), with the normal deviate for the likelihood ratio.
[[nodiscard]] std::optional<OffPlace> densityScan(const Ground& ground, const Pattern& pattern,
                                                  double density);

}  // namespace scoring
