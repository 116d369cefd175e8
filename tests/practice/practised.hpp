// A level and samples for the tests of practice.
#pragma once

#include <string>
#include <vector>

#include "crypto/blake2b.hpp"
#include "hands/hand.hpp"
#include "level/yaml/load.hpp"
#include "practice/headless.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"

namespace practice::testing {

// A small trace level on flat skin, as YAML, that no change to the shipped levels touches.
inline const std::string kLevelYaml = R"(stipple: 1
id: three-dots
title: Three dots
unit: 1
brief: One dot on each mark.
patch:
  place: practice_skin
  area: {rect: [-12, -10, 12, 10]}
zones:
  - id: sheet
    area: {rect: [-10, -8, 10, 8]}
    density_per_cm2: 10
    depth_mm: 0.60
    depth_half_width_mm: 0.15
reference:
  mode: trace
  cutoff_mm: 1.5
  marks_mm:
    - [-6, 0]
    - [0, 1]
    - [6, -1]
skin:
  model: flat
limits:
  minutes: 2
  expected_dots: 3
  expected_minutes: 1
  max_dots: 20
scoring:
  criteria: [spacing, depth]
pass:
  spacing: 60
  depth: 60
)";

// On flat skin, or on another model of it.
inline level::Level threeDots(const std::string& model = "flat") {
    std::string yaml = kLevelYaml;
    const std::size_t at = yaml.find("model: flat") + 7;
    yaml.replace(at, 4, model);
    const auto loaded =
        level_yaml::load(yaml, "three-dots.yaml", [](const std::string&) { return std::nullopt; });
    for (const level::Issue& issue : loaded.issues) UNSCOPED_INFO(level::describe("three-dots.yaml", issue));
    REQUIRE(loaded.level);
    return *loaded.level;
}

inline record::AttemptHeader someHeader() {
    record::AttemptHeader header;
    header.attemptId = "0123456789abcdef0123456789abcdef";
    header.skinSeed = 5;
    header.build = "0.1.0 test";
    header.input = record::InputKind::synthetic;
    header.depthSource = record::DepthSource::pressure;
    header.timeSource = pen::TimeSource::file;
    header.wallClock = "2026-01-02T03:04:05.678Z";
    header.timeZone = "UTC";
    return header;
}

// A pen that comes down at `atUs`, sinks for 80 ms and lifts: 17 samples, 5 ms apart, the last
// without contact.
inline void touch(std::vector<pen::Sample>& samples, std::int64_t atUs, std::int32_t xUm, std::int32_t yUm) {
    for (int i = 0; i <= 16; ++i) {
        pen::Sample sample;
        sample.tUs = atUs + 5000 * i;
        sample.xUm = xUm + i;
        sample.yUm = yUm;
        const int steps = i < 8 ? i : 16 - i;
        sample.contact = i < 16;
        sample.pressure = static_cast<std::uint16_t>(3300 * steps + (sample.contact ? 200 : 0));
        samples.push_back(sample);
    }
}

// `count` touches, 400 ms apart, wandering over the sheet.
inline std::vector<pen::Sample> touches(int count) {
    std::vector<pen::Sample> samples;
    for (int i = 0; i < count; ++i) touch(samples, 400'000 * i, (i % 5) * 3000 - 6000, (i % 3) * 2000 - 2000);
    return samples;
}

inline record::Attempt attemptOf(const std::variant<record::Attempt, record::FileFault>& made) {
    if (const auto* fault = std::get_if<record::FileFault>(&made)) FAIL(fault->message);
    return std::get<record::Attempt>(made);
}

}  // namespace practice::testing
