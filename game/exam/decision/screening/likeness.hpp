// Whether a stretch of touches is another's, moved, turned, scaled, mirrored or made slower or faster.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "exam/decision/screening/landings.hpp"

namespace exam {

struct Likeness {
    double residualMm = 0.0;       // root mean square distance after the best affine map
    double tempoAgreement = 0.0;   // correlation of the logarithms of the times between landings
    double timeScale = 1.0;        // mine over theirs
    double mapDeviation = 0.0;     // largest entry of the map's matrix less the identity
    bool mirrored = false;         // the map turns the sheet over
    std::size_t firstLanding = 0;  // of mine
};

inline constexpr std::size_t kLikenessTouches = 24;
// Closer than any two hands come on the same marks (their scatter is a tenth of a millimetre and more each),
// in the same rhythm; or closer than a pen is held at all.
inline constexpr double kLikeResidualMm = 0.06;
inline constexpr double kLikeTempo = 0.9;
inline constexpr double kSameResidualMm = 0.01;
[[nodiscard]] bool isCopy(const Likeness& likeness);

// The closest stretch of kLikenessTouches touches, in the order of work: one that isCopy() before any other,
// then by residual. Every place of theirs is tried for every second half stretch of mine. Nothing when either
// has fewer touches.
[[nodiscard]] std::optional<Likeness> closestLikeness(const std::vector<Landing>& mine,
                                                      const std::vector<Landing>& theirs);

}  // namespace exam
