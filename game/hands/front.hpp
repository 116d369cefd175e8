// The irregular front of a natural hairline, and its lone hairs.
#pragma once

#include <vector>

#include <scoring/random.hpp>

#include "hands/plan.hpp"

namespace hands {

// How far the front stands behind the drawn curve, as a sum of waves of 3 to 15 mm (the
// shoreline rule: nearly straight from afar, jagged near; domain: RMS 1-3 mm).
class IrregularFront {
public:
    // `rms` in mm, >= 0.
    IrregularFront(double rms, scoring::Random& random);
    // At arc length t mm; > 0 = towards the scalp.
    [[nodiscard]] double at(double t) const;

private:
    struct Wave {
        double perMm;   // turns per mm
        double phase;   // turns, 0..1
        double height;  // mm
    };
    std::vector<Wave> m_waves;
};

// Lone hairs 1 to 3 mm ahead of the front, three to eight in 5 cm of line (domain.md 5d).
[[nodiscard]] Places sentinels(const scoring::TargetField& field, const IrregularFront& front,
                               scoring::Random& random);

}  // namespace hands
