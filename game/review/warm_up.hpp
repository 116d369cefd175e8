// What a warm-up says of today's hand: how much it trembles and how alike its presses are, against the same
// person's earlier warm-ups.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/geometry.hpp>

#include "pen/sample.hpp"
#include "record/attempt_file/attempt.hpp"

namespace review {

// The warm-up's level, which no course holds.
inline constexpr const char* kWarmUpId = "warm-up";

// Why a figure is missing.
enum class Missing {
    mouse,          // whole counts of a mouse that rests hide a tremor, and it has no pressure
    tooFewTouches,  // less than kFewestTouches
    tooLittleRest   // less than kFewestWindows in which the tip followed one mark
};

struct HandFigure {
    std::optional<double> value;
    std::optional<Missing> missing;  // without a value
};

// Tremor, mm: root mean square of how far the tip moves in the band of 4 to 12 Hz, both directions together,
// while it follows a mark. The band holds the tremors of hands (physiological 8 to 12 Hz, PMC6806079;
// enhanced physiological 4 to 12 Hz, PMC12219005); slower movement is meant, and faster is the device's.
//
// Windows of one second, half overlapping, in which the tip, down or hovering, stays within kFollows of the
// mark it is nearest to, with at least 40 samples a second and no gap above 60 ms. Each is laid on 128 even
// moments (straight between samples), its mean and slope taken off, and weighted by a Hann window; the power
// of the nine whole frequencies 4 .. 12 Hz is added up (Welch 1967). A sine of amplitude A inside the band
// gives A / sqrt(2), at its very edges less. The median over the windows, so that a landing or a start to the
// next mark does not count.
[[nodiscard]] HandFigure tremorOf(const std::vector<pen::Sample>& samples,
                                  const std::vector<scoring::Point>& marks, record::InputKind input);
inline constexpr double kFollows = 1.5;           // mm [default]
inline constexpr std::size_t kFewestWindows = 8;  // [default]

// Pressure spread: coefficient of variation (standard deviation, n - 1, over mean) of the highest pressure of
// each touch, a plain number; 0.1 = the presses differ by a tenth.
[[nodiscard]] HandFigure pressureSpreadOf(const std::vector<pen::Sample>& samples, record::InputKind input);
inline constexpr std::size_t kFewestTouches = 8;  // [default]

struct WarmUp {
    HandFigure tremor;    // mm
    HandFigure pressure;  // share
};
[[nodiscard]] WarmUp warmUpOf(const record::Attempt& attempt, const std::vector<scoring::Point>& marks);

// A person's own norm: median and 1.4826 times the median absolute deviation (a normal spread's sigma) over
// the newest kNormOver values, of the same kind of device; nothing below kNormFrom.
struct HandNorm {
    double median = 0.0;
    double spread = 0.0;  // at least kLeastSpread of the median, so that chance alike days judge nobody
    std::size_t over = 0;
};
inline constexpr std::size_t kNormFrom = 5, kNormOver = 10;  // [default]
inline constexpr double kLeastSpread = 0.1;                  // [default]
[[nodiscard]] std::optional<HandNorm> normOf(const std::vector<double>& oldestFirst);

// steadier and shakier: more than kOff spreads below or above the median. unknown: no figure or no norm.
enum class Standing { unknown, steadier, within, shakier };
inline constexpr double kOff = 1.5;  // [default]
[[nodiscard]] Standing standingOf(const HandFigure& today, const std::optional<HandNorm>& norm);

// What both say of today: the shakier of the two decides; steadier only when none is worse than usual.
[[nodiscard]] Standing together(Standing tremor, Standing pressure);

}  // namespace review
