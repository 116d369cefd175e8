#include "exam/decision/screening/slowness.hpp"

#include <cmath>

#include "exam/decision/screening/clocks.hpp"
#include "exam/decision/screening/tremor.hpp"
#include "text/number.hpp"

namespace exam {

namespace {

constexpr double kClockDrift = 0.02;
constexpr double kRateDrift = 0.12;
// No tremor of a hand or an arm peaks above 12 Hz; one bin of doubt. Tremor of 8 Hz is above it from
// three fifths of the true speed down.
constexpr double kFastestTremor = 13.0;
constexpr double kClearPeak = 12.0;

Flag flagOf(FlagKind kind, const char* figure, double value, double limit, std::string text) {
    Flag flag;
    flag.kind = kind;
    flag.figure = figure;
    flag.value = value;
    flag.limit = limit;
    flag.text = std::move(text);
    return flag;
}

std::optional<Flag> byClock(const record::Attempt& attempt) {
    const auto rate = programClockRate(attempt.samples);
    if (!rate || std::abs(*rate - 1.0) <= kClockDrift) return std::nullopt;
    return flagOf(FlagKind::slowMotion, "program_clock", *rate, 1.0 - kClockDrift,
                  "the program's clock ran at " + text::formatFixed(*rate, 3) +
                      " of the speed of the clock that the pen's reports are stamped with");
}

std::optional<Flag> byRate(const record::Attempt& attempt, std::optional<double> penRate) {
    const auto rate = reportRateOf(attempt.samples);
    if (!rate || !penRate || std::abs(*rate / *penRate - 1.0) <= kRateDrift) return std::nullopt;
    const bool slow = *rate > *penRate;  // more reports in a second than the pen makes: the second was longer
    const std::string what = "the pen reported " + text::formatFixed(*rate, 0) +
                             " times a second, when it was looked at before " +
                             text::formatFixed(*penRate, 0);
    return flagOf(
        slow ? FlagKind::slowMotion : FlagKind::reportRate, "report_rate", *rate,
        *penRate * (slow ? 1.0 + kRateDrift : 1.0 - kRateDrift),
        slow ? what + ": as on a machine slowed to " + text::formatFixed(*penRate / *rate, 2) : what);
}

std::optional<Flag> byTremor(const record::Attempt& attempt) {
    const auto peak = tremorPeakOf(attempt.samples);
    if (!peak || peak->hertz <= kFastestTremor || peak->prominence < kClearPeak) return std::nullopt;
    return flagOf(FlagKind::slowMotion, "tremor_peak", peak->hertz, kFastestTremor,
                  "the tip trembles " + text::formatFixed(peak->hertz, 0) +
                      " times a second, faster than hands do (4 to 12): as in slow motion");
}

}  // namespace

std::vector<Flag> slownessOf(const record::Attempt& attempt, std::optional<double> penRate) {
    std::vector<Flag> flags;
    for (auto& flag : {byClock(attempt), byRate(attempt, penRate), byTremor(attempt)}) {
        if (flag) flags.push_back(*flag);
    }
    return flags;
}

}  // namespace exam
