#include "exam/decision/screening/clocks.hpp"

#include "exam/decision/screening/landings.hpp"

namespace exam {

namespace {

constexpr double kLeastSeconds = 10.0;
constexpr std::size_t kLeastSteps = 200;
constexpr double kUnbroken = 1.5;  // usual steps

}  // namespace

std::optional<double> programClockRate(const std::vector<pen::Sample>& samples) {
    if (samples.empty() || !samples.front().arrivalUs) return std::nullopt;
    const std::int64_t t0 = samples.front().tUs;
    const std::int64_t a0 = *samples.front().arrivalUs;
    if (static_cast<double>(samples.back().tUs - t0) * 1e-6 < kLeastSeconds) return std::nullopt;
    double t = 0.0, a = 0.0, tt = 0.0, ta = 0.0;
    for (const pen::Sample& sample : samples) {
        const double time = static_cast<double>(sample.tUs - t0) * 1e-6;
        const double arrival = static_cast<double>(sample.arrivalUs.value_or(a0) - a0) * 1e-6;
        t += time;
        a += arrival;
        tt += time * time;
        ta += time * arrival;
    }
    const auto n = static_cast<double>(samples.size());
    const double spread = tt - t * t / n;
    if (spread <= 0.0) return std::nullopt;
    return (ta - t * a / n) / spread;
}

std::optional<double> reportRateOf(const std::vector<pen::Sample>& samples) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const double step = static_cast<double>(samples[i].tUs - samples[i - 1].tUs) * 1e-6;
        if (step > 0.0) steps.push_back(step);
    }
    if (steps.size() < kLeastSteps) return std::nullopt;
    const double longest = kUnbroken * medianOf(steps);
    double seconds = 0.0;
    double count = 0.0;
    for (const double step : steps) {
        if (step > longest) continue;
        seconds += step;
        count += 1.0;
    }
    return count / seconds;
}

}  // namespace exam
