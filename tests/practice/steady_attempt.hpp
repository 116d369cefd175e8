// Attempts of the steady hand with something done wrong on purpose, for a known time.
#pragma once

#include <cmath>

#include "hands/steady_hand.hpp"
#include "practice/practised.hpp"
#include "practice/stretch_event.hpp"
#include "support/temp_folder.hpp"

namespace practice::testing {

struct Between {
    double fromS = 0.0, toS = 0.0;  // nothing is wrong when equal
    [[nodiscard]] bool holds(const pen::Sample& sample) const {
        const double at = static_cast<double>(sample.tUs) / 1e6;
        return at >= fromS && at < toS;
    }
};

struct Faults {
    Between slack{};  // the fingers let go
    Between hard{};   // pressed `harder` times as hard
    double harder = 1.0;
    std::size_t touches = 420;  // three in two seconds: more than four minutes
};

inline constexpr double kAlways = 1e6;  // s

// A small patch of slack skin, where depth alone is scored.
inline level::Level depthLevel() {
    const std::string yaml = R"(stipple: 1
id: steady-depth
title: Steady depth
unit: 3
brief: Keep the depth.
patch:
  place: front
  area: {rect: [-5.5, -5.5, 5.5, 5.5]}
zones:
  - id: patch
    area: {rect: [-5.5, -5.5, 5.5, 5.5]}
    density_per_cm2: 75
    depth_mm: 0.50
    depth_half_width_mm: 0.15
reference:
  mode: trace
  cutoff_mm: 0.5
  marks_mm: [[-4, -4], [4, -4], [-4, 4], [4, 4], [0, 0]]
skin:
  stretch: 0.2
limits:
  minutes: 20
  expected_dots: 5
  expected_minutes: 1
  max_dots: 5000
scoring:
  criteria: [depth]
pass:
  depth: 60
)";
    const auto loaded =
        level_yaml::load(yaml, "steady.yaml", [](const std::string&) { return std::nullopt; });
    for (const level::Issue& issue : loaded.issues) UNSCOPED_INFO(level::describe("steady.yaml", issue));
    REQUIRE(loaded.level);
    return *loaded.level;
}

// Two fingers that make that patch taut, and nowhere too much.
inline std::vector<skin::StretchPoint> tautening() { return {{-10000, 0, -1400, 0}, {10000, 0, 1400, 0}}; }

// The hand works at the places that it means also where the skin has moved under the fingers.
inline record::Attempt steadyAttempt(const Faults& faults, std::uint64_t seed = 1) {
    const level::Level level = depthLevel();
    skin::StretchField held;
    held.set(tautening());
    std::vector<pen::Sample> samples;
    std::vector<Stretch> stretches;
    bool taut = false;
    for (const hands::SteadyTouch& touch : hands::steadyHand(level, {}, faults.touches, seed)) {
        const bool wanted = !faults.slack.holds(touch.samples.front());
        if (wanted != taut) {
            taut = wanted;
            const std::int64_t now = samples.empty() ? 0 : samples.back().tUs;
            stretches.push_back(
                {now, samples.size(), taut ? tautening() : std::vector<skin::StretchPoint>{}});
        }
        const bool hard = faults.hard.holds(touch.samples.front());
        for (pen::Sample sample : touch.samples) {
            const scoring::Point meant{sample.xUm / 1000.0, sample.yUm / 1000.0};
            const scoring::Point place = taut ? held.shown(meant) : meant;
            sample.xUm = static_cast<std::int32_t>(std::lround(place.x * 1000.0));
            sample.yUm = static_cast<std::int32_t>(std::lround(place.y * 1000.0));
            if (hard)
                sample.pressure =
                    static_cast<std::uint16_t>(std::min(65535.0, *sample.pressure * faults.harder));
            samples.push_back(sample);
        }
    }
    const test_support::TempFolder folder;
    return attemptOf(practiceHeadless(level, someHeader(), samples, folder / "a.attempt", stretches));
}

}  // namespace practice::testing
