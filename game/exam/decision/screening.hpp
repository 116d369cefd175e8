// Figures that give people a reason to look. They are no verdict and change none (docs/screening.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/attempt_file/attempt.hpp"

namespace exam {

inline constexpr int kScreeningVersion = 1;

enum class FlagKind { exactRun, affineCopy, stretchedCopy, slowMotion, botLike, mirror, reportRate };
// exact_run, affine_copy, stretched_copy, slow_motion, bot_like, mirror, report_rate
[[nodiscard]] const char* name(FlagKind kind);

struct Flag {
    FlagKind kind = FlagKind::exactRun;
    int station = 1;
    std::string figure;   // which one: "run", "residual", "time_scale", "program_clock", "report_rate",
                          // "tremor_peak", "same_interval", "pressure", "still", "jumps", "speed"
    double value = 0.0;   // of the figure
    double limit = 0.0;   // above (below) which it is told
    std::string against;  // whose work: an attempt's id, or empty
    std::string text;     // one sentence that a person can judge by
    int version = kScreeningVersion;
};

struct ScreenWith {
    // What the pen reported a second when it was looked at by itself; else the usual rate of earlier attempts
    // with a device of that name, where there are three.
    std::optional<double> penRate;
};

// Of one attempt by itself, then against each earlier one (its own segments left out). What an attempt is too
// short for is not looked at and not told.
[[nodiscard]] std::vector<Flag> screen(const record::Attempt& attempt,
                                       const std::vector<const record::Attempt*>& earlier,
                                       const ScreenWith& with = {});

}  // namespace exam
