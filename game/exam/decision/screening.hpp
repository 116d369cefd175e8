// Figures that give people a reason to look. They are no verdict and change none (docs/screening.md).
#pragma once

#include <string>
#include <vector>

#include "record/attempt_file/attempt.hpp"

namespace exam {

enum class FlagKind { exactRun, affineCopy, stretchedCopy, slowMotion, botLike, mirror, reportRate };
[[nodiscard]] const char* name(FlagKind kind);

struct Flag {
    FlagKind kind = FlagKind::exactRun;
    int station = 1;
    double value = 0.0;   // of the figure
    double limit = 0.0;   // above (below) which it is told
    std::string against;  // whose work: an attempt's id, or empty
    std::string text;     // one sentence that a person can judge by
    int version = 1;      // of the screening
};

// Of one attempt by itself, then against each earlier one (its own segments left out).
[[nodiscard]] std::vector<Flag> screen(const record::Attempt& attempt,
                                       const std::vector<const record::Attempt*>& earlier);

}  // namespace exam
