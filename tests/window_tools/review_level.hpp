// A level of ten thousand dots, which no shipped level asks for: ten times a scalp's front.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

#include "level/yaml/load.hpp"

namespace window_tools {

inline level::Level reviewLevel() {
    const std::string yaml = R"(stipple: 1
id: ten-thousand
title: Ten thousand dots
unit: 2
brief: Fill the field.
patch:
  place: mid_scalp
  area: {rect: [-43, -43, 43, 43]}
zones:
  - id: field
    area: {rect: [-40, -40, 40, 40]}
    density_per_cm2: 156
    depth_mm: 0.60
    depth_half_width_mm: 0.15
reference:
  mode: free
limits:
  minutes: 200
  expected_dots: 9984
  expected_minutes: 120
  max_dots: 20000
scoring:
  criteria: [spacing, depth]
pass:
  spacing: 60
  depth: 60
)";
    auto loaded =
        level_yaml::load(yaml, "ten-thousand.yaml", [](const std::string&) { return std::nullopt; });
    if (!loaded.level) {
        for (const level::Issue& issue : loaded.issues)
            std::fprintf(stderr, "%s\n", level::describe("ten-thousand.yaml", issue).c_str());
        std::exit(2);
    }
    return *std::move(loaded.level);
}

}  // namespace window_tools
