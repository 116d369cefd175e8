// The patterns, windows and figures of tests/scoring/oracle.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "stats/window.hpp"

namespace scoring::oracle {

struct Figure {
    double at = 0.0;              // a radius or an index; 0 where there is neither
    std::optional<double> value;  // absent: R has none either
};

struct Pattern {
    std::string name;
    std::vector<Point> places;
    std::vector<double> pitches;
    Window window;
    std::map<std::string, std::vector<Figure>> figures;

    [[nodiscard]] const std::vector<Figure>& figure(const std::string& which) const;
    [[nodiscard]] bool has(const std::string& which) const { return figures.count(which) != 0; }
};

// Every committed pattern with the figures that R computed of it, by name. Throws
// std::runtime_error when a file is missing or cannot be read.
[[nodiscard]] const std::vector<Pattern>& patterns();
[[nodiscard]] const Pattern& pattern(const std::string& name);

// The `at` of a figure's lines: the radii that it was computed at.
[[nodiscard]] std::vector<double> radiiOf(const std::vector<Figure>& figure);

}  // namespace scoring::oracle
