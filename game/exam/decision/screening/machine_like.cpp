#include "exam/decision/screening/machine_like.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

namespace exam {

namespace {

constexpr std::size_t kLeastSteps = 200;
constexpr std::size_t kLeastTouches = 12;
constexpr double kLeastWayMm = 0.5;
constexpr double kAtAnEnd = 0.05;  // of the way's length
constexpr std::size_t kLeastOnWay = 5;
// A pen that is lifted out of reach comes back elsewhere, but later than this.
constexpr std::int64_t kLeapUs = 30000;

scoring::Point placeOf(const pen::Sample& sample) { return {sample.xUm / 1000.0, sample.yUm / 1000.0}; }
double apart(scoring::Point a, scoring::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double variationOf(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    const double mean = sum / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return mean > 0.0 ? std::sqrt(squares / static_cast<double>(values.size() - 1)) / mean : 0.0;
}

// Of one way: whether the tip leapt it, and how its speed varies.
struct Way {
    bool jump = false;
    std::optional<double> speedVariety;
};

Way wayOf(const std::vector<pen::Sample>& samples, std::size_t lift, std::size_t landing, double length) {
    Way way;
    bool between = false;
    std::pair<double, std::int64_t> widest{0.0, 0};  // step: mm, us
    std::vector<double> speeds;
    const scoring::Point start = placeOf(samples[lift]);
    const scoring::Point end = placeOf(samples[landing]);
    for (std::size_t i = lift + 1; i <= landing; ++i) {
        const scoring::Point here = placeOf(samples[i]);
        if (i < landing && apart(here, start) > kAtAnEnd * length && apart(here, end) > kAtAnEnd * length)
            between = true;
        const std::int64_t us = samples[i].tUs - samples[i - 1].tUs;
        const double step = apart(here, placeOf(samples[i - 1]));
        widest = std::max(widest, {step, us});
        if (us > 0 && step > 0.0) speeds.push_back(step / static_cast<double>(us));
    }
    way.jump = !between && widest.second < kLeapUs;
    if (between && speeds.size() >= kLeastOnWay) way.speedVariety = variationOf(speeds);
    return way;
}

}  // namespace

std::optional<double> sameInterval(const std::vector<pen::Sample>& samples) {
    std::map<std::int64_t, std::size_t> counts;
    std::size_t steps = 0;
    std::size_t most = 0;
    for (std::size_t i = 1; i < samples.size(); ++i, ++steps) {
        const std::int64_t step = samples[i].arrivalUs && samples[i - 1].arrivalUs
                                      ? *samples[i].arrivalUs - *samples[i - 1].arrivalUs
                                      : samples[i].tUs - samples[i - 1].tUs;
        most = std::max(most, ++counts[step]);
    }
    if (steps < kLeastSteps) return std::nullopt;
    return static_cast<double>(most) / static_cast<double>(steps);
}

std::optional<double> pressureVariety(const std::vector<pen::Sample>& samples,
                                      const std::vector<Landing>& landings) {
    if (landings.size() < kLeastTouches || !samples.front().pressure) return std::nullopt;
    std::vector<double> greatest;
    for (const Landing& landing : landings) {
        double most = 0.0;
        for (std::size_t i = landing.first; i <= landing.last; ++i)
            most = std::max(most, static_cast<double>(samples[i].pressure.value_or(0)));
        greatest.push_back(most);
    }
    return variationOf(greatest);
}

std::optional<double> stillTouches(const std::vector<pen::Sample>& samples,
                                   const std::vector<Landing>& landings) {
    std::size_t touches = 0;
    std::size_t still = 0;
    for (const Landing& landing : landings) {
        if (landing.last - landing.first + 1 < kLeastOnWay) continue;
        ++touches;
        bool moved = false;
        for (std::size_t i = landing.first + 1; i <= landing.last; ++i)
            moved = moved || samples[i].xUm != samples[landing.first].xUm ||
                    samples[i].yUm != samples[landing.first].yUm;
        still += moved ? 0U : 1U;
    }
    if (touches < kLeastTouches) return std::nullopt;
    return static_cast<double>(still) / static_cast<double>(touches);
}

Ways waysOf(const std::vector<pen::Sample>& samples, const std::vector<Landing>& landings) {
    std::size_t ways = 0;
    std::size_t jumps = 0;
    std::vector<double> varieties;
    for (std::size_t i = 1; i < landings.size(); ++i) {
        const std::size_t lift = landings[i - 1].last;
        const double length = apart(placeOf(samples[lift]), landings[i].place);
        if (length < kLeastWayMm) continue;
        const Way way = wayOf(samples, lift, landings[i].first, length);
        ++ways;
        jumps += way.jump ? 1U : 0U;
        if (way.speedVariety) varieties.push_back(*way.speedVariety);
    }
    Ways result;
    if (ways >= kLeastTouches) result.jumps = static_cast<double>(jumps) / static_cast<double>(ways);
    if (varieties.size() >= kLeastTouches) result.speedVariety = medianOf(varieties);
    return result;
}

}  // namespace exam
