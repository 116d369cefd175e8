#include <algorithm>
#include <cmath>
#include <numbers>

#include "study/patterns.hpp"

namespace study {
namespace {

struct Waves {
    int count;
    double shortest, longest;  // mm
};

// Adds sine waves of lengths spread evenly over the octaves, each somewhere in its share, scaled to the RMS
// that the sum has on this very line: what a person's habit is must not hang on the draw of phases.
void addWaves(std::vector<double>& front, const Waves& waves, double rms, scoring::Random& random) {
    std::vector<double> sum(front.size(), 0.0);
    for (int i = 0; i < waves.count; ++i) {
        const double share = (i + random.uniform()) / waves.count;
        const double length = waves.shortest * std::pow(waves.longest / waves.shortest, share);
        const double phase = 2.0 * std::numbers::pi * random.uniform();
        const double height = random.uniform(0.6, 1.0);
        for (std::size_t k = 0; k < sum.size(); ++k) {
            const double t = static_cast<double>(k) * Ground::kSlice;
            sum[k] += height * std::sin(2.0 * std::numbers::pi * t / length + phase);
        }
    }
    double mean = 0.0, square = 0.0;
    for (const double value : sum) mean += value / static_cast<double>(sum.size());
    for (const double value : sum)
        square += (value - mean) * (value - mean) / static_cast<double>(sum.size());
    const double scale = square > 0.0 ? rms / std::sqrt(square) : 0.0;
    for (std::size_t k = 0; k < front.size(); ++k) front[k] += scale * (sum[k] - mean);
}

// Millimetres by which sound hands of this kind are seen to begin behind the front that they plan: how
// many dots a process crowds on a free edge is its own affair, and no fault of the person. Measured
// against the reference's darts (tests/study).
double behindThePlan(Generator generator) {
    switch (generator) {
        case Generator::strokes:
            return 0.45;
        case Generator::softCore:
            return -0.03;
        case Generator::elimination:
            return 0.14;
    }
    return 0.0;
}

}  // namespace

const char* name(Generator generator) {
    switch (generator) {
        case Generator::strokes:
            return "strokes";
        case Generator::softCore:
            return "soft core";
        case Generator::elimination:
            return "elimination";
    }
    return "";
}

double Plan::pitchAt(std::size_t cell) const {
    return 1.0 / std::sqrt(std::max(intensity[cell], 0.09 * greatest));
}

double Plan::widestPitch() const {
    double widest = 1.0 / std::sqrt(greatest);
    for (std::size_t cell = 0; cell < intensity.size(); ++cell) {
        if (intensity[cell] > 0.0) widest = std::max(widest, pitchAt(cell));
    }
    return widest;
}

Plan makePlan(const Ground& ground, const Habits& habits, Generator generator, scoring::Random& random) {
    Plan plan{ground, {}, {}, 0.0, 0.0};
    if (ground.slices() > 0) {
        plan.front.assign(ground.slices(), habits.frontOffset - behindThePlan(generator));
        addWaves(plan.front, {9, 4.0, 16.0}, habits.frontMicro, random);
        addWaves(plan.front, {3, 30.0, 90.0}, habits.frontMacro, random);
    }
    plan.intensity = ground.intensities(plan.front, habits.transition);
    for (double& value : plan.intensity) {
        value /= habits.pitch * habits.pitch;
        plan.greatest = std::max(plan.greatest, value);
        plan.expected += value * Ground::kStep * Ground::kStep;
    }
    return plan;
}

}  // namespace study
