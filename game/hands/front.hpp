// The irregular front of a natural hairline, and its lone hairs.
#pragma once

#include <vector>

#include <scoring/random.hpp>
#include <scoring/scenario.hpp>

namespace hands {

// What the brief's style asks of a front.
struct FrontStyle {
    double rmsMm = 0.0;            // about the drawn curve; domain.md 5d: 1 to 3 mm unless defined
    double fewestSentinels = 0.0;  // lone hairs in 5 cm of line; domain.md 5d: 3 to 8
    double mostSentinels = 0.0;
};
[[nodiscard]] FrontStyle frontStyle(scoring::HairlineStyle style);

// How far the front stands behind the drawn curve, as a sum of waves of 3 to 15 mm (the
// shoreline rule: nearly straight from afar, jagged near).
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

// Lone hairs 1 to 3 mm ahead of the front (domain.md 5d), where the line lies on the patch.
[[nodiscard]] std::vector<scoring::Point> sentinels(const scoring::TargetField& field,
                                                    const IrregularFront& front, scoring::Random& random);

}  // namespace hands
