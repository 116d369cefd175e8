// The estimate of a function of distance at given radii.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace scoring {

struct Curve {
    std::vector<std::optional<double>> values;  // one a radius, in the order of the radii
    std::string undefinedBecause;               // why values are missing; empty when none is

    // No value at any of `count` radii, for this reason.
    [[nodiscard]] static Curve undefined(std::size_t count, std::string because) {
        return {std::vector<std::optional<double>>(count), std::move(because)};
    }
};

}  // namespace scoring
