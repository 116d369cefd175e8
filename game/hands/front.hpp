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
    // Another front as irregular: one of its waves drawn anew.
    [[nodiscard]] IrregularFront varied(scoring::Random& random) const;

private:
    struct Wave {
        double perMm;     // turns per mm
        double phase;     // turns, 0..1
        double relative;  // height before all are settled
        double height;    // mm
    };
    [[nodiscard]] static Wave drawWave(int i, scoring::Random& random);
    void settle();

    std::vector<Wave> m_waves;
    double m_rms;  // mm
};

// The front's wandering is the hairline's affair: it moves the first millimetres whole and the defined
// zone not at all. Its share so far behind the drawn curve (mm), 1..0.
[[nodiscard]] double shareOfFront(double behind);

// Lone hairs 1 to 3 mm ahead of the front (domain.md 5d), where the line lies on the patch and no earlier dot
// is one already.
[[nodiscard]] std::vector<scoring::Point> sentinels(const scoring::TargetField& field,
                                                    const IrregularFront& front, scoring::Random& random);

}  // namespace hands
