#include "exam/decision/screening/machine_flags.hpp"

#include <optional>

#include "exam/decision/screening/machine_like.hpp"
#include "text/number.hpp"

namespace exam {

namespace {

// Limits far from what any honest hand of tests/exam comes to (docs/screening.md has the distances).
constexpr double kMostSameInterval = 0.25;  // arrivals in us; a sample's own time is in whole ms
constexpr double kMostSameServerInterval = 0.995;
constexpr double kLeastPressureVariety = 0.01;
constexpr double kMostStill = 0.5;
constexpr double kMostJumps = 0.5;
constexpr double kLeastSpeedVariety = 0.1;

class Flags {
public:
    void above(std::optional<double> value, double limit, const char* figure, const std::string& text) {
        if (value && *value > limit) add(*value, limit, figure, text);
    }
    void below(std::optional<double> value, double limit, const char* figure, const std::string& text) {
        if (value && *value < limit) add(*value, limit, figure, text);
    }
    [[nodiscard]] std::vector<Flag> take() { return std::move(m_flags); }

private:
    void add(double value, double limit, const char* figure, const std::string& text) {
        Flag flag;
        flag.kind = FlagKind::botLike;
        flag.figure = figure;
        flag.value = value;
        flag.limit = limit;
        flag.text =
            text + " (" + text::formatFixed(value, 3) + ", limit " + text::formatFixed(limit, 3) + ")";
        m_flags.push_back(std::move(flag));
    }
    std::vector<Flag> m_flags;
};

}  // namespace

std::vector<Flag> machineFlagsOf(const record::Attempt& attempt) {
    const std::vector<pen::Sample>& samples = attempt.samples;
    if (samples.empty()) return {};
    const std::vector<Landing> landings = landingsOf(samples);
    const Ways ways = waysOf(samples, landings);
    const bool arrivals = samples.front().arrivalUs.has_value();
    Flags flags;
    flags.above(sameInterval(samples), arrivals ? kMostSameInterval : kMostSameServerInterval,
                "same_interval",
                "the reports come evenly as from a program: this share after one and the same time");
    flags.below(pressureVariety(samples, landings), kLeastPressureVariety, "pressure",
                "every touch is pressed alike, as no hand does: coefficient of variation");
    flags.above(stillTouches(samples, landings), kMostStill, "still",
                "the tip stands still to the micrometre while it is down: this share of touches");
    flags.above(ways.jumps, kMostJumps, "jumps", "the tip leaps from touch to touch: this share of ways");
    flags.below(ways.speedVariety, kLeastSpeedVariety, "speed",
                "the tip moves from touch to touch at one speed: its coefficient of variation");
    return flags.take();
}

}  // namespace exam
