// A synthetic expert: one person's habits, from which attempts are drawn. A stand-in until
// recorded experts replace it; scoring/README.md says where its figures come from.
#pragma once

#include <vector>

#include <scoring/random.hpp>
#include <scoring/scenario.hpp>

namespace scoring {

struct ExpertHand {
    double evenness = 0.0;     // rho: no dot nearer than rho pitches to another; 0 = random scatter
    double jitter = 0.0;       // of the hand, in pitches, standard deviation on each axis
    double pitchBias = 1.0;    // own pitch over the target's
    double frontMicro = 0.0;   // irregularity of the hairline's front, mm RMS, wavelengths 4-16 mm
    double frontMacro = 0.0;   // its slow wander, mm RMS, wavelengths 30-90 mm
    double frontOffset = 0.0;  // mm, + back
    double transition = 1.0;   // width of the transition over the target's
    double sentinels = 0.0;    // single dots 1-3 mm ahead of the front, per mm of line
    double depthBias = 0.0;    // half-widths
    double depthSpread = 0.0;  // half-widths, standard deviation
};

// One person out of the experts for this style of hairline.
[[nodiscard]] ExpertHand drawExpert(HairlineStyle style, Random& random);

// `count` depths in half-widths: AR(1) about the person's bias. `outliers` is the share of
// strokes that land 2.2 to 3.5 half-widths off.
[[nodiscard]] std::vector<double> drawDepths(const ExpertHand& hand, std::size_t count, double outliers,
                                             Random& random);

}  // namespace scoring
